import GRDB

/// Steps with what was handed in.
extension IntakeDesk {
    /// A step with what belongs to it.
    public struct Step: Sendable, Equatable {
        let action: IntakeAction
        let reason: String
        let ground: ProhibitedGround?
        let seen: Int64

        /// - Parameters:
        ///   - reason: why; also what is to be known of it.
        ///   - ground: the prohibited act on whose ground something is declined (Article 6).
        ///   - seen: the version of the entry that the person saw.
        public init(
            _ action: IntakeAction, reason: String = "", ground: ProhibitedGround? = nil,
            seen: Int64
        ) {
            self.action = action
            self.reason = reason
            self.ground = ground
            self.seen = seen
        }
    }

    /// Takes a step; ``IntakeDraftMaker`` makes drafts.
    ///
    /// - Throws: `IntakeRefusal`, or what the database reports.
    public func take(
        _ step: Step, on id: Int64, of site: Site, by actor: Actor, now: Instant
    ) throws {
        guard step.action != .draft else { throw IntakeRefusal.notPermitted }
        try database.writeQuietly { db in
            let (entry, next) = try Self.verdict(step.action, id, site, actor, step.seen, db)
            guard !step.action.needsReason || !step.reason.isBlank else {
                throw IntakeRefusal.missingReason
            }
            switch step.action {
            case .take: try IntakeStepQueries.setHandler(actor.accountID, of: id, db)
            case .decline:
                try IntakeStepQueries.decline(id, step.reason, step.ground, db)
                try Self.stopClock(of: entry, reason: step.action.name, at: now, db)
            case .finish:
                try IntakeStepQueries.setState(next, of: id, db)
                try Self.stopClock(of: entry, reason: step.action.name, at: now, db)
            case .reopen:
                try IntakeStepQueries.setState(next, of: id, db)
                try Self.restartClock(of: entry, db)
            case .draft: break
            }
            let note = [step.ground?.name, step.reason].compactMap(\.self)
                .filter { !$0.isEmpty }.joined(separator: ". ")
            try Self.record(step.action, on: entry, note: note, by: actor, at: now, db)
        }
    }

    /// Whether somebody took a step just now and nothing happened since: what they wanted is done.
    public func hasJustTaken(
        _ action: IntakeAction, on id: Int64, of site: Site, by actor: Actor, now: Instant
    ) throws -> Bool {
        try database.read { db in
            guard try Self.entry(id, site, actor, db) != nil,
                let last = try IntakeEvents.all(of: id, db).last
            else { return false }
            return last.action == action && last.account == actor.name
                && last.at >= now.adding(seconds: -RepeatedPress.seconds)
        }
    }

    /// Notes that an article was begun with an entry, or its change.
    static func setDraft(
        _ article: Int64, of id: Int64, seen: Int64, on site: Site, by actor: Actor, now: Instant,
        _ db: Database
    ) throws {
        let entry = try verdict(.draft, id, site, actor, seen, db).entry
        try IntakeStepQueries.setDraft(article, of: id, handler: actor.accountID, db)
        try record(.draft, on: entry, note: "", by: actor, at: now, db)
    }

    /// The entry and where a step leads, where the person may take it now.
    static func verdict(
        _ action: IntakeAction, _ id: Int64, _ site: Site, _ actor: Actor, _ seen: Int64,
        _ db: Database
    ) throws -> (entry: IntakeEntry, next: IntakeState) {
        guard let entry = try entry(id, site, actor, db) else { throw IntakeRefusal.unknownEntry }
        let next = try IntakeRules.next(
            action, from: entry.state, hasDraft: entry.articleItemID != nil,
            with: actor.permissions(on: site.id)
        ).get()
        guard entry.version == seen else { throw IntakeRefusal.changedMeanwhile }
        return (entry, next)
    }

    static func record(
        _ action: IntakeAction, on entry: IntakeEntry, note: String, by actor: Actor,
        at now: Instant, _ db: Database
    ) throws {
        try IntakeEvents.record(action, on: entry.id, by: actor.name, note: note, at: now, db)
        let after = try IntakeQueries.entry(id: entry.id, siteID: entry.siteID, db)?.state
        let result = [after?.rawValue, note].compactMap(\.self).filter { !$0.isEmpty }
        try AuditTrail.append(
            AuditRecord(
                "intake.\(action.audited)", "intake \(entry.id)", siteID: entry.siteID,
                before: entry.state.rawValue, after: result.joined(separator: ": ")),
            by: actor, at: now, db)
    }

    static func stopClock(
        of entry: IntakeEntry, reason: String, at now: Instant, _ db: Database
    ) throws {
        guard let clock = try IntakeQueries.clock(of: entry.id, db) else { return }
        try store(try clock.stopping(at: now, reason: reason), of: entry, db)
    }

    private static func restartClock(of entry: IntakeEntry, _ db: Database) throws {
        guard let clock = try IntakeQueries.clock(of: entry.id, db), clock.stoppedAt != nil else {
            return
        }
        try store(clock.runningOn(), of: entry, db)
    }

    private static func store(
        _ clock: Clock, of entry: IntakeEntry, _ db: Database
    ) throws {
        let due = try CalendarQueries.dueDate(of: clock, db)
        try IntakeStepQueries.setClock(clock, due, of: entry.id, db)
    }
}

extension IntakeAction {
    /// The act in the audit trail.
    fileprivate var audited: String {
        switch self {
        case .take: "take"
        case .draft: "draft"
        case .decline: "decline"
        case .finish: "finish"
        case .reopen: "reopen"
        }
    }
}

/// The SQL of the steps.
enum IntakeStepQueries {
    static func setHandler(_ account: Int64?, of id: Int64, _ db: Database) throws {
        try db.run("UPDATE intake_entry SET handler_id = ? WHERE id = ?", [account, id])
    }

    static func setState(_ state: IntakeState, of id: Int64, _ db: Database) throws {
        try db.run(
            """
            UPDATE intake_entry SET state = ?, decline_reason = NULL, decline_ground = NULL
            WHERE id = ?
            """,
            [state.rawValue, id])
    }

    static func decline(
        _ id: Int64, _ reason: String, _ ground: ProhibitedGround?, _ db: Database
    ) throws {
        try db.run(
            """
            UPDATE intake_entry SET state = 'declined', decline_reason = ?, decline_ground = ?
            WHERE id = ?
            """,
            [reason, ground?.rawValue, id])
    }

    static func setDraft(
        _ article: Int64, of id: Int64, handler: Int64?, _ db: Database
    ) throws {
        try db.run(
            """
            UPDATE intake_entry SET state = 'drafted', article_item_id = ?,
                handler_id = coalesce(handler_id, ?)
            WHERE id = ?
            """,
            [article, handler, id])
    }

    static func forgetDraft(of id: Int64, _ db: Database) throws {
        try db.run(
            "UPDATE intake_entry SET state = 'received', article_item_id = NULL WHERE id = ?", [id])
    }

    static func setClock(
        _ clock: Clock, _ due: DueDate, of id: Int64, _ db: Database
    ) throws {
        try db.run(
            "UPDATE intake_entry SET clock = ?, due = ?, due_on = ? WHERE id = ?",
            [clock, due, due.day, id])
    }
}
