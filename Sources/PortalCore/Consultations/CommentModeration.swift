import GRDB

/// The Board's work on comments at the command line.
public struct CommentModeration: Sendable {
    let database: PortalDatabase

    /// A comment that waits: for the Board's eyes only.
    public struct Waiting: Sendable {
        /// Identifies it within the database.
        public let id: Int64
        /// The host label of the site; empty for the province.
        public let siteLabel: String
        /// The title of the consultation.
        public let consultation: String
        /// Plain text as it was written.
        public let body: String
        /// The name.
        public let name: String?
        /// Phone or e-mail, as given.
        public let contact: String?
        /// When it arrived.
        public let receivedAt: Instant
    }

    /// Why a step is not possible.
    public enum Refusal: Error, Sendable, Equatable {
        /// No comment with this id waits.
        case notWaiting
        case emptyReason
    }

    /// The comments that wait, oldest first.
    public func waiting(limit: Int) throws -> [Waiting] {
        try database.read { db in
            try db.rows(
                """
                SELECT comment.id, site.label, consultation.title, comment.body, comment.name,
                    comment.contact, comment.received_at
                FROM consultation_comment AS comment
                JOIN consultation ON consultation.id = comment.consultation_id
                JOIN site ON site.id = consultation.site_id
                WHERE comment.state = 'pending' ORDER BY comment.id LIMIT ?
                """,
                [limit]
            ) { row in
                Waiting(
                    id: row[0], siteLabel: row[1], consultation: row[2], body: row[3],
                    name: row[4], contact: row[5], receivedAt: Instant(epochSeconds: row[6]))
            }
        }
    }

    /// Shows a comment to the public.
    public func approve(_ id: Int64, now: Instant) throws {
        try decide(id, state: "approved", reason: nil, now: now)
    }

    /// Keeps a comment from the public, with the reason on record.
    public func reject(_ id: Int64, reason: String, now: Instant) throws {
        guard !reason.isBlank else { throw Refusal.emptyReason }
        try decide(id, state: "rejected", reason: reason, now: now)
    }

    private func decide(_ id: Int64, state: String, reason: String?, now: Instant) throws {
        try database.write { db in
            try db.run(
                """
                UPDATE consultation_comment
                SET state = ?, decided_at = ?, decision_reason = ?
                WHERE id = ? AND state = 'pending'
                """,
                [state, now.epochSeconds, reason, id])
            if db.changesCount == 0 { throw Refusal.notWaiting }
            try AuditTrail.append(
                AuditRecord("consultation.comment.\(state)", "comment \(id)", after: reason),
                by: .operatorAtConsole, at: now, db)
        }
    }
}
