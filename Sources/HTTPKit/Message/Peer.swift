/// Who is at the other end of a connection; made once for all its requests.
final class Peer: Sendable {
    let text: String
    let isTrusted: Bool
    /// What limits count by; nil for a trusted proxy, whose clients are counted instead.
    let key: AddressKey?
    private let address: IPAddress
    let idPrefix: String
    private let trustedProxies: TrustedProxies

    init(address: IPAddress, trustedProxies: TrustedProxies, idPrefix: String) {
        text = address.description
        self.address = address
        isTrusted = trustedProxies.contains(address)
        key = isTrusted ? nil : AddressKey(address)
        self.idPrefix = idPrefix
        self.trustedProxies = trustedProxies
    }

    /// The nearest address that is no trusted proxy. Each proxy appends who it saw, so the list is
    /// read from its end; whatever stands before an untrusted address may be invented.
    func client(forwardedFor lines: [String]) -> IPAddress {
        let hops = lines.flatMap { $0.split(separator: ",") }
        var nearest = address
        for hop in hops.reversed() {
            guard let address = IPAddress(String(hop.trimmingBlanks)) else { return nearest }
            nearest = address
            if !trustedProxies.contains(address) { return nearest }
        }
        return nearest
    }

    /// What limits count by for a client that this peer forwards; nil for a trusted proxy itself.
    func key(forwardedFor lines: [String]) -> AddressKey? {
        let client = client(forwardedFor: lines)
        return trustedProxies.contains(client) ? nil : AddressKey(client)
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
