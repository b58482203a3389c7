/// Chooses between identity and gzip by `Accept-Encoding` (RFC 9110 §12.5.3).
enum AcceptEncoding {
    /// Whether gzip may be sent and is not ranked below identity.
    static func prefersGzip(_ fieldValue: String?) -> Bool {
        guard let fieldValue else { return false }
        var gzip: Int?
        var identity: Int?
        var any: Int?
        for member in fieldValue.split(separator: ",") {
            let parts = member.split(separator: ";", omittingEmptySubsequences: false)
            let coding = parts[0].trimmingBlanks
            let weight = parts.count > 1 ? Self.weight(parts[1].trimmingBlanks) : 1000
            if coding.equalsIgnoringCase("gzip") || coding.equalsIgnoringCase("x-gzip") {
                gzip = weight
            } else if coding.equalsIgnoringCase("identity") {
                identity = weight
            } else if coding == "*" {
                any = weight
            }
        }
        guard let gzip = gzip ?? any, gzip > 0 else { return false }
        return gzip >= identity ?? 0
    }

    /// `q=0.5` in thousandths; what cannot be read counts as refused.
    private static func weight(_ text: Substring) -> Int {
        guard text.hasPrefix("q=") || text.hasPrefix("Q=") else { return 0 }
        let number = text.dropFirst(2)
        guard let first = number.first, first == "0" || first == "1" else { return 0 }
        let decimals = number.dropFirst(2)
        guard number.count == 1 || number.dropFirst().first == ".", decimals.utf8.count <= 3,
            decimals.utf8.allSatisfy(ASCII.isDigit)
        else { return 0 }
        let padded = decimals + String(repeating: "0", count: 3 - decimals.utf8.count)
        return min(1000, (first == "1" ? 1000 : 0) + (Int(padded) ?? 0))
    }
}
