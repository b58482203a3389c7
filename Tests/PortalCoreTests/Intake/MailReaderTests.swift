import Foundation
import Testing

@testable import PortalCore

/// Letters as programs write them, and as nobody should.
struct MailReaderTests {
    static func read(_ text: String, limits: MailLimits = MailLimits()) -> IncomingMail {
        read(Array(text.replacing("\n", with: "\r\n").utf8), limits: limits)
    }

    static func read(_ bytes: [UInt8], limits: MailLimits = MailLimits()) -> IncomingMail {
        MailReader.read(bytes, limits: limits, sanitizer: RichTextSanitizer())
    }

    @Test func aPlainLetterIsReadWhole() {
        let mail = Self.read(
            """
            Received: from mail.example
            From: =?UTF-8?B?U+G7nyBUxrAgcGjDoXA=?= <so@example.vn>
            To: bbt@example.vn
            Subject: =?utf-8?Q?Tin_v=E1=BB=81_h=E1=BB=99i?=
             =?utf-8?Q?_ngh=E1=BB=8B?=
            Message-ID: <1@example.vn>
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            K=C3=ADnh g=E1=BB=ADi Ban Bi=C3=AAn t=E1=BA=ADp,=
             xin g=E1=BB=ADi tin.
            """)
        #expect(mail.fromName == "Sở Tư pháp" && mail.fromAddress == "so@example.vn")
        #expect(mail.subject == "Tin về hội nghị")
        #expect(mail.messageID == "<1@example.vn>")
        #expect(mail.text == "Kính gửi Ban Biên tập, xin gửi tin.")
        #expect(mail.attachments.isEmpty && mail.troubles.isEmpty)
    }

    @Test func partsAreTakenApart() throws {
        let mail = Self.read(
            """
            From: a@example.vn
            Subject: Hai phần
            Content-Type: multipart/mixed; boundary="b 1"

            Lời mở đầu cho chương trình cũ
            --b 1
            Content-Type: multipart/alternative; boundary=b2

            --b2
            Content-Type: text/plain; charset=utf-8

            Chữ thường
            --b2
            Content-Type: text/html; charset=utf-8

            <p>Chữ <b>HTML</b></p><script>x</script>
            --b2--
            --b 1
            Content-Type: application/pdf
            Content-Disposition: attachment; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf
            Content-Transfer-Encoding: base64

            JVBERi0x
            LjcK
            --b 1
            Content-Type: text/plain; name="=?UTF-8?B?Z2hpIGNow7o=?=.txt"

            tệp chữ
            --b 1--
            Lời kết
            """)
        #expect(mail.text == "Chữ thường")
        #expect(mail.attachments.map(\.name) == ["Quyết định.pdf", "ghi chú.txt"])
        #expect(mail.attachments[0].content == Array("%PDF-1.7\n".utf8))
        #expect(mail.troubles.isEmpty)
    }

    @Test func htmlBecomesTextThroughTheSanitizer() {
        let mail = Self.read(
            """
            From: a@example.vn
            Content-Type: text/html; charset=utf-8

            <style>p{}</style><p>Dòng một</p><p>Dòng <i>hai</i></p><script>alert(1)</script>
            """)
        #expect(mail.text == "Dòng một\nDòng hai")
    }

    @Test(arguments: [
        ("=?UTF-8?Q?a=20b?=", "a b"), ("=?utf-8?q?a_b?=", "a b"), ("=?iso-8859-1?Q?=E9?=", "é"),
        ("=?windows-1258?Q?Ti=EAng_Vi=EA=F2t?=", "Tiêng Việt"),
        ("=?UTF-8?B?xJA=?= =?UTF-8?B?4bqhaQ==?=", "Đại"),
        ("=?UTF-8?B?4bo=?= =?UTF-8?B?oWk=?=", "ại"),
        ("=?UTF-8*vi?Q?a?=", "a"), ("=?x?Q?a", "=?x?Q?a"), ("=?UTF-8?X?a?=", "=?UTF-8?X?a?="),
        ("a =?UTF-8?Q?b?= c", "a b c"), ("=??Q?a?=", "a"), ("==?UTF-8?Q?a?=", "=a"), ("=?", "=?"),
        ("a\u{202E}b", "ab"), ("a\u{0}b", "a b"),
    ])
    func encodedWordsAreRead(written: String, read: String) {
        #expect(EncodedWordReader.read(Array(written.utf8)).plainLine == read)
    }

