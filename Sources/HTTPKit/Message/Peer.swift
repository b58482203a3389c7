/// Who is at the other end of a connection; made once for all its requests.
final class Peer: Sendable {
    let text: String
    let isTrusted: Bool
    /// What limits count by; nil for a trusted proxy, whose clients are counted instead.
    let key: AddressKey?
    private let address: IPAddress?
    let idPrefix: String
    private let trustedProxies: TrustedProxies

    /// What stands for the address of a peer that came over a Unix socket.
    static let unixText = "unix"

    /// A peer without an address came over a Unix socket: the permissions of its file have let it
    /// in, so it is trusted as a proxy.
    init(address: IPAddress?, trustedProxies: TrustedProxies, idPrefix: String) {
        text = address?.description ?? Self.unixText
        self.address = address
        isTrusted = address.map { trustedProxies.contains($0) } ?? true
        key = isTrusted ? nil : address.map { AddressKey($0) }
        self.idPrefix = idPrefix
        self.trustedProxies = trustedProxies
    }

    /// Names a request in logs and on error pages.
    func requestID(_ number: UInt64) -> String { idPrefix + String(number, radix: 36) }

    /// The address of the client that a head comes from: of the peer, or what a trusted proxy says.
    func clientAddress(of head: RequestHead) -> String {
        guard isTrusted else { return text }
        return client(forwardedFor: head.values("x-forwarded-for"))?.description ?? text
    }

    /// The nearest address that is no trusted proxy. Each proxy appends who it saw, so the list is
    /// read from its end; whatever stands before an untrusted address may be invented. nil when the
    /// peer has no address and forwards none.
    func client(forwardedFor lines: [String]) -> IPAddress? {
        nearest(forwardedFor: lines).address
    }

    /// What limits count by for a client that this peer forwards; nil for a trusted proxy itself.
    ///
    /// Clients of whom a proxy says nothing that can be read count together, by that proxy: else
    /// whoever gets it to say such a thing would have no limit.
    func key(forwardedFor lines: [String]) -> AddressKey? {
        let nearest = nearest(forwardedFor: lines)
        if nearest.hidesAnother { return AddressKey(nearest.address ?? .unspecified) }
        guard let address = nearest.address, !trustedProxies.contains(address) else { return nil }
        return AddressKey(address)
    }

    /// As far as the list can be read from its end, and whether somebody stands behind who cannot.
    private func nearest(
        forwardedFor lines: [String]
    ) -> (address: IPAddress?, hidesAnother: Bool) {
        let hops = lines.flatMap { $0.parts(at: ",") }
        var nearest = address
        for hop in hops.reversed() {
            guard let address = IPAddress(forwarded: hop) else { return (nearest, true) }
            nearest = address
            if !trustedProxies.contains(address) { break }
        }
        return (nearest, hops.isEmpty && !lines.isEmpty)
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
