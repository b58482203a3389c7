import Foundation
import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// Files on their way: a draft read out of one, corrected and published; papers added, taken out and
/// tidied away.
struct DraftFileTests {
    private static let lines = [
        "Điều 1. Phạm vi điều chỉnh", "1. Quy định này áp dụng trên địa bàn tỉnh.",
        "Điêu 2. Mức phí", "1. Mức phí là một nghìn đồng.", "2. Người nghèo được miễn phí.",
    ]

    private static func upload(
        _ content: [UInt8], named name: String, _ fields: [(String, String)] = [],
        to target: WebAddress, from page: WebAddress, by editor: StaffBrowser
    ) throws -> ReceivedAnswer {
        let token = try OpenForm.token(in: try editor.get(page).text).orMissing
        let body = MultipartBody(
            [(FormContext<Never>.tokenName, token)] + fields,
            files: [MultipartBody.File(field: "tep", name: name, content: content)])
        return try editor.post(
            target.string,
            head: [
                ("Content-Type", MultipartBody.contentType), ("Sec-Fetch-Site", "same-origin"),
            ], body: body.bytes)
    }

    private static func extract(
        _ content: [UInt8], named name: String, _ item: AdminItem, _ editor: StaffBrowser
    ) throws -> ReceivedAnswer {
        try upload(
            content, named: name, to: ConsultationWorkAddresses.extraction(item),
            from: ConsultationWorkAddresses.text(item), by: editor)
    }

    @Test(arguments: ["du-thao.docx", "du-thao.pdf"])
    func aDraftIsReadFromAFileCorrectedAndPublished(name: String) throws {
        try withPortal { portal in
            let editor = try portal.staff("bien.tap", [(.editor, on: "")])
            let leader = try portal.staff("lanh.dao", [(.unitLeader, on: "")])
            let item = try ConsultationWorkTests.draft(editor)
            let file =
                name.hasSuffix("pdf") ? OfficeFiles.pdf(Self.lines) : OfficeFiles.docx(Self.lines)
            let page = try Self.extract(file, named: name, item, editor)
            #expect(page.status == 200 && page.text.contains("Đã lấy chữ từ tệp"))
            let text = try page.text.components(
                between: "name=\"noi-dung\" rows=\"30\" required>\n", and: "</textarea>"
            ).orMissing
            #expect(text.split(separator: "\n").map(String.init) == Self.lines)
            // As it was read, one article is missing; nothing is stored before somebody saves it.
            #expect(page.text.contains("4 phần có thể góp ý riêng"))
            #expect(
                try editor.get(ConsultationWorkAddresses.text(item)).text
                    .contains("Một nghìn đồng."))
            try ConsultationWorkTests.write(
                text.replacing("Điêu 2", with: "Điều 2"), item, editor)
            #expect(try ConsultationWorkTests.take(.submit, item, editor).status == 303)
            #expect(try ConsultationWorkTests.take(.publish, item, leader).status == 303)
            portal.clock.now = portal.clock.now.adding(seconds: 61)
            try portal.application.refresh()
            let shown = try portal.get("/gop-y/du-thao-quy-dinh-thu").text
            for line in ["Phạm vi điều chỉnh", "Mức phí", "Người nghèo được miễn phí."] {
                #expect(shown.contains(line), "\(line)")
            }
            for anchor in ["dieu-1-khoan-1", "dieu-2-khoan-1", "dieu-2-khoan-2"] {
                #expect(shown.contains("gui-y-kien?dieu=\(anchor)"), "\(anchor)")
            }
            #expect(!shown.contains("Điêu"))
        }
    }

    @Test func aFileWithoutTextIsRefusedInWords() throws {
        try withPortal { portal in
            let editor = try portal.staff("bien.tap", [(.editor, on: "")])
            let item = try ConsultationWorkTests.draft(editor)
            for (name, content) in [
                ("quet.pdf", OfficeFiles.pdf([])), ("rong.docx", OfficeFiles.docx([])),
            ] {
                let answer = try Self.extract(content, named: name, item, editor)
                #expect(answer.status == 422, "\(name)")
                #expect(answer.text.contains("Không lấy được chữ từ tệp này."), "\(name)")
                #expect(answer.text.contains("Một nghìn đồng."), "the text of before stays")
            }
        }
    }

    @Test func aPaperIsPublicWithItsDraftAndCanBeTakenOutBefore() throws {
        try withPortal { portal in
            let editor = try portal.staff("bien.tap", [(.editor, on: "")])
            let leader = try portal.staff("lanh.dao", [(.unitLeader, on: "")])
            let item = try ConsultationWorkTests.draft(editor)
            let page = ConsultationWorkAddresses.item(item)
            let content = OfficeFiles.pdf(["Tờ trình"])
            for title in ["Tờ trình nhầm", "Tờ trình đúng"] {
                let answer = try Self.upload(
                    content, named: "to-trinh.pdf", [("ten-tai-lieu", title)],
                    to: ConsultationWorkAddresses.files(item), from: page, by: editor)
                #expect(answer.status == 303)
            }
            let number = try editor.get(page).text.components(
                between: "name=\"so-tep\" value=\"", and: "\"")
            let removal = ConsultationWorkAddresses.fileRemoval(item)
            let removed = try editor.send(
                [("so-tep", number.orMissing)], to: removal, from: page)
            #expect(removed.status == 303)
            let shown = try editor.get(page).text
            #expect(!shown.contains("<li>Tờ trình nhầm") && shown.contains("<li>Tờ trình đúng"))
            let again = try editor.send([("so-tep", number.orMissing)], to: removal, from: page)
            #expect(again.status == 422 && again.text.contains("tệp đã được bỏ"))
            _ = try ConsultationWorkTests.take(.submit, item, editor)
            _ = try ConsultationWorkTests.take(.publish, item, leader)
            try portal.application.refresh()
            #expect(try !editor.get(page).text.contains("so-tep"))
            let slug = "du-thao-quy-dinh-thu"
            let link = try portal.get("/gop-y/\(slug)").text.components(
                between: "<a href=\"/gop-y/\(slug)/tep/", and: "\"")
            let file = try portal.get("/gop-y/\(slug)/tep/\(link.orMissing)")
            #expect(file.body == content)
        }
    }

    /// What no row refers to leaves the stores of consultations and of questions after a day.
    @Test func filesThatNobodyNeedsAreRemoved() throws {
        try withPortal { portal in
            let editor = try portal.staff("bien.tap", [(.editor, on: "")])
            let item = try ConsultationWorkTests.draft(editor)
            let page = ConsultationWorkAddresses.item(item)
            let content = OfficeFiles.pdf(["Tờ trình"])
            _ = try Self.upload(
                content, named: "to-trinh.pdf", [("ten-tai-lieu", "Tờ trình")],
                to: ConsultationWorkAddresses.files(item), from: page, by: editor)
            let stores = ["consultations", "questions"].map { portal.house.files.folder($0) }
            let left = try stores.map { try $0.keep(Data("bỏ lại".utf8)) }
            let kept = stores[0].location(of: FileStore.digest(of: Data(content)))
            func isThere(_ place: URL) -> Bool {
                FileManager.default.fileExists(atPath: place.path)
            }
            for (age, isLeft) in [(60.0, true), (2 * 86_400, false)] {
                for tidying in portal.house.tidying {
                    _ = try tidying.tidy(now: Date().addingTimeInterval(age))
                }
                for (store, digest) in zip(stores, left) {
                    #expect(isThere(store.location(of: digest)) == isLeft)
                }
                #expect(isThere(kept))
            }
        }
    }
}
