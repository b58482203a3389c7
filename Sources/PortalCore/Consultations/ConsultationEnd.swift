import GRDB

/// The SQL of ends that were not announced: closing early, and taking a draft back.
enum ConsultationEndQueries {
    static func closeEarly(
        _ id: Int64, planned: Instant, at end: Instant, reason: String, _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO consultation_early_closing (consultation_id, planned_at, closed_at, reason)
            VALUES (?, ?, ?, ?)
            """,
            [id, planned.epochSeconds, end.epochSeconds, reason])
        try db.run(
            "UPDATE consultation SET closes_at = ?, revision = revision + 1 WHERE id = ?",
            [end.epochSeconds, id])
    }

    static func withdraw(_ id: Int64, reason: String, now: Instant, _ db: Database) throws {
        try db.run(
            """
            UPDATE consultation SET withdrawn_at = ?, withdrawal_reason = ?,
                revision = revision + 1
            WHERE id = ?
            """,
            [now.epochSeconds, reason, id])
    }

    static func earlyClosing(
        of id: Int64, _ db: Database
    ) throws -> Consultation.EarlyClosing? {
        try db.row(
            """
            SELECT planned_at, reason FROM consultation_early_closing WHERE consultation_id = ?
            """,
            [id]
        ) { Consultation.EarlyClosing(plannedAt: Instant(epochSeconds: $0[0]), reason: $0[1]) }
    }

    static func withdrawalReason(of id: Int64, _ db: Database) throws -> String? {
        try db.row("SELECT withdrawal_reason FROM consultation WHERE id = ?", [id]) {
            $0[0] as String?
        } ?? nil
    }
}

/// What is kept of ends that were not announced.
enum ConsultationEndSchema {
    static let create = Migration(
        name: "consultations: early ends",
        sql: """
            CREATE TABLE consultation_early_closing (
                consultation_id INTEGER PRIMARY KEY REFERENCES consultation ON DELETE CASCADE,
                planned_at INTEGER NOT NULL,
                closed_at INTEGER NOT NULL,
                reason TEXT NOT NULL,
                CHECK (closed_at < planned_at)
            ) STRICT;
            ALTER TABLE consultation ADD COLUMN withdrawn_at INTEGER
                CHECK (withdrawn_at IS NULL OR published_at IS NOT NULL);
            ALTER TABLE consultation ADD COLUMN withdrawal_reason TEXT
                CHECK ((withdrawal_reason IS NULL) = (withdrawn_at IS NULL));
            """
    )
}
