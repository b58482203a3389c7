/// What is logged of a client's address.
enum LoggedAddress {
    private static let v4Bytes = 3
    private static let v6Bytes = 6

    /// - Parameter text: an address as `IPAddress` writes it, or `unix`, which stays.
    static func text(_ text: String, detail: AccessLogFormat.AddressDetail) -> String {
        switch detail {
        case .whole: return text
        case .none: return "-"
        case .shortened:
            guard let address = IPAddress(text) else { return text }
            let kept = address.bytes.count == 4 ? v4Bytes : v6Bytes
            let zeros = [UInt8](repeating: 0, count: address.bytes.count - kept)
            return IPAddress(bytes: address.bytes[..<kept] + zeros).description
        }
    }
}
