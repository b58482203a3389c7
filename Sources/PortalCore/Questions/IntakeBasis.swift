import GRDB
import Synchronization

/// What submissions are judged by and dated with. All of it changes with the content only.
struct IntakeBasis: Sendable {
    /// The version of the content that it was read from.
    let version: Int64
    /// The fields a submission can be sorted under.
    let fields: [QuestionField]
    private let rules: [DeadlineRule]
    private let calendar: WorkingCalendar

    init(_ db: Database) throws {
        version = try ContentVersion.number(db)
        fields = try QuestionQueries.fields(db)
        rules = try DeadlineRuleQueries.all(db)
        calendar = try CalendarQueries.calendar(db)
    }

    /// The submission with the clock that starts when it arrives.
    ///
    /// - Throws: `NoDeadlineRule`
    func dated(_ submission: QuestionSubmission, at moment: Instant) throws -> DatedSubmission {
        let clock = try DeadlineRuleService.start(
            submission.caseKind.deadline, at: moment, among: rules)
        return DatedSubmission(
            submission, receivedAt: moment, clock: clock, due: clock.storedDueDate(in: calendar))
    }
}

/// A submission with its clock and its lawful day, ready to be stored.
struct DatedSubmission: Sendable {
    let submission: QuestionSubmission
    let receivedAt: Instant
    let due: DueDate
    /// As they are stored: writing them out takes longer than storing them does.
    let storedDue: DatabaseValue
    let storedClock: DatabaseValue

    init(_ submission: QuestionSubmission, receivedAt: Instant, clock: Clock, due: DueDate) {
        self.submission = submission
        self.receivedAt = receivedAt
        self.due = due
        storedDue = due.databaseValue
        storedClock = clock.databaseValue
    }
}

/// Keeps the basis in memory, so that a submission is judged and dated before its transaction, which
/// others wait for, and only stored in it.
final class IntakeBasisStore: Sendable {
    private let kept = Mutex<IntakeBasis?>(nil)

    /// Prepares what came by the basis, and stores it without a change that visitors see: the counts
    /// follow when their page is next made, minutes later at most; a flood of forms must not have all
    /// pages made anew. Where the content changed meanwhile it is prepared again within the
    /// transaction.
    ///
    /// - Throws: what `prepare` and `store` throw, or what the database reports.
    func write<Prepared, Value>(
        to database: PortalDatabase, prepare: (IntakeBasis) throws -> Prepared,
        store: (Prepared, Database) throws -> Value
    ) throws -> Value {
        let (prepared, version) = try prepared(from: database, prepare)
        return try database.writeQuietly { db in
            if try ContentVersion.number(db) == version { return try store(prepared, db) }
            kept.withLock { $0 = nil }
            return try store(prepare(IntakeBasis(db)), db)
        }
    }

    /// What a kept basis refuses is judged once more by that of now.
    private func prepared<Prepared>(
        from database: PortalDatabase, _ prepare: (IntakeBasis) throws -> Prepared
    ) throws -> (Prepared, version: Int64) {
        if let basis = kept.withLock({ $0 }), let prepared = try? prepare(basis) {
            return (prepared, basis.version)
        }
        // Never from within a write: what is undone must not be kept.
        let basis = try database.read { try IntakeBasis($0) }
        kept.withLock { $0 = basis }
        return (try prepare(basis), basis.version)
    }
}
