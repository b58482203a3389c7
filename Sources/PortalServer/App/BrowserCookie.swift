import HTTPKit
import Templates

/// The random cookie that form tokens are bound to. It says nothing about the person.
struct BrowserCookie: Sendable {
    /// Its value.
    let value: String
    /// Whether the answer has to set it.
    let isNew: Bool

    private static let length = 16

    /// `__Host-` keeps other hosts of the domain from setting it; browsers take that over TLS only.
    static func name(_ origins: Origins) -> String {
        origins.scheme == "https" ? "__Host-bieu-mau" : "bieu-mau"
    }

    /// The visitor's cookie, or a new one.
    init(of request: Request, origins: Origins, using generator: inout some RandomNumberGenerator) {
        let sent = request.cookie(Self.name(origins)) ?? ""
        let isOurs = sent.utf8.count == Self.length * 2 && sent.allSatisfy(\.isHexDigit)
        isNew = !isOurs
        value =
            isOurs
            ? sent
            : Hexadecimal.text(
                (0..<Self.length).map { _ in
                    UInt8.random(in: .min ... .max, using: &generator)
                })
    }

    /// Sets the cookie for the browser session.
    func setCookie(_ origins: Origins) -> SetCookie {
        SetCookie(Self.name(origins), value, isSecure: origins.scheme == "https")
    }
}
