import GRDB
import Testing

@testable import PortalCore

/// Questions that were stored before there were petitions.
struct PetitionMigrationTests {
    @Test func oldCasesAreQuestionsAndAreCountedAnew() throws {
        let earlier = try EarlierDatabase(upTo: QuestionFigureSchema.create) { db in
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
        let before = try earlier.read(Self.tallies)
        try earlier.migrate()
        let after = try earlier.read(Self.tallies)
        #expect(after == before && !before.isEmpty)
        let kinds = try earlier.read { db in
            try db.rows(
                "SELECT DISTINCT kind FROM question UNION SELECT kind FROM question_tally"
            ) { $0[0] as String }
        }
        #expect(kinds == ["question"])
    }

    private static func tallies(_ db: Database) throws -> [String] {
        try db.rows(
            "SELECT year, unit, outcome, value, count FROM question_tally ORDER BY 1, 2, 3, 4"
        ) { "\($0)" }
    }
}
