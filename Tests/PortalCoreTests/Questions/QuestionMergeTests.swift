import GRDB
import Testing

@testable import PortalCore

/// What who asked is told of the question that theirs was merged into, and what not.
struct QuestionMergeTests {
    let staff: QuestionStaff
    /// Merged into the second, which is merged into the third.
    let first: QuestionCode
    let second: QuestionCode
    let third: QuestionCode

    init() throws {
        staff = try QuestionStaff()
        first = try staff.asked(by: "mot@vidu.vn", key: "1")
        second = try staff.asked(by: "hai@vidu.vn", key: "2")
        third = try staff.asked(by: "ba@vidu.vn", key: "3")
        try staff.take([(.merge(into: second), staff.board)], on: first)
        try staff.take([(.merge(into: third), staff.board)], on: second)
    }

    private func status(_ code: QuestionCode) throws -> QuestionStatus {
        try #require(try staff.base.portal.questions.status(code, of: staff.province))
    }

    private func target(_ code: QuestionCode) throws -> MergeTarget {
        try #require(try status(code).target)
    }

    /// The letters that were sent by what follows, by address.
    private func letters(_ work: () throws -> Void) throws -> [String: Letter] {
        let before = try staff.letters().count
        try work()
        let sent = try staff.letters().dropFirst(before)
        return Dictionary(sent.map { ($0.address, $0) }, uniquingKeysWith: { _, last in last })
    }

    @Test func theDayAndTheUnitAreThoseOfTheLast() throws {
        #expect(try target(first).unit == nil && target(first).state == .received)
        let day = try #require(CalendarDay("2026-12-15"))
        try staff.take(
            [
                (.assign(unitID: staff.unitID), staff.board),
                (.notifyProgress(newDay: day, reason: "Cần xác minh"), staff.board),
            ], on: third, from: 3)
        for code in [first, second] {
            #expect(try status(code).state == .merged && status(code).slug == nil)
            let target = try target(code)
            #expect(target.state == .accepted && target.unit == "Sở Tư pháp")
            #expect(target.due.day == day && target.outcome(of: .question) == nil)
        }
        #expect(try status(third).target == nil)
    }

    @Test func whoWasMergedIsToldOfTheAnswer() throws {
        let sent = try letters { try staff.take(staff.straightWay, on: third, from: 3) }
        #expect(sent.keys.sorted() == ["ba@vidu.vn", "hai@vidu.vn", "mot@vidu.vn"])
        for (address, code) in [("mot@vidu.vn", first), ("hai@vidu.vn", second)] {
            let letter = try #require(sent[address])
            #expect(letter.subject == "Câu hỏi \(code) của bạn" && letter.topic == "question")
            #expect(letter.text.contains("câu trả lời đăng trên Cổng"))
        }
        let slug = try status(third).slug
        #expect(try status(first).slug == slug && status(second).slug == slug && slug != nil)
        #expect(try target(first).answeredAt == QuestionStaff.later(7))
    }

    /// What was written to somebody else may tell who that is.
    @Test(arguments: [
        (
            QuestionStep.decline(.complaint, reason: "Đơn của ông Mốc Riêng."),
            "không được tiếp nhận", QuestionStatus.State.declined
        ),
        (
            .recordElsewhere(
                how: "Công văn số 12 gửi ông Mốc Riêng.", on: QuestionStaff.later(3).day),
            "Cơ quan đã trả lời trực tiếp câu hỏi có cùng nội dung ngày", .answeredElsewhere
        ),
        (
            .notifyProgress(
                newDay: QuestionStaff.later(43).day, reason: "Chờ ông Mốc Riêng."),
            "hẹn ngày mới", .accepted
        ),
    ])
    func onlyWhatIsOursIsPassedOn(
        step: QuestionStep, words: String, state: QuestionStatus.State
    ) throws {
        try staff.take([(.assign(unitID: staff.unitID), staff.board)], on: third, from: 3)
        let sent = try letters { try staff.take([(step, staff.board)], on: third, from: 4) }
        #expect(sent["ba@vidu.vn"]?.text.contains("Mốc Riêng") == true)
        for address in ["mot@vidu.vn", "hai@vidu.vn"] {
            let text = try #require(sent[address]?.text)
            #expect(text.contains(words) && !text.contains("Mốc Riêng"), "\(text)")
        }
        #expect(try target(first).state == state)
        #expect(try !"\(status(first))".contains("Mốc Riêng"))
    }

