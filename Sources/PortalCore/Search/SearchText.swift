/// Brings text from outside to the form the index stores: composed, without control characters,
/// of bounded length.
enum SearchText {
    /// The most bytes of a title or number that are indexed.
    static let titleLimit = 2_000
    /// The most bytes of a body that are indexed, some 70 pages of Vietnamese.
    static let bodyLimit = 400_000

    /// Control characters become blanks, so that none can pose as a mark of the index.
    static func clean(_ text: String, limit: Int) -> String {
        let bounded = text.utf8.count > limit ? String(prefix(of: text, bytes: limit)) : text
        guard bounded.utf8.contains(where: { $0 < 0x20 && $0 != 0x0A }) else {
            return bounded.composed
        }
        let bytes = bounded.utf8.map { $0 < 0x20 && $0 != 0x0A ? UInt8(ascii: " ") : $0 }
        return String(decoding: bytes, as: UTF8.self).composed
    }

    /// The longest beginning of at most so many bytes that does not
    /// end within a scalar.
    static func prefix(of text: String, bytes: Int) -> Substring {
        var end =
            text.utf8.index(text.startIndex, offsetBy: bytes, limitedBy: text.endIndex)
            ?? text.endIndex
        while end < text.endIndex, end > text.startIndex, text.utf8[end] & 0xC0 == 0x80 {
            end = text.utf8.index(before: end)
        }
        return text[..<end]
    }
}
