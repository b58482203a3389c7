import HTTPKit
import Templates

/// The random cookie by which a browser has one vote on an answer. It is set with the first vote and
/// says nothing about the person.
struct VoteCookie: Sendable {
    private static let name = "phieu"
    private static let length = 16
    private static let lifetime = 365 * 86_400

    /// Its value.
    let value: String

    /// The visitor's cookie, or a new one.
    init(of request: Request, using generator: inout some RandomNumberGenerator) {
        let sent = request.cookie(Self.name) ?? ""
        let isOurs = sent.utf8.count == Self.length * 2 && sent.allSatisfy(\.isHexDigit)
        value =
            isOurs
            ? sent
            : Hexadecimal.text(
                (0..<Self.length).map { _ in
                    UInt8.random(in: .min ... .max, using: &generator)
                })
    }

    /// Keeps it for a year.
    func setCookie(_ origins: Origins) -> SetCookie {
        SetCookie(
            Self.name, value, maxAge: Self.lifetime, isSecure: origins.scheme == "https")
    }
}
