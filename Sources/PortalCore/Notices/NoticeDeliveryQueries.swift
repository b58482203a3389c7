import GRDB

/// The SQL of what is sent out of the house.
enum NoticeDeliveryQueries {
    /// Adds a notice to the letter that is open for an account, or opens one.
    static func addMail(
        _ notice: Int64, to account: Int64, isUrgent: Bool, now: Instant, _ db: Database
    ) throws {
        let open: Int64? = try db.row(
            """
            SELECT id FROM notice_delivery
            WHERE account_id = ? AND sealed_at IS NULL AND failed_at IS NULL
            """,
            [account]
        ) { $0[0] }
        guard let open else {
            let id = try db.insert(
                """
                INSERT INTO notice_delivery (channel, account_id, is_urgent, created_at,
                    next_attempt_at)
                VALUES ('mail', ?, ?, ?, ?)
                """,
                [account, isUrgent, now.epochSeconds, now.epochSeconds])
            return try put(notice, into: id, db)
        }
        if isUrgent {
            try db.run("UPDATE notice_delivery SET is_urgent = 1 WHERE id = ?", [open])
        }
        try put(notice, into: open, db)
    }

    /// A letter to somebody without an account.
    static func addMail(
        _ notice: Int64, to address: String, isUrgent: Bool, now: Instant, _ db: Database
    ) throws {
        let id = try db.insert(
            """
            INSERT INTO notice_delivery (channel, address, is_urgent, created_at, next_attempt_at)
            VALUES ('mail', ?, ?, ?, ?)
            """,
            [address, isUrgent, now.epochSeconds, now.epochSeconds])
        try put(notice, into: id, db)
    }

    /// Letters to an address without an account, capitals or not, since a time.
    static func countLetters(
        to address: String, since time: Instant, _ db: Database
    ) throws -> Int {
        try db.row(
            """
            SELECT count(*) FROM notice_delivery
            WHERE address = ? COLLATE NOCASE AND created_at > ? AND address IS NOT NULL
            """,
            [address, time.epochSeconds]
        ) { $0[0] } ?? 0
    }

    static func addCall(
        _ notice: Int64, toWebhookOf siteID: Int64, now: Instant, _ db: Database
    ) throws {
        let id = try db.insert(
            """
            INSERT INTO notice_delivery (channel, site_id, is_urgent, created_at, next_attempt_at)
            VALUES ('webhook', ?, 0, ?, ?)
            """,
            [siteID, now.epochSeconds, now.epochSeconds])
        try put(notice, into: id, db)
    }

    private static func put(_ notice: Int64, into delivery: Int64, _ db: Database) throws {
        try db.run(
            "INSERT INTO notice_delivery_item (delivery_id, notice_id) VALUES (?, ?)",
            [delivery, notice])
    }

    /// What stands in the outbox, as far as sending needs it.
    struct Due {
        let id: Int64
        let attempts: Int
        let key: String?
        let sealedAt: Instant?
    }

    /// The delivery that waited longest.
    ///
    /// - Parameter quietSince: an account to which a letter went since then gets the next one
    ///   later, unless that is urgent or was begun already.
    static func due(
        on channel: NoticeChannel, now: Instant, quietSince: Instant, _ db: Database
    ) throws -> Due? {
        try db.row(
            """
            SELECT id, attempts, key, sealed_at FROM notice_delivery AS delivery
            WHERE channel = ?1 AND sent_at IS NULL AND failed_at IS NULL AND next_attempt_at <= ?2
                AND (sealed_at IS NOT NULL OR is_urgent = 1 OR NOT EXISTS (
                    SELECT 1 FROM notice_delivery AS other
                    WHERE other.account_id = delivery.account_id AND other.sealed_at > ?3))
            ORDER BY next_attempt_at, id LIMIT 1
            """,
            [channel.rawValue, now.epochSeconds, quietSince.epochSeconds]
        ) {
            Due(
                id: $0[0], attempts: $0[1], key: $0[2],
                sealedAt: ($0[3] as Int64?).map { Instant(epochSeconds: $0) })
        }
    }

    /// Closes it to further notices, and keeps others from trying at the same time.
    static func begin(
        _ due: Due, key: String, sealedAt: Instant, nextAttemptAt: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            UPDATE notice_delivery SET sealed_at = ?, key = ?, attempts = attempts + 1,
                next_attempt_at = ?
            WHERE id = ?
            """,
            [sealedAt.epochSeconds, key, nextAttemptAt.epochSeconds, due.id])
    }

    /// Where it goes as things stand now; nil where that is nowhere any more.
    static func destination(of id: Int64, _ db: Database) throws -> NoticeParcel.Destination? {
        try db.row(
            """
            SELECT account.email, account.display_name, delivery.address, webhook.address
            FROM notice_delivery AS delivery
            LEFT JOIN account ON account.id = delivery.account_id AND account.state = 'active'
            LEFT JOIN notice_webhook AS webhook ON webhook.site_id = delivery.site_id
            WHERE delivery.id = ?
            """,
            [id]
        ) { row -> NoticeParcel.Destination? in
            if let email: String = row[0] { return .mail(address: email, name: row[1]) }
            if let address: String = row[2] { return .mail(address: address, name: nil) }
            return (row[3] as String?).map(NoticeParcel.Destination.webhook)
        } ?? nil
    }

    static func markSent(_ id: Int64, now: Instant, _ db: Database) throws {
        try db.run(
            "UPDATE notice_delivery SET sent_at = ?, last_error = NULL WHERE id = ?",
            [now.epochSeconds, id])
    }

    static func note(_ error: String, at id: Int64, _ db: Database) throws {
        try db.run("UPDATE notice_delivery SET last_error = ? WHERE id = ?", [error, id])
    }

    static func markFailed(_ id: Int64, _ error: String, now: Instant, _ db: Database) throws {
        try db.run(
            "UPDATE notice_delivery SET failed_at = ?, last_error = ? WHERE id = ?",
            [now.epochSeconds, error, id])
    }

    /// Gives up on what has waited since before a time.
    static func expire(createdBefore time: Instant, now: Instant, _ db: Database) throws -> Int {
        try db.run(
            """
            UPDATE notice_delivery
            SET failed_at = ?, last_error = ifnull(last_error, 'chưa gửi được trong thời hạn')
            WHERE sent_at IS NULL AND failed_at IS NULL AND created_at < ?
            """,
            [now.epochSeconds, time.epochSeconds])
        return db.changesCount
    }

    /// What became of the last call to a site's webhook; nil before the first.
    static func lastCall(ofSite siteID: Int64, _ db: Database) throws -> NoticeDeliveryState? {
        try db.row(
            """
            SELECT created_at, sent_at, failed_at, last_error FROM notice_delivery
            WHERE site_id = ? ORDER BY id DESC LIMIT 1
            """,
            [siteID]
        ) {
            NoticeDeliveryState(
                createdAt: Instant(epochSeconds: $0[0]),
                sentAt: ($0[1] as Int64?).map { Instant(epochSeconds: $0) },
                hasFailed: ($0[2] as Int64?) != nil, error: $0[3])
        }
    }
}

/// The ways out of the house.
public enum NoticeChannel: String, Sendable, CaseIterable {
    /// Letters.
    case mail
    /// Calls of another program's address.
    case webhook
}

/// How far something that is sent has come.
public struct NoticeDeliveryState: Sendable, Equatable {
    /// When it was put into the outbox.
    public let createdAt: Instant
    /// When it was handed over.
    public let sentAt: Instant?
    /// Whether it is not tried any more.
    public let hasFailed: Bool
    /// What went wrong the last time.
    public let error: String?
}
