import Foundation
import GRDB
import Testing

@testable import PortalCore
@testable import PortalServer

/// Nothing about an asker stands on any page, whatever became of the question.
struct PersonalDataTests {
    /// The fields that identify somebody, each with a mark that occurs nowhere else.
    static let marked: [QuestionForm.Field: String] = [
        .name: "Mốc Tên", .position: "Mốc Chức Vụ", .organisation: "Mốc Tổ Chức",
        .licence: "MOC-GP", .address: "Mốc Địa Chỉ",
    ]

    /// A beginning or an end of every mark.
    static let stems = ["Mốc ", "MOC-GP", "0987100", "x@vidu-rieng.vn"]

    /// What one question or petition plants.
    struct Plant {
        let number: Int
        let caseKind: CaseKind
        /// The site that was asked.
        let label: String
        let code: QuestionCode
        let title: String
        let marks: [String]
        let name: String
        let showsName: Bool
    }

    static func plant(
        _ number: Int, _ caseKind: CaseKind = .question, on label: String, _ portal: TestPortal
    ) throws -> Plant {
        let kind = AskerKind.allCases[number % 2]
        let showsName = number % 3 == 0
        let title = "Câu hỏi mốc số \(number) về đất đai?"
        var values: [QuestionForm.Field: String] = [
            .title: title, .body: "Nội dung mốc số \(number), xin hỏi về thủ tục đất đai.",
            .phone: "0987\(100_000 + number)",
            .email: "moc\(number)x@vidu-rieng.vn", .consent: "co",
            .showName: showsName ? "co" : "",
        ]
        for (field, mark) in marked { values[field] = "\(mark) \(number)q" }
        var generator = SeededGenerator(seed: UInt64(number))
        let key = "plant-\(label)-\(number)"
        let site = try portal.site(label)
        let receipt =
            switch caseKind {
            case .question:
                try portal.core.questions.ask(
                    QuestionForm(kind: kind, values: values), on: site, submissionKey: key,
                    now: portal.clock.now, using: &generator)
            case .petition:
                try portal.core.petitions.submit(
                    petition(kind, values), on: site, submissionKey: key, now: portal.clock.now,
                    using: &generator)
            }
        let name = values[.name] ?? ""
        let marks = values.filter { field, _ in
            ![.title, .body, .consent, .showName, .name].contains(field)
        }.map(\.value)
        return Plant(
            number: number, caseKind: caseKind, label: label, code: receipt.code, title: title,
            marks: marks, name: name, showsName: showsName)
    }

    private static func petition(
        _ sender: AskerKind, _ values: [QuestionForm.Field: String]
    ) -> PetitionForm {
        var form = PetitionForm(sender: sender)
        form.common.values = values
        form.own = [
            .rule: "Quy định mốc về đất đai", .provision: "Bước mốc", .difficulty: "other",
            .proposal: "Phương án mốc",
        ]
        return form
    }

    static func bring(_ plant: Plant, to state: QuestionStatus.State, _ portal: TestPortal) throws {
        let moderation = portal.core.questionModeration
        if let step = try step(to: state, for: plant, portal) {
            try moderation.accept(plant.code, unit: "Sở Tư pháp", now: portal.clock.now)
            let board = try Self.board(of: plant, portal)
            try portal.core.questionDesk.take(
                step, on: plant.code, by: board, now: portal.clock.now)
            return
        }
        switch state {
        case .received: break
        case .accepted:
            try moderation.accept(
                plant.code, unit: "Sở Tư pháp", now: portal.clock.now)
        case .declined:
            try moderation.decline(
                plant.code, reason: "Là đơn tố cáo", now: portal.clock.now)
        case .awaitingData, .merged, .answeredElsewhere: break
        case .answered:
            try moderation.answer(
                plant.code,
                QuestionModeration.Answer(
                    unit: "Sở Tư pháp", answeredBy: nil, text: "Xem Luật Đất đai.",
                    citations: [
                        Citation(
                            number: "31/2024/QH15", abstract: "Luật Đất đai",
                            issuedOn: CalendarDay("2024-01-18"),
                            issuer: "Quốc hội")
                    ]), now: portal.clock.now)
        }
    }

    /// The step of the Board that leads there; nil where the command line does.
    private static func step(
        to state: QuestionStatus.State, for plant: Plant, _ portal: TestPortal
    ) throws -> QuestionStep? {
        switch state {
        case .awaitingData: return .askForData("Bạn ghi rõ thửa đất.")
        case .answeredElsewhere:
            return .recordElsewhere(how: "Công văn số 1", on: portal.clock.now.day)
        case .merged:
            let other = try Self.plant(
                2000 + plant.number, plant.caseKind, on: plant.label, portal)
            return .merge(into: other.code)
        case .received, .accepted, .answered, .declined: return nil
        }
    }

