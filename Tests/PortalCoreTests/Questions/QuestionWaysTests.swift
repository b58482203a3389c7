import GRDB
import Testing

@testable import PortalCore

/// The ways of a question beside the straight one, and what the asker sees of them.
struct QuestionWaysTests {
    /// The clock stands still while the asker is asked, and the question goes on where it was.
    @Test func askingForDataStopsTheClock() throws {
        let staff = try QuestionStaff()
        let receipt = try staff.base.ask(on: staff.province)
        let before = receipt.due
        try staff.take(
            [
                (.assign(unitID: staff.unitID), staff.board),
                (.draftAnswer(.sample), staff.officer),
                (.askForData("Bạn ghi rõ nơi đăng ký khai sinh."), staff.officer),
            ], on: receipt.code)
        let questions = staff.base.portal.questions
        let waiting = try #require(try questions.status(receipt.code, of: staff.province))
        #expect(waiting.state == .awaitingData)
        #expect(waiting.reason == "Bạn ghi rõ nơi đăng ký khai sinh.")
        let back = try #require(
            try staff.take(
                [(.receiveData(note: "Qua điện thoại"), staff.board)], on: receipt.code, from: 8))
        #expect(back.state == .answerDrafted && back.stateBefore == nil)
        #expect(back.due.day > before.day && back.due.counted.count == 15)
        #expect(back.due.skipped.contains { $0.reason.contains("chờ người hỏi bổ sung") })
        let after = try #require(try questions.status(receipt.code, of: staff.province))
        #expect(after.state == .accepted && after.reason == nil && after.due == back.due)
    }

    @Test func aProgressNoticeShowsBothDays() throws {
        let staff = try QuestionStaff()
        let receipt = try staff.base.ask(on: staff.province)
        let day = try #require(CalendarDay("2026-12-15"))
        try staff.take(
            [(.notifyProgress(newDay: day, reason: "Cần lấy ý kiến"), staff.board)],
            on: receipt.code)
        let status = try #require(
            try staff.base.portal.questions.status(receipt.code, of: staff.province))
        #expect(status.due.day == day && status.due.extendedFrom == receipt.due.day)
        let last = try #require(status.milestones.last)
        #expect(last.kind == .progress && last.note == "Hạn mới là 15/12/2026. Cần lấy ý kiến")
    }

    /// The answer shows the day that was owed, with its explanation, as it was when it was given.
    @Test func anAnswerKeepsItsDayAndTheFirstOne() throws {
        let staff = try QuestionStaff()
        let receipt = try staff.base.ask(on: staff.province)
        let day = try #require(CalendarDay("2026-12-15"))
        try staff.take(
            [(.notifyProgress(newDay: day, reason: "Cần lấy ý kiến"), staff.board)]
                + staff.straightWay, on: receipt.code)
        let questions = staff.base.portal.questions
        let status = try #require(try questions.status(receipt.code, of: staff.province))
        let slug = try #require(status.slug)
        let shown = try #require(try questions.answered(slug, of: staff.province))
        #expect(shown.due == status.due && shown.due.day == day)
        #expect(shown.due.extendedFrom == receipt.due.day && shown.isOnTime)
    }

    @Test(arguments: DeclineGround.allCases)
    func whoIsDeclinedReadsTheLawfulWay(ground: DeclineGround) throws {
        let staff = try QuestionStaff()
        let code = try staff.base.ask(on: staff.province).code
        try staff.take([(.decline(ground, reason: "Nêu rõ thêm."), staff.board)], on: code)
        let status = try #require(try staff.base.portal.questions.status(code, of: staff.province))
        #expect(status.state == .declined)
        #expect(status.reason == ground.directions(for: .question) + " Nêu rõ thêm.")
        #expect(try staff.base.portal.questionModeration.waiting(limit: 9).isEmpty)
    }

    @Test func aDuplicateLeadsToTheAnswerOfTheOther() throws {
        let staff = try QuestionStaff()
        let first = try staff.base.ask(on: staff.province, key: "1", seed: 1).code
        let second = try staff.base.ask(on: staff.province, key: "2", seed: 2).code
        try staff.take([(.merge(into: first), staff.board)], on: second)
        let questions = staff.base.portal.questions
        #expect(try questions.status(second, of: staff.province)?.state == .merged)
        #expect(try questions.status(second, of: staff.province)?.slug == nil)
        try staff.take(staff.straightWay, on: first)
        let slug = try questions.status(first, of: staff.province)?.slug
        #expect(try questions.status(second, of: staff.province)?.slug == slug && slug != nil)
        #expect(
            try questions.answered(of: staff.province, page: .newest, limit: 9).items.count == 1)
    }

    @Test func aPartBecomesAQuestionOfItsOwn() throws {
        let staff = try QuestionStaff()
        let receipt = try staff.base.ask(on: staff.province)
        var generator = SeededGenerator(seed: 9)
        let code = try staff.desk.split(
            receipt.code, title: "Lệ phí là bao nhiêu?", body: "Tôi muốn hỏi thêm về lệ phí.",
            by: staff.board, now: QuestionStaff.later(1), using: &generator)
        let part = try staff.desk.question(code, for: staff.board)
        #expect(part.title == "Lệ phí là bao nhiêu?" && part.state == .received)
        #expect(part.due == receipt.due && part.receivedAt == .morning)
        #expect(try staff.base.count("question_asker") == 2)
        #expect(throws: QuestionRefusal.notPermitted(.split)) {
            try staff.desk.split(
                receipt.code, title: "a", body: "b", by: staff.officer,
                now: QuestionStaff.later(1), using: &generator)
        }
    }

    @Test func anAnswerGivenDirectlyIsRecorded() throws {
        let staff = try QuestionStaff()
        let receipt = try staff.base.ask(on: staff.province)
        try staff.take([(.assign(unitID: staff.unitID), staff.board)], on: receipt.code)
        let day = QuestionStaff.later(3).day
        let step = QuestionStep.recordElsewhere(how: "Công văn số 12/STP-HTTP", on: day)
        #expect(throws: QuestionRefusal.dayInFuture) {
            try staff.desk.take(
                step, on: receipt.code, by: staff.leader, now: QuestionStaff.later(2))
        }
        let last = try staff.desk.take(
            step, on: receipt.code, by: staff.leader, now: QuestionStaff.later(40))
        // Recorded late, answered in time.
        let reading = last.clock.reading(in: WorkingCalendar(announced: []))
        #expect(reading.state(on: QuestionStaff.later(40).day) == .stoppedInTime)
        let status = try #require(
            try staff.base.portal.questions.status(receipt.code, of: staff.province))
        #expect(status.state == .answeredElsewhere && status.reason == "Công văn số 12/STP-HTTP")
    }

    /// What is hidden is gone from the page, its address, the lists and the search.
    @Test func hidingCoversEverySurface() throws {
        let staff = try QuestionStaff()
        let form = QuestionForm.individual([
            .title: "Ông Mốc Riêng cấp lại giấy khai sinh thế nào?",
            .body: "Tôi là MỐC RIÊNG, số 0987 654 321, cần cấp lại giấy khai sinh.",
        ])
        let code = try staff.base.ask(form, on: staff.province).code
        try staff.take(staff.straightWay, on: code)
        let portal = staff.base.portal
        func hits(_ text: String) throws -> Int {
            try portal.search.search(SearchRequest(text: text, siteID: staff.province.id)).hits
                .count
        }
        #expect(try hits("mốc riêng") == 1)
        let words = ["Mốc Riêng", "0987 654 321", "Riêng"]
        let preview = try staff.desk.preview(hiding: words, in: code, for: staff.board)
        #expect(preview.after.title == "Ông [đã che] cấp lại giấy khai sinh thế nào?")
        #expect(try hits("mốc riêng") == 1)
        try staff.take([(.redact(words), staff.board)], on: code, from: 6)
        #expect(try hits("\"mốc riêng\"") == 0)
        let slug = try #require(try portal.questions.status(code, of: staff.province)?.slug)
        #expect(!slug.contains("moc") && !slug.contains("rieng"))
        let shown = try #require(try portal.questions.answered(slug, of: staff.province))
        #expect(shown.body == "Tôi là [đã che], số [đã che], cần cấp lại giấy khai sinh.")
        #expect(shown.summary.title == preview.after.title)
        let texts = try staff.base.read { db in
            try db.rows("SELECT coalesce(note, '') FROM question_event") { $0[0] as String }
        }
        #expect(texts.allSatisfy { !$0.contains("Mốc") })
        #expect(try staff.base.count("question_original") == 1)
    }
}
