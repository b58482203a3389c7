/// The text of an article in the form in which it was written.
public enum ArticleBody: Sendable, Equatable {
    /// Structured text: plain, with a few signs.
    case text(String)
    /// HTML from the editor, rebuilt from the allow-list.
    case html(RichText)

    /// How it is written; the raw values are what the database and the form hold.
    public enum Format: String, Sendable, CaseIterable {
        case text
        case html
    }

    /// Reads back what was stored: HTML is stored only after it was cleaned.
    init(_ format: Format, stored source: String) {
        switch format {
        case .text: self = .text(source)
        case .html: self = .html(.stored(source))
        }
    }

    /// How it is written.
    public var format: Format {
        switch self {
        case .text: .text
        case .html: .html
        }
    }

    /// The text as it is stored.
    public var source: String {
        switch self {
        case .text(let text): text
        case .html(let text): text.html
        }
    }

    /// Its words, headings, links and pictures.
    ///
    /// - Throws: the limit that a typed text exceeds; a cleaned one keeps them.
    func facts() throws(RichTextError) -> RichTextFacts {
        let sanitizer = RichTextSanitizer()
        switch self {
        case .text(let text): return try sanitizer.clean(StructuredText(text)).facts
        case .html(let text): return try sanitizer.clean(text.html).facts
        }
    }

    /// What two versions are compared by, as people read it: the words, then each link and picture
    /// in a line of its own.
    public var comparableText: String {
        guard let facts = try? facts() else { return source }
        let links = facts.links.map { "Liên kết: \($0.text) → \($0.address)" }
        let pictures = facts.images.map { "Hình: \($0.alternative ?? "") (\($0.address))" }
        return ([facts.plainText] + links + pictures).joined(separator: "\n")
    }

    /// The words without markup, for the search and for checks.
    var plainText: String {
        switch self {
        case .text(let text): StructuredText(text).plainText
        case .html: (try? facts())?.plainText ?? ""
        }
    }
}