    private static func board(of plant: Plant, _ portal: TestPortal) throws -> Actor {
        try SignedIn("ban.\(plant.number)", [(.boardMember, on: plant.label)], portal).actor()
    }

    @Test(arguments: ["", "skhcn"])
    func noPageShowsAnythingOfAnAsker(label: String) throws {
        try withPortal { portal in
            let plants = try (0..<84).map { number in
                try Self.plant(number, number < 42 ? .question : .petition, on: label, portal)
            }
            for plant in plants {
                for mark in plant.marks + [plant.name] {
                    #expect(Self.stems.contains { mark.contains($0) }, "\(mark)")
                }
            }
            for (number, plant) in plants.enumerated() {
                let states = QuestionStatus.State.allCases
                try Self.bring(plant, to: states[number % 42 / 6], portal)
            }
            try portal.application.refresh()
            for site in ["", "skhcn", "soyte"] {
                let pages = PublicPages(
                    portal: portal, label: site,
                    codes: plants.filter { $0.caseKind == .question }.map(\.code),
                    petitionCodes: plants.filter { $0.caseKind == .petition }.map(\.code),
                    words: ["mốc", "Mốc Tên", "moc1x@vidu-rieng.vn", "MOC-GP", "đất đai"])
                for target in try pages.targets() {
                    try Self.expectNothing(of: plants, in: portal.get(target, on: site), target)
                }
            }
        }
    }

    /// Nor do the records that are kept for ever, or the search.
    @Test func noRecordHoldsAnythingOfAnAsker() throws {
        try withPortal { portal in
            let states = QuestionStatus.State.allCases
            let plants = try CaseKind.allCases.flatMap { kind in
                try states.indices.map { number in
                    let planted = kind == .question ? number : number + 42
                    let plant = try Self.plant(planted, kind, on: "", portal)
                    try Self.bring(plant, to: states[number], portal)
                    return plant
                }
            }
            for table: StaticTable in [
                "audit_entry", "publication_entry", "question_event", "search_entry",
                "question_tally", "petition",
            ] {
                let rows = try portal.core.database.read { db in
                    try db.rows("SELECT * FROM " + table) { "\($0)" }
                }
                #expect(!rows.isEmpty, "\(table.text)")
                for row in rows {
                    for mark in plants.flatMap({ $0.marks + [$0.name] }) {
                        #expect(!row.contains(mark), "\(mark) in \(table.text)")
                    }
                }
            }
        }
    }

