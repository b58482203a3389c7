/// Version 2: a signature, four bytes of kind and length, addresses, and extensions (TLVs), which
/// are skipped.
enum ProxyHeaderV2 {
    static let signature: [UInt8] = [
        0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A,
    ]
    /// Bytes before the addresses.
    static let fixedLength = 16
    /// Bytes of addresses and extensions that are accepted. The format allows 65,535, but what
    /// proxies send (server name, checksum, TLS version) is far smaller.
    static let longestRest = 4096

    static func parse(_ bytes: [UInt8]) throws(MalformedProxyHeader) -> ProxyStep {
        guard bytes.starts(with: signature.prefix(bytes.count)) else {
            throw MalformedProxyHeader()
        }
        guard bytes.count > signature.count else { return .needMore }
        let command = try command(bytes[12])
        guard bytes.count > 13 else { return .needMore }
        let addresses = try addresses(bytes[13], command)
        guard bytes.count >= fixedLength else { return .needMore }
        let rest = Int(bytes[14]) << 8 | Int(bytes[15])
        guard rest <= longestRest, rest >= addresses.totalLength else {
            throw MalformedProxyHeader()
        }
        guard bytes.count >= fixedLength + rest else { return .needMore }
        return .complete(
            addresses.header(bytes[fixedLength..<fixedLength + rest]),
            consumed: fixedLength + rest)
    }

    private enum Command {
        case local
        case proxy
    }

    /// The version in the high half, the command in the low one.
    private static func command(_ byte: UInt8) throws(MalformedProxyHeader) -> Command {
        switch byte {
        case 0x20: return .local
        case 0x21: return .proxy
        default: throw MalformedProxyHeader()
        }
    }

    private enum Addresses {
        case ignored
        /// Two addresses of so many bytes, and two ports.
        case pair(Int)

        var totalLength: Int {
            switch self {
            case .ignored: 0
            case .pair(let length): 2 * length + 4
            }
        }

        func header(_ bytes: ArraySlice<UInt8>) -> ProxyHeader {
            switch self {
            case .ignored: .proxyItself
            case .pair(let length): .client(IPAddress(bytes: bytes.prefix(length)))
            }
        }
    }

    /// Family in the high half, protocol in the low one. Datagrams cannot carry this connection;
    /// a Unix socket at the proxy has no address to count by.
    private static func addresses(
        _ byte: UInt8, _ command: Command
    ) throws(MalformedProxyHeader) -> Addresses {
        // The receiver must take whatever family a LOCAL header names, and ignore it.
        guard command == .proxy else { return .ignored }
        switch byte {
        case 0x00, 0x31: return .ignored
        case 0x11: return .pair(4)
        case 0x21: return .pair(16)
        default: throw MalformedProxyHeader()
        }
    }
}
