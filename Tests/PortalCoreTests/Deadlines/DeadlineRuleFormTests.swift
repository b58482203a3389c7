import Testing

@testable import PortalCore

/// A new rule as it is typed.
struct DeadlineRuleFormTests {
    typealias Field = DeadlineRuleForm.Field

    static let filled: [Field: String] = [
        .subject: "dataRequestExecution.received.controller", .amount: " 10 ",
        .unit: "days", .opening: "nextDay", .source: "Nghị định mới, Điều 5", .basis: "luat",
        .validFrom: "01/03/2027",
    ]

    private static func put(
        _ field: Field? = nil, _ value: String = "", in base: TestDatabase
    ) throws {
        var values = filled
        if let field { values[field] = value }
        try base.portal.deadlineRules.put(
            DeadlineRuleForm(values: values), by: .operatorAtConsole, now: .morning)
    }

    @Test func isPutInForceAsItWasTyped() throws {
        let base = try TestDatabase()
        try Self.put(in: base)
        let rules = try base.portal.deadlineRules.all()
            .filter { $0.subject.duty == .dataRequestExecution }
        #expect(rules.map(\.validTo?.description) == ["2027-02-28", nil])
        let rule = try #require(rules.last)
        #expect(rule.term.vietnamese == "10 ngày" && rule.term.opening == .nextDay)
        #expect(rule.term.source == "Nghị định mới, Điều 5")
        #expect(rule.isStatutory && rule.note == nil)
        #expect(rule.validFrom.description == "2027-03-01")
    }

    @Test(arguments: [
        (Field.subject, ""), (.subject, "question.issued.answerer"), (.amount, "mười"),
        (.amount, "0"), (.amount, "1001"), (.unit, ""), (.opening, ""), (.opening, "atEight"),
        (.source, " "), (.basis, ""), (.validFrom, "31/02/2027"), (.validFrom, "01/01/2026"),
        (.note, String(repeating: "a", count: 501)),
    ])
    func refusesWhatCannotBeOne(field: Field, value: String) throws {
        let base = try TestDatabase()
        let before = try base.portal.deadlineRules.all()
        let invalid = #expect(throws: InvalidForm<Field>.self) {
            try Self.put(field, value, in: base)
        }
        #expect(invalid?.errors.map(\.field) == [field])
        #expect(try base.portal.deadlineRules.all() == before)
    }

    @Test func anEmptyFormNamesEachFieldOnce() throws {
        let base = try TestDatabase()
        let invalid = #expect(throws: InvalidForm<Field>.self) {
            try base.portal.deadlineRules.put(
                DeadlineRuleForm(), by: .operatorAtConsole, now: .morning)
        }
        #expect(invalid?.errors.map(\.field) == Field.allCases.filter { $0 != .note })
    }
}
