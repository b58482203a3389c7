/// Percent-decoding (RFC 3986 §2.1) and the form variant in which `+` is a space.
enum PercentDecoding {
    /// Decodes a path segment; nil when an escape is broken or the result is not UTF-8.
    static func strict(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.contains(0x25) else { return String(validating: bytes, as: UTF8.self) }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == 0x25 {
                guard let byte = escaped(bytes, at: index) else { return nil }
                out.append(byte)
                index += 3
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        return String(validating: out, as: UTF8.self)
    }

    /// Decodes a form or query part as browsers write them (WHATWG URL §5.1): a broken escape
    /// stays as it is, and bytes that are not UTF-8 become U+FFFD.
    static func form(_ bytes: ArraySlice<UInt8>) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == 0x25, let decoded = escaped(bytes, at: index) {
                out.append(decoded)
                index += 3
            } else {
                out.append(byte == 0x2B ? 0x20 : byte)
                index += 1
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    private static func escaped(_ bytes: ArraySlice<UInt8>, at index: Int) -> UInt8? {
        guard index + 2 < bytes.endIndex,
            let high = ASCII.hexadecimalValue(bytes[index + 1]),
            let low = ASCII.hexadecimalValue(bytes[index + 2])
        else { return nil }
        return high << 4 | low
    }
}
