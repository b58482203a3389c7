import PortalCore
import Templates
import Testing

@testable import PortalServer

/// Files that come with a comment, over the network as browsers send them.
struct CommentUploadTests {
    static let boundary = "ranh-gioi-thu"
    static let pdf = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n"

    private func send(
        _ files: [(name: String, content: [UInt8])], to portal: TestPortal
    ) throws -> ReceivedAnswer {
        let open = try OpenForm(portal, CommentFormTests.target)
        var body: [UInt8] = []
        func part(_ head: String, _ content: [UInt8]) {
            body += Array(
                "--\(Self.boundary)\r\nContent-Disposition: form-data; \(head)\r\n\r\n".utf8)
            body += content + Array("\r\n".utf8)
        }
        for (name, value) in [
            (FormContext<Never>.tokenName, open.token), ("y-kien", "Đề nghị xem tệp gửi kèm này."),
        ] {
            part("name=\"\(name)\"", Array(value.utf8))
        }
        for file in files { part("name=\"tep\"; filename=\"\(file.name)\"", file.content) }
        body += Array("--\(Self.boundary)--\r\n".utf8)
        let cookie = BrowserCookie.name(portal.house.origins)
        return try portal.send(
            "POST", CommentFormTests.target,
            fields: [
                ("Content-Type", "multipart/form-data; boundary=\(Self.boundary)"),
                ("Cookie", "\(cookie)=\(open.cookie)"),
            ], body: body)
    }

    @Test func aFileIsKeptForTheUnitAlone() throws {
        try withPortal(.live) { portal in
            portal.clock.now = try CommentFormTests.closing(portal).adding(seconds: -60)
            let answer = try send([("kem.pdf", Array(Self.pdf.utf8))], to: portal)
            #expect(answer.status == 303)
            #expect(try portal.core.database.count("consultation_attachment") == 1)
            let id = try portal.core.commentModeration.waiting(limit: 1).first.orMissing.id
            try portal.core.commentModeration.approve(id, now: portal.clock.now)
            try portal.application.refresh()
            let page = try portal.get("/gop-y/\(CommentFormTests.slug)").text
            #expect(page.contains("Kèm 1 tệp") && !page.contains("kem.pdf"))
        }
    }

    @Test(arguments: [
        ("gia.pdf", "<html><script>alert(1)</script>"), ("rong.pdf", ""),
        ("la.exe", "MZ chương trình"),
    ])
    func whatIsNoDocumentIsRefusedAndTheTextKept(name: String, content: String) throws {
        try withPortal(.live) { portal in
            portal.clock.now = try CommentFormTests.closing(portal).adding(seconds: -60)
            let before = try portal.core.database.count("consultation_comment")
            let answer = try send([(name, Array(content.utf8))], to: portal)
            #expect(answer.status == 422)
            #expect(answer.text.contains("Đề nghị xem tệp gửi kèm này."))
            #expect(try portal.core.database.count("consultation_comment") == before)
        }
    }

    @Test func moreFilesThanAllowedAreRefused() throws {
        try withPortal(.live) { portal in
            portal.clock.now = try CommentFormTests.closing(portal).adding(seconds: -60)
            let files = (0...CommentFiles.count).map { ("\($0).pdf", Array(Self.pdf.utf8)) }
            let answer = try send(files, to: portal)
            #expect(answer.status == 422)
            #expect(
                answer.text.contains("Chỉ nhận nhiều nhất \(CommentFiles.count) tệp một lần."))
        }
    }
}
