import Testing

@testable import PortalCore

/// What submissions are judged by and dated with is kept in memory: no change of it is missed.
struct IntakeBasisTests {
    @Test func aRuleThatCameMeanwhileDatesTheNext() throws {
        let base = try TestDatabase()
        let site = try base.province()
        #expect(try base.ask(on: site).due.counted.count == 15)
        try Self.putRule(days: 5, in: base.portal)
        // Once by what is kept, which is found to be old, and then by what is read anew.
        for _ in 0..<2 { #expect(try base.ask(on: site).due.counted.count == 5) }
    }

    /// As `portal` at the command line does, which shares no memory with the server.
    @Test func aChangeOfAnotherProcessIsSeen() throws {
        let base = try TestDatabase()
        let site = try base.province()
        _ = try base.ask(on: site)
        let other = try PortalDatabase.existing(path: base.path)
        try Self.putRule(days: 5, in: Portal(database: other))
        try other.close()
        #expect(try base.ask(on: site).due.counted.count == 5)
    }

    @Test func aDayThatIsTakenOffDatesTheNext() throws {
        let base = try TestDatabase()
        let site = try base.province()
        let before = try base.ask(on: site).due
        let day = try #require(before.counted.last)
        _ = try base.portal.calendar.apply(
            CalendarEdit(
                year: day.year,
                days: [
                    CalendarException(day: day, kind: .holiday, name: "Nghỉ thử", source: "Thử")
                ], source: "Thử", basedOn: try base.portal.calendar.sheet(of: day.year).revision),
            by: .operatorAtConsole, now: .morning)
        #expect(try base.ask(on: site).due.day > before.day)
    }

    /// What the kept list of fields does not know may be in that of now.
    @Test func aFieldThatIsNewIsTaken() throws {
        let base = try TestDatabase()
        let site = try base.province()
        let form = QuestionForm.individual([.topic: "linh-vuc-moi"])
        _ = try base.ask(on: site)
        #expect(throws: InvalidForm<QuestionForm.Field>.self) { try base.ask(form, on: site) }
        try base.write { db in
            try db.run(
                """
                INSERT INTO question_field (slug, title, position)
                VALUES ('linh-vuc-moi', 'Lĩnh vực mới', 99)
                """)
        }
        _ = try base.ask(form, on: site)
        #expect(try base.count("question WHERE field_id IS NOT NULL") == 1)
    }

    @Test func aCodeThatIsTakenIsDrawnAnew() throws {
        let base = try TestDatabase()
        let site = try base.province()
        let codes = try ["1", "2"].map { try base.ask(on: site, key: $0, seed: 1).code }
        #expect(Set(codes).count == 2)
        #expect(try base.count("question_asker") == 2)
    }

    private static func putRule(days: Int, in portal: Portal) throws {
        try portal.deadlineRules.put(
            DeadlineRuleDraft(
                subject: CaseKind.question.deadline,
                term: Term(
                    amount: days, unit: .workingDays, opening: .atEight, source: "Quyết định thử"),
                isStatutory: false, validFrom: Instant.morning.day), by: .operatorAtConsole,
            now: .morning)
    }
}
