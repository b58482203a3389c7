/// The deadline of a phase: it moves on by what transferred bytes earn, and stands still while the
/// server itself is at work, so that a slow disk is not held against the client.
struct PhaseTimer {
    private(set) var deadline: Moment
    private var paused: (deadline: Moment, since: Moment)?

    init(for interval: Interval, at now: Moment) {
        deadline = now + interval
    }

    /// Moves the deadline on, but not beyond `latest`: time cannot be saved up by sending much at
    /// first, to hold the connection for hours afterwards.
    mutating func earn(_ interval: Interval, upTo latest: Moment) {
        deadline = max(deadline, min(deadline + interval, latest))
    }

    /// Ends the phase at a moment unless it ends before.
    mutating func end(by moment: Moment) {
        deadline = min(deadline, moment)
    }

    /// Stops the time of the peer and gives our side an interval instead.
    mutating func pause(for interval: Interval, at now: Moment) {
        paused = (deadline, now)
        deadline = now + interval
    }

    /// Lets the time of the peer go on where it stopped.
    mutating func resume(at now: Moment) {
        guard let paused else { return }
        deadline = paused.deadline + (now - paused.since)
        self.paused = nil
    }
}
