import Foundation

/// A letter in plain text, written as mail programs read it (RFC 5322, 2045 and 2047).
///
/// No value can end its header line: what is not plain ASCII is encoded, and addresses are checked.
public struct MailMessage: Sendable, Equatable {
    /// An address, with the name that is shown.
    public struct Mailbox: Sendable, Equatable {
        let address: String
        let name: String?

        /// - Returns: nil where the address is not of the usual form.
        public init?(address: String, name: String? = nil) {
            guard let checked = ContactRules.email(address), checked.allSatisfy(\.isASCII) else {
                return nil
            }
            self.address = checked
            self.name = name
        }
    }

    let from: Mailbox
    let to: Mailbox
    let subject: String
    let body: String
    let date: Instant
    let key: String

    /// - Parameters:
    ///   - date: when the letter was written; the same at every attempt.
    ///   - key: letters, digits, hyphens and underscores that make its Message-ID with the domain
    ///     of the sender.
    public init?(
        from: Mailbox, to: Mailbox, subject: String, body: String, date: Instant, key: String
    ) {
        let isKey = key.utf8.allSatisfy(Self.isKeyByte)
        guard !key.isEmpty, isKey else { return nil }
        self.from = from
        self.to = to
        self.subject = subject
        self.body = body
        self.date = date
        self.key = key
    }

    private static func isKeyByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
        default: false
        }
    }

    /// The Message-ID with its angle brackets.
    public var messageID: String {
        let domain = from.address.split(separator: "@").last.map(String.init) ?? ""
        return "<\(key)@\(domain)>"
    }

    /// The whole message with plain line feeds, as sendmail reads it from standard input.
    public var text: String {
        let header = [
            ("Date", date.rfc822), ("From", Self.written(from)), ("To", Self.written(to)),
            ("Subject", EncodedWords.encode(subject)), ("Message-ID", messageID),
            // Keeps absence notices from answering (RFC 3834).
            ("Auto-Submitted", "auto-generated"), ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "base64"),
        ]
        let lines = header.map { "\($0.0): \($0.1)\n" }.joined()
        return lines + "\n" + Self.base64(body) + "\n"
    }

    private static func written(_ mailbox: Mailbox) -> String {
        guard let name = mailbox.name, !name.isEmpty else { return mailbox.address }
        return "\(EncodedWords.encode(name))\n <\(mailbox.address)>"
    }

    /// Line breaks inside are those of mail, CR and LF (RFC 2045, section 6.8).
    private static func base64(_ body: String) -> String {
        let text = body.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")
        let encoded = Array(Data(text.utf8).base64EncodedString().utf8)
        return stride(from: 0, to: encoded.count, by: 76).map { start in
            String(decoding: encoded[start..<min(start + 76, encoded.count)], as: Unicode.UTF8.self)
        }.joined(separator: "\n")
    }
}

/// Header text beyond ASCII (RFC 2047).
enum EncodedWords {
    /// Bytes of text in a word, so that its line stays within 76 characters with its frame and the
    /// name of the field.
    private static let capacity = 39

    /// The text, as encoded words on lines of their own. Even plain text is encoded, so that
    /// nothing in it can mean anything to a mail program.
    static func encode(_ text: String) -> String {
        parts(of: text).map {
            "=?UTF-8?B?\(Data($0.utf8).base64EncodedString())?="
        }.joined(separator: "\n ")
    }

    /// A word may not end inside a character.
    private static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var part = ""
        for scalar in text.unicodeScalars {
            if part.utf8.count + String(scalar).utf8.count > capacity {
                parts.append(part)
                part = ""
            }
            part.unicodeScalars.append(scalar)
        }
        return part.isEmpty ? parts : parts + [part]
    }
}
