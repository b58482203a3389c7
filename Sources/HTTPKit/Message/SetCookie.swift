/// The value of a `Set-Cookie` field (RFC 6265 §4.1), safe by default: `HttpOnly`, `Secure`,
/// `SameSite=Lax`, path `/`.
public struct SetCookie: Sendable, Equatable {
    /// Which requests from other sites carry the cookie.
    public enum SameSite: String, Sendable {
        /// None at all.
        case strict = "Strict"
        /// Only navigation by GET.
        case lax = "Lax"
        /// All; needs `Secure`.
        case none = "None"
    }

    /// The name, a token; `__Host-` binds it to this host, path `/` and `Secure`.
    public let name: String
    /// The value; characters a cookie cannot hold are percent-encoded in `text`.
    public let value: String
    /// Seconds until it ends; nil lasts as long as the browser session, 0 removes it.
    public var maxAge: Int?
    /// The paths that receive it.
    public var path = "/"
    /// Only over TLS.
    public var isSecure: Bool
    /// Not readable by scripts.
    public var isHTTPOnly: Bool
    /// Which requests from other sites carry it.
    public var sameSite: SameSite

    /// Makes a cookie; leave the defaults unless there is a reason.
    public init(
        _ name: String, _ value: String, maxAge: Int? = nil, isSecure: Bool = true,
        isHTTPOnly: Bool = true, sameSite: SameSite = .lax
    ) {
        precondition(name.isToken, "a cookie name is a token")
        self.name = name
        self.value = value
        self.maxAge = maxAge
        self.isSecure = isSecure || name.hasPrefix("__Host-") || name.hasPrefix("__Secure-")
        self.isHTTPOnly = isHTTPOnly
        self.sameSite = sameSite
    }

    /// The field value.
    public var text: String {
        var text = "\(name)=\(Self.encoded(value)); Path=\(path)"
        if let maxAge { text += "; Max-Age=\(maxAge)" }
        if isSecure { text += "; Secure" }
        if isHTTPOnly { text += "; HttpOnly" }
        return text + "; SameSite=\(sameSite.rawValue)"
    }

    /// Encodes what is not a cookie-octet, and `%` itself so that decoding gives the same text.
    private static func encoded(_ value: String) -> String {
        var out: [UInt8] = []
        for byte in value.utf8 {
            let isAllowed =
                byte > 0x20 && byte < 0x7F && !"\",;\\%".utf8.contains(byte)
            if isAllowed {
                out.append(byte)
            } else {
                out.append(UInt8(ascii: "%"))
                out.append(ASCII.hexadecimalDigit(byte >> 4))
                out.append(ASCII.hexadecimalDigit(byte & 15))
            }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
