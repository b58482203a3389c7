import GRDB
import Testing

@testable import PortalCore

/// Questions that were stored before they went by states between receipt and answer.
struct QuestionMigrationTests {
    @Test func oldQuestionsKeepEverything() throws {
        let earlier = try EarlierDatabase(upTo: QuestionSchema.clock) { db in
            for (id, state) in [(1, "received"), (2, "accepted"), (3, "answered"), (4, "declined")]
            {
                try db.run(
                    """
                    INSERT INTO question (id, site_id, code, asker_kind, title, body, state,
                        received_at, due_on, due, unit, decline_reason, slug, answer, answered_at,
                        shows_name, consent_version, consented_at)
                    VALUES (?, 1, ?, 'individual', 't', 'b', ?, 5, '2026-12-08', '{}', 'Sở', 'r',
                        ?, 'x', 7, 0, 1, 5)
                    """,
                    [id, "0000000\(id)", state, "s\(id)"])
                try db.run(
                    """
                    INSERT INTO question_asker (question_id, name, address, phone)
                    VALUES (?, 'n', 'a', 'p')
                    """,
                    [id])
            }
        }
        try earlier.migrate()
        let states = try earlier.read { db in
            try db.rows("SELECT state, is_open FROM question ORDER BY id") {
                (try QuestionCaseQueries.state($0[0]), $0[1] as Bool)
            }
        }
        #expect(states.map(\.0) == [.received, .assigned, .published, .declined])
        #expect(states.allSatisfy { $0.isOpen == $1 })
        let askers = try earlier.read { db in
            try db.row(
                """
                SELECT count(*) FROM question_asker JOIN question ON question.id = question_id
                WHERE code LIKE '0000000%' AND answer = 'x' AND unit = 'Sở' AND answered_at = 7
                """
            ) { $0[0] as Int }
        }
        #expect(askers == 4)
    }

    /// The schema and the program agree on which states are open.
    @Test(arguments: QuestionState.allCases)
    func theSchemaKnowsEveryState(state: QuestionState) throws {
        let base = try TestDatabase()
        let site = try base.province()
        let code = try base.ask(on: site, key: "1", seed: 1).code
        let other = try base.ask(on: site, key: "2", seed: 2).code
        let isOpen = try base.write { db in
            try db.run(
                """
                UPDATE question SET state = ?, state_before = 'received', answer = 'a', unit = 'u',
                    answered_at = 1, slug = 's', decline_reason = 'r', data_request = 'd',
                    merged_into = (SELECT id FROM question WHERE code = ?), elsewhere = 'e',
                    elsewhere_on = '2026-01-01'
                WHERE code = ?
                """,
                [state.rawValue, other.characters, code.characters])
            return try db.row(
                "SELECT is_open FROM question WHERE code = ?", [code.characters]
            ) { $0[0] as Bool }
        }
        #expect(isOpen == state.isOpen)
    }
}
