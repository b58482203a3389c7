import Testing

@testable import PortalCore

/// The terms of the law as dated data.
struct DeadlineRuleTests {
    typealias Dates = AnswerDeadlineTests

    struct Shipped: Sendable {
        let subject: DeadlineRule.Subject
        let term: String
        let source: String
        /// An event at nine in the morning, and its due day.
        let example: (event: String, due: String)

        init(
            _ duty: Duty, _ event: LegalEvent, _ role: DutyRole, _ term: String, _ source: String,
            _ start: String, _ due: String
        ) {
            subject = DeadlineRule.Subject(duty, from: event, as: role)
            self.term = term
            self.source = source
            example = (start, due)
        }
    }

    /// Every rule that ships: its number, its article or who set it, and a day counted by hand.
    static let shipped: [Shipped] = [
        Shipped(
            .question, .received, .answerer, "15 ngày làm việc", "Điều 13 khoản 6",
            "2026-11-16", "2026-12-08"),
        Shipped(
            .petition, .received, .answerer, "15 ngày làm việc", "Điều 13 khoản 6",
            "2026-11-16", "2026-12-08"),
        Shipped(
            .guidance, .issued, .provider, "12 ngày làm việc", "Điều 12 khoản 1 điểm b",
            "2026-11-16", "2026-12-03"),
        Shipped(
            .document, .issued, .issuer, "2 ngày làm việc", "Điều 12 khoản 1 điểm c",
            "2026-11-20", "2026-11-25"),
        Shipped(
            .document, .issued, .inScope, "8 ngày làm việc", "Điều 12 khoản 1 điểm c",
            "2026-11-20", "2026-12-03"),
        Shipped(
            .plan, .approved, .provider, "8 ngày làm việc", "Điều 12 khoản 1 điểm d",
            "2026-02-13", "2026-03-04"),
        Shipped(
            .project, .approved, .provider, "8 ngày làm việc", "Điều 12 khoản 1 điểm d",
            "2026-02-13", "2026-03-04"),
        Shipped(
            .research, .approved, .provider, "18 ngày làm việc", "Điều 12 khoản 1 điểm đ",
            "2026-08-17", "2026-09-14"),
        Shipped(
            .research, .accepted, .provider, "18 ngày làm việc", "Điều 12 khoản 1 điểm đ",
            "2026-08-17", "2026-09-14"),
        Shipped(
            .statistics, .decidedToPublish, .provider, "8 ngày làm việc",
            "Điều 12 khoản 1 điểm e", "2026-04-24", "2026-05-11"),
        Shipped(
            .dataRequestAnswer, .received, .controller, "2 ngày làm việc",
            "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định 356/2025/NĐ-CP",
            "2026-11-20", "2026-11-25"),
        Shipped(
            .dataRequestExecution, .received, .controller, "15 ngày",
            "Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15 và Nghị định 356/2025/NĐ-CP",
            "2026-11-20", "2026-12-05"),
        Shipped(
            .feedback, .received, .answerer, "15 ngày làm việc",
            "thời hạn Ban Biên tập đặt, Quy chế không nêu số ngày", "2026-11-16", "2026-12-08"),
        Shipped(
            .password, .passwordSet, .accountHolder, "2 tháng", "Điều 16 khoản 3",
            "2026-11-20", "2027-01-20"),
    ]

    @Test(arguments: shipped)
    func eachRuleOfTheLawIsShipped(_ shipped: Shipped) throws {
        let base = try TestDatabase()
        let start = try Dates.instant(shipped.example.event, 9)
        let clock = try base.read { db in
            try DeadlineRuleService.start(shipped.subject, at: start, db)
        }
        #expect(clock.term.vietnamese == shipped.term && clock.term.source == shipped.source)
        let due = try #require(clock.reading(in: try PackageFiles.calendar()).due)
        #expect(due.day.description == shipped.example.due)
        #expect(due.event == shipped.subject.event)
    }