    /// Neither log of the running program tells who asked, nor with which digits somebody looked up.
    @Test(.enabled(if: PortalProcess.program != nil, "the program is not built"))
    func noLogHoldsAnythingOfAnAsker() throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let log = folder.appendingPathComponent("access.log")
        let process = try PortalProcess(folder: folder, options: ["--access-log", log.path])
        let form = SentForm(port: process.port)
        let code = try form.sendOne()
        #expect(try form.send(FilledForms.individual.with("ho-ten", "")).status == 422)
        _ = try CrashTests.get("/hoi-dap/tra-cuu?ma=\(code)", port: process.port)
        #expect(process.stop() == 0)
        let text = try String(contentsOf: log, encoding: .utf8)
        #expect(text.contains("/hoi-dap/dat-cau-hoi/ca-nhan"))
        for (_, value) in FilledForms.individual where value != "co" {
            #expect(!text.contains(value) && !text.contains(OpenForm.encoded(value)), "\(value)")
        }
    }

    private static func expectNothing(
        of plants: [Plant], in answer: ReceivedAnswer, _ target: String
    ) throws {
        // What was typed into the search box stands in it.
        let page = withoutMarks(answer.text)
        let text = target.hasPrefix("/tim-kiem") ? resultsOnly(page) : page
        let head = answer.fields.map(\.value).joined()
        // One look for what all marks have in common spares most pages the long one.
        guard stems.contains(where: { text.contains($0) || head.contains($0) }) else { return }
        for plant in plants {
            for mark in plant.marks {
                #expect(!text.contains(mark) && !head.contains(mark), "\(mark) in \(target)")
            }
            let isOwnPage =
                text.contains(plant.title)
                && target.hasPrefix(plant.caseKind.folderOfPlants)
            if text.contains(plant.name) {
                #expect(plant.showsName && isOwnPage, "\(plant.name) in \(target)")
            }
        }
    }

    /// A page of results without the words that were looked for.
    private static func resultsOnly(_ page: String) -> String {
        page.components(between: "<section class=\"hits\"", and: "</main>") ?? ""
    }

    /// A page without the marks that the search puts around what it found.
    private static func withoutMarks(_ page: String) -> String {
        page.replacing("<mark>", with: "").replacing("</mark>", with: "")
    }

    /// The test sees what it looks for: a name whose showing was agreed to.
    @Test func aNameThatMayBeShownIsShown() throws {
        try withPortal { portal in
            let plant = try Self.plant(0, on: "", portal)
            try Self.bring(plant, to: .answered, portal)
            let slug = try portal.core.questions.status(plant.code, of: try portal.site(""))?.slug
            let page = try portal.get("/hoi-dap/" + slug.orMissing)
            #expect(page.text.contains(plant.name))
        }
    }

    /// Before it is answered, a question can be seen by who holds its code and nobody else.
    @Test(arguments: [QuestionStatus.State.received, .accepted, .declined], CaseKind.allCases)
    func nothingIsPublicBeforeItIsAnswered(
        state: QuestionStatus.State, kind: CaseKind
    ) throws {
        try withPortal { portal in
            let plant = try Self.plant(1, kind, on: "", portal)
            try Self.bring(plant, to: state, portal)
            try portal.application.refresh()
            let pages = PublicPages(portal: portal, label: "", words: ["mốc", "đất đai"])
            for target in try pages.targets() {
                let text = Self.withoutMarks(try portal.get(target).text)
                #expect(!text.contains(plant.title), "\(target)")
                #expect(!text.contains(plant.code.description), "\(target)")
                #expect(!text.contains("Quy định mốc"), "\(target)")
                #expect(!text.contains("Phương án mốc"), "\(target)")
            }
        }
    }

    /// Who looks up what was merged reads nothing of who asked the other one, whatever was written to
    /// them.
    @Test(arguments: [
        QuestionAction.decline, .askForData, .recordElsewhere, .notifyProgress, .publish,
    ])
    func theLookUpOfWhatWasMergedShowsNothingOfTheOther(action: QuestionAction) throws {
        try withPortal { portal in
            let own = try Self.plant(1, on: "", portal)
            let other = try Self.plant(2, on: "", portal)
            let board = try Self.board(of: other, portal)
            let desk = portal.core.questionDesk
            try desk.take(.merge(into: other.code), on: own.code, by: board, now: portal.clock.now)
            if action == .publish {
                try Self.bring(other, to: .answered, portal)
            } else {
                try Self.bring(other, to: .accepted, portal)
                let step = Self.telling(of: other.name, action, at: portal.clock.now)
                try desk.take(step, on: other.code, by: board, now: portal.clock.now)
            }
            let form = try OpenForm(portal, "/hoi-dap/tra-cuu")
            let page = try form.send(
                [("ma", own.code.description), ("so-cuoi", "0001")], to: portal)
            #expect(page.status == 200 && page.text.contains("Đã gộp"))
            for mark in other.marks + [other.name, other.code.description] {
                #expect(!page.text.contains(mark), "\(mark)")
            }
            let receipt = try portal.get("/hoi-dap/bien-nhan/\(own.code)").text
            #expect(!receipt.contains(other.name) && !receipt.contains("phải trả lời"))
        }
    }

    /// A step in whose words somebody is named.
    private static func telling(
        of name: String, _ action: QuestionAction, at now: Instant
    ) -> QuestionStep {
        switch action {
        case .decline: .decline(.complaint, reason: "Là đơn của \(name).")
        case .askForData: .askForData("\(name) ghi rõ thửa đất.")
        case .recordElsewhere: .recordElsewhere(how: "Công văn gửi \(name).", on: now.day)
        default: .notifyProgress(newDay: now.day.adding(days: 36), reason: "Chờ \(name).")
        }
    }

    @Test func theReceiptAndTheLookUpAreKeptByNobody() throws {
        try withPortal { portal in
            let code = try Self.plant(1, on: "", portal).code
            for target in ["/hoi-dap/bien-nhan/\(code)", "/hoi-dap/tra-cuu?ma=\(code)"] {
                let answer = try portal.get(target)
                #expect(answer.status == 200)
                #expect(answer["cache-control"] == "no-store")
                #expect(answer.text.contains("noindex"))
                #expect(try !portal.isKept(target))
            }
            #expect(try portal.get("/hoi-dap/bien-nhan/\(code)", on: "skhcn").status == 404)
            #expect(try portal.get("/phan-anh-kien-nghi/bien-nhan/\(code)").status == 404)
            let petition = try Self.plant(2, .petition, on: "", portal).code
            let receipt = try portal.get("/phan-anh-kien-nghi/bien-nhan/\(petition)")
            #expect(receipt.status == 200 && receipt["cache-control"] == "no-store")
            #expect(try portal.get("/hoi-dap/bien-nhan/\(petition)").status == 404)
        }
    }
}

extension CaseKind {
    /// What the address of a published plant begins with.
    fileprivate var folderOfPlants: String {
        switch self {
        case .question: "/hoi-dap/cau-hoi-moc"
        case .petition: "/phan-anh-kien-nghi/cau-hoi-moc"
        }
    }
}
