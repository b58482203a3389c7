import Foundation
import PortalCore

/// Measures the processor time of reading the two forms of text: hostile structured text at two
/// lengths, and the longest document of the demonstration.
///
///     TextCost RESOURCES
///
/// Exits with 1 where twice the text took much more than twice the time.
@main
struct TextCost {
    /// Signs without their counterpart, which a careless parser looks for again and again.
    private static let pieces = [
        "[", "**", "[a](", "[a](b", "*", "> ", "- a\n", "x\n", "](", "1. a\n",
    ]
    private static let count = 40_000
    /// Doubling may cost this much more before it counts as worse than linear.
    private static let allowance = 3.0

    static func main() throws {
        guard let folder = CommandLine.arguments.dropFirst().first else {
            FileHandle.standardError.write(Data("usage: TextCost RESOURCES\n".utf8))
            exit(64)
        }
        let growths = pieces.map { piece in (piece, growth(of: piece)) }
        for (piece, growth) in growths {
            print(String(format: "%.2f × for twice \(piece.debugDescription)", growth))
        }
        let text = try longestDocument(in: folder)
        let cost = leastCost { _ = LegalText(extracted: text) }
        print(String(format: "%.0f µs for a document of \(text.utf8.count) bytes", cost))
        if growths.contains(where: { $0.1 > allowance }) { exit(1) }
    }

    private static func growth(of piece: String) -> Double {
        let (once, twice) = (hostile(piece, count), hostile(piece, 2 * count))
        return leastCost { _ = StructuredText(twice).plainText }
            / leastCost { _ = StructuredText(once).plainText }
    }

    private static func hostile(_ piece: String, _ count: Int) -> String {
        String(repeating: piece, count: count)
    }

    private static func longestDocument(in folder: String) throws -> String {
        struct Document: Decodable {
            let text: String?
        }
        let lines = try Data(contentsOf: URL(fileURLWithPath: folder + "/demo/documents.jsonl"))
            .split(separator: UInt8(ascii: "\n"))
        let texts = try lines.compactMap { try JSONDecoder().decode(Document.self, from: $0).text }
        return texts.max { $0.utf8.count < $1.utf8.count } ?? ""
    }

    /// Microseconds of processor time, the least of some runs: what disturbs only ever adds.
    private static func leastCost(_ work: () -> Void) -> Double {
        (0..<7).map { _ in
            let start = processorTime()
            work()
            return Double(processorTime() - start) / 1_000
        }.min() ?? 0
    }

    private static func processorTime() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
