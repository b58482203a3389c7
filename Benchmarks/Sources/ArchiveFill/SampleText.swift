import Foundation
import SeededRandom

/// Vietnamese text of any length, put together from sentences of the demonstration content.
struct SampleText {
    private let sentences: [String]
    private let titles: [String]
    var random: SeededRandom

    init(resources: URL, random: SeededRandom) throws {
        struct Articles: Decodable {
            struct Article: Decodable {
                let title: String
                let body: String
            }
            let articles: [Article]
        }
        struct Document: Decodable {
            let abstract: String?
            let text: String?
        }
        let decoder = JSONDecoder()
        let articles = try decoder.decode(
            Articles.self,
            from: Data(contentsOf: resources.appendingPathComponent("demo/articles.json"))
        ).articles
        let documents = try Data(
            contentsOf: resources.appendingPathComponent("demo/documents.jsonl")
        ).split(separator: UInt8(ascii: "\n")).map { try decoder.decode(Document.self, from: $0) }
        sentences = (articles.map(\.body) + documents.compactMap(\.text)).flatMap(Self.sentences)
        titles = articles.map(\.title) + documents.compactMap(\.abstract)
        self.random = random
    }

    private static func sentences(of text: String) -> [String] {
        text.split(whereSeparator: \.isNewline)
            .flatMap { $0.split(separator: ". ") }
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { $0.count > 40 && $0.first?.isLetter == true }
    }

    mutating func title() -> String { titles.randomElement(using: &random) ?? "" }

    mutating func sentence() -> String { sentences.randomElement(using: &random) ?? "" }

    /// Paragraphs of some sentences, about as many bytes in all.
    mutating func paragraphs(bytes: Int) -> String {
        var text = ""
        while text.utf8.count < bytes {
            let paragraph = (0..<4).map { _ in sentence() }.joined(separator: ". ")
            text += paragraph + ".\n\n"
        }
        return text
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }
}
