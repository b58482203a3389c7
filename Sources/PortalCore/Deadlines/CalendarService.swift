import GRDB

/// The working-day calendar as administrators see and edit it.
public struct CalendarService: Sendable {
    let database: PortalDatabase
    /// The features whose due dates follow the calendar.
    let holders: [any OpenClockHolder]

    /// A year with the number of its revision, which an edit names.
    public struct Sheet: Sendable, Equatable {
        /// The days, announced or computed from the law.
        public let year: CalendarYear
        /// Counts the edits; 0 for a year that is not announced yet.
        public let revision: Int
    }

    /// A year's days: as announced, else as the law alone gives them.
    public func sheet(of year: Int) throws -> Sheet {
        try database.read { db in
            let announced = try CalendarQueries.years(db).first { $0.year == year }
            return Sheet(
                year: announced ?? .provisional(year),
                revision: try CalendarQueries.revision(of: year, db))
        }
    }

    /// The years that are announced, in their order.
    public func announcedYears() throws -> [CalendarYear] {
        try database.read { try CalendarQueries.years($0) }
    }

    /// The calendar that due dates are computed with.
    public func calendar() throws -> WorkingCalendar {
        try database.read { try CalendarQueries.calendar($0) }
    }

    /// The due days that an edit would move; nothing is stored.
    ///
    /// - Throws: `CalendarEdit.Refusal`, or what the database reports.
    public func preview(_ edit: CalendarEdit) throws -> [DueDateChange] {
        try edit.check()
        return try database.read { db in
            try recomputed(in: try calendar(after: edit, db), db).compactMap(\.change)
        }
    }

    /// Stores an edit, computes all open due dates anew and tells those concerned, in one
    /// transaction.
    ///
    /// - Returns: the due days that moved; they are on record.
    /// - Throws: `CalendarEdit.Refusal`, or what the database reports.
    @discardableResult
    public func apply(
        _ edit: CalendarEdit, by actor: Actor, now: Instant
    ) throws -> [DueDateChange] {
        try edit.check()
        // All open days are counted anew; nobody's write has to wait for that and then for the disk.
        return try database.writeAlone { db in
            let updates = try recomputed(in: try calendar(after: edit, db), db)
            let year = Self.year(of: edit)
            let revision = edit.basedOn + 1
            try CalendarQueries.put(year, source: edit.source, revision: revision, db)
            let id = try CalendarRevisionQueries.insert(
                year, source: edit.source, revision: revision, by: actor.name, at: now, db)
            for update in updates {
                try update.holder.store(update.due, of: update.open.id, db)
                if let change = update.change {
                    try CalendarRevisionQueries.insert(change, of: id, toldAt: now, db)
                    try update.holder.tell(
                        of: change, because: edit.source, by: actor, now: now, db)
                }
            }
            try AuditTrail.append(
                AuditRecord("calendar.edit", "calendar \(edit.year)", after: edit.source),
                by: actor, at: now, db)
            return updates.compactMap(\.change)
        }
    }

    /// The edits of a year, the latest first.
    public func revisions(of year: Int) throws -> [CalendarRevision] {
        try database.read { db in try CalendarRevisionQueries.revisions(of: year, db) }
    }

    /// How many due days each edit of a year moved, by the revision; none is not listed.
    public func changeCounts(of year: Int) throws -> [CalendarRevision.ID: Int] {
        try database.read { db in try CalendarRevisionQueries.changeCounts(of: year, db) }
    }

    /// The due days that an edit moved.
    public func changes(of revision: CalendarRevision) throws -> [DueDateChange] {
        try database.read { db in try CalendarRevisionQueries.changes(of: revision.id, db) }
    }

    /// A due date that differs after an edit, even if only in its explanation.
    private struct Update {
        let holder: any OpenClockHolder
        let open: OpenClock
        let due: DueDate

        var change: DueDateChange? {
            guard due.day != open.due.day else { return nil }
            return DueDateChange(
                duty: open.duty, id: open.id, label: open.label, unit: open.unit,
                before: open.due.day, after: due.day)
        }
    }

    private func recomputed(in calendar: WorkingCalendar, _ db: Database) throws -> [Update] {
        try holders.flatMap { holder in
            try holder.open(db).compactMap { open in
                let due = open.clock.storedDueDate(in: calendar)
                return due == open.due ? nil : Update(holder: holder, open: open, due: due)
            }
        }
    }

    private func calendar(after edit: CalendarEdit, _ db: Database) throws -> WorkingCalendar {
        guard try CalendarQueries.revision(of: edit.year, db) == edit.basedOn else {
            throw CalendarEdit.Refusal.changedMeanwhile
        }
        let others = try CalendarQueries.years(db).filter { $0.year != edit.year }
        return WorkingCalendar(announced: others + [Self.year(of: edit)])
    }

    private static func year(of edit: CalendarEdit) -> CalendarYear {
        CalendarYear(
            year: edit.year, standing: .announced(source: edit.source), days: edit.days)
    }
}
