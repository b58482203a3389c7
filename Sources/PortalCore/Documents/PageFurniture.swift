/// Finds the lines that belong to the printed page and not to the text.
///
/// Only three shapes are known, each unmistakable: the running head of the gazette, the page number
/// beside one, and the stamp of the gazette's digital signature. Anything else stays text.
enum PageFurniture {
    /// How many lines a signature stamp can have.
    private static let longestStamp = 5
    /// A running head with its spaces, in bytes; longer lines are text.
    private static let longestHead = 160
    private static let runningHead = "CÔNG BÁO/Số"
    private static let stampStarts = ["Ký bởi:", "Người ký:"]
    private static let stampEnds = ["Ngày ký:", "Thời gian ký:"]
    private static let stampMiddles = ["Email:", "Cơ quan:"]

    /// The places of such lines.
    static func indices(in lines: [Substring]) -> Set<Int> {
        var found: Set<Int> = []
        for index in lines.indices {
            if isRunningHead(lines[index]) {
                found.insert(index)
                found.formUnion(pageNumbers(beside: index, in: lines))
            } else if let stamp = stamp(at: index, in: lines) {
                found.formUnion(stamp)
            }
        }
        return found
    }

    /// `CÔNG BÁO/Số 977 + 978/Ngày 25-7-2025`, with the page number before or after it.
    private static func isRunningHead(_ line: Substring) -> Bool {
        guard line.utf8.count < longestHead, hasSlashAfterCapital(line) else { return false }
        let words = line.split(whereSeparator: \.isWhitespace)
        let first = words.first.map(isPageNumber) == true ? 1 : 0
        let last = words.count > first && words.last.map(isPageNumber) == true ? 1 : 0
        let middle = words.dropFirst(first).dropLast(last).joined(separator: " ")
        return middle.hasPrefix(runningHead) && middle.contains("/Ngày")
            && middle.split(separator: "/").count == 3
    }

    /// Whether a slash stands between `O` and `S`, as in `BÁO/Số`; nearly all lines are dismissed by
    /// it, without reading them as characters.
    private static func hasSlashAfterCapital(_ line: Substring) -> Bool {
        let bytes = line.utf8
        return zip(bytes, zip(bytes.dropFirst(), bytes.dropFirst(2))).contains {
            $0 == UInt8(ascii: "O") && $1.0 == UInt8(ascii: "/") && $1.1 == UInt8(ascii: "S")
        }
    }

    /// The number that stands alone on the nearest line with text before or after.
    private static func pageNumbers(beside index: Int, in lines: [Substring]) -> [Int] {
        let before = lines[..<index].lastIndex { !isBlank($0) }
        let after = lines[(index + 1)...].firstIndex { !isBlank($0) }
        return [before, after].compactMap { $0 }.filter { isPageNumber(trimmed(lines[$0])) }
    }

    private static func stamp(at index: Int, in lines: [Substring]) -> Range<Int>? {
        guard lines[index].utf8.contains(UInt8(ascii: ":")),
            starts(lines[index], with: stampStarts)
        else { return nil }
        for end in (index + 1)..<max(index + 1, min(index + longestStamp, lines.count)) {
            if starts(lines[end], with: stampEnds) { return index..<(end + 1) }
            guard starts(lines[end], with: stampMiddles) else { return nil }
        }
        return nil
    }

    private static func starts(_ line: Substring, with heads: [String]) -> Bool {
        let text = line.drop(while: \.isWhitespace)
        return heads.contains { text.hasPrefix($0) }
    }

    private static func isPageNumber(_ text: Substring) -> Bool {
        (1...4).contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

    private static func trimmed(_ line: Substring) -> Substring {
        let start = line.drop(while: \.isWhitespace)
        return start.lastIndex { !$0.isWhitespace }.map { start[...$0] } ?? start.prefix(0)
    }
}
