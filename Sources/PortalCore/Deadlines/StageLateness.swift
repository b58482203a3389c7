/// A stretch of the way through which something passes, in somebody's hands.
public struct Stage: Sendable, Equatable {
    /// Whose it is, such as "Ban Biên tập".
    public let holder: String
    /// When it came into these hands.
    public let enteredAt: Instant
    /// The working days it may take; those of all stages make up the term.
    public let allowance: Int

    /// A stage from its parts.
    public init(holder: String, enteredAt: Instant, allowance: Int) {
        self.holder = holder
        self.enteredAt = enteredAt
        self.allowance = allowance
    }
}

/// How much of a delay a stage caused.
public struct StageLateness: Sendable, Equatable {
    /// The stage.
    public let stage: Stage
    /// The working days it took.
    public let taken: Int
    /// The working days of the whole delay that it caused.
    public let late: Int

    /// Attributes a delay to the stages that caused it.
    ///
    /// A stage that takes longer than its allowance causes the excess. What a stage saves first
    /// makes up for the delay that it inherited, the latest of it first, and is then there for the
    /// stages after it. So the sum is exactly the working days by which the whole took longer than
    /// all allowances together, or nothing where it did not.
    ///
    /// A day belongs to the stage that holds the matter at 08:00 (`EightOClockRule`).
    ///
    /// - Parameters:
    ///   - stages: in the order of time.
    ///   - end: when the last stage ended, or now.
    public static func attribute(
        _ stages: [Stage], until end: Instant, in calendar: WorkingCalendar
    ) -> [StageLateness] {
        let ends = stages.dropFirst().map(\.enteredAt) + [end]
        let taken = zip(stages, ends).map { stage, end in
            calendar.workingDays(
                after: lastDayBefore(stage.enteredAt), through: lastDayBefore(end))
        }
        var late = Array(repeating: 0, count: stages.count)
        var saved = 0
        for index in stages.indices {
            var excess = taken[index] - stages[index].allowance
            if excess > 0 {
                late[index] = max(0, excess - saved)
                saved = max(0, saved - excess)
            }
            for earlier in (0..<index).reversed() where excess < 0 {
                let madeGood = min(late[earlier], -excess)
                late[earlier] -= madeGood
                excess += madeGood
            }
            saved += max(0, -excess)
        }
        return stages.indices.map {
            StageLateness(stage: stages[$0], taken: taken[$0], late: late[$0])
        }
    }

    /// The last day whose 08:00 has passed at a moment.
    private static func lastDayBefore(_ moment: Instant) -> CalendarDay {
        EightOClockRule.firstDay(after: moment).adding(days: -1)
    }
}
