import GRDB
import Testing

@testable import PortalCore

/// The clock and the code of a feedback.
struct FeedbackClockTests {
    let scene: FeedbackScene
    var base: TestDatabase { scene.base }
    var province: Site { scene.province }
    var member: Site { scene.member }

    init() throws {
        scene = try FeedbackScene()
    }

    @Test func aReaderGetsACodeAndTheDay() throws {
        let receipt = try #require(try scene.send())
        #expect(receipt.code.description.hasPrefix("GY-"))
        #expect(receipt.due?.term == "15 ngày làm việc" && receipt.due?.counted.count == 15)
        #expect(receipt.due?.rule.contains("Ban Biên tập đặt") == true)
        #expect(receipt.state == .new && receipt.reply == nil)
        #expect(try scene.send() == receipt)
        #expect(try base.portal.feedback.receipt(receipt.code, of: province) == receipt)
        #expect(try base.portal.feedback.receipt(receipt.code, of: member) == nil)
        let told = try base.read { db in
            try db.row("SELECT text FROM notice") { $0[0] as String }
        }
        let day = try #require(receipt.due).day
        #expect(told?.contains(day.vietnamese) == true)
    }

    /// Nothing is owed to who only said whether a page helped.
    @Test func aClickHasNeitherCodeNorClock() throws {
        #expect(try scene.send([.useful: FeedbackForm.no]) == nil)
        #expect(try base.read(FeedbackClocks().open).isEmpty)
    }

    @Test func theCodeTellsTheAnswer() throws {
        let receipt = try #require(try scene.send())
        let id = try scene.newest()
        func now() throws -> FeedbackReceipt? {
            try base.portal.feedback.receipt(receipt.code, of: province)
        }
        try scene.step(.answer, on: id)
        #expect(try now()?.state == .answered)
        #expect(try now()?.reply == "Đã thêm cỡ chữ.")
        // What is looked at anew has no answer for the time being.
        try scene.step(.reopen, on: id)
        #expect(try now()?.state == .handling)
        #expect(try now()?.reply == nil)
    }

    @Test func theClockStopsWithTheEndAndRunsOnWhenItIsTakenUpAgain() throws {
        let due = try #require(try scene.send()?.due)
        let id = try scene.newest()
        let late = Instant.morning.adding(seconds: 86_400 * 60)
        try scene.step(.take, on: id)
        #expect(try scene.list(.late, on: due.day).isEmpty)
        #expect(try scene.list(.late, on: late.day).map(\.id) == [id])
        #expect(try scene.desk.countLate(onSite: province.id, today: late.day) == 1)
        try scene.step(.close, on: id, at: late)
        #expect(try scene.desk.find(id, on: province)?.closedAt == late)
        #expect(try scene.list(.late, on: late.day).isEmpty)
        #expect(try scene.desk.countLate(onSite: province.id, today: late.day) == 0)
        try scene.step(.reopen, on: id, at: late)
        #expect(try scene.desk.find(id, on: province)?.closedAt == nil)
        #expect(try scene.desk.find(id, on: province)?.due == due)
        #expect(try scene.desk.countLate(onSite: province.id, today: late.day) == 1)
    }

    @Test(arguments: FeedbackFilter.allCases)
    func theListIsNarrowed(filter: FeedbackFilter) throws {
        let steps: [FeedbackAction?] = [nil, .take, .answer, .close]
        for (number, action) in steps.enumerated() {
            try scene.send([.text: "Góp ý số \(number)"], key: "k\(number)")
            let id = try scene.newest()
            if let action { try scene.step(action, on: id) }
        }
        let late = Instant.morning.adding(seconds: 86_400 * 60).day
        let expected: [FeedbackFilter: [String]] = [
            .new: ["Góp ý số 0"], .handling: ["Góp ý số 1"],
            .late: ["Góp ý số 1", "Góp ý số 0"], .answered: ["Góp ý số 2"],
            .closed: ["Góp ý số 3"],
        ]
        #expect(try scene.list(filter, on: late).map(\.text) == expected[filter])
        #expect(try scene.list(on: late).count == 4)
    }

    /// A changed calendar moves what is open and tells the Board, and the unit of a difficulty.
    @Test func theCalendarMovesTheDay() throws {
        let receipt = try #require(try scene.send())
        try scene.send([.text: "Đã xong rồi."], key: "x")
        let done = try scene.newest()
        try scene.step(.close, on: done)
        let writer = try scene.report()
        let before = try base.portal.notices.countUnread(for: scene.board)
        let day = try #require(receipt.due).day
        let moved = try base.portal.calendar.apply(
            try CalendarServiceTests.edit([day.description]), by: .operatorAtConsole, now: .morning)
        #expect(moved.map(\.duty) == [.feedback, .feedback])
        #expect(moved.map(\.label) == ["Góp ý số 1", "Vướng mắc số 3"])
        #expect(moved.allSatisfy { $0.before == day && $0.after > day })
        let now = try base.portal.feedback.receipt(receipt.code, of: province)?.due
        #expect(now?.day == moved.first?.after)
        #expect(now?.skipped.contains { $0.day == day } == true)
        #expect(try base.portal.feedback.difficulties(of: member).first?.due?.day == now?.day)
        #expect(try base.portal.notices.countUnread(for: scene.board) == before + 2)
        #expect(try base.portal.notices.countUnread(for: writer) == 1)
        let told = try base.read { db in
            try db.rows("SELECT text FROM notice WHERE kind = 'deadline.day-moved'") {
                $0[0] as String
            }
        }
        #expect(told.count == 3)
        #expect(told.allSatisfy { $0.hasPrefix("Hạn trả lời chuyển từ \(day.vietnamese) sang ") })
        #expect(try scene.desk.find(done, on: province)?.due == receipt.due)
    }

    /// What came before clocks and codes is handled as it was.
    @Test func whatCameBeforeHasNeither() throws {
        let earlier = try EarlierDatabase(upTo: IntakeSchema.articles) { db in
            try db.run(
                """
                INSERT INTO feedback (id, site_id, board_site_id, submission_key, kind, path, text,
                    received_at, state)
                VALUES (1, 1, 1, 'k', 'page', '', 'Chữ nhỏ.', 0, 'new')
                """)
        }
        try earlier.migrate()
        try earlier.read { db in
            let found = try FeedbackQueries.find(1, ofBoard: 1, db)
            #expect(found?.due == nil && found?.code == nil && found?.state == .new)
            #expect(try FeedbackClocks().open(db).isEmpty)
        }
    }

    @Test func aCodeIsReadAsPeopleTypeIt() {
        for typed in ["GY-7K3M-9QXZ", "gy 7k3m 9qxz", "7K3M9QXZ"] {
            #expect(FeedbackCode(entered: typed)?.description == "GY-7K3M-9QXZ")
        }
        for typed in ["", "HD-7K3M-9QXZ", "GY-7K3M", "GY-7K3M-9QXU"] {
            #expect(FeedbackCode(entered: typed) == nil)
        }
    }
}
