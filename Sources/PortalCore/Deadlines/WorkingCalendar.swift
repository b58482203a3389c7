/// Which days are worked: Monday to Friday without the days off, and the weekend days worked
/// instead.
public struct WorkingCalendar: Sendable, Equatable {
    private let exceptions: [CalendarDay: CalendarException]
    private let announcedYears: Set<Int>

    /// - Parameter years: those with an announced calendar; in all others the law alone counts.
    public init(announced years: [CalendarYear]) {
        exceptions = Dictionary(
            years.flatMap(\.days).map { ($0.day, $0) }, uniquingKeysWith: { _, last in last })
        announcedYears = Set(years.map(\.year))
    }

    /// Whether a year's days off are announced. Where they are not, those of the law stand in, and
    /// due dates say that they are provisional.
    public func isAnnounced(year: Int) -> Bool { announcedYears.contains(year) }

    /// Whether a day is worked.
    public func isWorkingDay(_ day: CalendarDay) -> Bool { reasonOff(day) == nil }

    /// Why a day is not worked, in words people read; nil for a working day.
    public func reasonOff(_ day: CalendarDay) -> String? {
        if let exception = exception(day) {
            return exception.kind == .worked ? nil : exception.name
        }
        switch day.weekday {
        case .saturday: return "Thứ Bảy"
        case .sunday: return "Chủ nhật"
        default: return nil
        }
    }

    /// The number of working days after one day, up to another.
    public func workingDays(after first: CalendarDay, through last: CalendarDay) -> Int {
        guard first < last else { return 0 }
        return (first.number + 1...last.number).count { isWorkingDay(CalendarDay(number: $0)) }
    }

    private func exception(_ day: CalendarDay) -> CalendarException? {
        if isAnnounced(year: day.year) { return exceptions[day] }
        return LawfulHolidays.days(of: day.year).first { $0.day == day }
    }
}
