/// A number of working days within which something is owed, and where that is written.
public struct WorkingDayRule: Sendable, Equatable {
    /// Working days.
    public let days: Int
    /// The article, as it is cited to people.
    public let source: String

    /// Answers to questions: fifteen working days (Article 13.6).
    public static let answer = WorkingDayRule(days: 15, source: "Điều 13 khoản 6")

    /// The hour from which a working day counts (Article 13.6).
    public static let dayBegins = TimeOfDay(hour: 8, minute: 0)

    /// No rule reaches further than this many calendar days; bounds the walk through a calendar.
    private static let horizon = 3650

    /// A rule of so many working days.
    public init(days: Int, source: String) {
        self.days = days
        self.source = source
    }

    /// The day by which something received at `start` is due, with the explanation.
    ///
    /// The 08:00 rule of Article 13.6, in one place: what arrives on a working day before 08:00
    /// counts from that day's 08:00, so that this day is day 1; anything later counts from 08:00
    /// of the next working day, which is then day 1. The last day counted is the due day.
    public func dueDate(from start: Instant, in calendar: WorkingCalendar) -> DueDate {
        var day = opensToday(start, in: calendar) ? start.day : start.day.adding(days: 1)
        var skipped: [DueDate.Skipped] = []
        if day > start.day, let reason = calendar.reasonOff(start.day) {
            skipped.append(DueDate.Skipped(day: start.day, reason: reason))
        }
        var counted: [CalendarDay] = []
        for _ in 0..<Self.horizon where counted.count < days {
            if let reason = calendar.reasonOff(day) {
                skipped.append(DueDate.Skipped(day: day, reason: reason))
            } else {
                counted.append(day)
            }
            day = day.adding(days: 1)
        }
        let last = counted.last ?? start.day
        return DueDate(
            start: start, workingDays: days, firstDay: counted.first ?? start.day, day: last,
            skipped: skipped, rule: source,
            isProvisional: !(start.day.year...last.year).allSatisfy(calendar.isAnnounced))
    }

    /// Whether what arrives at this moment still counts from today's 08:00.
    private func opensToday(_ start: Instant, in calendar: WorkingCalendar) -> Bool {
        guard let opening = Self.dayBegins else { return false }
        return start.time < opening && calendar.isWorkingDay(start.day)
    }
}
