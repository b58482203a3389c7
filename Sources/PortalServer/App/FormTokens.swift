import Crypto
import Foundation
import PortalCore

/// Tokens that prove a form was given out by this portal to this browser, and not too long ago.
///
/// A token is bound to a random cookie and to the form's name by HMAC-SHA256 (signed double
/// submit), so that a page elsewhere can neither make one nor use its own. Its random part also
/// names the filled-in form, so that sending it twice stores it once.
struct FormTokens: Sendable {
    /// Tokens older than this are refused, in seconds; what was typed is kept.
    var lifetime: Int64 = 12 * 3600
    /// Seconds in which only a machine fills in a form; 0 for none.
    let haste: Int64
    private let key: SymmetricKey

    private static let nonceLength = 16

    init(secret: Data, lifetime: Int64 = 12 * 3600, haste: Int64 = 0) {
        key = SymmetricKey(data: secret)
        self.lifetime = lifetime
        self.haste = haste
    }

    /// What a token turned out to be.
    enum Check: Equatable, Sendable {
        /// Ours; the name of the filled-in form, and for how many seconds it has been open.
        case valid(submissionKey: String, age: Int64)
        /// Ours, but too old.
        case expired
        /// Not made by us for this browser and form.
        case forged
    }

    /// A new token.
    func make(
        form: String, browser: String, now: Instant,
        using generator: inout some RandomNumberGenerator
    ) -> String {
        let nonce = (0..<Self.nonceLength).map { _ in
            UInt8.random(in: .min ... .max, using: &generator)
        }
        let parts = [Hexadecimal.text(nonce), String(now.epochSeconds)]
        return (parts + [signature(parts, form, browser)]).joined(separator: ".")
    }

    func check(_ token: String, form: String, browser: String, now: Instant) -> Check {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let issued = Int64(parts[1]) else { return .forged }
        let expected = signature(Array(parts[0..<2]), form, browser)
        guard Self.equalInConstantTime(expected, parts[2]) else { return .forged }
        let age = now.epochSeconds - issued
        guard age >= 0, age <= lifetime else { return .expired }
        return .valid(submissionKey: parts[0], age: age)
    }

    private func signature(_ parts: [String], _ form: String, _ browser: String) -> String {
        let text = (parts + [form, browser]).joined(separator: "\n")
        let code = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
        return Hexadecimal.text(Array(code))
    }

    private static func equalInConstantTime(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return zip(left.utf8, right.utf8).reduce(into: UInt8(0)) { $0 |= $1.0 ^ $1.1 } == 0
    }
}

/// Bytes as lower-case hexadecimal digits.
enum Hexadecimal {
    private static let digits = Array("0123456789abcdef".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            output.append(digits[Int(byte >> 4)])
            output.append(digits[Int(byte & 0xF)])
        }
        return String(decoding: output, as: UTF8.self)
    }
}
