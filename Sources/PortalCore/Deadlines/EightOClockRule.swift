/// The 08:00 rule of Article 13.6: time "is counted from 08:00 of working days".
///
/// What arrives on a working day before 08:00 counts from 08:00 of that day, which is then day 1.
/// What arrives at 08:00 or later, or on a day off, counts from 08:00 of the next working day,
/// which is then day 1. The last day counted is the due day, to its end.
public enum EightOClockRule {
    /// When a working day begins to count.
    public static let opening = TimeOfDay(secondsOfDay: 8 * 3600)

    /// The first working day that counts for what arrives at a moment.
    public static func firstCountedDay(
        receivedAt moment: Instant, in calendar: WorkingCalendar
    ) -> CalendarDay {
        var day = firstDay(after: moment)
        for _ in 0..<Term.horizon where !calendar.isWorkingDay(day) { day = day.adding(days: 1) }
        return day
    }

    /// The first day, worked or not, whose 08:00 comes after a moment.
    static func firstDay(after moment: Instant) -> CalendarDay {
        moment.time < opening ? moment.day : moment.day.adding(days: 1)
    }
}
