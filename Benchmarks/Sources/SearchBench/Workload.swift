import PortalCore
import SeededRandom

/// A class of searches that is measured as one.
struct Workload {
    let name: String
    let requests: [SearchRequest]

    static func all(_ corpus: Corpus, using random: inout SeededRandom) -> [Workload] {
        let samples = (0..<200).map { _ in words(corpus.excerpt(of: 400, using: &random)) }
            .filter { $0.count > 12 }
        func phrases(_ length: Int, quoted: Bool = false) -> [String] {
            samples.map { words in
                let text = words[4..<(4 + length)].joined(separator: " ")
                return quoted ? "\"\(text)\"" : text
            }
        }
        let common = [
            "và", "quyết định", "của", "tỉnh", "ủy ban nhân dân", "có", "quy định", "được", "ubnd",
            "các cơ quan",
        ]
        let letters = "abcdeghiklmnopqrstuvxy".map(String.init)
        let two = [
            "th", "ch", "ng", "nh", "tr", "ph", "qu", "kh", "du", "ba", "đư", "vi", "ti", "20",
        ]
        let three = [
            "thu", "tru", "ngh", "quy", "phu", "chi", "tha", "dươ", "đườ", "uba", "202", "hoa",
        ]
        let four = ["nghi", "thuo", "truo", "phuo", "quye", "nghie", "thuon", "chươ", "hươn"]
        return [
            Workload("rare word", rareWords(corpus)),
            Workload("common word", common),
            Workload("one letter", letters),
            Workload("two letters", two),
            Workload("three letters", three),
            Workload("four, five letters", four),
            Workload("two words", phrases(2)),
            Workload("four words", phrases(4)),
            Workload("phrase of three", phrases(3, quoted: true)),
            Workload(
                "common phrase",
                [
                    "\"và quyết định\"", "\"của tỉnh\"", "\"định và tỉnh\"", "\"có của\"",
                    "\"được và\"", "\"dân nhân\"",
                ]),
            Workload("number", (0..<60).map { "\(17 + $0 * 31)/\(2004 + $0 % 23)/QĐ-UBND" }),
            Workload("part of number", (0..<60).map { "\(17 + $0 * 31)/\(2004 + $0 % 23)" }),
            Workload(
                "no match", ["xyzzy đường", "đường xyzzy và quyết", "quyết định qqq www", "zzzz"]),
            Workload("common, of a kind", common) { $0.kind = .question },
            Workload("common, rare kind", common) { $0.kind = .consultation },
            Workload("common, small site", common) {
                $0.siteID = 7; $0.includesIntegrated = false
            },
            Workload("common, no such site", common) {
                $0.siteID = 999; $0.includesIntegrated = false
            },
            Workload("three letters, small site", three) {
                $0.siteID = 7; $0.includesIntegrated = false
            },
            Workload("common, page 2", common) { $0.cursor = .ranked(20) },
            Workload("common, past the ranked", common) { $0.cursor = .older(18_000 << 20) },
            Workload("twelve common words", ["và của có được các trong theo tại cho về với này"]),
            Workload("ten thousand letters", [String(repeating: "quyết định và ", count: 800)]),
        ]
    }

    private init(
        _ name: String, _ texts: [String], _ change: (inout SearchRequest) -> Void = { _ in }
    ) {
        self.name = name
        requests = texts.map { text in
            var request = SearchRequest(text: text, siteID: 1, includesIntegrated: true)
            change(&request)
            return request
        }
    }

    private static func words(_ text: String) -> [String] {
        text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    private static func rareWords(_ corpus: Corpus) -> [String] {
        var counts: [String: Int] = [:]
        for text in corpus.texts { for word in words(text) { counts[word, default: 0] += 1 } }
        return counts.filter { (1...3).contains($0.value) && $0.key.count > 3 }.keys.sorted()
            .enumerated().filter { $0.offset % 50 == 0 }.prefix(100).map(\.element)
    }
}
