import Foundation
import Templates
import Testing

@testable import HTTPKit
@testable import PortalCore
@testable import PortalServer

/// Files that come with a question: bounded, cleaned, seen by those who handle it, and public only
/// where the Board says so.
struct QuestionAttachmentTests {
    static let pdf = Array("%PDF-1.4\n% thử\n%%EOF\n".utf8)

    struct SentFile {
        let name: String
        let bytes: [UInt8]
    }

    /// Sends the form as browsers do that have files, over a socket, since the body is streamed.
    static func send(
        _ files: [SentFile], _ portal: TestPortal,
        _ typed: [(String, String)] = FilledForms.individual,
        to target: WebAddress = QuestionAddresses.askIndividual()
    ) throws -> ReceivedAnswer {
        let form = try OpenForm(portal, target.string)
        let fields = [(FormContext<Never>.tokenName, form.token)] + typed
        let body = MultipartBody(
            fields,
            files: files.map {
                MultipartBody.File(
                    field: QuestionForm.Field.files.rawValue, name: $0.name, content: $0.bytes)
            })
        let cookie = BrowserCookie.name(portal.house.origins)
        return try portal.send(
            "POST", target.string,
            fields: [
                ("Content-Type", MultipartBody.contentType),
                ("Cookie", "\(cookie)=\(form.cookie)"),
            ], body: body.bytes)
    }

