import Testing

@testable import PortalCore

/// Questions on their way through the Board and a unit, on a real database.
struct QuestionDeskTests {
    @Test func fromReceiptToThePublishedAnswer() throws {
        let staff = try QuestionStaff()
        let receipt = try staff.base.ask(on: staff.province)
        let last = try #require(try staff.take(staff.straightWay, on: receipt.code))
        #expect(last.state == .published && last.field == "ho-tich" && last.unit == "Sở Tư pháp")
        #expect(last.clock.stoppedAt == QuestionStaff.later(5))
        let status = try #require(
            try staff.base.portal.questions.status(receipt.code, of: staff.province))
        let slug = try #require(status.slug)
        let shown = try #require(
            try staff.base.portal.questions.answered(slug, of: staff.province))
        #expect(shown.answer == QuestionDraft.sample.text && shown.answeredBy == "Giám đốc Sở")
        #expect(shown.citations.map(\.number) == ["60/2014/QH13"] && shown.isOnTime)

        let events = try staff.desk.events(of: receipt.code, for: staff.board)
        #expect(events.map(\.action) == [.classify, .assign, .draftAnswer, .approve, .publish])
        #expect(
            events.map(\.account)
                == ["ban.bien.tap", "ban.bien.tap", "can.bo", "lanh.dao", "ban.bien.tap"])
        #expect(events.map(\.after) == Array(events.map(\.before).dropFirst()) + [.published])
        #expect(events.map(\.at) == (1...5).map { QuestionStaff.later($0) })
    }

    /// Each step by whom it is not for: nothing changes, nothing is recorded.
    @Test func nobodyDoesAnothersWork() throws {
        let staff = try QuestionStaff()
        let code = try staff.base.ask(on: staff.province).code
        for (index, (step, actor)) in staff.straightWay.enumerated() {
            let before = try staff.desk.question(code, for: staff.board)
            let others = [staff.board, staff.officer, staff.leader, staff.stranger]
                .filter { $0 != actor && !(step.action == .draftAnswer && $0 == staff.leader) }
            for other in others {
                #expect(throws: QuestionRefusal.notPermitted(step.action)) {
                    try staff.desk.take(step, on: code, by: other, now: QuestionStaff.later(9))
                }
            }
            #expect(try staff.desk.question(code, for: staff.board) == before)
            #expect(try staff.base.count("question_event") == index)
            try staff.desk.take(step, on: code, by: actor, now: QuestionStaff.later(1))
        }
    }

    @Test func whoHasNothingToDoWithItSeesNothing() throws {
        let staff = try QuestionStaff()
        let code = try staff.base.ask(on: staff.province).code
        try staff.take([(.assign(unitID: staff.unitID), staff.board)], on: code)
        #expect(throws: QuestionRefusal.unknownQuestion) {
            try staff.desk.question(code, for: staff.stranger)
        }
        #expect(throws: QuestionRefusal.unknownQuestion) {
            try staff.desk.events(of: code, for: staff.stranger)
        }
        func listed(
            _ kind: QuestionInboxFilter.Kind = .open, of site: Site, for actor: Actor
        ) throws -> Int {
            try staff.base.portal.questionInbox.page(
                QuestionInboxFilter(kind), of: site, for: actor, today: QuestionStaff.later(1).day,
                page: .newest, limit: 9
            ).items.count
        }
        #expect(try listed(of: staff.province, for: staff.board) == 1)
        #expect(try listed(of: staff.province, for: staff.officer) == 0)
        #expect(try listed(of: staff.department, for: staff.officer) == 1)
        #expect(try listed(of: staff.department, for: staff.stranger) == 0)
        #expect(try listed(.state(.received), of: staff.province, for: staff.board) == 0)
        #expect(
            try staff.desk.actions(on: code, for: staff.officer) == [
                .askForData, .draftAnswer, .sendBack,
            ])
    }

    /// Nothing is approved without complete citations (Article 13.5).
    @Test(arguments: [
        (QuestionDraft(text: "Trả lời.", citations: []), QuestionRefusal.missingCitation),
        (
            QuestionDraft(
                text: "Trả lời.",
                citations: [Citation(number: "1/NĐ", abstract: "a", issuedOn: nil, issuer: "b")]),
            .incompleteCitation("1/NĐ")
        ),
        (
            QuestionDraft(
                text: "Trả lời.",
                citations: [
                    Citation(
                        number: "1/NĐ", abstract: " ", issuedOn: CalendarDay("2020-01-01"),
                        issuer: "b")
                ]), .incompleteCitation("1/NĐ")
        ),
    ])
    func anAnswerNeedsCitations(draft: QuestionDraft, refusal: QuestionRefusal) throws {
        let staff = try QuestionStaff()
        let code = try staff.base.ask(on: staff.province).code
        try staff.take(
            [(.assign(unitID: staff.unitID), staff.board), (.draftAnswer(draft), staff.officer)],
            on: code)
        #expect(throws: refusal) {
            try staff.desk.take(
                .approve(answeredBy: "Giám đốc"), on: code, by: staff.leader,
                now: QuestionStaff.later(3))
        }
        #expect(try staff.desk.question(code, for: staff.board).state == .answerDrafted)
    }

    /// What is written on after approval has to be approved anew.
    @Test func anAnswerThatCameBackIsApprovedAnew() throws {
        let staff = try QuestionStaff()
        let code = try staff.base.ask(on: staff.province).code
        try staff.take(Array(staff.straightWay.dropLast()), on: code)
        let back = try #require(
            try staff.take(
                [(.sendBack(reason: "Thiếu điều khoản"), staff.board)], on: code, from: 6))
        #expect(back.state == .returned)
        let again = try #require(
            try staff.take([(.draftAnswer(.sample), staff.officer)], on: code, from: 7))
        #expect(again.approvedBy == nil && again.state == .answerDrafted)
        #expect(throws: QuestionRefusal.wrongState(.publish, .answerDrafted)) {
            try staff.desk.take(.publish, on: code, by: staff.board, now: QuestionStaff.later(8))
        }
    }

    @Test func whatIsMissingIsNamed() throws {
        let staff = try QuestionStaff()
        let code = try staff.base.ask(on: staff.province).code
        let refused: [(QuestionStep, QuestionRefusal)] = [
            (.assign(unitID: 999), .unknownUnit), (.classify(field: "khong-co"), .unknownField),
            (.decline(.outOfScope, reason: " "), .emptyText), (.askForData(""), .emptyText),
            (.merge(into: code), .unsuitableTarget), (.redact(["không có từ này"]), .nothingToHide),
            (.notifyProgress(newDay: Instant.morning.day, reason: "x"), .clock(.unsuitableDay)),
        ]
        for (step, refusal) in refused {
            #expect(throws: refusal) {
                try staff.desk.take(step, on: code, by: staff.board, now: QuestionStaff.later(1))
            }
        }
        #expect(try staff.base.count("question_event") == 0)
        #expect(try staff.desk.question(code, for: staff.board).state == .received)
    }
}
