/// Text cut into pieces that match and pieces that do not. Plain text: whoever shows it escapes it.
public enum Snippet {
    /// A piece of text.
    public struct Segment: Hashable, Sendable {
        /// As it stands in the original.
        public var text: String
        /// Whether the search found it.
        public var isMatch: Bool

        /// A piece of text.
        public init(text: String, isMatch: Bool) {
            self.text = text
            self.isMatch = isMatch
        }
    }
}
