/// What is logged of a request target or a referrer: never the query, which may hold what was
/// searched for or typed into a form.
enum LoggedTarget {
    /// What stands for a part that is left out.
    static let placeholder = Array("*".utf8)

    /// Cuts off query and fragment, and what follows one of the beginnings of a path.
    ///
    /// - Parameter pathStart: where the path begins, as an index of `text`; elsewhere where there
    ///   is none.
    static func visible(
        _ text: ArraySlice<UInt8>, pathStart: Int, hiddenBelow prefixes: [String]
    ) -> (kept: ArraySlice<UInt8>, isCut: Bool) {
        let text = text.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let path = text[max(text.startIndex, min(pathStart, text.endIndex))...]
        for prefix in prefixes {
            guard let end = end(of: prefix, in: path), end < path.endIndex else { continue }
            return (text[..<end], true)
        }
        return (text, false)
    }

    /// Where a beginning of a path ends in its bytes, some of which may be percent-encoded (RFC 3986,
    /// section 2.1): it leads to the same page, so it hides the same.
    private static func end(of prefix: String, in path: ArraySlice<UInt8>) -> Int? {
        var index = path.startIndex
        for expected in prefix.utf8 {
            guard index < path.endIndex else { return nil }
            let (byte, length) = decoded(path[index...])
            guard byte == expected else { return nil }
            index += length
        }
        return index
    }

    /// The first byte of a text that is not empty, and in how many bytes it is written.
    private static func decoded(_ text: ArraySlice<UInt8>) -> (byte: UInt8, length: Int) {
        let start = text.startIndex
        guard text[start] == UInt8(ascii: "%"), text.count > 2,
            let high = ASCII.hexadecimalValue(text[start + 1]),
            let low = ASCII.hexadecimalValue(text[start + 2])
        else { return (text[start], 1) }
        return (high << 4 | low, 3)
    }

    /// Where the path of an absolute address begins; the start of a relative one.
    static func pathStart(ofAddress text: ArraySlice<UInt8>) -> Int {
        let slash = UInt8(ascii: "/")
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")),
            text[(colon + 1)...].starts(with: [slash, slash])
        else { return text.startIndex }
        return text[(colon + 3)...].firstIndex(of: slash) ?? text.endIndex
    }
}
