/// The readable last part of an address, made of `a-z`, `0-9` and `-`.
public enum Slug {
    /// The longest slug, in characters. Long titles stay readable in a search result's address.
    public static let defaultLimit = 80

    /// The slug of a title: folded, with one hyphen between the words.
    ///
    /// - Parameters:
    ///   - text: the title in any script; characters without an ASCII form are left out.
    ///   - limit: the most characters; whole words are kept, unless the first alone is longer.
    /// - Returns: an empty text where nothing remains; the caller then uses a number.
    public static func make(_ text: String, limit: Int = defaultLimit) -> String {
        var slug: [UInt8] = []
        var wordStart = 0
        var isBetweenWords = true
        for byte in text.folded.utf8 {
            guard isSlugByte(byte) else {
                isBetweenWords = true
                continue
            }
            if isBetweenWords, !slug.isEmpty {
                wordStart = slug.count
                slug.append(UInt8(ascii: "-"))
            }
            isBetweenWords = false
            slug.append(byte)
            if slug.count > limit {
                slug.removeSubrange((wordStart > 0 ? wordStart : Swift.max(limit, 0))...)
                break
            }
        }
        return String(decoding: slug, as: UTF8.self)
    }

    private static func isSlugByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }
}
