/// Finds the pieces of an earlier version again in a later one, so that each keeps its anchor and
/// the comments on it, whatever number it has now.
public enum ClauseAlignment {
    /// From this share of common words on a piece with the same label is the same one.
    static let sameLabelShare = 0.3
    /// The same for a piece with another label.
    static let otherLabelShare = 0.6

    /// The anchors of a version.
    ///
    /// - Parameters:
    ///   - new: its pieces.
    ///   - old: the pieces of the version before, with their anchors.
    ///   - used: all anchors of earlier versions; what is new gets none of them.
    ///   - number: the version's number, part of the anchors of what is new.
    public static func anchors(
        of new: [DraftClause], after old: [DraftClause], used: Set<String>, number: Int
    ) -> [String] {
        var taken = used.union(old.map(\.anchor))
        return zip(new, matches(of: new, in: old)).map { clause, match in
            if let match { return old[match].anchor }
            var anchor = clause.anchor
            var count = number
            while !taken.insert(anchor).inserted {
                anchor = "\(clause.anchor)-ban-\(count)"
                count += 1
            }
            return anchor
        }
    }

    /// For each new piece the place of the old one that it is, or nil; no old one twice.
    static func matches(of new: [DraftClause], in old: [DraftClause]) -> [Int?] {
        var matches = [Int?](repeating: nil, count: new.count)
        var free = Set(old.indices)
        func match(_ accepts: (Int, Int) -> Bool) {
            for place in new.indices where matches[place] == nil {
                guard let found = free.sorted().first(where: { accepts(place, $0) }) else {
                    continue
                }
                matches[place] = found
                free.remove(found)
            }
        }
        match { new[$0].label == old[$1].label && new[$0].words == old[$1].words }
        match {
            new[$0].kind == old[$1].kind && !new[$0].words.isEmpty
                && new[$0].words == old[$1].words
        }
        let newCounts = new.map { WordCounts($0.words) }
        let oldCounts = old.map { WordCounts($0.words) }
        match {
            new[$0].label == old[$1].label
                && newCounts[$0].share(with: oldCounts[$1]) >= sameLabelShare
        }
        match {
            new[$0].kind == old[$1].kind
                && newCounts[$0].share(with: oldCounts[$1]) >= otherLabelShare
        }
        return matches
    }
}

/// How often each word occurs in a text.
private struct WordCounts {
    private let counts: [Substring: Int]
    private let total: Int

    init(_ text: String) {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        counts = words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        total = words.count
    }

    /// The share of words that both have, from 0 to 1.
    func share(with other: WordCounts) -> Double {
        guard total + other.total > 0 else { return 1 }
        let common = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
        return Double(2 * common) / Double(total + other.total)
    }
}

/// Two versions of a draft, piece by piece.
public enum ClauseComparison {
    /// A piece in both, or in one of them.
    public struct Row: Sendable, Equatable {
        /// What became of it.
        public enum Change: String, Sendable {
            case same
            case changed
            case added
            case removed
        }

        /// What became of it.
        public let change: Change
        /// The piece before; nil where it is new.
        public let old: DraftClause?
        /// The piece now; nil where it was taken out.
        public let new: DraftClause?

        /// The words of the piece, with what was changed.
        public var parts: [TextDifference.Part] {
            TextDifference.parts(from: old?.words ?? "", to: new?.words ?? "")
        }
    }

    /// The rows in the order of the newer version; what was taken out stands where it stood.
    public static func rows(from old: [DraftClause], to new: [DraftClause]) -> [Row] {
        let kept = Set(new.map(\.anchor))
        var places: [String: Int] = [:]
        for (place, clause) in old.enumerated() { places[clause.anchor] = place }
        var rows: [Row] = []
        var seen = 0
        func showRemoved(before end: Int) {
            while seen < end {
                if !kept.contains(old[seen].anchor) {
                    rows.append(Row(change: .removed, old: old[seen], new: nil))
                }
                seen += 1
            }
        }
        for clause in new {
            guard let place = places[clause.anchor] else {
                rows.append(Row(change: .added, old: nil, new: clause))
                continue
            }
            showRemoved(before: place)
            let isSame = old[place].words == clause.words && old[place].label == clause.label
            rows.append(Row(change: isSame ? .same : .changed, old: old[place], new: clause))
        }
        showRemoved(before: old.count)
        return rows
    }
}
