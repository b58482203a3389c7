/// A query divided at its quotation marks.
struct QuotedText {
    let text: String
    let isQuoted: Bool

    /// The parts in their order. A mark that is never closed is a blank.
    static func parts(of text: String) -> [QuotedText] {
        var parts: [QuotedText] = []
        var isOpen = false
        for piece in text.split(omittingEmptySubsequences: false, whereSeparator: isMark) {
            parts.append(QuotedText(text: String(piece), isQuoted: isOpen))
            isOpen.toggle()
        }
        if let last = parts.last, last.isQuoted {
            parts[parts.count - 1] = QuotedText(text: last.text, isQuoted: false)
        }
        return parts
    }

    private static func isMark(_ character: Character) -> Bool {
        character == "\"" || character == "“" || character == "”"
    }
}
