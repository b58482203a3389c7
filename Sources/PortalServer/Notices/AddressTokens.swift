import Crypto
import Foundation
import PortalCore
import Templates

/// Tokens by which the owner of an e-mail address says that it is theirs: the number of what they sent
/// and an end, signed by HMAC-SHA256. They are made when a letter is sent and kept nowhere.
struct AddressTokens: Sendable {
    /// For how long a letter can be answered, in seconds; named in the letter in days.
    static let lifetime = Int64(NoticeText.confirmationDays) * 86_400

    private let key: SymmetricKey

    init(secret: Data) {
        key = SymmetricKey(data: secret)
    }

    /// What the address came with; a token of one is no good for another.
    enum Subject: String, Sendable {
        case question = "question-address"
        case dataRequest = "data-request-address"
    }

    /// What a token turned out to be.
    enum Check: Equatable, Sendable {
        /// Ours; the number of what it came with.
        case valid(Int64)
        /// Ours, but too old.
        case expired
        case forged
    }

    /// The token of a letter that was written at a time.
    func make(
        for number: Int64, _ subject: Subject, writtenAt time: Instant
    ) -> String {
        let parts = [String(number), String(time.epochSeconds + Self.lifetime)]
        let code = code(of: parts, subject)
        return (parts + [Hexadecimal.text(Array(code))]).joined(separator: "-")
    }

    /// The token of a letter about something; empty where no address is asked for.
    func make(for topic: NoticeTopic, writtenAt time: Instant) -> String {
        switch topic {
        case .questionAddress(let id): make(for: id, .question, writtenAt: time)
        case .dataRequestAddress(let id): make(for: id, .dataRequest, writtenAt: time)
        default: ""
        }
    }

    func check(_ token: String, of subject: Subject, now: Instant) -> Check {
        let parts = token.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let number = Int64(parts[0]), let end = Int64(parts[1]),
            let sent = Hexadecimal.bytes(parts[2]),
            HMAC<SHA256>.isValidAuthenticationCode(
                sent, authenticating: Self.text(Array(parts[0..<2]), subject), using: key)
        else { return .forged }
        return now.epochSeconds < end ? .valid(number) : .expired
    }

    private func code(of parts: [String], _ subject: Subject) -> HMAC<SHA256>.MAC {
        HMAC<SHA256>.authenticationCode(for: Self.text(parts, subject), using: key)
    }

    /// Named, so that no other signature of the portal's key can pose as one of these.
    private static func text(_ parts: [String], _ subject: Subject) -> Data {
        Data(([subject.rawValue] + parts).joined(separator: "\n").utf8)
    }
}

extension Hexadecimal {
    /// The bytes that pairs of digits stand for; nil for anything else.
    static func bytes(_ text: String) -> [UInt8]? {
        let digits = Array(text.utf8)
        guard digits.count.isMultiple(of: 2), digits.allSatisfy({ $0 < 0x80 }) else { return nil }
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: digits.count, by: 2) {
            let pair = String(decoding: digits[start..<start + 2], as: UTF8.self)
            guard pair.allSatisfy(\.isHexDigit), let byte = UInt8(pair, radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        return bytes
    }
}
