import Glibc

/// An IPv4 or IPv6 address; IPv4-mapped IPv6 addresses are IPv4.
public struct IPAddress: Sendable, Hashable, CustomStringConvertible {
    /// The 128 bits in network order. Those of an IPv4 address stand in front, zeros behind them.
    let high: UInt64
    let low: UInt64
    let isV4: Bool

    static let loopback = IPAddress(bytes: [127, 0, 0, 1])
    static let unspecified = IPAddress(bytes: [0, 0, 0, 0])

    private init(high: UInt64, low: UInt64, isV4: Bool) {
        self.high = high
        self.low = low
        self.isV4 = isV4
    }

    /// - Parameter bytes: 4 or 16 of them in network order.
    init(bytes: some Collection<UInt8>) {
        var words: (UInt64, UInt64) = (0, 0)
        for byte in bytes {
            words.0 = words.0 << 8 | words.1 >> 56
            words.1 = words.1 << 8 | UInt64(byte)
        }
        let isMapped = bytes.count == 16 && words.0 == 0 && words.1 >> 32 == 0xFFFF
        if isMapped || bytes.count == 4 {
            self.init(high: words.1 << 32, low: 0, isV4: true)
        } else {
            self.init(high: words.0, low: words.1, isV4: false)
        }
    }

    /// Reads `192.0.2.1` or `2001:db8::1`; nil for anything else.
    public init?(_ text: String) {
        if let dotted = IPAddress(dotted: text.utf8) {
            self = dotted
            return
        }
        // The system reads only as far as a NUL.
        guard !text.utf8.contains(0) else { return nil }
        var buffer = [UInt8](repeating: 0, count: 16)
        guard inet_pton(AF_INET6, text, &buffer) == 1 else { return nil }
        self.init(bytes: buffer)
    }

    /// Reads four numbers with dots between them and without leading zeros, as inet_pton(3) does,
    /// which is too slow for every request that a proxy forwards.
    init?(dotted text: some Sequence<UInt8>) {
        var address: UInt64 = 0
        var part: UInt64 = 0
        var digits = 0
        var dots = 0
        for byte in text {
            if byte == UInt8(ascii: ".") {
                guard digits > 0, dots < 3 else { return nil }
                address = address << 8 | part
                part = 0
                digits = 0
                dots += 1
            } else {
                guard ASCII.isDigit(byte), digits == 0 || part > 0 else { return nil }
                part = part * 10 + UInt64(byte - 0x30)
                digits += 1
                guard part < 256 else { return nil }
            }
        }
        guard dots == 3, digits > 0 else { return nil }
        self.init(high: (address << 8 | part) << 32, low: 0, isV4: true)
    }

    /// 4 or 16 bytes in network order.
    var bytes: [UInt8] {
        let all = withUnsafeBytes(of: (high.bigEndian, low.bigEndian)) { Array($0) }
        return isV4 ? Array(all[..<4]) : all
    }

    /// The usual text, for IPv6 in its shortest form.
    public var description: String {
        if isV4 {
            var text: [UInt8] = []
            text.append(self)
            return String(decoding: text, as: UTF8.self)
        }
        var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
        guard inet_ntop(AF_INET6, bytes, &text, socklen_t(text.count)) != nil else { return "" }
        return String(
            decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The address with zeros for all that follows so many bits.
    func keeping(bits: Int) -> IPAddress {
        IPAddress(
            high: high & UInt64.max << UInt64(64 - min(bits, 64)),
            low: low & UInt64.max << UInt64(128 - max(bits, 64)), isV4: isV4)
    }
}

extension [UInt8] {
    /// Appends the usual text of an address; of IPv4 without making a string.
    mutating func append(_ address: IPAddress) {
        guard address.isV4 else { return append(contentsOf: address.description.utf8) }
        for part in 0..<4 {
            if part > 0 { append(UInt8(ascii: ".")) }
            appendDecimal(Int(address.high >> UInt64(56 - 8 * part) & 0xFF))
        }
    }
}

/// A network in CIDR notation.
public struct IPNetwork: Sendable, Hashable {
    private let address: IPAddress
    private let prefixLength: Int

    /// Reads `10.0.0.0/8`, `2001:db8::/32`, or a single address; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2, let address = IPAddress(String(parts[0])) else { return nil }
        let bits = address.isV4 ? 32 : 128
        guard let length = parts.count == 2 ? Int(parts[1]) : bits, (0...bits).contains(length)
        else { return nil }
        self.address = address
        prefixLength = length
    }

    /// Whether an address of the same family has the same prefix.
    public func contains(_ other: IPAddress) -> Bool {
        // Of different families none is equal to the other.
        other.keeping(bits: prefixLength) == address.keeping(bits: prefixLength)
    }
}
