import Foundation

/// An address that may stand in `href`, `src` or `action`: a path of this site, or an absolute
/// address of a harmless scheme.
public struct WebAddress: Sendable, Hashable {
    /// The address, percent-encoded, not yet escaped for HTML.
    public let string: String

    private init(unchecked string: String) {
        self.string = string
    }

    /// A path of this site whose literal parts stand in our source.
    public init(path: StaticString) {
        string = path.description
    }

    /// A path built from encoded segments; always starts with one slash.
    init(segments: [String], query: [(name: String, value: String)] = []) {
        var result = ""
        for segment in segments {
            result += "/" + PercentEncoding.segment(segment)
        }
        string = (result.isEmpty ? "/" : result) + PercentEncoding.query(query)
    }

    /// An element of the same page.
    init(fragment: String) {
        string = "#" + PercentEncoding.segment(fragment)
    }

    /// An address of another portal that stands in our source.
    init(absolute: StaticString) {
        string = absolute.description
    }

    /// What authenticator applications open; nil where it is none.
    init?(authenticator text: String) {
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        guard isPlain, text.hasPrefix("otpauth://totp/") else { return nil }
        string = text
    }

    /// An absolute address or a path as people enter it (menus, sources).
    ///
    /// Nil unless it is `http`, `https`, `mailto`, `tel`, or a path with a single leading slash.
    ///
    /// Compared byte by byte: as characters, a slash with a combining mark after it is no slash,
    /// but to a browser it is.
    public init?(entered text: String) {
        let trimmed = text.trimmingCharacters(in: .whitespacesAndNewlines)
        let bytes = trimmed.utf8
        let isPlain = bytes.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
        guard isPlain, Self.isPath(bytes) || Self.hasSafeScheme(bytes) else { return nil }
        string = trimmed
    }

    /// One leading slash; two would lead to another host.
    private static func isPath(_ bytes: String.UTF8View) -> Bool {
        bytes.starts(with: "/".utf8) && !bytes.starts(with: "//".utf8)
    }

    private static func hasSafeScheme(_ bytes: String.UTF8View) -> Bool {
        let schemes = ["https://", "http://", "mailto:", "tel:"]
        return schemes.contains { scheme in
            let start = bytes.prefix(scheme.utf8.count).map(lowered)
            return start == Array(scheme.utf8) && bytes.count > start.count
        }
    }

    private static func lowered(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }

    /// The same address on another origin, such as `https://skhcn.laichau.gov.vn`.
    public func on(origin: String) -> WebAddress {
        WebAddress(unchecked: origin + string)
    }

    /// The same address with a query; replaces one that is there.
    public func with(query: [(name: String, value: String)]) -> WebAddress {
        let path = string.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        return WebAddress(unchecked: String(Substring(path)) + PercentEncoding.query(query))
    }

    /// The same address pointing at an element of the page.
    public func with(fragment: String) -> WebAddress {
        WebAddress(unchecked: string + "#" + PercentEncoding.segment(fragment))
    }
}

/// Percent-encoding of path segments and query parts (RFC 3986, sections 2.3 and 3.3).
enum PercentEncoding {
    static func segment(_ text: String) -> String {
        guard !text.utf8.allSatisfy(isUnreserved) else { return text }
        var output = ""
        for byte in text.utf8 {
            if isUnreserved(byte) {
                output.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                output += "%" + hex[Int(byte >> 4)] + hex[Int(byte & 0xF)]
            }
        }
        return output
    }

    static func query(_ items: [(name: String, value: String)]) -> String {
        guard !items.isEmpty else { return "" }
        return "?" + items.map { segment($0.name) + "=" + segment($0.value) }.joined(separator: "&")
    }

    private static let hex = "0123456789ABCDEF".map(String.init)

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }
}
