import GRDB
import Testing

@testable import PortalCore

/// Requests as people make and follow them.
struct DataRequestServiceTests {
    private let scene: DataRequestScene

    init() throws { scene = try DataRequestScene() }

    private var service: DataRequestService { scene.base.portal.dataRequests }

    private func errors(_ changes: [DataRequestForm.Field: String]) -> [DataRequestForm.Field] {
        do {
            try scene.send(changes, key: "another")
            return []
        } catch let invalid as InvalidForm<DataRequestForm.Field> {
            return invalid.errors.map(\.field)
        } catch {
            return DataRequestForm.Field.allCases
        }
    }

    /// The days of the law, from a Friday before a weekend and a day off.
    @Test(arguments: [
        ("2026-11-02", "2026-11-04", "2026-11-17"), ("2026-11-20", "2026-11-25", "2026-12-05"),
        ("2026-11-21", "2026-11-25", "2026-12-06"),
    ])
    func twoWorkingDaysAndFifteenDays(received: String, answer: String, end: String) throws {
        let day = try #require(CalendarDay(received))
        let moment = Instant(day, TimeOfDay(secondsOfDay: 9 * 3600))
        let terms = try scene.send(now: moment).terms
        #expect(terms.answerDue.day.description == answer && terms.answerDue.amount == 2)
        #expect(terms.due.day.description == end && terms.due.amount == 15)
        #expect(terms.answerDue.unit == .workingDays && terms.due.unit == .days)
        #expect(terms.nextDay == terms.answerDue.day)
    }

    @Test func theFirstStepAnswersAndTheLastOneEnds() throws {
        let id = try scene.request(.access)
        func terms() throws -> DataRequestTerms {
            try #require(try scene.desk.open(id, on: scene.province, for: scene.board)).request
                .terms
        }
        let late = QuestionStaff.later(3)
        #expect(try !terms().isLate(on: QuestionStaff.later(2).day))
        #expect(try terms().isLate(on: late.day))
        try scene.desk.take(
            .askForProof(text: "Gọi lại."), on: id, of: scene.province, by: scene.board,
            now: QuestionStaff.later(1))
        #expect(try terms().answeredAt == QuestionStaff.later(1) && !terms().isLate(on: late.day))
        #expect(try terms().nextDay == terms().due.day)
        try scene.desk.take(
            .accept(note: ""), on: id, of: scene.province, by: scene.board, now: late)
        #expect(try terms().answeredAt == QuestionStaff.later(1) && terms().closedAt == nil)
        try scene.desk.take(
            .carryOut(note: "Đã in."), on: id, of: scene.province, by: scene.board,
            now: QuestionStaff.later(16))
        #expect(try terms().closedAt == QuestionStaff.later(16))
        #expect(try terms().isLate(on: QuestionStaff.later(400).day))
    }

    @Test(
        arguments: [
            ([.right: ""], [.right]), ([.right: "khac"], [.right]), ([.text: "ngắn"], [.text]),
            ([.name: " "], [.name]), ([.contact: ""], [.contact]), ([.contact: "123"], [.contact]),
            ([.contact: "a@b"], [.contact]), ([.digits: "5678"], [.code]),
            ([.code: "HD-0000-0000", .digits: "5678"], [.code]),
            ([.code: "HD-0000-0000"], [.digits]), ([.code: "TN-0000-0000"], [.code]),
            ([.code: "xyz", .text: "", .name: "", .contact: ""], [.code, .text, .name, .contact]),
        ] as [([DataRequestForm.Field: String], [DataRequestForm.Field])])
    func everythingWrongIsToldInTheOrderOfTheForm(
        changes: [DataRequestForm.Field: String], fields: [DataRequestForm.Field]
    ) throws {
        #expect(errors(changes) == fields)
        #expect(try scene.base.count("data_request") == 0)
    }

