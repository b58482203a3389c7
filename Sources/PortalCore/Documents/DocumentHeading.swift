import Foundation

/// The kind and the abstract as a document's own heading states them, for rows that lack them.
///
/// The heading is a line with the kind in capitals ("THÔNG TƯ"), then the abstract, up to the
/// first legal basis ("Căn cứ …"); or, in a công văn, a line "V/v …".
struct DocumentHeading: Equatable {
    var kind: String?
    var abstract: String?

    /// Headings stand at the beginning; more lines are not read.
    private static let linesRead = 80
    /// A longer run of lines is not an abstract but text without recognised end.
    private static let abstractLines = 8

    private static let kinds = [
        "Bộ luật", "Luật", "Nghị quyết", "Nghị định", "Quyết định", "Thông tư liên tịch",
        "Thông tư", "Chỉ thị", "Kế hoạch", "Thông báo", "Công điện", "Pháp lệnh",
    ]

    init(text: String) {
        let lines = text.split(separator: "\n", maxSplits: Self.linesRead)
            .prefix(Self.linesRead).map(Self.plain).filter { !$0.isEmpty }
        if let subject = lines.first(where: { $0.hasPrefix("V/v ") }) {
            self.init(kind: "Công văn", abstract: String(subject.dropFirst("V/v ".count)))
            return
        }
        for (index, line) in lines.enumerated() {
            guard let (kind, rest) = Self.kind(of: line) else { continue }
            self.init(kind: kind, abstract: Self.abstract(rest, lines[(index + 1)...]))
            return
        }
        self.init(kind: nil, abstract: nil)
    }

    private init(kind: String?, abstract: String?) {
        self.kind = kind
        self.abstract = abstract
    }

    /// A line without the marks of emphasis, of tables, and of footnotes at its end.
    private static func plain(_ line: Substring) -> String {
        let words = line.replacingOccurrences(of: "*", with: "").split(
            whereSeparator: { $0.isWhitespace || $0 == "|" })
        return words.joined(separator: " ")
    }

    /// The kind a heading line begins with, in capitals, and what follows it on the line.
    private static func kind(of line: String) -> (kind: String, rest: String)? {
        for kind in kinds {
            let capitals = kind.uppercased()
            guard line.hasPrefix(capitals) else { continue }
            let rest = line.dropFirst(capitals.count).drop(while: \.isNumber)
            let isWholeWord = rest.isEmpty || rest.first == " " || rest.first?.isUppercase == true
            guard isWholeWord else { continue }
            return (kind, rest.trimmingCharacters(in: .whitespaces))
        }
        return nil
    }

    private static func abstract(_ rest: String, _ lines: ArraySlice<String>) -> String? {
        if !rest.isEmpty { return rest }
        let following = lines.prefix { line in
            !line.hasPrefix("Căn cứ") && !line.hasPrefix("__") && !line.contains(" số ")
        }
        guard !following.isEmpty, following.count <= abstractLines else { return nil }
        return following.joined(separator: " ")
    }
}
