/// A clock with everything that happened to it; what is due when is computed from that alone.
public struct Clock: Sendable, Equatable, Codable {
    /// Something that happened after the start.
    public struct Event: Sendable, Equatable, Codable {
        /// What happened.
        public enum Kind: Sendable, Equatable, Codable {
            /// The clock stands still until it is resumed.
            case paused
            case resumed
            /// A notice promised a new day (Article 13.6).
            case extended(to: CalendarDay)
            /// What was owed is done, or no longer owed.
            case stopped
        }

        /// When.
        public let at: Instant
        /// What happened.
        public let kind: Kind
        /// Why, in words people read.
        public let reason: String
    }

    /// The rule it runs by, as it stood when the clock started.
    public let term: Term
    /// What started it.
    public let startedBy: LegalEvent
    /// When it started.
    public let startedAt: Instant
    /// What happened since, in order.
    public let events: [Event]

    /// A clock that starts.
    ///
    /// - Parameter start: for an event of which only the day counts, any time on that day.
    public init(_ term: Term, from event: LegalEvent, at start: Instant) {
        self.init(term: term, startedBy: event, startedAt: start, events: [])
    }

    init(term: Term, startedBy: LegalEvent, startedAt: Instant, events: [Event]) {
        self.term = term
        self.startedBy = startedBy
        self.startedAt = startedAt
        self.events = events
    }

    /// The clock that a due date was computed from, before clocks were kept.
    init(of due: DueDate) {
        self.init(
            Term(amount: due.amount, unit: due.unit, opening: due.opening, source: due.rule),
            from: due.event, at: due.start)
    }
}

extension Clock {
    /// Why something cannot happen to a clock.
    public enum Refusal: Error, Sendable, Equatable, CaseIterable {
        /// It lies before what happened last.
        case notInOrder
        /// It stands still already, or must run for this.
        case paused
        /// Only what stands still can be resumed.
        case notPaused
        case stopped
        /// The new day is not after the one that is due now, or not a working day.
        case unsuitableDay
        case emptyReason

        /// The sentence for people.
        public var sentence: String {
            switch self {
            case .notInOrder: "Thời điểm này sớm hơn việc đã ghi gần nhất."
            case .paused: "Thời hạn đang tạm dừng."
            case .notPaused: "Thời hạn không tạm dừng nên không thể tính tiếp."
            case .stopped: "Thời hạn đã kết thúc."
            case .unsuitableDay: "Hạn mới phải là ngày làm việc sau hạn hiện tại."
            case .emptyReason: "Cần ghi lý do."
            }
        }
    }

    /// When it began to stand still; nil while it runs.
    public var pausedSince: Instant? {
        let last = events.last { $0.kind == .paused || $0.kind == .resumed }
        return last?.kind == .paused ? last?.at : nil
    }

    /// When it stopped; nil while something is owed.
    public var stoppedAt: Instant? { events.last.flatMap { $0.kind == .stopped ? $0.at : nil } }

    /// The day that a notice of a moment promised; nil where none was given then.
    public func promisedDay(at moment: Instant) -> CalendarDay? {
        let days = events.compactMap { event in
            if event.at == moment, case .extended(let day) = event.kind { day } else { nil }
        }
        return days.last
    }

    /// The clock standing still from a moment on. The day of the pause does not count.
    public func pausing(at moment: Instant, reason: String) throws(Refusal) -> Clock {
        guard pausedSince == nil else { throw .paused }
        return try adding(.paused, at: moment, reason: reason)
    }

    /// The clock running again, by the same 08:00 rule as at the start.
    public func resuming(at moment: Instant, reason: String) throws(Refusal) -> Clock {
        guard pausedSince != nil else { throw stoppedAt == nil ? .notPaused : .stopped }
        return try adding(.resumed, at: moment, reason: reason)
    }

    /// The clock with a new due day, as a progress notice states it (Article 13.6).
    ///
    /// - Parameter day: a working day after the one due now.
    public func extending(
        to day: CalendarDay, at moment: Instant, reason: String, in calendar: WorkingCalendar
    ) throws(Refusal) -> Clock {
        guard pausedSince == nil else { throw .paused }
        let due = reading(in: calendar).due
        guard calendar.isWorkingDay(day), day > moment.day, due.map({ $0.day < day }) ?? true
        else { throw .unsuitableDay }
        return try adding(.extended(to: day), at: moment, reason: reason)
    }

    /// The clock stopped: done, or no longer owed. It may stop while it stands still.
    public func stopping(at moment: Instant, reason: String) throws(Refusal) -> Clock {
        try adding(.stopped, at: moment, reason: reason)
    }

    /// The clock as if it had not stopped: it runs on from where it began, and what was over meanwhile
    /// counts.
    func runningOn() -> Clock {
        guard stoppedAt != nil else { return self }
        return Clock(
            term: term, startedBy: startedBy, startedAt: startedAt, events: events.dropLast())
    }

    private func adding(
        _ kind: Event.Kind, at moment: Instant, reason: String
    ) throws(Refusal) -> Clock {
        guard stoppedAt == nil else { throw .stopped }
        guard moment >= events.last?.at ?? startedAt else { throw .notInOrder }
        guard !reason.isBlank else { throw .emptyReason }
        return Clock(
            term: term, startedBy: startedBy, startedAt: startedAt,
            events: events + [Event(at: moment, kind: kind, reason: reason)])
    }
}