    /// Nothing is sent to an address that nobody confirmed; its owner is told on confirming.
    @Test func whoConfirmsLaterIsToldWhatBecameOfIt() throws {
        let code = try staff.base.ask(
            .individual([.email: "bon@vidu.vn"]), on: staff.province, key: "4"
        ).code
        try staff.take([(.merge(into: third), staff.board)], on: code)
        let sent = try letters { try staff.take(staff.straightWay, on: third, from: 3) }
        #expect(sent["bon@vidu.vn"] == nil)
        let id = try staff.desk.question(code, for: staff.board).id
        let told = try letters {
            _ = try staff.base.portal.questions.confirmMail(
                of: id, on: staff.province, now: QuestionStaff.later(9))
        }
        let text = try #require(told["bon@vidu.vn"]?.text)
        #expect(text.contains("được gộp") && text.contains("câu trả lời đăng trên Cổng"))
    }

    /// Merging into what is answered already tells so at once, also those who were merged before.
    @Test func mergingIntoAnAnswerTellsOfIt() throws {
        let answered = try staff.asked(by: "nam@vidu.vn", key: "5")
        try staff.take(staff.straightWay, on: answered)
        let sent = try letters {
            try staff.take([(.merge(into: answered), staff.board)], on: third, from: 7)
        }
        #expect(sent.keys.sorted() == ["ba@vidu.vn", "hai@vidu.vn", "mot@vidu.vn"])
        #expect(sent.values.allSatisfy { $0.text.contains("câu trả lời đăng trên Cổng") })
        #expect(sent["ba@vidu.vn"]?.text.contains("được gộp") == true)
    }

    /// Who asked such a one was answered alone, so nobody is sent there.
    @Test func nothingIsMergedIntoWhatWasAnsweredDirectly() throws {
        let code = try staff.base.ask(on: staff.province, key: "6").code
        try staff.take(
            [
                (.assign(unitID: staff.unitID), staff.board),
                (.recordElsewhere(how: "Công văn", on: QuestionStaff.later(2).day), staff.board),
            ], on: third)
        #expect(throws: QuestionRefusal.unsuitableTarget) {
            try staff.desk.take(
                .merge(into: third), on: code, by: staff.board, now: QuestionStaff.later(4))
        }
    }

    /// Whatever stands in the table, following it ends.
    @Test func aCircleIsFollowedToAnEnd() throws {
        try staff.base.write { db in
            try db.run(
                """
                UPDATE question SET state = 'merged',
                    merged_into = (SELECT id FROM question WHERE code = ?) WHERE code = ?
                """,
                [first.characters, third.characters])
        }
        #expect(try status(first).state == .merged && target(first).state == .merged)
        let id = try staff.desk.question(first, for: staff.board).id
        #expect(try staff.base.read { try MergeQueries.merged(into: id, $0) }.count == 2)
    }

    /// Finding what was merged into a question costs the same however many there are.
    @Test func mergedOnesAreFoundByAnIndex() throws {
        let plan = try staff.base.read { db in
            try db.rows(
                """
                EXPLAIN QUERY PLAN SELECT id FROM question
                WHERE merged_into = 1 AND state = 'merged'
                """
            ) { $0["detail"] as String }
        }
        #expect(plan.contains { $0.contains("question_merged") }, "\(plan)")
    }
}
