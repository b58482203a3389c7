/// A day of the Vietnamese lunar calendar (âm lịch).
public struct LunarDay: Hashable, Sendable {
    /// The year, named after the solar year in which most of it lies.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// Whether it is the second month of that number (tháng nhuận).
    public let isLeapMonth: Bool
    /// The day of the month, 1 to 30.
    public let day: Int

    /// A day by its parts; whether the calendar has it, `LunarCalendar.day(of:)` tells.
    public init(year: Int, month: Int, isLeapMonth: Bool = false, day: Int) {
        self.year = year
        self.month = month
        self.isLeapMonth = isLeapMonth
        self.day = day
    }

    /// `10/3 âm lịch`, or `10/3 nhuận âm lịch` in a leap month.
    public var vietnamese: String { "\(day)/\(month)\(isLeapMonth ? " nhuận" : "") âm lịch" }
}