    @Test(arguments: [
        ("filename=a.pdf", "a.pdf"), ("filename=\"a b.pdf\"", "a b.pdf"),
        ("filename=\"a\\\"b.pdf\"", "a\"b.pdf"), ("filename=\"a;b.pdf\"", "a;b.pdf"),
        ("filename*0=\"a\"; filename*1=\"b.pdf\"", "ab.pdf"),
        ("filename*0*=UTF-8''%C4%90; filename*1=.pdf", "Đ.pdf"), ("filename*=utf-8''%ZZ", "%ZZ"),
        ("filename*=x", "x"), ("FILENAME=x", "x"),
    ])
    func parametersAreRead(written: String, name: String) {
        #expect(MailParameters(Array("attachment; \(written)".utf8)).text("filename") == name)
    }

    @Test(arguments: [
        ("YWJj", "abc"), ("YW Jj\r\n", "abc"), ("YWI=YWI=", "ab"), ("Y", ""), ("!!!!", ""),
    ])
    func baseSixtyFourIsReadLeniently(written: String, read: String) {
        #expect(TransferEncoding.base64(written.utf8) == Array(read.utf8))
    }

    @Test(arguments: [
        ("a=41", "aA"), ("a=", "a"), ("a=\r\nb", "ab"), ("a=\nb", "ab"), ("a=4", "a=4"),
        ("a=ZZ", "a=ZZ"), ("=3D", "="),
    ])
    func quotedPrintableIsReadLeniently(written: String, read: String) {
        #expect(TransferEncoding.quotedPrintable(Array(written.utf8)[...]) == Array(read.utf8))
    }

    /// A letter that is none, or a hostile one, with what is said of it.
    struct Hostile: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let troubles: [MailTrouble]
    }

    private static func nested(_ depth: Int) -> String {
        (0..<depth).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
            + "Content-Type: text/plain\n\nsâu"
    }

    static let hostile: [Hostile] = [
        Hostile(testDescription: "nothing", text: "", troubles: [.noHeader]),
        Hostile(testDescription: "a blank line only", text: "\n\n", troubles: [.noHeader]),
        Hostile(
            testDescription: "no header", text: "Xin chào\nkhông có đầu", troubles: [.noHeader]),
        Hostile(
            testDescription: "a header only", text: "Subject: a", troubles: []),
        Hostile(
            testDescription: "a header without end",
            text: "Subject: a\n" + String(repeating: "X: y\n", count: 60_000),
            troubles: [.headerTooLong]),
        Hostile(
            testDescription: "a field without end",
            text: "Subject: " + String(repeating: "a", count: 300_000),
            troubles: [.headerTooLong, .noHeader]),
        Hostile(
            testDescription: "parts within parts", text: "Subject: a\n" + nested(40),
            troubles: [.tooDeep]),
        Hostile(
            testDescription: "parts without number",
            text: "Content-Type: multipart/mixed; boundary=b\n\n"
                + String(repeating: "--b\nContent-Type: image/png\n\nx\n", count: 1000),
            troubles: [.tooManyAttachments, .tooManyParts]),
        Hostile(
            testDescription: "no boundary", text: "Content-Type: multipart/mixed\n\nx",
            troubles: [.noBoundary]),
        Hostile(
            testDescription: "a boundary that never comes",
            text: "Content-Type: multipart/mixed; boundary=b\n\nx", troubles: []),
        Hostile(
            testDescription: "an unknown charset",
            text: "Content-Type: text/plain; charset=klingon\n\nx", troubles: [.unknownCharset]),
        Hostile(
            testDescription: "HTML that nests without end",
            text: "Content-Type: text/html\n\n" + String(repeating: "<div>", count: 50_000),
            troubles: [.unreadableHTML]),
        Hostile(
            testDescription: "a text without end",
            text: "Subject: a\n\n" + String(repeating: "ă", count: 120_000),
            troubles: [.textTooLong]),
    ]

    @Test(arguments: hostile)
    func whatCannotBeReadIsTold(_ hostile: Hostile) {
        let mail = Self.read(Array(hostile.text.utf8))
        #expect(mail.troubles == hostile.troubles)
        #expect(mail.text.count <= MailLimits().textCharacters)
        #expect(mail.attachments.count <= MailLimits().attachments)
    }

    @Test func aLetterLargerThanTheLimitIsReadInItsFirstPart() {
        var limits = MailLimits()
        limits.bytes = 40
        let mail = Self.read(
            Array("Subject: a\n\n0123456789012345678901234567890123456789".utf8), limits: limits)
        #expect(mail.troubles == [.tooLarge])
        #expect(mail.subject == "a" && mail.text == "0123456789012345678901234567")
    }

    /// Servers on the way add fields; the letter stays the same.
    @Test func theSameLetterHasTheSameDigest() {
        let text = "From: a@b.vn\nSubject: x\nDate: y\n\nNội dung"
        let digest = Self.read(text).digest
        #expect(Self.read("Received: z\n" + text).digest == digest)
        #expect(Self.read(text + "!").digest != digest)
        #expect(Self.read(text.replacing("Subject: x", with: "Subject: z")).digest != digest)
    }
}
