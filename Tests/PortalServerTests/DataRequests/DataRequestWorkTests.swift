import Foundation
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// The handling of requests through the pages of the admin, and what is left of who asked.
struct DataRequestWorkTests {
    /// A request of a right about the planted question, and those who handle it.
    struct Case {
        let portal: TestPortal
        let plant: PersonalDataTests.Plant
        let code: DataRequestCode
        let item: AdminItem
        let board: SignedIn

        init(
            _ right: DataRight, _ portal: TestPortal, number: Int = 0, isAnswered: Bool = true
        ) throws {
            self.portal = portal
            plant = try PersonalDataTests.plant(number, on: "", portal)
            if isAnswered { try PersonalDataTests.bring(plant, to: .answered, portal) }
            let digits = String(format: "%04d", number)
            code = try DataRequestPageTests.send(
                portal,
                [
                    ("quyen", right.rawValue), ("ma", plant.code.description),
                    ("so-cuoi", digits), ("noi-dung", "Mốc Lời: dữ liệu của tôi."),
                    ("ho-ten", "Mốc Yêu Cầu"), ("lien-he", "0987200333"),
                ])
            item = try DataRequestPageTests.item(code, portal)
            board = try SignedIn("ban.bien.tap", [(.boardMember, on: "")], portal)
        }

        var page: WebAddress { DataRequestAddresses.item(item) }

        func step(
            _ action: DataRequestAction, _ text: String = "", ground: String = ""
        ) throws -> ReceivedAnswer {
            try board.send(
                [
                    (DataRequestWorkField.action.rawValue, action.rawValue),
                    (DataRequestWorkField.text.rawValue, text),
                    (DataRequestWorkField.ground.rawValue, ground),
                ], to: DataRequestAddresses.step(item), from: page)
        }

        func post(
            _ address: Address<AdminItem>, _ fields: [(String, String)] = []
        ) throws -> ReceivedAnswer {
            try board.send(fields, to: address(item), from: page)
        }

        func slug() throws -> String {
            try portal.core.questions.status(plant.code, of: try portal.site(""))
                .orMissing.slug.orMissing
        }
    }

