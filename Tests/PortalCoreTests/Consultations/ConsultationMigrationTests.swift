import GRDB
import Testing

@testable import PortalCore

/// Consultations that were stored before they had drafts and versions.
struct ConsultationMigrationTests {
    @Test func oldConsultationsKeepEverything() throws {
        let earlier = try EarlierDatabase(upTo: NoticeSchema.create) { db in
            try db.run(
                """
                INSERT INTO consultation (id, site_id, slug, title, summary, body, opens_at,
                    closes_at, receiver_name, published_at)
                VALUES (7, 1, 's', 't', 'u', '**Lưu ý** a.' || char(10) || '## Điều 1. Phạm vi'
                    || char(10) || '1. Một.', 10, 20, 'r', 5)
                """)
            for (state, reason) in [("approved", nil), ("pending", nil), ("rejected", "lý do")] {
                try db.run(
                    """
                    INSERT INTO consultation_comment (consultation_id, state, body, name,
                        shows_name, consent_version, received_at, decision_reason)
                    VALUES (7, ?, 'ý kiến', 'n', 1, 1, 12, ?)
                    """,
                    [state, reason])
            }
        }
        try earlier.migrate()
        try earlier.read { db in
            let found = try #require(
                try ConsultationQueries.consultation(siteID: 1, slug: "s", db))
            #expect(found.id == 7 && found.summary.commentCount == 1)
            #expect(found.text.clauses.map(\.anchor) == ["mo-dau", "dieu-1", "dieu-1-khoan-1"])
            #expect(found.text.clauses[0].text == "Lưu ý a.")
            let tally = try ConsultationCommentQueries.tally(of: 7, db)
            #expect(tally.released == 1 && tally.waiting == 1 && tally.declined == 1)
        }
        // The count is kept by the triggers still.
        try earlier.queue.write { try $0.run("UPDATE consultation_comment SET state = 'approved'") }
        let count = try earlier.read { db in
            try db.row("SELECT comment_count FROM consultation") { $0[0] as Int }
        }
        #expect(count == 3)
    }
}
