/// A weight in a field of preferences (RFC 9110 §12.4.2), in thousandths.
enum QualityValue {
    /// What a member without a weight has.
    static let full = 1000

    private static let decimals = 3

    /// The weight among the parameters of a member; what cannot be read counts as refused.
    static func of(_ parameters: some Collection<Substring>) -> Int {
        let weight = parameters.lazy.map(\.trimmingBlanks).first { $0.lowercased().hasPrefix("q=") }
        guard let weight else { return full }
        return thousandths(weight.dropFirst(2))
    }

    /// `0.5` in thousandths; 0 for anything malformed.
    static func thousandths(_ text: Substring) -> Int {
        let bytes = Array(text.utf8)
        return thousandths(bytes.span, bytes.indices)
    }

    /// The same for a range of bytes.
    static func thousandths(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
        guard let first = range.first, bytes[first] == 0x30 || bytes[first] == 0x31,
            range.count <= decimals + 2
        else { return 0 }
        var value = Int(bytes[first] - 0x30) * full
        var place = full
        for index in range.dropFirst() {
            if index == first + 1 {
                guard bytes[index] == UInt8(ascii: ".") else { return 0 }
            } else {
                guard ASCII.isDigit(bytes[index]) else { return 0 }
                place /= 10
                value += Int(bytes[index] - 0x30) * place
            }
        }
        return min(full, value)
    }
}
