import GRDB

/// The register as those who handle it work with it (Article 12.3).
public struct IntakeDesk: Sendable {
    let database: PortalDatabase

    /// What the form offers to choose from.
    public struct Choices: Sendable {
        /// The units that exist.
        public let units: [QuestionFile.Unit]
        /// The terms of the law that are in force.
        public let rules: [DeadlineRule]
    }

    /// An entry with all that its page shows; the sender's data have a way of their own.
    public struct Opened: Sendable {
        /// The entry.
        public let entry: IntakeEntry
        /// Its files.
        public let files: [IntakeFile]
        /// What was done with it, in order.
        public let events: [IntakeEvent]
        /// What the person can do with it now.
        public let actions: [IntakeAction]
        /// Whether a sender is recorded.
        public let hasSender: Bool
        /// Whether the person may see who that is.
        public let maySeeSender: Bool
    }

    /// What the form offers to choose from on a day.
    public func choices(on day: CalendarDay) throws -> Choices {
        try database.read { db in
            Choices(
                units: try QuestionFileQueries.units(on: day, db),
                rules: try Self.rules(db).filter { $0.isInForce(on: day) })
        }
    }

    /// The terms for what is handed in to be published; questions and data requests have their own
    /// ways.
    private static func rules(_ db: Database) throws -> [DeadlineRule] {
        try DeadlineRuleQueries.all(db).filter {
            [.guidance, .document, .plan, .project, .research, .statistics]
                .contains($0.subject.duty)
        }
    }

    /// Enters what was handed in.
    ///
    /// - Returns: its number within the database.
    /// - Throws: `InvalidForm<IntakeForm.Field>`, `IntakeRefusal.notPermitted`, or what the
    ///   database reports.
    public func register(
        _ form: IntakeForm, files: [NewIntakeFile], on site: Site, by actor: Actor,
        submissionKey: String, now: Instant, using generator: inout some RandomNumberGenerator
    ) throws -> Int64 {
        guard actor.may(.handleIntake, on: site.id) else { throw IntakeRefusal.notPermitted }
        return try database.writeQuietly { db in
            let units = try QuestionFileQueries.units(on: now.day, db)
            let draft = try form.draft(
                units: Dictionary(uniqueKeysWithValues: units.map { ($0.id, $0.name) }),
                rules: Dictionary(uniqueKeysWithValues: try Self.rules(db).map { ($0.id, $0) }),
                files: files, now: now
            ).get()
            var entry = draft.entry
            if let rule = draft.rule, let day = draft.eventDay {
                entry.clock = (
                    rule.subject.duty,
                    Clock(
                        rule.term, from: rule.subject.event,
                        at: Instant(day, TimeOfDay(secondsOfDay: 0)))
                )
            }
            let (id, isNew) = try IntakeRegistration.enter(
                entry, on: site, by: actor.name, submissionKey: submissionKey, now: now,
                using: &generator, db)
            guard isNew else { return id }
            try AuditTrail.append(
                AuditRecord(
                    "intake.register", "intake \(id)", siteID: site.id, after: entry.subject),
                by: actor, at: now, db)
            return id
        }
    }

    /// Opens an entry; nil where there is none that the person may see.
    public func open(_ id: Int64, on site: Site, for actor: Actor) throws -> Opened? {
        try database.read { db in
            guard let entry = try Self.entry(id, site, actor, db) else { return nil }
            return Opened(
                entry: entry, files: try IntakeQueries.files(of: id, db),
                events: try IntakeEvents.all(of: id, db),
                actions: IntakeRules.actions(on: entry, for: actor),
                hasSender: try IntakeQueries.sender(of: id, db) != nil,
                maySeeSender: actor.may(.seeSenders, on: site.id))
        }
    }

    /// A file of an entry; nil where there is none that the person may see.
    public func file(_ id: Int64, on site: Site, for actor: Actor) throws -> IntakeFile? {
        guard actor.may(.handleIntake, on: site.id) else { return nil }
        return try database.read { try IntakeQueries.file(id: id, siteID: site.id, $0) }
    }

    /// Who handed something in. That somebody looked stands in the audit trail (Law 91/2025/QH15).
    ///
    /// - Returns: nil where there is nobody that the person may see.
    public func sender(
        of id: Int64, on site: Site, by actor: Actor, now: Instant
    ) throws -> IntakeSender? {
        guard actor.may(.seeSenders, on: site.id) else { return nil }
        return try database.writeQuietly { db in
            guard try Self.entry(id, site, actor, db) != nil,
                let sender = try IntakeQueries.sender(of: id, db)
            else { return nil }
            try AuditTrail.append(
                AuditRecord("intake.see-sender", "intake \(id)", siteID: site.id), by: actor,
                at: now, db)
            return sender
        }
    }

    /// The one check of who may see an entry, on every way to it.
    static func entry(
        _ id: Int64, _ site: Site, _ actor: Actor, _ db: Database
    ) throws -> IntakeEntry? {
        guard actor.may(.handleIntake, on: site.id) else { return nil }
        return try IntakeQueries.entry(id: id, siteID: site.id, db)
    }
}
