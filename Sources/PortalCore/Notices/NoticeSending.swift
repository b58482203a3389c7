import GRDB

/// The way of notices out of the house: at least once, with the same Message-ID each time.
///
/// What is taken is marked before it is sent and marked again afterwards. Where the program dies
/// in between, it is sent again; where two programs run, the first mark keeps the other off.
public struct NoticeSending: Sendable {
    /// How letters are gathered and tried.
    public struct Rules: Sendable {
        /// Seconds within which a person gets one letter; what else happens waits for the next.
        public var interval: Int64 = 10 * 60
        /// Seconds until the second attempt; longer than an attempt takes, and doubled each time.
        public var firstPause: Int64 = 60
        /// Seconds that are waited at most between two attempts.
        public var longestPause: Int64 = 6 * 3600
        /// Seconds after which nothing is sent any more: nobody wants old news at once.
        public var patience: Int64 = 3 * 24 * 3600
        /// Seconds for which notices are kept.
        public var retention: Int64 = 180 * 24 * 3600

        /// The values above.
        public init() {}

        /// Seconds until the next attempt after so many.
        func pause(after attempts: Int) -> Int64 {
            // Beyond this many doublings the longest pause holds anyway.
            let doublings = min(max(attempts - 1, 0), 20)
            return min(firstPause << Int64(doublings), longestPause)
        }
    }

    let database: PortalDatabase
    /// How letters are gathered and tried.
    public var rules = Rules()

    /// Takes what has waited longest, to be sent now.
    ///
    /// - Returns: nil where nothing is due.
    public func takeNext(
        on channel: NoticeChannel, now: Instant,
        using generator: inout some RandomNumberGenerator
    ) throws -> NoticeParcel? {
        let key = SecretToken(using: &generator).text
        while true {
            // Looked for outside the transaction first, so that an idle outbox costs no write.
            guard try database.read({ try due(on: channel, now: now, $0) }) != nil else {
                return nil
            }
            let taken = try database.writeQuietly { try take(on: channel, key, now: now, $0) }
            switch taken {
            case .parcel(let parcel): return parcel
            case .nothing: return nil
            case .dropped: continue
            }
        }
    }

    private enum Taken {
        case parcel(NoticeParcel)
        case nothing
        /// It has nowhere to go any more.
        case dropped
    }

    private func due(
        on channel: NoticeChannel, now: Instant, _ db: Database
    ) throws -> NoticeDeliveryQueries.Due? {
        try NoticeDeliveryQueries.due(
            on: channel, now: now, quietSince: now.adding(seconds: -rules.interval), db)
    }

    private func take(
        on channel: NoticeChannel, _ freshKey: String, now: Instant, _ db: Database
    ) throws -> Taken {
        guard let due = try due(on: channel, now: now, db) else { return .nothing }
        guard let destination = try NoticeDeliveryQueries.destination(of: due.id, db) else {
            try NoticeDeliveryQueries.markFailed(due.id, "không còn nơi nhận", now: now, db)
            return .dropped
        }
        let key = due.key ?? freshKey
        let sealedAt = due.sealedAt ?? now
        try NoticeDeliveryQueries.begin(
            due, key: key, sealedAt: sealedAt,
            nextAttemptAt: now.adding(seconds: rules.pause(after: due.attempts + 1)), db)
        return .parcel(
            NoticeParcel(
                id: due.id, destination: destination, key: key, sealedAt: sealedAt,
                notices: try NoticeQueries.notices(inDelivery: due.id, db)))
    }

    /// Notes what became of an attempt.
    public func settle(_ parcel: NoticeParcel, _ outcome: NoticeOutcome, now: Instant) throws {
        try database.writeQuietly { db in
            switch outcome {
            case .sent: try NoticeDeliveryQueries.markSent(parcel.id, now: now, db)
            case .postponed(let error): try NoticeDeliveryQueries.note(error, at: parcel.id, db)
            case .refused(let error):
                try NoticeDeliveryQueries.markFailed(parcel.id, error, now: now, db)
            }
        }
    }

    /// Gives up on what could not be sent for too long, and forgets what is old.
    ///
    /// - Returns: how many were given up.
    public func tidy(now: Instant) throws -> Int {
        try database.writeQuietly { db in
            try NoticeQueries.removeOlder(than: now.adding(seconds: -rules.retention), db)
            return try NoticeDeliveryQueries.expire(
                createdBefore: now.adding(seconds: -rules.patience), now: now, db)
        }
    }
}
