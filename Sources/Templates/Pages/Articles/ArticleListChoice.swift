extension ArticleWorkListPage {
    /// What the list is narrowed to, as it was chosen.
    public struct Choice: Sendable, Equatable {
        /// The state; nil for all.
        public var state: ArticleFilterState?
        /// The section; nil for all.
        public var sectionID: Int64?
        /// Only what the person began.
        public var isMine: Bool
        /// Words of the title.
        public var words: String

        /// Puts it together from its parts.
        public init(
            state: ArticleFilterState? = nil, sectionID: Int64? = nil, isMine: Bool = false,
            words: String = ""
        ) {
            self.state = state
            self.sectionID = sectionID
            self.isMine = isMine
            self.words = words
        }

        /// The parts of the list's query.
        public var query: [(name: String, value: String)] {
            [
                state.map { (ArticleFilterField.state.rawValue, $0.rawValue) },
                sectionID.map { (ArticleFilterField.section.rawValue, String($0)) },
                isMine ? (ArticleFilterField.mine.rawValue, "co") : nil,
                words.isEmpty ? nil : (ArticleFilterField.words.rawValue, words),
            ].compactMap(\.self)
        }

        /// The query as an address writes it, with its question mark; empty where nothing was
        /// chosen.
        public var address: String { PercentEncoding.query(query) }
    }
}
