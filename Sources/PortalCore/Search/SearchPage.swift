/// A page of results.
public struct SearchPage: Hashable, Sendable {
    /// The hits, best first.
    public var hits: [SearchHit]
    /// How many match of each kind, whatever kind the page is limited to. Kinds without any are
    /// not in it.
    public var counts: [SearchKind: CappedCount]
    /// Where the next page begins; nil on the last.
    public var next: SearchCursor?
    /// Whether nothing matched the whole question and the hits match a part of it.
    public var isRelaxed: Bool

    /// A page without hits.
    public static let empty = SearchPage(hits: [], counts: [:], next: nil, isRelaxed: false)
}

/// The best hits of each kind.
public struct SearchOverview: Hashable, Sendable {
    /// The first hits of a kind.
    public struct Group: Hashable, Sendable {
        /// The kind of all hits in the group.
        public var kind: SearchKind
        /// How many there are.
        public var count: CappedCount
        /// The first of them, best first.
        public var hits: [SearchHit]
    }

    /// The kinds that have hits, in the order of `SearchKind`.
    public var groups: [Group]
    /// Whether nothing matched the whole question and the hits match a part of it.
    public var isRelaxed: Bool
}

/// One result.
public struct SearchHit: Hashable, Sendable {
    /// What it is.
    public var kind: SearchKind
    /// The item's number in its own table.
    public var id: Int64
    /// The site it stands on.
    public var siteID: Int64
    /// The last part of its address.
    public var slug: String
    /// When it was published, in seconds since 1970 UTC.
    public var time: Int64
    /// The title with its matches.
    public var title: [Snippet.Segment]
    /// A document's number and symbol with its matches; empty where there is none.
    public var identifier: [Snippet.Segment]
    /// A piece of the text around its matches; without any, its beginning.
    public var excerpt: [Snippet.Segment]
    /// The entry's short line.
    public var detail: String?
}

/// A number that was not counted beyond a cap, since nobody needs to know and it costs.
public struct CappedCount: Hashable, Sendable, CustomStringConvertible {
    /// The number, at most the cap.
    public var value: Int
    /// Whether there are more.
    public var isCapped: Bool

    /// - Parameters:
    ///   - count: as counted, with one beyond the cap meaning “more”.
    ///   - cap: the largest number that is told exactly.
    public init(_ count: Int, cap: Int) {
        value = min(count, cap)
        isCapped = count > cap
    }

    /// `12`, `100` or `hơn 100`.
    public var description: String {
        (isCapped ? "hơn " : "") + Digits.grouped(value)
    }
}
