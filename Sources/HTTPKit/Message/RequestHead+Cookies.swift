extension RequestHead {
    /// The value of a cookie as it was sent (RFC 6265 §5.4), or nil; the first wins when a name comes
    /// twice. A client may send thousands, and every page asks for some, so they are passed over as
    /// bytes.
    func cookie(_ name: String) -> ArraySlice<UInt8>? {
        let bytes = bytes
        let span = bytes.span
        for field in fields where span.equals(field.name, "cookie") {
            var rest = field.value.range
            while !rest.isEmpty {
                let end = span.first(UInt8(ascii: ";"), in: rest)
                let pair = span.trimmingBlanks(rest.lowerBound..<end).range
                let equals = span.first(UInt8(ascii: "="), in: pair)
                if equals < pair.upperBound, span.is(pair.lowerBound..<equals, name) {
                    return bytes[equals + 1..<pair.upperBound]
                }
                rest = min(end + 1, rest.upperBound)..<rest.upperBound
            }
        }
        return nil
    }
}

extension Span where Element == UInt8 {
    fileprivate func `is`(_ range: Range<Int>, _ name: String) -> Bool {
        guard range.count == name.utf8.count else { return false }
        var index = range.lowerBound
        for byte in name.utf8 {
            guard self[index] == byte else { return false }
            index += 1
        }
        return true
    }
}
