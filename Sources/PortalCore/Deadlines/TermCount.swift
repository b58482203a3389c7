/// Counts a term through a calendar. The only place in the project that adds working days.
struct TermCount {
    /// The days on which a clock stood still, and why.
    struct Pause: Sendable, Equatable {
        /// When it began.
        let since: Instant
        /// Nil while it still stands.
        let last: CalendarDay?
        let reason: String

        func holds(_ day: CalendarDay) -> Bool {
            since.day <= day && last.map { day <= $0 } ?? true
        }
    }

    let term: Term
    let event: LegalEvent
    let start: Instant
    let calendar: WorkingCalendar
    var pauses: [Pause] = []

    /// The due date; nil where a pause that still stands keeps the term from running out.
    func due() -> DueDate? {
        lastDay(counting: term.amount).map { dueDate(on: $0) }
    }

    /// The due date as if nothing had paused the clock.
    var dueWithoutPauses: DueDate {
        var running = self
        running.pauses = []
        return running.dueDate(on: running.lastDay(counting: term.amount) ?? start.day)
    }

    /// The due date after an extension to a day, moved on by the pauses that began later.
    func due(extendedTo promised: CalendarDay, given moment: Instant, from first: CalendarDay)
        -> DueDate?
    {
        guard pauses.contains(where: { $0.since > moment && $0.since.day <= promised }) else {
            return dueDate(on: promised, extendedFrom: first)
        }
        var before = self
        before.pauses = pauses.filter { $0.since <= moment }
        let amount = before.countedDays(through: promised)
        return lastDay(counting: amount).map { dueDate(on: $0, extendedFrom: first) }
    }

    /// A day that is passed over, and why; nil where it counts.
    private func skipped(_ day: CalendarDay) -> DueDate.Skipped? {
        if term.unit == .workingDays, let reason = calendar.reasonOff(day) {
            return DueDate.Skipped(day: day, reason: reason)
        }
        return pauses.first { $0.holds(day) }.map { .paused(day, because: $0.reason) }
    }

    /// The first day from which days are looked at; one that is off is named as skipped.
    private var opening: CalendarDay {
        switch term.opening {
        case .nextDay: start.day.adding(days: 1)
        case .atEight:
            calendar.isWorkingDay(start.day) ? EightOClockRule.firstDay(after: start) : start.day
        }
    }

    private func countedDays(through last: CalendarDay) -> Int {
        guard opening <= last else { return 0 }
        return (opening.number...last.number).count {
            skipped(CalendarDay(number: $0)) == nil
        }
    }

    /// The day on which so many have been counted; for months, the day of that number.
    private func lastDay(counting amount: Int) -> CalendarDay? {
        let amount = term.unit == .months ? daysInMonths(amount) : amount
        var day = opening
        var counted = 0
        for _ in 0..<Term.horizon {
            if skipped(day) == nil { counted += 1 }
            if counted >= amount { return amount > 0 ? day : start.day }
            day = day.adding(days: 1)
        }
        return pauses.contains { $0.last == nil } ? nil : day
    }

    /// Days from the start to the day of the same number so many months later, or to the last of a
    /// shorter month (Civil Code 2015, Article 148.3).
    private func daysInMonths(_ months: Int) -> Int {
        let index = start.day.year * 12 + start.day.month - 1 + months
        let (year, month) = (index / 12, index % 12 + 1)
        let day = min(start.day.day, CalendarDay.length(ofMonth: month, year: year))
        let end = CalendarDay(year: year, month: month, day: day) ?? start.day
        return end.number - start.day.number
    }

    private func dueDate(on last: CalendarDay, extendedFrom: CalendarDay? = nil) -> DueDate {
        let days = opening <= last ? (opening.number...last.number).map(CalendarDay.init) : []
        let years = start.day.year...max(start.day.year, last.year)
        return DueDate(
            start: start, event: event, amount: term.amount, unit: term.unit,
            opening: term.opening, firstDay: days.first { skipped($0) == nil } ?? last,
            day: last, skipped: days.compactMap(skipped), rule: term.source,
            isProvisional: term.unit == .workingDays && !years.allSatisfy(calendar.isAnnounced),
            extendedFrom: extendedFrom)
    }
}
