import GRDB
import Testing

@testable import PortalCore

/// What an asker sends where data were missing.
struct QuestionSupplementTests {
    let staff: QuestionStaff
    let receipt: QuestionReceipt

    init() throws {
        staff = try QuestionStaff()
        receipt = try staff.base.ask(on: staff.province)
    }

    private func supply(
        _ text: String = "Tại xã Mường Than, năm 1990.", digits: String? = nil,
        on site: Site? = nil, key: String = "k", day: Int64 = 8
    ) throws -> QuestionStatus? {
        let phone = try staff.base.read { db in
            try db.row("SELECT phone FROM question_asker") { $0[0] as String }
        }
        return try staff.base.portal.questions.supply(
            SupplementForm(values: [.text: text]), to: receipt.code,
            phoneEnding: digits ?? String((phone ?? "").suffix(4)), of: site ?? staff.province,
            submissionKey: key, now: QuestionStaff.later(day))
    }

    private func askForData() throws {
        try staff.take(
            [
                (.assign(unitID: staff.unitID), staff.board),
                (.draftAnswer(.sample), staff.officer),
                (.askForData("Bạn ghi rõ nơi đăng ký."), staff.officer),
            ], on: receipt.code)
    }

    @Test func theClockRunsOnAndItIsOnRecord() throws {
        try askForData()
        let status = try #require(try supply())
        #expect(status.state == .accepted && status.reason == nil)
        #expect(status.due.day > receipt.due.day && status.due.counted.count == 15)
        #expect(status.due.skipped.contains { $0.reason.contains("chờ người hỏi bổ sung") })
        #expect(
            status.milestones.suffix(2).map(\.kind) == [.dataAsked, .dataReceived])
        #expect(status.milestones.last?.note == nil)
        let question = try staff.desk.question(receipt.code, for: staff.officer)
        #expect(question.state == .answerDrafted && question.stateBefore == nil)
        let event = try #require(try staff.desk.events(of: receipt.code, for: staff.board).last)
        #expect(event.action == .supplyData && event.account == "Người gửi" && event.note == nil)
        let supplements = try staff.base.read { try SupplementQueries.all(of: question.id, $0) }
        #expect(supplements.map(\.text) == ["Tại xã Mường Than, năm 1990."])
        let rows = try staff.base.portal.questionInbox.page(
            QuestionInboxFilter(), of: staff.province, for: staff.board,
            today: QuestionStaff.later(8).day, page: .newest, limit: 9
        ).items
        #expect(rows.map(\.isSupplemented) == [true])
    }

    /// The audit trail and the record are kept for ever; the asker's words are not in them.
    @Test func noRecordRepeatsWhatWasSent() throws {
        try askForData()
        _ = try supply("Mốc riêng của người hỏi")
        for table: StaticSQL in ["audit_entry", "question_event", "search_entry", "notice"] {
            let rows = try staff.base.read { db in
                try db.rows("SELECT * FROM " + table) { "\($0)" }
            }
            #expect(rows.allSatisfy { !$0.contains("Mốc riêng") }, "\(table.text)")
        }
    }

    @Test func theSameFormTwiceIsStoredOnce() throws {
        try askForData()
        let first = try supply()
        #expect(try supply(day: 9) == first)
        #expect(try staff.base.count("question_supplement") == 1)
        // Asked again, another form is taken.
        try staff.take([(.askForData("Còn thiếu."), staff.board)], on: receipt.code, from: 10)
        #expect(try supply("Thêm lần nữa.", key: "k2", day: 11)?.state == .accepted)
        #expect(try staff.base.count("question_supplement") == 2)
    }

    @Test func onlyTheDigitsOpenIt() throws {
        try askForData()
        for digits in ["", "0000", "1"] { #expect(try supply(digits: digits) == nil) }
        let other = try staff.base.site(label: "khac")
        #expect(try supply(on: other) == nil)
        #expect(try staff.base.count("question_supplement") == 0)
    }

    @Test func whatIsEmptyIsRefused() throws {
        try askForData()
        for text in ["", " \n", "a"] {
            #expect(throws: InvalidForm<SupplementForm.Field>.self) { try supply(text) }
        }
        #expect(try staff.base.count("question_supplement") == 0)
    }

    /// In every state but one nothing is waited for, and nothing is stored.
    @Test(arguments: QuestionState.allCases)
    func nothingIsTakenThatIsNotWaitedFor(state: QuestionState) throws {
        guard state != .awaitingData else { return }
        try staff.base.write { db in
            try db.run("PRAGMA ignore_check_constraints = ON")
            try db.run(
                """
                UPDATE question SET state = ?, answer = 'a', answered_at = 0, unit = 'Sở',
                    slug = 's', elsewhere = 'a', elsewhere_on = '2026-11-20'
                """, [state.rawValue])
        }
        #expect(throws: QuestionRefusal.wrongState(.supplyData, state)) { try supply() }
        #expect(try staff.base.count("question_supplement") == 0)
    }

    /// What was sent to complete a question is never published with it.
    @Test func aFileThatCameLaterIsNotPublished() throws {
        try askForData()
        let file = NewQuestionFile(name: "a.pdf", format: .pdf, bytes: 1, digest: "00")
        _ = try staff.base.portal.questions.supply(
            SupplementForm(values: [.text: "Xem tệp."]), files: [file, file], to: receipt.code,
            phoneEnding: "5678", of: staff.province, submissionKey: "k",
            now: QuestionStaff.later(8))
        try staff.desk.publishFiles(
            [1, 2], of: receipt.code, by: staff.board, now: QuestionStaff.later(9))
        let id = try staff.desk.question(receipt.code, for: staff.board).id
        let files = try staff.base.read { try AttachmentQueries.all(of: id, $0) }
        #expect(files.map(\.number) == [1, 2])
        #expect(files.allSatisfy { $0.isSupplement && !$0.isPublic })
    }
}
