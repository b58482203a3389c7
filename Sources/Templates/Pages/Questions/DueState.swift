import PortalCore

/// How a due day looks from a day, in calendar days: what is said grows more urgent.
enum DueState: Equatable {
    /// From so many days before the due day on, it is soon.
    static let soon = 3
    /// Later than so many days, a next step is offered.
    static let longOverdue = 15

    case waiting(daysLeft: Int)
    case dueSoon(daysLeft: Int)
    case late(days: Int)
    case longOverdue(days: Int)

    init(due: CalendarDay, today: CalendarDay) {
        let left = due.number - today.number
        if left < 0 {
            self = -left > Self.longOverdue ? .longOverdue(days: -left) : .late(days: -left)
        } else {
            self = left <= Self.soon ? .dueSoon(daysLeft: left) : .waiting(daysLeft: left)
        }
    }
}