    /// A wrong code and wrong digits read the same.
    @Test func aCaseIsNamedByCodeAndDigitsTogether() throws {
        let code = try scene.open()
        #expect(errors([.code: code.description, .digits: "0000"]) == [.code])
        #expect(errors([.code: code.description, .digits: "678"]) == [.code])
        let id = try scene.request(.access, about: code)
        let asked = try scene.desk.open(id, on: scene.province, for: scene.board)?.asked
        #expect(asked?.code == code && asked?.isKept == true && asked?.openCode == code)
        // A case of another site is none here.
        let member = try scene.base.site(label: "xa")
        let foreign = try scene.base.ask(on: member).code
        #expect(errors([.code: foreign.description, .digits: "5678"]) == [.code])
    }

    @Test func aFormThatArrivesTwiceIsStoredOnce() throws {
        let first = try scene.send(key: "same", seed: 1)
        #expect(try scene.send(key: "same", seed: 2) == first)
        #expect(try scene.base.count("data_request") == 1)
        #expect(try scene.base.portal.notices.countUnread(for: scene.board) == 1)
    }

    @Test func anArchivedPortalTakesNone() throws {
        let old = try scene.base.site(label: "cu", status: .archived)
        var generator = SeededGenerator(seed: 1)
        #expect(throws: SiteClosed.self) {
            try service.ask(
                DataRequestForm(values: DataRequestScene.valid), on: old, submissionKey: "k",
                now: .morning, using: &generator)
        }
    }

    @Test(arguments: [
        ("0912 345 678", "5678", true), ("0912 345 678", " 56 78 ", true),
        ("0912 345 678", "0912345678", false), ("0912 345 678", "678", false),
        ("0912 345 678", "", false), ("Nguoi@Vidu.vn", "nguoi@vidu.vn ", true),
        ("nguoi@vidu.vn", "vidu.vn", false), ("nguoi@vidu.vn", "", false),
    ])
    func theLookUpNeedsTheContact(contact: String, entered: String, isFound: Bool) throws {
        let code = try scene.send([.contact: contact]).code
        let found = try service.status(code, contact: entered, of: scene.province)
        #expect((found != nil) == isFound)
        let member = try scene.base.site(label: "xa")
        #expect(try service.status(code, contact: entered, of: member) == nil)
        #expect(try service.receipt(code, of: member) == nil)
    }

    /// Letters go to an address once its owner said that it is theirs; the first one asks.
    @Test func anAddressGetsOneLetterUntilItsOwnerConfirms() throws {
        let receipt = try scene.send([.contact: "nguoi@vidu.vn"])
        let id = try #require(
            try scene.base.read {
                try DataRequestQueries.find(receipt.code, siteID: scene.province.id, $0)?.id
            })
        func letters() throws -> [String] {
            try scene.base.read { db in
                try db.rows(
                    """
                    SELECT notice.topic || ' ' || notice.text FROM notice
                    WHERE kind = 'data-request.person' ORDER BY id
                    """
                ) { $0[0] }
            }
        }
        try scene.desk.take(
            .accept(note: "Sẽ in và gửi."), on: id, of: scene.province, by: scene.board,
            now: .morning)
        #expect(try letters().count == 1 && letters()[0].hasPrefix("data-request-address "))
        let confirmed = try service.confirmMail(of: id, on: scene.province, now: .morning)
        #expect(confirmed == receipt.code)
        #expect(try letters().count == 2 && letters()[1].contains("Sẽ in và gửi."))
        _ = try service.confirmMail(of: id, on: scene.province, now: .morning)
        #expect(try letters().count == 2)
        try scene.desk.take(
            .carryOut(note: "Đã gửi."), on: id, of: scene.province, by: scene.board, now: .morning)
        #expect(try letters().count == 3 && letters()[2].contains("Đã gửi."))
        for letter in try letters() { #expect(!letter.contains("Người Yêu Cầu")) }
    }

    /// The calendar moves the day of the answer; the days of the execution are no working days.
    @Test func theCalendarMovesTheDayOfTheAnswer() throws {
        let id = try scene.request(.access)
        let edit = try CalendarServiceTests.edit(["2026-11-03", "2026-11-24"])
        let moved = try scene.base.portal.calendar.apply(
            edit, by: .operatorAtConsole, now: .morning)
        #expect(moved.map(\.after.description) == ["2026-11-05"])
        let terms = try scene.desk.open(id, on: scene.province, for: scene.board)?.request.terms
        #expect(terms?.answerDue.day.description == "2026-11-05")
        #expect(terms?.due.day.description == "2026-11-17")
        #expect(try scene.base.portal.notices.countUnread(for: scene.board) == 2)
        let told = try scene.base.read { db in
            try db.rows("SELECT text FROM notice WHERE kind = 'deadline.day-moved'") {
                $0[0] as String
            }
        }
        #expect(told.count == 1 && told[0].hasPrefix("Hạn phản hồi chuyển từ "))
        let holders = DataRequestClocks.holders
        let open = try scene.base.read { db in try holders.map { try $0.open(db) } }
        #expect(open.map { $0.map(\.duty) } == [[.dataRequestAnswer], [.dataRequestExecution]])
        #expect(open.allSatisfy { $0.first?.id == id && $0.first?.label.contains("DL-") == true })
        try scene.desk.take(
            .accept(note: ""), on: id, of: scene.province, by: scene.board, now: .morning)
        let left = try scene.base.read { db in try holders.map { try $0.open(db).count } }
        #expect(left == [0, 1])
    }

    @Test func listsAreInTheOrderOfTheNextDay() throws {
        let first = try scene.request(.access, key: "a")
        let second = try scene.request(.deletion, key: "b")
        let done = try scene.request(.access, in: .carriedOut, key: "c")
        try scene.desk.take(
            .accept(note: ""), on: first, of: scene.province, by: scene.board, now: .morning)
        func list(_ filter: DataRequestFilter, _ day: Int64 = 0) throws -> [Int64] {
            try scene.desk.page(
                filter, of: scene.province, today: QuestionStaff.later(day).day, page: .newest,
                limit: 9
            ).items.map(\.id)
        }
        #expect(try list(.open) == [second, first])
        #expect(try list(.closed) == [done])
        #expect(try list(.late) == [] && list(.late, 3) == [second])
        #expect(try list(.late, 16) == [second, first])
        let waiting = try scene.desk.waiting(
            onSite: scene.province.id, today: QuestionStaff.later(3).day)
        #expect(waiting.open == 2 && waiting.late == 1)
        let page = try scene.desk.page(
            .open, of: scene.province, today: Instant.morning.day, page: .newest, limit: 1)
        let next = try #require(page.older)
        #expect(
            try scene.desk.page(
                .open, of: scene.province, today: Instant.morning.day, page: .older(than: next),
                limit: 1
            ).items.map(\.id) == [first])
    }

    /// The trail tells what was done, and neither who asked nor what they or the Board wrote.
    @Test func noRecordHoldsAnythingOfThePerson() throws {
        let id = try scene.request(.access, in: .carriedOut)
        let person = try scene.desk.person(
            of: id, on: scene.province, by: scene.board, now: .morning)
        #expect(person?.name == "Người Yêu Cầu" && person?.phone == "0912345678")
        #expect(try scene.acts().suffix(2) == ["data-request.carryOut", "data-request.see-person"])
        for table: StaticSQL in ["audit_entry", "notice", "data_request", "search_entry"] {
            let rows = try scene.base.read { db in
                try db.rows("SELECT * FROM " + table) { "\($0)" }
            }
            for row in rows {
                for mark in ["Người Yêu Cầu", "345678", "Cho tôi xem", "Đã làm."] {
                    #expect(!row.contains(mark), "\(mark) in \(table.text)")
                }
            }
        }
    }
}
