/// Who is at the other end of a connection; made once for all its requests.
final class Peer: Sendable {
    let isTrusted: Bool
    /// What limits count by; nil for a trusted proxy, whose clients are counted instead.
    let key: AddressKey?
    let address: IPAddress?
    let idPrefix: String
    private let trustedProxies: TrustedProxies

    /// What stands for the address of a peer that came over a Unix socket.
    static let unixText = "unix"

    /// A peer without an address came over a Unix socket: the permissions of its file have let it
    /// in, so it is trusted as a proxy.
    init(address: IPAddress?, trustedProxies: TrustedProxies, idPrefix: String) {
        self.address = address
        isTrusted = address.map { trustedProxies.contains($0) } ?? true
        key = isTrusted ? nil : address.map { AddressKey($0) }
        self.idPrefix = idPrefix
        self.trustedProxies = trustedProxies
    }

    /// Names a request in logs and on error pages.
    func requestID(_ number: UInt64) -> String { idPrefix + String(number, radix: 36) }

    /// The client that a head comes from: the peer, or who a trusted proxy says. nil when that came over
    /// a Unix socket.
    func client(of head: RequestHead) -> IPAddress? {
        isTrusted ? nearest(in: head).address : address
    }

    /// What limits count by for the client that a head comes from; nil for a trusted proxy itself.
    ///
    /// Clients of whom a proxy says nothing that can be read count together, by that proxy: else
    /// whoever gets it to say such a thing would have no limit.
    func key(of head: RequestHead) -> AddressKey? {
        guard isTrusted else { return key }
        let nearest = nearest(in: head)
        if nearest.hidesAnother { return AddressKey(nearest.address ?? .unspecified) }
        guard let address = nearest.address, !trustedProxies.contains(address) else { return nil }
        return AddressKey(address)
    }

    /// The nearest address that is no trusted proxy, as far as the list of a head can be read, and whether
    /// somebody stands behind who cannot.
    ///
    /// Each proxy appends who it saw, so the list is read from its end; whatever stands before an
    /// untrusted address may be invented.
    private func nearest(in head: RequestHead) -> (address: IPAddress?, hidesAnother: Bool) {
        let bytes = head.bytes
        let span = bytes.span
        var nearest = address
        var hasLine = false
        var hasHop = false
        for field in head.fields.reversed() where span.equals(field.name, "x-forwarded-for") {
            hasLine = true
            var rest = bytes[field.value.range]
            while !rest.isEmpty {
                let comma = rest.lastIndex(of: UInt8(ascii: ","))
                let hop = rest[(comma.map { $0 + 1 } ?? rest.startIndex)...]
                rest = rest[..<(comma ?? rest.startIndex)]
                guard !hop.isEmpty else { continue }
                guard let found = IPAddress(forwarded: hop) else { return (nearest, true) }
                guard trustedProxies.contains(found) else { return (found, false) }
                nearest = found
                hasHop = true
            }
        }
        return (nearest, hasLine && !hasHop)
    }
}

/// The networks whose forwarding fields are believed.
public struct TrustedProxies: Sendable, Equatable {
    private let networks: [IPNetwork]

    /// Trusts these networks and no other.
    public init(_ networks: [IPNetwork]) {
        self.networks = networks
    }

    /// Whether an address lies in one of the networks.
    public func contains(_ address: IPAddress) -> Bool {
        networks.contains { $0.contains(address) }
    }
}
