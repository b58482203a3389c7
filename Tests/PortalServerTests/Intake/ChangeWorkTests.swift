import Foundation
import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// From a unit's request to the change that visitors read (Article 12.2), through the forms.
struct ChangeWorkTests {
    private static func register(
        _ room: Newsroom, _ page: String, files: [MultipartBody.File] = []
    ) throws -> AdminItem {
        let fields = IntakeWorkTests.entry.with(
            IntakeForm.Field.subject.rawValue, "Đổi giờ tiếp dân")
        let body = MultipartBody(
            [(FormContext<Never>.tokenName, try room.editor.token())] + fields
                + [(IntakeForm.Field.page.rawValue, page)], files: files)
        let answer = try room.editor.post(IntakeAddresses.new(room.site).string, body: body)
        let path = try answer["location"].orMissing.split(separator: "?")[0]
        return AdminItem(
            room.site, try Int64(path.split(separator: "/").last.orMissing).orMissing)
    }

    @Test func fromTheRequestToThePublishedChange() throws {
        try withNewsroom { room in
            let article = try room.published("Lịch tiếp dân")
            let page = try room.editor.get(ArticleWorkAddresses.item(article)).text
            #expect(page.contains("Không có yêu cầu nào đang mở."))
            let link = try page.components(
                between: "href=\"/quan-tri/cong/skhcn/tiep-nhan/moi?trang-lien-quan=", and: "\""
            ).orMissing
            let form = try room.editor.get(
                "/quan-tri/cong/skhcn/tiep-nhan/moi?trang-lien-quan=\(link)"
            ).text
            #expect(form.contains("value=\"/tin-tuc/lich-tiep-dan\""))
            let request = try Self.register(room, "/tin-tuc/lich-tiep-dan")
            let list = try room.editor.get(IntakeAddresses.changes(room.site)).text
            #expect(list.contains("Đổi giờ tiếp dân") && list.contains("Văn phòng Thử"))
            #expect(list.contains("Lịch tiếp dân</a>"))
            let beside = try room.editor.get(ArticleWorkAddresses.item(article)).text
            #expect(beside.contains("Số 1/2026: Đổi giờ tiếp dân"))
            #expect(beside.contains("Toàn văn quyết định."))
            // Who keeps no register sees no request.
            #expect(
                try !room.writer.get(ArticleWorkAddresses.item(article)).text
                    .contains("Đổi giờ tiếp dân"))
            #expect(try room.editor.get("/quan-tri").text.contains("yêu cầu thay đổi"))
            let draft = try IntakeWorkTests.step(
                .draft, on: request, by: room.editor, at: IntakeAddresses.draft)
            #expect(draft["location"] == ArticleWorkAddresses.item(article).string)
            let saved = try room.save(article, "Lịch tiếp dân mới", by: room.editor)
            #expect(saved.status == 303)
            for (action, person) in [
                (WorkflowAction.submit, room.editor), (.approve, room.approver),
                (.publish, room.approver),
            ] { try room.step(action, on: article, by: person) }
            let history = try room.editor.get(ArticleWorkAddresses.item(article)).text
            #expect(history.contains("Yêu cầu số 1/2026, Văn phòng Thử: Đổi giờ tiếp dân"))
            // Publishing has finished it.
            let entry = try room.editor.get(IntakeAddresses.item(request)).text
            #expect(entry.contains("Bài “Lịch tiếp dân mới” đã đăng."))
            #expect(
                try !room.editor.get(IntakeAddresses.changes(room.site)).text
                    .contains("Đổi giờ tiếp dân"))
        }
    }

    @Test func aChangeThatIsNotPossibleSaysWhyAndKeepsWhatWasTyped() throws {
        try withNewsroom { room in
            let article = try room.published("Lịch tiếp dân")
            let request = try Self.register(
                room, "/tin-tuc/lich-tiep-dan",
                files: [
                    MultipartBody.File(
                        field: IntakeForm.Field.files.rawValue, name: "anh.gif",
                        content: MediaFixtures.gif())
                ])
            try room.step(.withdraw, on: article, by: room.approver, [.comment: "Sai"])
            let answer = try IntakeWorkTests.step(
                .draft, [(IntakeStepField.alternative(of: 1), "Bàn tiếp dân"), ("tep", "1")],
                on: request, by: room.editor, at: IntakeAddresses.draft)
            #expect(answer.status == 422)
            #expect(answer.text.contains("nên không làm được bước này"))
            #expect(answer.text.contains("value=\"Bàn tiếp dân\""))
        }
    }

    @Test func filesGoAlongIntoTheLibraryAndTheDraft() throws {
        try withNewsroom { room in
            let field = IntakeForm.Field.files.rawValue
            let request = try Self.register(
                room, "",
                files: [
                    MultipartBody.File(
                        field: field, name: "ban-tiep.gif", content: MediaFixtures.gif()),
                    MultipartBody.File(
                        field: field, name: "quyet-dinh.pdf", content: MediaFixtures.pdf),
                    MultipartBody.File(
                        field: field, name: "gia.png",
                        content: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
                ])
            let answer = try IntakeWorkTests.step(
                .draft,
                [
                    ("tep", "1"), ("tep", "2"), ("tep", "3"),
                    (IntakeStepField.alternative(of: 1), "Bàn tiếp dân"),
                ], on: request, by: room.editor, at: IntakeAddresses.draft)
            #expect(answer.status == 200)
            #expect(answer.text.contains("1 tệp chưa đưa được vào thư viện. “gia.png”:"))
            #expect(answer.text.contains("quyet-dinh (PDF)"))
            let library = try room.editor.get(MediaAddresses.list(room.site)).text
            #expect(library.contains("ban-tiep") && library.contains("quyet-dinh"))
            #expect(try room.portal.core.database.count("media_item") == 2)
        }
    }
}
