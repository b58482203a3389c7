import Foundation
import Testing

@testable import PortalCore

/// Letters as mail programs read them.
struct MailMessageTests {
    private func message(
        subject: String = "Bài chờ duyệt", body: String = "Chào bạn.\nHết.",
        name: String? = "Người Nhận"
    ) throws -> MailMessage {
        let from = try #require(
            MailMessage.Mailbox(address: "cong@laichau.gov.vn", name: "Cổng Lai Châu"))
        let to = try #require(MailMessage.Mailbox(address: "a@vidu.vn", name: name))
        return try #require(
            MailMessage(
                from: from, to: to, subject: subject, body: body, date: .morning, key: "abc-1_X"))
    }

    /// The header fields, unfolded, and the body.
    private func parts(_ text: String) throws -> (fields: [String: String], body: String) {
        let end = try #require(text.firstRange(of: "\n\n"))
        let head = text[..<end.lowerBound].replacing("\n ", with: " ")
        let fields = head.split(separator: "\n").map { line in
            line.split(separator: ":", maxSplits: 1).map(String.init)
        }
        return (
            Dictionary(
                uniqueKeysWithValues: fields.map { ($0[0], String($0[1].dropFirst())) }),
            String(text[end.upperBound...])
        )
    }

    private func decoded(_ words: String) throws -> String {
        try words.split(separator: " ").map { word in
            let text = word.dropFirst("=?UTF-8?B?".count).dropLast("?=".count)
            let bytes = try #require(Data(base64Encoded: String(text)))
            return String(decoding: bytes, as: UTF8.self)
        }.joined()
    }

    @Test func everyFieldIsThere() throws {
        let (fields, body) = try parts(try message().text)
        #expect(fields["Date"] == "Mon, 02 Nov 2026 09:00:00 +0700")
        #expect(fields["Message-ID"] == "<abc-1_X@laichau.gov.vn>")
        #expect(fields["Auto-Submitted"] == "auto-generated")
        #expect(try decoded(fields["Subject"] ?? "") == "Bài chờ duyệt")
        #expect(fields["To"]?.hasSuffix(" <a@vidu.vn>") == true)
        let text = try #require(Data(base64Encoded: body.replacing("\n", with: "")))
        #expect(String(decoding: text, as: UTF8.self) == "Chào bạn.\r\nHết.")
    }

    @Test(arguments: [
        "Bình thường\nBcc: ke.xau@vidu.vn", "A\r\nBcc: b@vidu.vn", "=?UTF-8?B?x?=",
        String(repeating: "Đường ", count: 60), "\u{1F9D1}\u{200D}\u{1F33E}\u{0301}", "", ".",
        "\r", "\u{2028}Bcc: c@vidu.vn",
    ])
    func noSubjectOrNameBecomesAnotherField(hostile: String) throws {
        let text = try message(subject: hostile, name: hostile).text
        let (fields, _) = try parts(text)
        #expect(fields.count == 9)
        #expect(try decoded(fields["Subject"] ?? "") == hostile)
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
        #expect(!text.contains("\r"))
        for line in text.split(separator: "\n") { #expect(line.utf8.count <= 78) }
    }

    @Test(arguments: [
        "a@vidu.vn\nBcc: b@vidu.vn", "a", "a@b", "<a@vidu.vn>", "a@vidu.vn,b@vidu.vn", "",
        "a b@vidu.vn", "ă@vidu.vn", "a@vidu.vn\0",
    ])
    func anAddressIsOneAddress(address: String) {
        #expect(MailMessage.Mailbox(address: address) == nil)
    }

    @Test(arguments: ["", "a>b", "a b", "a\nb", "ă"])
    func aKeyIsPlain(key: String) throws {
        let box = try #require(MailMessage.Mailbox(address: "a@vidu.vn"))
        #expect(
            MailMessage(from: box, to: box, subject: "", body: "", date: .morning, key: key)
                == nil)
    }
}
