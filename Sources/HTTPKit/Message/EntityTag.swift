/// An entity tag (RFC 9110 §8.8.3) and the comparison of lists of them.
public struct EntityTag: Sendable, Hashable {
    /// The text between the quotes.
    public let opaque: String
    /// Whether only weak comparison is meaningful.
    public let isWeak: Bool

    /// Makes a tag; bytes that a tag cannot hold (quotes, controls, blanks) are replaced by `_`.
    public init(_ opaque: String, isWeak: Bool = false) {
        let bytes = opaque.utf8.map { $0 > 0x20 && $0 != 0x22 && $0 < 0x7F ? $0 : 0x5F }
        self.opaque = String(decoding: bytes, as: UTF8.self)
        self.isWeak = isWeak
    }

    /// The field value, quotes included.
    public var text: String { (isWeak ? "W/\"" : "\"") + opaque + "\"" }

    /// The same tag for another content coding of the same representation.
    public func with(suffix: String) -> EntityTag {
        EntityTag(opaque + suffix, isWeak: isWeak)
    }

    /// Whether an `If-None-Match` value names this tag, by weak comparison (§13.1.2).
    public func matchesNone(_ fieldValue: String) -> Bool {
        Self.contains(fieldValue) { $0 == opaque }
    }

    /// Whether an `If-Match` value names this tag, by strong comparison (§13.1.1).
    public func matchesStrongly(_ fieldValue: String) -> Bool {
        guard !isWeak else { return false }
        return Self.contains(fieldValue, strongOnly: true) { $0 == opaque }
    }

    /// Walks `"a", W/"b"`; a malformed rest ends the list.
    private static func contains(
        _ list: String, strongOnly: Bool = false, where matches: (Substring) -> Bool
    ) -> Bool {
        var rest = list.trimmingBlanks
        if rest == "*" { return true }
        while !rest.isEmpty {
            let isWeak = rest.hasPrefix("W/")
            if isWeak { rest = rest.dropFirst(2) }
            guard rest.utf8.first == UInt8(ascii: "\"") else { return false }
            rest = Substring(rest.utf8.dropFirst())
            guard let end = rest.utf8.firstIndex(of: UInt8(ascii: "\"")) else { return false }
            if !(isWeak && strongOnly), matches(rest[..<end]) { return true }
            rest = rest[rest.utf8.index(after: end)...].trimmingBlanks
            guard rest.utf8.first == UInt8(ascii: ",") else { return false }
            rest = Substring(rest.utf8.dropFirst()).trimmingBlanks
        }
        return false
    }
}
