import GRDB
import Testing

@testable import PortalCore

/// Questions that were stored before there were petitions.
struct PetitionMigrationTests {
    @Test func oldCasesAreQuestionsAndAreCountedAnew() throws {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue, upTo: QuestionFigureSchema.create.name)
        try queue.write { db in
            try db.run(
                """
                INSERT INTO site (id, label, kind, status, name, short_name, owner, operating_body,
                    board)
                VALUES (1, '', 'province', 'live', 'a', 'a', 'a', 'a', 'a')
                """)
            for (id, state) in [(1, "received"), (2, "accepted"), (3, "answered"), (4, "answered")]
            {
                try db.run(
                    """
                    INSERT INTO question (id, site_id, code, asker_kind, title, body, state,
                        received_at, due_on, due, unit, slug, answer, answered_at, shows_name,
                        consent_version, consented_at)
                    VALUES (?, 1, ?, 'individual', 't', 'b', ?, 5, '2026-12-08', '{}', 'Sở',
                        ?, 'x', 7, 0, 1, 5)
                    """,
                    [id, "0000000\(id)", state, "s\(id)"])
            }
        }
        let before = try queue.read(Self.tallies)
        try Schema.migrator.migrate(queue)
        let after = try queue.read(Self.tallies)
        #expect(after == before && !before.isEmpty)
        let kinds = try queue.read { db in
            try db.rows(
                "SELECT DISTINCT kind FROM question UNION SELECT kind FROM question_tally"
            ) { $0[0] as String }
        }
        #expect(kinds == ["question"])
        #expect(try queue.read { try $0.foreignKeyViolations().next() } == nil)
    }

    private static func tallies(_ db: Database) throws -> [String] {
        try db.rows(
            "SELECT year, unit, outcome, value, count FROM question_tally ORDER BY 1, 2, 3, 4"
        ) { "\($0)" }
    }
}
