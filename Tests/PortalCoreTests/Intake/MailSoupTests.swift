import Foundation
import Testing

@testable import PortalCore

/// Letters put together and damaged by chance: reading ends, keeps its limits, and loses no
/// attachment of a letter that is whole.
struct MailSoupTests {
    private static let fields = [
        "Subject: ", "From: ", "Content-Type: multipart/mixed; boundary=b",
        "Content-Type: text/html",
        "Content-Type: multipart/alternative; boundary=\"b\"", "Content-Transfer-Encoding: base64",
        "Content-Transfer-Encoding: quoted-printable", "Content-Disposition: attachment; filename=",
        "Content-Type: message/rfc822", "Message-ID: <1@b>", " continued", "=?UTF-8?B?", "?=",
        "filename*0*=UTF-8''", ";", "\"", "\\", "charset=utf-16",
    ]
    private static let bodies = [
        "--b", "--b--", "--", "=C3", "=\n", "PGI+", "<div><table>", "\u{0}", "ă", "\n", "\n\n", "x",
        "Content-Type: text/plain\n\n",
    ]

    @Test(arguments: [UInt64](1...6))
    func anySoupIsReadWithinTheLimits(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var limits = MailLimits()
        limits.parts = 20
        limits.attachments = 5
        limits.depth = 4
        limits.textCharacters = 500
        for _ in 0..<400 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<40, using: &generator) {
                let words = Bool.random(using: &generator) ? Self.fields : Self.bodies
                bytes += Array((words.randomElement(using: &generator) ?? "").utf8)
                if Int.random(in: 0..<3, using: &generator) > 0 { bytes += [0x0D, 0x0A] }
                if Int.random(in: 0..<9, using: &generator) == 0 {
                    bytes.append(UInt8.random(in: 0...255, using: &generator))
                }
            }
            let mail = MailReaderTests.read(bytes, limits: limits)
            #expect(mail.text.count <= limits.textCharacters)
            #expect(mail.attachments.count <= limits.attachments)
            #expect(!mail.digest.isEmpty)
            #expect(!mail.subject.contains("\n") && !mail.fromAddress.contains("\n"))
        }
    }

    /// What our own writer makes of random text and bytes is read back.
    @Test(arguments: [UInt64](1...4))
    func whatIsWrittenIsReadBack(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<60 {
            let subject = Self.words(&generator)
            let text = Self.words(&generator)
            let content = (0..<Int.random(in: 0..<300, using: &generator)).map { _ in
                UInt8.random(in: 0...255, using: &generator)
            }
            let letter = """
                From: a@b.vn\r\nSubject: \(EncodedWords.encode(subject).replacing("\n", with: "\r\n"))\r
                Content-Type: multipart/mixed; boundary=bien\r\n\r\n--bien\r
                Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r
                \(Data(text.utf8).base64EncodedString())\r\n--bien\r
                Content-Disposition: attachment; filename=x\r\nContent-Transfer-Encoding: base64\r\n\r
                \(Data(content).base64EncodedString())\r\n--bien--\r\n
                """
            let mail = MailReaderTests.read(Array(letter.utf8))
            #expect(mail.subject == subject && mail.text == text)
            #expect(mail.attachments.map(\.content) == [content])
            #expect(mail.troubles.isEmpty)
        }
    }

    private static func words(_ generator: inout SeededGenerator) -> String {
        let words = [
            "Lai", "Châu", "Ủy", "ban", "nhân", "dân", "tỉnh", "đường", "ở", "?=", "=", "_",
        ]
        return (0..<Int.random(in: 1..<30, using: &generator)).map { _ in
            words.randomElement(using: &generator) ?? ""
        }.joined(separator: " ")
    }
}