    @Test func noOtherRuleIsShipped() throws {
        let base = try TestDatabase()
        let rules = try base.portal.deadlineRules.all()
        #expect(rules.count == Self.shipped.count)
        #expect(Set(rules.map(\.subject)) == Set(Self.shipped.map(\.subject)))
        #expect(Set(rules.map(\.subject.duty)) == Set(Duty.allCases))
        #expect(rules.allSatisfy { $0.validTo == nil })
        #expect(rules.filter { !$0.isStatutory }.map(\.subject.duty) == [.feedback])
        #expect(rules.filter { $0.note != nil }.map(\.subject.duty) == [.feedback, .petition])
    }

    @Test(arguments: ["2020-12-14", "2019-01-01"])
    func beforeTheRegulationThereIsNoRule(day: String) throws {
        let base = try TestDatabase()
        let start = try Dates.instant(day, 9)
        #expect(throws: NoDeadlineRule(subject: .answer, day: start.day)) {
            try base.read { db in try DeadlineRuleService.start(.answer, at: start, db) }
        }
    }

    private static func draft(
        _ amount: Int = 10, from day: String = "2027-01-01", source: String = "Quyết định mới"
    ) throws -> DeadlineRuleDraft {
        DeadlineRuleDraft(
            subject: .answer,
            term: Term(amount: amount, unit: .workingDays, opening: .atEight, source: source),
            isStatutory: true, validFrom: try Dates.day(day))
    }

    /// A new rule holds for what starts from its first day on; what runs keeps its own.
    @Test func aNewRuleEndsTheOneBefore() throws {
        let base = try TestDatabase()
        let rules = base.portal.deadlineRules
        try rules.put(try Self.draft(), by: .operatorAtConsole, now: .morning)
        let answer = try rules.all().filter { $0.subject == .answer }
        #expect(answer.map(\.validTo?.description) == ["2026-12-31", nil])
        for (day, amount) in [("2026-12-31", 15), ("2027-01-01", 10), ("2030-01-01", 10)] {
            let start = try Dates.instant(day, 9)
            let clock = try base.read { db in
                try DeadlineRuleService.start(.answer, at: start, db)
            }
            #expect(clock.term.amount == amount)
            #expect(answer.filter { $0.isInForce(on: start.day) }.count == 1)
        }
        #expect(try base.count("audit_entry") == 1)
    }

    @Test(arguments: [
        (0, "2027-01-01", "Quyết định", DeadlineRuleService.Refusal.unsuitableAmount),
        (1001, "2027-01-01", "Quyết định", .unsuitableAmount),
        (10, "2027-01-01", " ", .emptySource),
        (10, "2020-12-15", "Quyết định", .beginsTooEarly(CalendarDay(number: 18_611))),
        (10, "2020-01-01", "Quyết định", .beginsTooEarly(CalendarDay(number: 18_611))),
    ])
    func refusesWhatCannotBeARule(
        amount: Int, day: String, source: String, refusal: DeadlineRuleService.Refusal
    ) throws {
        let base = try TestDatabase()
        let before = try base.portal.deadlineRules.all()
        #expect(throws: refusal) {
            try base.portal.deadlineRules.put(
                try Self.draft(amount, from: day, source: source), by: .operatorAtConsole,
                now: .morning)
        }
        #expect(try base.portal.deadlineRules.all() == before)
        #expect(refusal.sentence.hasSuffix("."))
    }

    @Test func everythingHasItsWords() {
        for words in [
            Duty.allCases.map(\.vietnamese), DutyRole.allCases.map(\.vietnamese),
            LegalEvent.allCases.map(\.vietnamese),
        ] {
            #expect(Set(words).count == words.count && words.allSatisfy { !$0.isEmpty })
        }
    }
}

extension DeadlineRule.Subject {
    fileprivate static let answer = CaseKind.question.deadline
}
