import GRDB
import PortalCore
import SeededRandom

/// The lists and figures with more and more questions: most answered, one in fifty open.
struct Scale {
    let staff: Staff
    let path: String

    private static let runs = 41
    private static let listItems = 20
    private static let words = "cau hoi"

    /// Copies of one answered question over ten years and all departments, as rows, since a hundred
    /// thousand durable submissions take long.
    ///
    /// - Returns: how many there are then; more than asked for where there were more before.
    func fill(to count: Int) throws -> Int {
        let queue = try DatabaseQueue(path: path)
        let present = try queue.write { db in
            let present = try Int.fetchOne(db, sql: "SELECT count(*) FROM question") ?? 0
            guard present < count else { return present }
            try db.execute(
                sql: """
                    INSERT INTO question (site_id, code, asker_kind, title, body, field_id, state,
                        received_at, due_on, due, clock, unit_id, unit, slug, answer, answered_by,
                        answered_at, shows_name, consent_version, consented_at)
                    WITH RECURSIVE number (i) AS (
                        SELECT ?1 UNION ALL SELECT i + 1 FROM number WHERE i + 1 < ?2),
                    sample AS (SELECT * FROM question WHERE state = 'answered' ORDER BY id LIMIT 1),
                    field AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS place
                        FROM question_field),
                    department AS (SELECT id, full_name, row_number() OVER (ORDER BY id) - 1 AS place
                        FROM unit WHERE kind = 'department')
                    SELECT sample.site_id, printf('%08d', i), sample.asker_kind,
                        'Câu hỏi: ' || sample.title || ' ' || i, sample.body,
                        (SELECT id FROM field
                            WHERE place = i % (SELECT count(*) FROM field)),
                        iif(i % 50 = 0, 'accepted', 'answered'), 1795485600 - i * 3155,
                        date(1795485600 - i * 3155 + 21 * 86400, 'unixepoch'), sample.due,
                        sample.clock,
                        (SELECT id FROM department
                            WHERE place = i % (SELECT count(*) FROM department)),
                        (SELECT full_name FROM department
                            WHERE place = i % (SELECT count(*) FROM department)),
                        iif(i % 50 = 0, NULL, 'do-' || i), iif(i % 50 = 0, NULL, sample.answer),
                        sample.answered_by,
                        iif(i % 50 = 0, NULL, 1795485600 - i * 3155 + (i % 25) * 86400),
                        sample.shows_name, sample.consent_version, sample.consented_at
                    FROM number, sample
                    """,
                arguments: [present, count])
            try db.execute(sql: "ANALYZE")
            return count
        }
        try queue.close()
        return present
    }

    /// Medians by the wall, in milliseconds.
    func measure() throws -> [(name: String, milliseconds: Double)] {
        let questions = staff.portal.questions
        let inbox = staff.portal.questionInbox
        let (site, now) = (staff.site, staff.now)
        func list(_ filter: QuestionFilter) throws {
            _ = try questions.answered(of: site, filter, page: .newest, limit: Self.listItems)
        }
        func work(
            _ kind: QuestionInboxFilter.Kind, _ site: Site, _ actor: Actor, words: String = ""
        ) throws {
            _ = try inbox.page(
                QuestionInboxFilter(kind, words: words), of: site, for: actor, today: now.day,
                page: .newest,
                limit: Self.listItems)
        }
        let pieces: [(String, () throws -> Void)] = [
            ("figures of the year", { _ = try questions.figures(of: site, now: now) }),
            ("list, all", { try list(QuestionFilter()) }),
            ("list, a unit", { try list(QuestionFilter(unit: "Sở Tư pháp")) }),
            ("list, late ones", { try list(QuestionFilter(isLate: true)) }),
            ("inbox of the Board, open", { try work(.open, site, staff.board) }),
            ("inbox of the Board, late", { try work(.late, site, staff.board) }),
            ("inbox of the Board, closed", { try work(.closed, site, staff.board) }),
            // Every title has these words, and one has the number.
            (
                "search of closed ones, common words",
                { try work(.closed, site, staff.board, words: Self.words) }
            ),
            (
                "search of closed ones, a rare word",
                { try work(.closed, site, staff.board, words: "\(Self.words) 777") }
            ),
            (
                "search of open ones, common words",
                { try work(.open, site, staff.board, words: Self.words) }
            ),
            ("inbox of a unit, its turn", { try work(.mine, staff.unitSite, staff.officer) }),
            (
                "what waits for a unit's officer",
                {
                    _ = try inbox.waiting(
                        .question, onSite: staff.unitSite.id, for: staff.officer,
                        today: now.day)
                }
            ),
        ]
        return try pieces.map { name, piece in
            let times = try (0..<Self.runs).map { _ in try elapsed(piece) * 1000 }
            return (name, Submissions.median(times))
        }
    }
}
