import HTTPKit

/// An HTTPS address that may be called, taken apart.
struct WebhookTarget: Equatable {
    let address: String
    /// A name, or an IP address without brackets.
    let host: String
    let port: UInt16

    private static let scheme = "https://"
    private static let standardPort: UInt16 = 443

    /// - Returns: nil where it is no plain HTTPS address of a host that can be told for certain:
    ///   what ends in a number without being an IP address is read differently by different
    ///   programs.
    init?(_ address: String) {
        let isPlain = address.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        guard isPlain, address.hasPrefix(Self.scheme) else { return nil }
        let authority = address.dropFirst(Self.scheme.count).prefix { !"/?#\\".contains($0) }
        guard let parts = Self.split(authority) else { return nil }
        guard IPAddress(parts.host) != nil || Self.isName(parts.host) else { return nil }
        self.address = address
        host = parts.host
        port = parts.port
    }

    private static func split(_ authority: Substring) -> (host: String, port: UInt16)? {
        let host: Substring
        let rest: Substring
        if authority.hasPrefix("[") {
            guard let end = authority.firstIndex(of: "]") else { return nil }
            host = authority[authority.index(after: authority.startIndex)..<end]
            rest = authority[authority.index(after: end)...]
        } else {
            host = authority.prefix { $0 != ":" }
            rest = authority.dropFirst(host.count)
        }
        guard !rest.isEmpty else { return (String(host), standardPort) }
        guard rest.first == ":", let port = UInt16(rest.dropFirst()), port > 0 else { return nil }
        return (String(host), port)
    }

    private static func isName(_ host: String) -> Bool {
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        let areLabels = labels.allSatisfy { label in
            !label.isEmpty && !label.hasPrefix("-")
                && label.utf8.allSatisfy { Self.isNameByte($0) }
        }
        guard areLabels, labels.count >= 2, let last = labels.last?.first else { return false }
        return !last.isNumber
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

/// Which addresses are of the open Internet (the registries of RFC 6890).
enum PublicNetworks {
    private static let special: [IPNetwork] = [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
        "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
        "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "::/8",
        "64:ff9b::/32", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16", "fc00::/7",
        "fe80::/9", "ff00::/8",
    ].compactMap { IPNetwork($0) }

    static func contain(_ address: IPAddress) -> Bool {
        !special.contains { $0.contains(address) }
    }
}
