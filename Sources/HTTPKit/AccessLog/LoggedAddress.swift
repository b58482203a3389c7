/// What is logged of a client's address.
enum LoggedAddress {
    private static let v4Bits = 24
    private static let v6Bits = 48

    /// - Parameter address: nil for a client that came over a Unix socket.
    static func append(
        _ address: IPAddress?, detail: AccessLogFormat.AddressDetail, to line: inout [UInt8]
    ) {
        guard detail != .none else { return line.append(UInt8(ascii: "-")) }
        guard let address else { return line.append(contentsOf: Peer.unixText.utf8) }
        let bits = address.isV4 ? v4Bits : v6Bits
        line.append(detail == .whole ? address : address.keeping(bits: bits))
    }
}
