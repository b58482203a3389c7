/// What a clock shows in a calendar.
public struct ClockReading: Sendable, Equatable {
    /// The day that is due now, with its explanation; nil while the clock stands still before it.
    public let due: DueDate?
    /// The day before any extension; the same as `due` where there was none.
    public let first: DueDate?
    /// When it began to stand still; nil while it runs.
    public let pausedSince: Instant?
    /// When it stopped; nil while something is owed.
    public let stoppedAt: Instant?

    /// Where a clock stands.
    public enum State: Sendable, Equatable {
        case running(DueState)
        /// It stands still.
        case paused
        /// Done on its due day or before.
        case stoppedInTime
        /// Done late, by so many calendar days.
        case stoppedLate(days: Int)
    }

    /// Where the clock stands on a day; derived, never stored.
    public func state(on today: CalendarDay, thresholds: DueThresholds = .standard) -> State {
        if let stoppedAt {
            let late = due.map { stoppedAt.day.number - $0.day.number } ?? 0
            return late > 0 ? .stoppedLate(days: late) : .stoppedInTime
        }
        guard pausedSince == nil, let due else { return .paused }
        return .running(DueState(due: due.day, today: today, thresholds: thresholds))
    }
}

extension Clock {
    /// What the clock shows in a calendar: a fold over its events.
    public func reading(in calendar: WorkingCalendar) -> ClockReading {
        let extensions = events.compactMap { event in
            if case .extended(let day) = event.kind { (day: day, at: event.at) } else { nil }
        }
        var count = TermCount(
            term: term, event: startedBy, start: startedAt, calendar: calendar, pauses: pauses)
        let due: DueDate?
        var first: DueDate?
        if let opening = extensions.first, let last = extensions.last {
            count.pauses = pauses.filter { $0.since <= opening.at }
            first = count.due()
            count.pauses = pauses
            due = count.due(
                extendedTo: last.day, given: last.at, from: first?.day ?? startedAt.day)
        } else {
            due = count.due()
            first = due
        }
        return ClockReading(
            due: due, first: first, pausedSince: pausedSince, stoppedAt: stoppedAt)
    }

    /// The due date as it is stored and shown. While the clock stands still it is the one from
    /// before the pause, since nobody knows yet by how much it will move.
    func storedDueDate(in calendar: WorkingCalendar) -> DueDate {
        if let due = reading(in: calendar).due { return due }
        let pause = events.lastIndex { $0.kind == .paused } ?? events.endIndex
        let running = Clock(
            term: term, startedBy: startedBy, startedAt: startedAt,
            events: Array(events[..<pause]))
        return running.reading(in: calendar).due
            ?? term.dueDate(for: startedBy, at: startedAt, in: calendar)
    }

    /// The days on which it stood still. A pause that ends on its own day takes none.
    private var pauses: [TermCount.Pause] {
        var pauses: [TermCount.Pause] = []
        var open: Event?
        for event in events {
            switch event.kind {
            case .paused: open = event
            case .resumed:
                if let begun = open, begun.at.day < event.at.day {
                    let last = EightOClockRule.firstDay(after: event.at).adding(days: -1)
                    pauses.append(pause(begun, last: last))
                }
                open = nil
            case .extended, .stopped: break
            }
        }
        return pauses + [open].compactMap(\.self).map { pause($0, last: nil) }
    }

    private func pause(_ event: Event, last: CalendarDay?) -> TermCount.Pause {
        TermCount.Pause(since: event.at, last: last, reason: event.reason)
    }
}
