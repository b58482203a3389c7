/// The text of an article in the form in which it was written.
public struct ArticleBody: Sendable, Equatable {
    /// How it is written.
    public enum Format: String, Sendable, CaseIterable {
        /// Structured text: plain, with a few signs.
        case text
        /// HTML from the editor, rebuilt from the allow-list.
        case html
    }

    /// How it is written.
    public let format: Format
    /// The text as it is stored.
    public let source: String

    /// Puts it together from its parts.
    public init(_ format: Format, _ source: String) {
        self.format = format
        self.source = source
    }
}
