/// The members of a comma-separated value (RFC 9110 §5.6.1), one after the other and without blanks at
/// their ends. No text is made of them: nearly every request has such a field. Empty ones count as
/// members, since an odd list in `Transfer-Encoding` must be seen.
struct ListMembers {
    private var rest: Range<Int>?

    init(_ value: TextRange) {
        rest = value.range
    }

    /// The next member in the bytes that the value lies in; nil after the last.
    mutating func next(in bytes: Span<UInt8>) -> TextRange? {
        guard let range = rest else { return nil }
        let end = bytes.first(UInt8(ascii: ","), in: range)
        rest = end < range.upperBound ? end + 1..<range.upperBound : nil
        return bytes.trimmingBlanks(range.lowerBound..<end)
    }
}
