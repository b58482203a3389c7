import GRDB
import Testing

@testable import PortalCore

/// The figures by unit, and the counts they are read from.
struct QuestionFigureTests {
    private static func tally(
        _ unit: String, _ outcome: String, _ value: Int, _ count: Int
    ) -> QuestionFigures.Tally {
        QuestionFigures.Tally(unit: unit, outcome: outcome, value: value, count: count)
    }

    @Test func everyQuestionIsCountedOnce() {
        let today = QuestionStaff.later(0).day.number
        let figures = QuestionFigures(
            year: 2026, years: [2026],
            [
                Self.tally("A", "on-time", 3, 2), Self.tally("A", "late", 40, 1),
                Self.tally("A", "open", today, 4), Self.tally("A", "open", today - 1, 5),
                Self.tally("A", "awaiting", 0, 6), Self.tally("A", "declined", 0, 7),
                Self.tally("A", "merged", 0, 8), Self.tally("", "open", today + 9, 9),
            ], at: QuestionStaff.later(0))
        let row = figures.rows[0]
        #expect(row.unit == "A" && figures.rows.last?.unit == "")
        #expect(row.onTime == 2 && row.answeredLate == 1 && row.answered == 3)
        #expect(row.open == 4 && row.overdue == 5 && row.late == 6)
        #expect(row.awaiting == 6 && row.closed == 15 && row.medianDays == 3)
        for row in figures.rows + [figures.total] {
            let parts = row.answered + row.open + row.overdue + row.awaiting + row.closed
            #expect(row.received == parts)
        }
        #expect(figures.total.received == 42)
    }

    @Test(arguments: [
        ([(1, 1)], 1.0), ([(1, 1), (2, 1)], 1.5), ([(1, 3), (9, 2)], 1.0),
        ([(1, 2), (9, 2)], 5.0), ([(5, 1), (1, 1), (9, 1)], 5.0),
    ])
    func theMedianIsTheMiddle(values: [(Int, Int)], median: Double) {
        let figures = QuestionFigures(
            year: 2026, years: [], values.map { Self.tally("A", "late", $0.0, $0.1) },
            at: QuestionStaff.later(0))
        #expect(figures.total.medianDays == median)
    }

    /// What the triggers keep is what counting all questions gives, whatever is done with them.
    private func expectTrueCounts(_ base: TestDatabase, _ comment: Comment) throws {
        func lines(_ sql: StaticSQL) throws -> [String] {
            try base.read { db in
                try db.rows(sql) { row in
                    (0..<7).map { "\(row[$0] as DatabaseValue)" }.joined(separator: "|")
                }
            }
        }
        let kept = try lines(
            """
            SELECT site_id, kind, year, unit, outcome, value, count FROM question_tally
            ORDER BY 1, 2, 3, 4, 5, 6
            """
        )
        let counted = try lines(
            """
            SELECT site_id, kind, year, unit, outcome, value, count(*) FROM question_outcome
            GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
            """)
        #expect(kept == counted, comment)
        #expect(!kept.isEmpty)
    }

    @Test func theCountsFollowEveryStep() throws {
        let staff = try QuestionStaff()
        let day = try #require(CalendarDay("2026-12-29"))
        let assigned: (QuestionStep, Actor) = (.assign(unitID: staff.unitID), staff.board)
        let ways: [[(QuestionStep, Actor)]] = [
            [], staff.straightWay, [(.decline(.complaint, reason: ""), staff.board)],
            [assigned, (.askForData("Gì?"), staff.board), (.receiveData(note: "Có"), staff.board)],
            [(.notifyProgress(newDay: day, reason: "Chờ ý kiến"), staff.board)],
            [
                assigned,
                (.recordElsewhere(how: "Công văn", on: QuestionStaff.later(1).day), staff.leader),
            ],
            [assigned, (.sendBack(reason: "Không thuộc"), staff.officer)],
        ]
        var codes: [QuestionCode] = []
        try staff.base.petition(on: staff.province)
        for (number, way) in ways.enumerated() {
            let code = try staff.base.ask(
                on: staff.province, key: "\(number)", seed: UInt64(number + 1)
            ).code
            codes.append(code)
            for (index, step) in way.enumerated() {
                try staff.take([step], on: code, from: Int64(index + 1))
                try expectTrueCounts(staff.base, "\(step.0)")
            }
        }
        try staff.take([(.merge(into: codes[1]), staff.board)], on: codes[0], from: 9)
        try expectTrueCounts(staff.base, "merge")
        var generator = SeededGenerator(seed: 99)
        _ = try staff.desk.split(
            codes[4], title: "Lệ phí là bao nhiêu?", body: "Hỏi thêm về lệ phí.", by: staff.board,
            now: QuestionStaff.later(9), using: &generator)
        try expectTrueCounts(staff.base, "split")
        let figures = try #require(
            try staff.base.portal.questions.figures(
                of: staff.province, year: 2026, now: QuestionStaff.later(9)))
        #expect(figures.total.received == 8 && figures.total.onTime == 2)
        try staff.base.write { try $0.run("DELETE FROM question WHERE merged_into IS NOT NULL") }
        try expectTrueCounts(staff.base, "delete")
    }

    /// Neither figures nor lists read all questions.
    @Test(arguments: [
        """
        SELECT unit, outcome, value, count FROM question_tally
        WHERE site_id = 1 AND kind = 'petition' AND year = 2026
        """,
        """
        SELECT DISTINCT year FROM question_tally WHERE site_id = 1 AND kind = 'question'
        ORDER BY year DESC
        """,
        """
        SELECT id FROM question WHERE site_id = 1 AND kind = 'petition' AND state = 'answered'
        ORDER BY answered_at DESC, id DESC LIMIT 20
        """,
        "SELECT max(id) FROM question WHERE site_id = 1 AND kind = 'petition'",
        """
        SELECT id FROM question
        WHERE site_id = 1 AND kind = 'question' AND state = 'answered' AND is_late = 1
        ORDER BY answered_at DESC, id DESC LIMIT 20
        """,
        """
        SELECT id FROM question
        WHERE site_id = 1 AND kind = 'question' AND state = 'answered' AND unit = 'A'
        ORDER BY answered_at DESC, id DESC LIMIT 20
        """,
        """
        SELECT id FROM question
        WHERE site_id = 1 AND kind = 'question' AND state = 'answered' AND field_id = 1
        ORDER BY answered_at DESC, id DESC LIMIT 20
        """,
    ])
    func nothingReadsAllQuestions(sql: StaticString) throws {
        let base = try TestDatabase()
        let plan = try base.read { db in
            try db.rows("EXPLAIN QUERY PLAN " + StaticSQL(stringLiteral: sql)) {
                $0["detail"] as String
            }
        }
        #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") }, "\(plan)")
        #expect(!plan.joined().contains("TEMP B-TREE"))
    }
}