    @Test func aFileIsSeenByStaffAndPublicOnlyWhereTheBoardSaysSo() throws {
        try withPortal(.live) { portal in
            let answer = try Self.send([SentFile(name: "So do.pdf", bytes: Self.pdf)], portal)
            #expect(answer.status == 303)
            let code = try QuestionCode(
                entered: try answer["location"].orMissing.split(separator: "/").last.orMissing
                    .description
            ).orMissing
            let site = try portal.site("")
            let id = try portal.core.database.read { db in
                try QuestionFileQueries.id(of: code, siteID: site.id, db)
            }.orMissing
            let item = AdminItem(AdminSiteName(label: ""), id)
            let board = try SignedIn("ban.bien.tap", [(.boardMember, on: "")], portal)
            let page = QuestionWorkAddresses.item(item)
            #expect(try board.get(page).text.contains("So do.pdf"))
            let file = try board.get(QuestionWorkAddresses.file(AdminQuestionFile(item, 1)))
            #expect(file.body == Self.pdf && file["content-type"] == "application/pdf")
            #expect(file["content-disposition"]?.contains("attachment") == true)
            let stranger = try SignedIn("nguoi.khac", [(.editor, on: "skhcn")], portal)
            let theirs = try stranger.get(QuestionWorkAddresses.file(AdminQuestionFile(item, 1)))
            #expect([403, 404].contains(theirs.status))

            try portal.core.questionModeration.answer(
                code,
                QuestionModeration.Answer(
                    unit: "Sở Tư pháp", answeredBy: nil, text: "Bạn nộp tại xã.",
                    citations: [
                        Citation(
                            number: "1/2024/QH15", abstract: "Luật", issuedOn: portal.clock.now.day,
                            issuer: "Quốc hội")
                    ]), now: portal.clock.now)
            try portal.application.refresh()
            let slug = try portal.core.questions.status(code, of: try portal.site(""))?.slug
            let place = QuestionAddresses.FilePlace(slug: try slug.orMissing, number: 1)
            #expect(try portal.get(QuestionAddresses.file(place).string).status == 404)
            let chosen = try board.send(
                [(AttachmentSection.field, "1")], to: QuestionWorkAddresses.publicFiles(item),
                from: page)
            #expect(chosen.status == 303)
            try portal.application.refresh()
            #expect(try portal.get(QuestionAddresses.file(place).string).body == Self.pdf)
            #expect(
                try portal.get(QuestionAddresses.question(place.slug).string).text
                    .contains("So do.pdf"))
        }
    }

    /// Words that stand in the name of a file alone are shown before they are hidden, and hidden.
    @Test func aNameInTheNameOfAFileIsHidden() throws {
        try withPortal(.live) { portal in
            let work = try QuestionWorkTests.Case(portal)
            try portal.core.database.write { db in
                let file = NewQuestionFile(
                    name: "Đơn Mốc Tên 1q.pdf", format: .pdf, bytes: 1, digest: "00")
                try AttachmentQueries.insert([file], of: work.id, db)
            }
            let page = QuestionWorkAddresses.redaction(work.item())
            typealias Field = QuestionRedactionPage.Field
            let words = (Field.words.rawValue, "Mốc Tên 1q")
            let preview = try work.board.send([words], to: page, from: page).text
            #expect(preview.contains("<h2>Tên tệp 1</h2>"))
            #expect(preview.contains("<pre class=\"kept\">Đơn [đã che].pdf</pre>"))
            let done = try work.board.send(
                [words, (Field.verdict.rawValue, QuestionRedactionPage.apply)], to: page, from: page
            )
            #expect(done.status == 303)
            let item = try work.board.get(QuestionWorkAddresses.item(work.item())).text
            #expect(item.contains("Đơn [đã che].pdf") && !item.contains("Mốc Tên"))
        }
    }

    private static let png = [UInt8]([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])

    /// What is wrong is said file by file, with its reason; what was typed is kept and nothing stored.
    @Test(arguments: Reach.allCases)
    func unfitFilesAreNamedWithTheReasonAndTheTextIsKept(reach: Reach) throws {
        let cases: [([SentFile], [String])] = [
            (
                [SentFile(name: "gia.pdf", bytes: Array("<html><script>".utf8))],
                ["Tệp “gia.pdf”: Chỉ nhận ảnh JPEG, PNG và tệp PDF."]
            ),
            (
                [SentFile(name: "chuong-trinh.png", bytes: Array("MZ chương trình".utf8))],
                ["Tệp “chuong-trinh.png”: Chỉ nhận ảnh JPEG, PNG và tệp PDF."]
            ),
            (
                [SentFile(name: "cut.png", bytes: Self.png)],
                ["Tệp “cut.png”: Tệp bị hỏng hoặc bị cắt dở."]
            ),
            (
                [SentFile(name: "rong.pdf", bytes: [])], ["Tệp “rong.pdf”: Tệp rỗng"]
            ),
            (
                [
                    SentFile(
                        name: "lon.pdf",
                        bytes: Self.pdf + [UInt8](repeating: 0, count: QuestionFiles.longest))
                ], ["Tệp “lon.pdf” lớn hơn 5 MB."]
            ),
            (
                (1...QuestionFiles.most + 1).map { SentFile(name: "\($0).pdf", bytes: Self.pdf) },
                ["Tệp “4.pdf” là tệp thừa. Chỉ nhận nhiều nhất 3 tệp một lần."]
            ),
            (
                [
                    SentFile(name: "tot.pdf", bytes: Self.pdf),
                    SentFile(name: "a.txt", bytes: Array("chữ".utf8)),
                    SentFile(name: "b.txt", bytes: Array("chữ".utf8)),
                ], ["Tệp “a.txt”: Chỉ nhận", "Tệp “b.txt”: Chỉ nhận"]
            ),
        ]
        try withPortal(reach) { portal in
            let before = try portal.core.database.count("question")
            for (files, complaints) in cases {
                let answer = try Self.send(files, portal)
                #expect(answer.status == 422, "\(complaints)")
                for complaint in complaints {
                    #expect(answer.text.contains(complaint), "\(complaint)")
                }
                #expect(answer.text.contains("hãy chọn lại tệp"))
                #expect(answer.text.contains("href=\"#muc-tep\""))
                for (name, value) in FilledForms.individual where value != "co" {
                    #expect(answer.text.contains(value), "\(name) in \(complaints)")
                }
            }
            #expect(try portal.core.database.count("question") == before)
            #expect(try portal.core.database.count("question_attachment") == 0)
        }
    }

    /// Browsers forget chosen files, so nobody has to choose them once for each error.
    @Test func allThatIsWrongIsSaidAtOnce() throws {
        try withPortal { portal in
            let answer = try Self.send(
                [SentFile(name: "a.txt", bytes: Array("chữ".utf8))], portal,
                FilledForms.individual.with("ho-ten", "").with("tieu-de", "ngắn"))
            #expect(answer.status == 422)
            let places = try ["#muc-tieu-de", "#muc-tep", "#muc-ho-ten"].map { target in
                try answer.text.firstRange(of: "href=\"\(target)\"").orMissing.lowerBound
            }
            #expect(places == places.sorted())
        }
    }
}
