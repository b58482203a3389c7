// The few rules on text that header fields need, over UTF-8 and without Foundation.

extension StringProtocol where SubSequence == Substring {
    /// ASCII case-insensitive equality, as for field names and tokens.
    func equalsIgnoringCase(_ other: some StringProtocol) -> Bool {
        let left = utf8
        let right = other.utf8
        guard left.count == right.count else { return false }
        return zip(left, right).allSatisfy { ASCII.lowercase($0) == ASCII.lowercase($1) }
    }

    /// The parts between an ASCII separator, found as a byte. As a `Character` it would not be seen
    /// beside a combining or prepending mark, and whoever sends one could hide what follows.
    func parts(at separator: Unicode.Scalar, omittingEmpty: Bool = true) -> [Substring] {
        self[...].utf8.split(
            separator: UInt8(ascii: separator), omittingEmptySubsequences: omittingEmpty
        ).map { Substring($0) }
    }

    /// Without spaces and tabs at either end (OWS, RFC 9110 §5.6.3).
    var trimmingBlanks: Substring { Substring(self[...].utf8.trimmingBlanks) }

    /// Whether this is a token (RFC 9110 §5.6.2).
    var isToken: Bool { !utf8.isEmpty && utf8.allSatisfy(ASCII.isToken) }
}

extension BidirectionalCollection<UInt8> {
    /// Without spaces and tabs at either end (OWS, RFC 9110 §5.6.3).
    var trimmingBlanks: SubSequence {
        guard let first = firstIndex(where: { !ASCII.isBlank($0) }),
            let last = lastIndex(where: { !ASCII.isBlank($0) })
        else { return self[startIndex..<startIndex] }
        return self[first...last]
    }
}

extension String {
    /// The text with CR, LF and NUL replaced by spaces, so that it stays one line.
    var withoutLineBreaks: String {
        guard utf8.contains(where: { $0 == 0x0D || $0 == 0x0A || $0 == 0 }) else { return self }
        let bytes = utf8.map { $0 == 0x0D || $0 == 0x0A || $0 == 0 ? 0x20 : $0 }
        return String(decoding: bytes, as: UTF8.self)
    }
}
