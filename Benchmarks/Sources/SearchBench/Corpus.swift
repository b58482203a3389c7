import Foundation
import SeededRandom

/// Vietnamese texts to cut synthetic documents from.
struct Corpus {
    let texts: [String]
    let titles: [String]
    let origin: String

    /// The legal documents at `path` (gzip, JSON Lines), or generated syllables where there is none.
    static func load(path: String?, using random: inout SeededRandom) throws -> Corpus {
        guard let path else { return generated(using: &random) }
        guard FileManager.default.fileExists(atPath: path) else {
            print("There is no \(path); texts are generated.")
            return generated(using: &random)
        }
        struct Document: Decodable {
            var title: String?
            var abstract: String?
            var text: String?
        }
        let decoder = JSONDecoder()
        let documents = try gunzip(path).split(separator: UInt8(ascii: "\n")).map {
            try decoder.decode(Document.self, from: Data($0))
        }
        let texts = documents.compactMap(\.text).filter { $0.utf8.count > 1_000 }
        let titles = documents.compactMap { $0.title ?? $0.abstract }
        return Corpus(texts: texts, titles: titles, origin: "\(texts.count) legal texts")
    }

    private static func gunzip(_ path: String) throws -> Data {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", path]
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return data
    }

    /// Syllables drawn so that the n-th is n times rarer than the first, and a word in each text
    /// that no other has.
    private static func generated(using random: inout SeededRandom) -> Corpus {
        let onsets = [
            "", "b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "q", "r",
            "s", "t", "th", "tr", "v", "x",
        ]
        let rimes = [
            "a", "à", "ác", "ân", "ành", "ăm", "ẻ", "ên", "ệ", "i", "iện", "ính", "o", "ông", "ộ",
            "ơn", "u", "ung", "ưng", "ược", "y", "ý", "oàn", "uyết",
        ]
        let syllables = onsets.flatMap { onset in rimes.map { onset + $0 } }.shuffled(
            using: &random)
        func words(_ count: Int) -> String {
            (0..<count).map { _ in
                let rank = pow(Double(syllables.count), Double.random(in: 0..<1, using: &random))
                return syllables[min(Int(rank), syllables.count - 1)]
            }.joined(separator: " ")
        }
        return Corpus(
            texts: (0..<400).map { words(3_000) + " hiếm\($0) " + words(3_000) },
            titles: (0..<400).map { _ in words(18) }, origin: "generated syllables")
    }

    /// About `length` characters of a random text.
    func excerpt(of length: Int, using random: inout SeededRandom) -> String {
        let text = texts[Int.random(in: 0..<texts.count, using: &random)]
        let bytes = text.utf8.count
        let start = Int.random(in: 0..<max(1, bytes - length), using: &random)
        return String(decoding: text.utf8.dropFirst(start).prefix(length), as: UTF8.self)
    }

    func title(using random: inout SeededRandom) -> String {
        titles[Int.random(in: 0..<titles.count, using: &random)]
    }
}
