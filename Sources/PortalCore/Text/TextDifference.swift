/// What was changed between two texts, word by word.
public enum TextDifference {
    /// A run of words that stayed, came, or went.
    public struct Part: Sendable, Equatable {
        /// What became of it.
        public enum Kind: Sendable, Equatable {
            case same
            case added
            case removed
        }

        /// What became of it.
        public let kind: Kind
        /// The words, with the spaces between them.
        public let text: String
    }

    /// Words compared at most; beyond that, whole lines are.
    private static let wordLimit = 4000

    /// The parts in the order of reading; what went stands before what came in its place.
    public static func parts(from old: String, to new: String) -> [Part] {
        let oldWords = words(old)
        let newWords = words(new)
        if oldWords.count + newWords.count <= wordLimit {
            return compare(oldWords, newWords)
        }
        return compare(lines(old), lines(new))
    }

    /// Words with the white space that follows them.
    private static func words(_ text: String) -> [Substring] {
        var words: [Substring] = []
        var start = text.startIndex
        var index = text.startIndex
        while index < text.endIndex {
            let isSpace = text[index].isWhitespace
            index = text.index(after: index)
            if isSpace, index == text.endIndex || !text[index].isWhitespace {
                words.append(text[start..<index])
                start = index
            }
        }
        if start < text.endIndex { words.append(text[start...]) }
        return words
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0 + "\n" }
    }

    private static func compare(_ old: [Substring], _ new: [Substring]) -> [Part] {
        let difference = new.difference(from: old)
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        return merge(old, new, removed, added)
    }

    private static func merge(
        _ old: [Substring], _ new: [Substring], _ removed: Set<Int>, _ added: Set<Int>
    ) -> [Part] {
        var parts: [Part] = []
        func append(_ kind: Part.Kind, _ text: Substring) {
            if let last = parts.last, last.kind == kind {
                parts[parts.count - 1] = Part(kind: kind, text: last.text + text)
            } else {
                parts.append(Part(kind: kind, text: String(text)))
            }
        }
        var left = 0
        var right = 0
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                append(.removed, old[left])
                left += 1
            } else if right < new.count, added.contains(right) {
                append(.added, new[right])
                right += 1
            } else if right < new.count {
                append(.same, new[right])
                left += 1
                right += 1
            } else {
                break
            }
        }
        return parts
    }
}