    @Test func fromTheListToTheRemoval() throws {
        try withPortal { portal in
            let work = try Case(.deletion, portal)
            #expect(try work.board.get(AdminAddresses.home()).text.contains("dữ liệu cá nhân chưa"))
            let list = try work.board.get(DataRequestAddresses.list(work.item.site)).text
            #expect(list.contains(work.code.description) && !list.contains("Mốc Yêu Cầu"))
            let page = try work.board.get(work.page).text
            #expect(page.contains("Mốc Lời") && !page.contains("Mốc Yêu Cầu"))
            #expect(page.contains(work.plant.title) && !page.contains(work.plant.name))
            let person = try work.post(DataRequestAddresses.person)
            #expect(person.text.contains("Mốc Yêu Cầu") && person.text.contains("0987200333"))

            // What was not granted is not done.
            #expect(try work.post(DataRequestAddresses.removal).status == 422)
            #expect(try work.step(.accept, "Sẽ xóa trong tuần.").status == 303)
            let early = try work.step(.carryOut, "Đã xóa.")
            #expect(early.status == 422 && early.text.contains("Hãy xóa trước"))
            #expect(early.text.contains("Đã xóa.</textarea>"))
            #expect(try work.post(DataRequestAddresses.removal).status == 422)
            let slug = try work.slug()
            let address = QuestionAddresses.question(slug).string
            #expect(try portal.get(address).text.contains(work.plant.name))
            #expect(
                try work.post(DataRequestAddresses.removal, [("xac-nhan", "co")]).status == 303)
            try portal.application.refresh()
            #expect(!(try portal.get(address).text.contains(work.plant.name)))
            #expect(try work.board.get(work.page).text.contains("Dữ liệu người gửi đã xóa"))
            #expect(try work.step(.carryOut, "Đã xóa dữ liệu.").status == 303)

            let found = try DataRequestPageTests.lookUp(work.code, "0333", portal).text
            #expect(found.contains("Đã thực hiện") && found.contains("Đã xóa dữ liệu."))
            #expect(!found.contains("ban.bien.tap"))
            let asker = try OpenForm(portal, QuestionAddresses.lookUp().string).send(
                [("ma", work.plant.code.description), ("so-cuoi", "0000")], to: portal)
            #expect(asker.status == 422)
            let item = AdminItem(work.item.site, try Self.question(work))
            let gone = try work.board.send(
                [], to: QuestionWorkAddresses.asker(item), from: QuestionWorkAddresses.item(item))
            #expect(gone.text.contains("đã được xóa") && !gone.text.contains(work.plant.name))
        }
    }

    private static func question(_ work: Case) throws -> Int64 {
        let site = try work.portal.site("")
        return try work.portal.core.database.read {
            try QuestionFileQueries.id(of: work.plant.code, siteID: site.id, $0)
        }.orMissing
    }

    @Test func anOpenCaseSaysWhyItIsNotRemoved() throws {
        try withPortal { portal in
            let work = try Case(.deletion, portal, isAnswered: false)
            #expect(try work.step(.accept).status == 303)
            let page = try work.board.get(work.page).text
            #expect(page.contains("Chưa xóa được") && !page.contains("xac-nhan-xoa"))
            let answer = try work.post(DataRequestAddresses.removal, [("xac-nhan", "co")])
            #expect(answer.status == 422 && answer.text.contains("chưa xong"))
            let refused = try work.step(.refuse, ground: "dang-can")
            #expect(refused.status == 303)
            let found = try DataRequestPageTests.lookUp(work.code, "0333", portal).text
            #expect(found.contains("không được chấp nhận"))
            #expect(found.contains(DataRefusalGround.stillNeeded.sentence))
        }
    }

    @Test func theNameLeavesPageFeedAndSearchAtOnce() throws {
        try withPortal { portal in
            let work = try Case(.withdrawal, portal)
            let address = QuestionAddresses.question(try work.slug()).string
            #expect(try portal.get(address).text.contains(work.plant.name))
            #expect(try portal.isKept(address))
            #expect(try work.step(.accept).status == 303)
            #expect(try work.post(DataRequestAddresses.hiding).status == 303)
            try portal.application.refresh()
            let words = PublicPages(portal: portal, label: "", words: [work.plant.name])
            for target in try words.targets() {
                let text = try portal.get(target).text
                    .replacing("<mark>", with: "").replacing("</mark>", with: "")
                let shown =
                    target.hasPrefix("/tim-kiem")
                    ? text.components(between: "<section class=\"hits\"", and: "</main>") ?? ""
                    : text
                #expect(target.hasPrefix("/hoi-dap/tuong-tu") || !shown.contains(work.plant.name))
            }
            #expect(try work.board.get(work.page).text.contains("không được hiện ở đâu"))
        }
    }

    @Test func aCopyIsPrintedAndFieldsArePutRight() throws {
        try withPortal { portal in
            let work = try Case(.correction, portal, number: 3)
            #expect(try work.step(.accept).status == 303)
            let copy = try work.post(DataRequestAddresses.copy)
            for mark in work.plant.marks + [work.plant.name] {
                #expect(copy.text.contains(mark), "\(mark)")
            }
            let form = try work.post(DataRequestAddresses.correction).text
            #expect(form.contains("value=\"\(work.plant.name)\""))
            let typed = [
                ("ho-ten", "Mốc Tên Đã Sửa"), ("dia-chi", "Phường Tân Phong"),
                ("dien-thoai", "12"), ("thu-dien-tu", ""),
            ]
            let wrong = try work.post(DataRequestAddresses.corrected, typed)
            #expect(wrong.status == 422 && wrong.text.contains("value=\"Mốc Tên Đã Sửa\""))
            let right = try work.post(
                DataRequestAddresses.corrected, typed.with("dien-thoai", "0987 200 444"))
            #expect(right.status == 303)
            try portal.application.refresh()
            let address = QuestionAddresses.question(try work.slug()).string
            #expect(try portal.get(address).text.contains("Mốc Tên Đã Sửa"))
        }
    }

    /// What people write in requests, and what is kept of them, stands in no public byte and no
    /// record, however far the request is.
    @Test func noPageShowsAnythingOfARequest() throws {
        try withPortal { portal in
            var codes: [DataRequestCode] = []
            for (number, right) in DataRight.allCases.enumerated() {
                let code = try DataRequestPageTests.send(
                    portal,
                    [
                        ("quyen", right.rawValue), ("noi-dung", "Mốc Lời số \(number) dài đủ."),
                        ("ho-ten", "Mốc Yêu Cầu \(number)"), ("lien-he", "098720033\(number)"),
                    ])
                codes.append(code)
                let board = try SignedIn("ban.\(number)", [(.boardMember, on: "")], portal)
                let site = try portal.site("")
                let id = try DataRequestPageTests.item(code, portal).id
                let states = DataRequestState.allCases
                for step in Self.way(to: states[number % states.count]) {
                    try portal.core.dataRequestDesk.take(
                        step, on: id, of: site, by: try board.actor(), now: portal.clock.now)
                }
            }
            try portal.application.refresh()
            let marks = ["Mốc Lời", "Mốc Yêu Cầu", "098720033", "Mốc Ghi"]
            for label in ["", "skhcn"] {
                let pages = PublicPages(
                    portal: portal, label: label, dataCodes: label.isEmpty ? codes : [],
                    words: ["mốc", "dữ liệu"])
                for target in try pages.targets() {
                    let text = try portal.get(target, on: label).text
                    for mark in marks { #expect(!text.contains(mark), "\(mark) in \(target)") }
                }
            }
            for table: StaticTable in ["audit_entry", "publication_entry", "search_entry"] {
                let rows = try portal.core.database.read { db in
                    try db.rows("SELECT * FROM " + table) { "\($0)" }
                }
                for row in rows {
                    for mark in marks { #expect(!row.contains(mark), "\(mark)") }
                }
            }
        }
    }

    private static func way(to state: DataRequestState) -> [DataRequestStep] {
        switch state {
        case .received: []
        case .awaitingProof: [.askForProof(text: "Mốc Ghi một.")]
        case .accepted: [.accept(note: "Mốc Ghi hai.")]
        case .carriedOut: [.accept(note: ""), .carryOut(note: "Mốc Ghi ba.")]
        case .refused: [.refuse(.otherLaw, reason: "Mốc Ghi bốn.")]
        }
    }

    /// Neither log of the running program tells who asked, or by which digits somebody looked up.
    @Test(.enabled(if: PortalProcess.program != nil, "the program is not built"))
    func noLogHoldsAnythingOfARequest() throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let log = folder.appendingPathComponent("access.log")
        let process = try PortalProcess(folder: folder, options: ["--access-log", log.path])
        let answer = try SentForm(port: process.port).send(
            DataRequestPageTests.filled, to: DataRequestAddresses.form().string)
        let receipt = try answer["location"].orMissing
        _ = try CrashTests.get(receipt, port: process.port)
        #expect(process.stop() == 0)
        let text = try String(contentsOf: log, encoding: .utf8)
        #expect(text.contains("/du-lieu-ca-nhan/gui-yeu-cau"))
        #expect(!text.contains(String(receipt.split(separator: "/").last ?? "DL-")))
        for (_, value) in DataRequestPageTests.filled.dropFirst() {
            #expect(!text.contains(value) && !text.contains(OpenForm.encoded(value)), "\(value)")
        }
    }
}
