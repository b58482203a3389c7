import PortalCore

/// How long something stays open, in days people count.
struct TimeLeft: Component {
    /// From this many days on it is no longer "soon".
    static let soonDays = 4

    /// Closed from this second on.
    let end: Instant
    let now: Instant

    /// Calendar days from today to the last day, in Vietnam.
    private var days: Int { end.day.number - now.day.number }

    var html: HTML {
        if end <= now { return StatusTag(.neutral, "Đã đóng").html }
        switch days {
        case ..<1: return StatusTag(.soon, "Đóng lúc \(end.time.hoursAndMinutes) hôm nay").html
        case 1..<Self.soonDays: return StatusTag(.soon, "Còn \(days) ngày").html
        default: return StatusTag(.good, "Còn \(days) ngày").html
        }
    }
}
