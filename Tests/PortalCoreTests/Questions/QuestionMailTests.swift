import GRDB
import Testing

@testable import PortalCore

/// Letters to who asked: one to an address that nobody confirmed, the rest to its owner.
struct QuestionMailTests {
    let staff: QuestionStaff

    init() throws {
        staff = try QuestionStaff()
    }

    private func ask(
        email: String?, now: Instant = .morning
    ) throws -> (code: QuestionCode, id: Int64) {
        var values: [QuestionForm.Field: String] = [:]
        values[.email] = email
        let code = try staff.base.ask(.individual(values), on: staff.province, now: now).code
        return (code, try staff.desk.question(code, for: staff.board).id)
    }

    private func confirm(_ id: Int64, on site: Site? = nil) throws -> QuestionCode? {
        try staff.base.portal.questions.confirmMail(
            of: id, on: site ?? staff.province, now: QuestionStaff.later(2))
    }

    @Test func anAddressGetsOneLetterUntilItsOwnerConfirms() throws {
        let (code, id) = try ask(email: "nguoi.hoi@vidu.vn")
        #expect(try staff.letters().map(\.topic) == ["question-address"])
        try staff.take([(.decline(.complaint, reason: "Là đơn."), staff.board)], on: code)
        #expect(try staff.letters().count == 1)
        #expect(try confirm(id) == code)
        // What happened meanwhile is told at once.
        let told = try staff.letters()
        #expect(told.map(\.topic) == ["question-address", "question"])
        #expect(told.last?.text.contains("không được tiếp nhận") == true)
        #expect(try confirm(id) == code && staff.letters().count == 2)
    }

    @Test func whoConfirmedIsToldOfEverything() throws {
        let (code, id) = try ask(email: "nguoi.hoi@vidu.vn")
        #expect(try confirm(id) == code && staff.letters().count == 1)
        try staff.take(
            [
                (.assign(unitID: staff.unitID), staff.board),
                (.askForData("Bạn ghi rõ nơi đăng ký."), staff.officer),
            ], on: code, from: 3)
        #expect(try staff.letters().last?.text.contains("Bạn ghi rõ nơi đăng ký.") == true)
        _ = try staff.base.portal.questions.supply(
            SupplementForm(values: [.text: "Tại xã."]), to: code, phoneEnding: "5678",
            of: staff.province, submissionKey: "k", now: QuestionStaff.later(6))
        #expect(try staff.letters().count == 3)
        #expect(try staff.letters().last?.text.contains("Tại xã.") == false)
    }

    /// A part of a question goes to the same person.
    @Test func aPartKeepsWhatWasConfirmed() throws {
        let (code, id) = try ask(email: "nguoi.hoi@vidu.vn")
        _ = try confirm(id)
        var generator = SeededGenerator(seed: 9)
        let part = try staff.desk.split(
            code, title: "Lệ phí là bao nhiêu?", body: "Tôi muốn hỏi thêm về lệ phí.",
            by: staff.board, now: QuestionStaff.later(3), using: &generator)
        let told = try staff.letters()
        #expect(told.count == 2 && told.last?.subject == "Câu hỏi \(code) của bạn")
        #expect(told.last?.text.contains("mã tra cứu \(part).") == true)
        try staff.take([(.decline(.complaint, reason: "Là đơn."), staff.board)], on: part, from: 4)
        #expect(try staff.letters().count == 3)
        #expect(try staff.letters().last?.subject == "Câu hỏi \(part) của bạn")
    }

    /// Who confirms after a part was split off is told of it, and gets the letters about it too.
    @Test func confirmingCoversTheParts() throws {
        let (code, id) = try ask(email: "nguoi.hoi@vidu.vn")
        var generator = SeededGenerator(seed: 9)
        let part = try staff.desk.split(
            code, title: "Lệ phí là bao nhiêu?", body: "Tôi muốn hỏi thêm về lệ phí.",
            by: staff.board, now: QuestionStaff.later(1), using: &generator)
        #expect(try staff.letters().count == 1)
        #expect(try confirm(id) == code)
        let told = try staff.letters()
        #expect(told.count == 2 && told.last?.text.contains("mã tra cứu \(part).") == true)
        try staff.take([(.decline(.complaint, reason: "Là đơn."), staff.board)], on: part, from: 4)
        #expect(try staff.letters().last?.subject == "Câu hỏi \(part) của bạn")
    }

    /// Nobody floods somebody else through the form, in whatever letters the address is typed.
    @Test func anAddressGetsFewFirstLettersADay() throws {
        let most = QuestionMail.firstLettersADay
        for number in 0..<(most + 3) {
            let address = number.isMultiple(of: 2) ? "Nguoi.Khac@vidu.vn" : "nguoi.khac@VIDU.vn"
            _ = try ask(email: address, now: .morning.adding(seconds: Int64(number)))
        }
        #expect(try staff.letters().count == most)
        #expect(try staff.base.count("question") == most + 3)
        _ = try ask(email: "ai.do@vidu.vn")
        #expect(try staff.letters().count == most + 1)
        _ = try ask(email: "nguoi.khac@vidu.vn", now: .morning.adding(seconds: 86_400 + 60))
        #expect(try staff.letters().count == most + 2)
    }

    @Test func thereIsNothingToConfirmElsewhere() throws {
        let (_, id) = try ask(email: "nguoi.hoi@vidu.vn")
        let (_, without) = try ask(email: nil)
        let other = try staff.base.site(label: "khac")
        #expect(try confirm(id, on: other) == nil && confirm(without) == nil && confirm(99) == nil)
        let state = try staff.base.portal.questions.mailState(of: id, on: staff.province)
        #expect(state?.isConfirmed == false)
        #expect(try staff.base.count("audit_entry") == 0)
    }

    /// Who was written to before addresses were confirmed goes on getting letters.
    @Test func addressesOfBeforeAreKept() throws {
        let (_, id) = try ask(email: "nguoi.hoi@vidu.vn")
        try staff.base.write { db in
            try db.run("ALTER TABLE question_asker DROP COLUMN email_confirmed_at")
            try db.execute(sql: QuestionMailSchema.create.sql.text)
        }
        let state = try staff.base.portal.questions.mailState(of: id, on: staff.province)
        #expect(state?.isConfirmed == true)
    }

    /// Counting an address's letters costs the same however many there are.
    @Test func lettersAreCountedByAnIndex() throws {
        let plan = try staff.base.read { db in
            try db.rows(
                """
                EXPLAIN QUERY PLAN SELECT count(*) FROM notice_delivery
                WHERE address = 'a' COLLATE NOCASE AND created_at > 0 AND address IS NOT NULL
                """
            ) { $0["detail"] as String }
        }
        #expect(plan.contains { $0.contains("notice_delivery_address") }, "\(plan)")
    }
}
