/// From when on a due day is near, and a late one long overdue; calendar days.
public struct DueThresholds: Sendable, Equatable {
    /// From so many days before the due day on, it is soon.
    public let soon: Int
    /// Later than so many days after it, a next step is offered.
    public let longOverdue: Int

    /// The thresholds from their days.
    public init(soon: Int, longOverdue: Int) {
        self.soon = soon
        self.longOverdue = longOverdue
    }

    /// Three days before, fifteen after.
    public static let standard = DueThresholds(soon: 3, longOverdue: 15)
}

/// How a due day looks from a day, in calendar days: what is said grows more urgent.
public enum DueState: Sendable, Equatable {
    case onTime(daysLeft: Int)
    case dueSoon(daysLeft: Int)
    case late(days: Int)
    case longOverdue(days: Int)

    /// How a due day looks from a day; to the end of the due day it is not late.
    public init(due: CalendarDay, today: CalendarDay, thresholds: DueThresholds = .standard) {
        let left = due.number - today.number
        if left < 0 {
            self =
                -left > thresholds.longOverdue ? .longOverdue(days: -left) : .late(days: -left)
        } else {
            self = left <= thresholds.soon ? .dueSoon(daysLeft: left) : .onTime(daysLeft: left)
        }
    }
}
