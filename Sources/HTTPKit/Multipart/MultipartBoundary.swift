/// The boundary in a content type (RFC 2046 §5.1.1).
enum MultipartBoundary {
    private static let longest = 70

    /// The boundary of `multipart/form-data; boundary=…`; nil for anything else.
    static func find(in contentType: String) -> String? {
        let parts = contentType.parts(at: ";", omittingEmpty: false)
        guard let type = parts.first?.trimmingBlanks,
            type.equalsIgnoringCase("multipart/form-data")
        else { return nil }
        let found = parts.dropFirst().compactMap { boundary($0.trimmingBlanks) }
        guard found.count == 1, let boundary = found.first, isValid(boundary) else { return nil }
        return String(boundary)
    }

    private static func boundary(_ parameter: Substring) -> Substring? {
        let name = "boundary="
        guard parameter.prefix(name.count).equalsIgnoringCase(name) else { return nil }
        let value = parameter.dropFirst(name.count)
        guard value.hasPrefix("\"") else { return value }
        return value.count > 1 && value.hasSuffix("\"") ? value.dropFirst().dropLast() : ""
    }

    private static func isValid(_ boundary: Substring) -> Bool {
        let others = Array("'()+_,-./:=? ".utf8)
        return (1...longest).contains(boundary.utf8.count) && boundary.last != " "
            && boundary.utf8.allSatisfy { byte in
                ASCII.isDigit(byte) || (0x61...0x7A).contains(ASCII.lowercase(byte))
                    || others.contains(byte)
            }
    }
}
