import GRDB
import Testing

@testable import PortalCore

/// The clock and the code of a feedback.
struct FeedbackClockTests {
    let base: TestDatabase
    let province: Site
    let member: Site
    let board: Actor

    init() throws {
        base = try TestDatabase()
        province = try base.province()
        member = try base.site(label: "xa")
        board = try NoticeScene.person("ban.bien.tap", .boardMember, on: province, base)
    }

    private var desk: FeedbackDesk { base.portal.feedbackDesk }

    private func send(
        _ text: String = "Chữ quá nhỏ.", key: String = "k"
    ) throws -> FeedbackReceipt? {
        var generator = SystemRandomNumberGenerator()
        return try base.portal.feedback.send(
            FeedbackForm(values: [.text: text, .useful: FeedbackForm.no]), on: province,
            submissionKey: key, now: .morning, using: &generator)
    }

    private func report() throws -> Actor {
        let writer = try NoticeScene.person("can.bo", .contributor, on: member, base)
        try base.portal.feedback.report(
            FeedbackForm(values: [.text: "Thiếu người cập nhật tin."]), on: member, by: writer,
            submissionKey: "r", now: .morning)
        return writer
    }

    private func list(_ filter: FeedbackFilter?, on day: CalendarDay) throws -> [Feedback] {
        try desk.page(of: province, filter: filter, today: day, page: .newest, limit: 9)
            .items.items
    }

    private func step(_ action: FeedbackAction, on id: Int64, at now: Instant = .morning) throws {
        try desk.take(
            action, on: id, of: province, reply: "Đã thêm cỡ chữ.", by: board, now: now)
    }

    @Test func aReaderGetsACodeAndTheDay() throws {
        let receipt = try #require(try send())
        #expect(receipt.code.description.hasPrefix("GY-"))
        #expect(receipt.due?.term == "15 ngày làm việc" && receipt.due?.counted.count == 15)
        #expect(receipt.due?.rule.contains("Ban Biên tập đặt") == true)
        #expect(receipt.state == .new && receipt.reply == nil)
        #expect(try send() == receipt)
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
        #expect(try send("") == nil)
        #expect(try base.read(FeedbackClocks().open).isEmpty)
    }

    @Test func theCodeTellsTheAnswer() throws {
        let receipt = try #require(try send())
        let id = try #require(try list(nil, on: Instant.morning.day).first?.id)
        func now() throws -> FeedbackReceipt? {
            try base.portal.feedback.receipt(receipt.code, of: province)
        }
        try step(.answer, on: id)
        #expect(try now()?.state == .answered)
        #expect(try now()?.reply == "Đã thêm cỡ chữ.")
        // What is looked at anew has no answer for the time being.
        try step(.reopen, on: id)
        #expect(try now()?.state == .handling)
        #expect(try now()?.reply == nil)
    }

    @Test func theClockStopsWithTheEndAndRunsOnWhenItIsTakenUpAgain() throws {
        let due = try #require(try send()?.due)
        let id = try #require(try list(nil, on: due.day).first?.id)
        let late = Instant.morning.adding(seconds: 86_400 * 60)
        try step(.take, on: id)
        #expect(try list(.late, on: due.day).isEmpty)
        #expect(try list(.late, on: late.day).map(\.id) == [id])
        #expect(try desk.countLate(onSite: province.id, today: late.day) == 1)
        try step(.close, on: id, at: late)
        #expect(try desk.find(id, on: province)?.closedAt == late)
        #expect(try list(.late, on: late.day).isEmpty)
        #expect(try desk.countLate(onSite: province.id, today: late.day) == 0)
        try step(.reopen, on: id, at: late)
        #expect(try desk.find(id, on: province)?.closedAt == nil)
        #expect(try desk.find(id, on: province)?.due == due)
        #expect(try desk.countLate(onSite: province.id, today: late.day) == 1)
    }

    @Test(arguments: FeedbackFilter.allCases)
    func theListIsNarrowed(filter: FeedbackFilter) throws {
        let steps: [FeedbackAction?] = [nil, .take, .answer, .close]
        for (number, action) in steps.enumerated() {
            _ = try send("Góp ý số \(number)", key: "k\(number)")
            let id = try #require(try list(nil, on: Instant.morning.day).first?.id)
            if let action { try step(action, on: id) }
        }
        let late = Instant.morning.adding(seconds: 86_400 * 60).day
        let expected: [FeedbackFilter: [String]] = [
            .new: ["Góp ý số 0"], .handling: ["Góp ý số 1"],
            .late: ["Góp ý số 1", "Góp ý số 0"], .answered: ["Góp ý số 2"],
            .closed: ["Góp ý số 3"],
        ]
        #expect(try list(filter, on: late).map(\.text) == expected[filter])
        #expect(try list(nil, on: late).count == 4)
    }

    /// A changed calendar moves what is open and tells the Board, and the unit of a difficulty.
    @Test func theCalendarMovesTheDay() throws {
        let receipt = try #require(try send())
        _ = try send("Đã xong rồi.", key: "x")
        let done = try #require(try list(nil, on: Instant.morning.day).first?.id)
        try step(.close, on: done)
        let writer = try report()
        let before = try base.portal.notices.countUnread(for: board)
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
        #expect(try base.portal.notices.countUnread(for: board) == before + 2)
        #expect(try base.portal.notices.countUnread(for: writer) == 1)
        #expect(try desk.find(done, on: province)?.due == receipt.due)
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
