/// The Vietnamese lunar calendar at UTC+7, as the North has used it since 1 January 1968 and the
/// whole country since 1976.
public enum LunarCalendar {
    /// The lunar years it knows whole. Before 1968 Viet Nam reckoned otherwise; after 2100 nobody
    /// has checked it. Of the lunar year 1967 it knows the days that lie in 1968.
    public static let supportedYears = 1968...2100

    /// Computed once, some milliseconds, when first used.
    private static let months = LunarMonths.all(
        ofYears: supportedYears.lowerBound - 1...supportedYears.upperBound)

    /// The lunar day of a day; nil outside the supported years.
    public static func lunarDay(of day: CalendarDay) -> LunarDay? {
        guard day.year >= supportedYears.lowerBound, let month = month(of: day) else { return nil }
        return LunarDay(
            year: month.year, month: month.month, isLeapMonth: month.isLeap,
            day: day.number - month.firstDay.number + 1)
    }

    /// The day of a lunar day; nil where the calendar has no such day, such as the 30th of a short
    /// month, or outside the supported years.
    public static func day(of lunar: LunarDay) -> CalendarDay? {
        let found = months.first {
            $0.year == lunar.year && $0.month == lunar.month && $0.isLeap == lunar.isLeapMonth
        }
        guard let found, (1...found.length).contains(lunar.day) else { return nil }
        let day = found.firstDay.adding(days: lunar.day - 1)
        return day.year >= supportedYears.lowerBound ? day : nil
    }

    /// The month of a year that is followed by one of the same number; nil for a common year.
    public static func leapMonth(ofYear year: Int) -> Int? {
        months.first { $0.year == year && $0.isLeap }?.month
    }

    /// The last month that begins on a day or before it, unless the day lies after its end.
    private static func month(of day: CalendarDay) -> LunarMonth? {
        var low = 0
        var high = months.count
        while low < high {
            let middle = (low + high) / 2
            if months[middle].firstDay <= day { low = middle + 1 } else { high = middle }
        }
        guard low > 0, day.number < months[low - 1].firstDay.number + months[low - 1].length
        else { return nil }
        return months[low - 1]
    }
}
