extension [UInt8] {
    /// Appends text as it is, but for quotes, backslashes, controls and bytes beyond ASCII: these stand
    /// as two hexadecimal digits behind an escape.
    mutating func append(_ text: ArraySlice<UInt8>, escapingWith escape: StaticString) {
        var plain = text.startIndex
        for index in text.indices where !ASCII.isPlainInQuotes(text[index]) {
            append(contentsOf: text[plain..<index])
            append(
                contentsOf: UnsafeBufferPointer(
                    start: escape.utf8Start, count: escape.utf8CodeUnitCount))
            append(ASCII.hexadecimalDigit(text[index] >> 4))
            append(ASCII.hexadecimalDigit(text[index] & 15))
            plain = index + 1
        }
        append(contentsOf: text[plain...])
    }
}

extension ASCII {
    /// Printable and neither a quote nor a backslash, so that it can stand in quotes as it is.
    fileprivate static func isPlainInQuotes(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte < 0x7F && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }
}
