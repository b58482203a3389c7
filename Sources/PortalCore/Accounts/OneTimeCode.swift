import Crypto
import Foundation

/// Codes that change every half minute, made from a shared secret (TOTP, RFC 6238).
public struct OneTimeCode: Sendable {
    /// Seconds for which a code stands.
    static let period: Int64 = 30
    /// Digits of a code.
    static let digits = 6
    /// Codes of this many periods before and after are taken, since clocks differ.
    static let tolerance: Int64 = 1
    /// Bytes of a secret (RFC 4226 section 4 asks for 16 and recommends 20).
    static let secretLength = 20

    let secret: [UInt8]

    init(secret: [UInt8]) {
        self.secret = secret
    }

    /// A new secret.
    init(using generator: inout some RandomNumberGenerator) {
        secret = (0..<Self.secretLength).map { _ in
            UInt8.random(in: .min ... .max, using: &generator)
        }
    }

    /// The code of a step.
    func code(step: Int64) -> String {
        let counter = withUnsafeBytes(of: UInt64(max(0, step)).bigEndian) { Data($0) }
        let mac = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(mac[mac.count - 1] & 0x0F)
        let number = mac[offset..<(offset + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        let text = String((number & 0x7FFF_FFFF) % 1_000_000)
        return String(repeating: "0", count: Self.digits - text.utf8.count) + text
    }

    /// The step that a code belongs to; nil where it is wrong, too old, or was used already.
    ///
    /// - Parameter lastStep: the step of the last code that was taken; a code works once.
    func step(of entered: String, now: Instant, after lastStep: Int64?) -> Int64? {
        let code = entered.filter { !$0.isWhitespace }
        let current = now.epochSeconds / Self.period
        let steps = (current - Self.tolerance)...(current + Self.tolerance)
        return steps.first { step in
            step > lastStep ?? .min && Self.isEqual(self.code(step: step), code)
        }
    }

    private static func isEqual(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return zip(left.utf8, right.utf8).reduce(into: UInt8(0)) { $0 |= $1.0 ^ $1.1 } == 0
    }

    /// The secret in base32 (RFC 4648), as people type it into an application.
    public var base32: String {
        var output = ""
        var buffer: UInt32 = 0
        var bits = 0
        for byte in secret {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                output.append(Self.alphabet[Int(buffer >> UInt32(bits)) & 31])
            }
        }
        return output
    }

    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")

    /// What authenticator applications read.
    public func address(account: String, issuer: String) -> String {
        let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "-._~"))
        func encoded(_ text: String) -> String {
            text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
        }
        return """
            otpauth://totp/\(encoded(issuer)):\(encoded(account))?secret=\(base32)\
            &issuer=\(encoded(issuer))&algorithm=SHA1&digits=\(Self.digits)&period=\(Self.period)
            """
    }
}
