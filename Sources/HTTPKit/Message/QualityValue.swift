/// A weight in a field of preferences (RFC 9110 §12.4.2), in thousandths.
enum QualityValue {
    /// What a member without a weight has.
    static let full = 1000

    /// The weight among the parameters of a member; what cannot be read counts as refused.
    static func of(_ parameters: some Collection<Substring>) -> Int {
        let weight = parameters.lazy.map(\.trimmingBlanks).first { $0.lowercased().hasPrefix("q=") }
        guard let weight else { return full }
        return thousandths(weight.dropFirst(2))
    }

    /// `0.5` in thousandths; 0 for anything malformed.
    static func thousandths(_ number: Substring) -> Int {
        guard let first = number.first, first == "0" || first == "1" else { return 0 }
        let decimals = number.dropFirst(2)
        guard number.count == 1 || number.dropFirst().first == ".", decimals.utf8.count <= 3,
            decimals.utf8.allSatisfy(ASCII.isDigit)
        else { return 0 }
        let padded = decimals + String(repeating: "0", count: 3 - decimals.utf8.count)
        return min(full, (first == "1" ? full : 0) + (Int(padded) ?? 0))
    }
}
