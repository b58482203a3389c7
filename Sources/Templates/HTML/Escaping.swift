/// The one place that escapes text for HTML.
enum Escaping {
    /// Appends `text` with `& < > " '` replaced by references.
    ///
    /// Eight bytes are looked at in one step, since most text needs no escaping at all.
    static func append(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &output) }
    }

    private static func append(_ input: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var start = 0
        var index = 0
        while index < input.count {
            if index + 8 <= input.count, !hasSpecial(word(in: input, at: index)) {
                index += 8
                continue
            }
            let end = Swift.min(index + 8, input.count)
            while index < end {
                if let reference = reference(for: input[index]) {
                    output.append(contentsOf: input[start..<index])
                    reference.withUTF8Buffer { output.append(contentsOf: $0) }
                    start = index + 1
                }
                index += 1
            }
        }
        output.append(contentsOf: input[start...])
    }

    private static func word(in input: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
        UnsafeRawBufferPointer(input).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }

    /// Whether any byte of the word needs a reference. False positives are impossible for ASCII
    /// and harmless for the rest: the byte loop decides.
    private static func hasSpecial(_ word: UInt64) -> Bool {
        let found =
            zeroBytes(word ^ repeated(0x26)) | zeroBytes(word ^ repeated(0x3C))
            | zeroBytes(word ^ repeated(0x3E)) | zeroBytes(word ^ repeated(0x22))
            | zeroBytes(word ^ repeated(0x27))
        return found != 0
    }

    private static func repeated(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

    /// The high bit of each byte that is zero (and possibly of a byte above one).
    private static func zeroBytes(_ word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    private static func reference(for byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}
