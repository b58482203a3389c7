/// A piece of a draft that people can point at: an article, a clause, the head of a chapter.
public struct DraftClause: Sendable, Equatable, Identifiable {
    /// What it is.
    public enum Kind: String, Sendable, CaseIterable {
        /// What stands before the first article.
        case preamble
        /// Phần, chương, mục, phụ lục.
        case division
        /// Điều.
        case article
        /// Khoản.
        case clause
    }

    /// Names it in addresses and in comments; the same in every version it occurs in.
    public var anchor: String
    /// What it is.
    public let kind: Kind
    /// What people call it, such as `Khoản 2 Điều 3`.
    public let label: String
    /// The heading of an article or a division; empty where it has none.
    public var title: String
    /// Its lines; points stand on lines of their own.
    public var text: String

    /// The anchor.
    public var id: String { anchor }

    /// Label and heading, as a table of contents shows them.
    public var heading: String { title.isEmpty ? label : "\(label). \(title)" }

    /// All its words.
    public var words: String { title.isEmpty ? text : title + "\n" + text }
}

/// The text of a draft, read line by line: what was typed or pasted, and corrected by an editor.
///
/// A line is a heading where it begins with `Chương II`, `Điều 3.` and the like, the beginning of a
/// clause where it begins with `2.` within an article, and otherwise belongs to what came before.
public struct DraftText: Sendable, Equatable {
    /// Characters that a text may have.
    public static let limit = 400_000

    /// Its pieces, in their order.
    public let clauses: [DraftClause]

    /// - Parameter anchors: those of an alignment; others than the pieces need are not used.
    public init(_ text: String, anchors: [String]? = nil) {
        var parser = DraftTextParser()
        for line in text.split(whereSeparator: \.isNewline) { parser.take(String(line)) }
        let natural = parser.finish()
        guard let anchors, anchors.count == natural.count, Set(anchors).count == anchors.count
        else {
            clauses = natural
            return
        }
        clauses = zip(natural, anchors).map { clause, anchor in
            var clause = clause
            clause.anchor = anchor
            return clause
        }
    }

    /// What can be commented on.
    public func clause(_ anchor: String) -> DraftClause? { clauses.first { $0.anchor == anchor } }

    /// Text extracted from a file, with its lines put together again, ready to be corrected.
    public static func lines(ofExtracted text: String) -> String {
        LegalText(extracted: text).blocks.map { block in
            switch block {
            case .heading(let heading):
                heading.title.isEmpty ? heading.label : "\(heading.label). \(heading.title)"
            case .title(let text), .paragraph(let text): text
            case .point(let marker, let text, _): "\(marker) \(text)"
            }
        }.joined(separator: "\n")
    }
}

/// Puts lines together into pieces.
private struct DraftTextParser {
    private var clauses: [DraftClause] = []
    private var article: (label: String, anchor: String)?
    private var taken: Set<String> = []

    mutating func take(_ line: String) {
        let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty else { return }
        if let label = LegalTextMarker.label(of: text) {
            open(label)
        } else if let article, let number = clauseNumber(of: text) {
            append(
                .clause, anchor: "\(article.anchor)-khoan-\(number)",
                label: "Khoản \(number) \(article.label)", text: text)
        } else if clauses.isEmpty {
            append(.preamble, anchor: "mo-dau", label: "Phần mở đầu", text: text)
        } else {
            goOn(text)
        }
    }

    consuming func finish() -> [DraftClause] { clauses }

    private mutating func open(_ label: LegalTextMarker.Label) {
        let isArticle = label.level == .article
        append(
            isArticle ? .article : .division, anchor: label.anchor, label: label.name,
            title: label.rest)
        article = isArticle ? clauses.last.map { (label.name, $0.anchor) } : nil
    }

    /// The number of `2. …`; `1.2. …` and dates begin no clause.
    private func clauseNumber(of text: String) -> Substring? {
        guard let point = LegalTextMarker.point(of: text), point.level == 0 else { return nil }
        let number = point.marker.dropLast()
        return number.contains(".") || number.count > 3 ? nil : text[..<number.endIndex]
    }

    private mutating func append(
        _ kind: DraftClause.Kind, anchor: String, label: String, title: String = "",
        text: String = ""
    ) {
        var free = anchor
        var count = 1
        while !taken.insert(free).inserted {
            count += 1
            free = "\(anchor)-lan-\(count)"
        }
        clauses.append(
            DraftClause(anchor: free, kind: kind, label: label, title: title, text: text))
    }

    /// The name of a chapter often stands on the line after its number, in capitals.
    private mutating func goOn(_ text: String) {
        let last = clauses.count - 1
        let isName =
            clauses[last].kind == .division && clauses[last].title.isEmpty
            && clauses[last].text.isEmpty && LegalTextLine(text: text, isHard: false).isCapitals
        if isName {
            clauses[last].title = text
        } else {
            clauses[last].text += clauses[last].text.isEmpty ? text : "\n" + text
        }
    }
}
