/// The label of a member portal's host: `label.laichau.gov.vn` (Article 7.2).
public enum HostLabel {
    /// The longest label DNS allows (RFC 1035, section 2.3.4).
    public static let longest = 63

    /// Labels that the installation itself uses or that would mislead.
    public static let reserved: Set<String> = ["www", "mail", "admin", "api", "static"]

    /// Whether a label is an ASCII host label: letters, digits and inner hyphens.
    public static func isValid(_ label: String) -> Bool {
        let bytes = Array(label.utf8)
        guard (1...longest).contains(bytes.count), !reserved.contains(label) else { return false }
        guard bytes.first != hyphen, bytes.last != hyphen else { return false }
        return bytes.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == hyphen
        }
    }

    /// The label that a host has before the portal's domain: empty for the domain itself, nil for
    /// a host elsewhere.
    public static func label(of host: String, under domain: String) -> String? {
        if host == domain || host == "www." + domain { return "" }
        guard host.hasSuffix("." + domain) else { return nil }
        return String(host.dropLast(domain.count + 1))
    }

    private static let hyphen = UInt8(ascii: "-")
}
