/// The days off that the Labour Code alone gives a year, without what is announced for it.
///
/// Labour Code 2019, Article 112, in force since 2021 (before, Article 115 of that of 2012): 1
/// January; five days at Tết; the tenth of the third lunar month; 30 April; 1 May; 2 September and,
/// since 2021, one adjacent day; since 2026, 24 November. A holiday on the weekly rest is made up
/// for on the next working day (Article 111.3).
///
/// The law leaves open which five days Tết has and which day goes with 2 September. The choice here
/// (two days before Tết and three from it on; 3 September where that joins a weekend, else the 1st)
/// is the one of all announcements from 2020 to 2026, which a test holds against it.
enum LawfulHolidays {
    /// The days in their order; only those of the solar calendar outside the years that
    /// `LunarCalendar` knows.
    static func days(of year: Int) -> [CalendarException] {
        byYear[year] ?? computed(year)
    }

    /// Computed once when first used.
    private static let byYear = Dictionary(
        uniqueKeysWithValues: LunarCalendar.supportedYears.map { ($0, computed($0)) })

    private static func computed(_ year: Int) -> [CalendarException] {
        let holidays = holidays(of: year)
        return (holidays + madeUp(for: holidays)).sorted { $0.day < $1.day }
    }

    private static func holidays(of year: Int) -> [CalendarException] {
        var days = [
            (CalendarDay(year: year, month: 1, day: 1), "Tết Dương lịch"),
            (LunarCalendar.day(of: LunarDay(year: year, month: 3, day: 10)), "Giỗ Tổ Hùng Vương"),
            (CalendarDay(year: year, month: 4, day: 30), "Ngày Chiến thắng"),
            (CalendarDay(year: year, month: 5, day: 1), "Quốc tế Lao động"),
            (CalendarDay(year: year, month: 9, day: 2), "Quốc khánh"),
            (adjacentToNationalDay(year), "Quốc khánh"),
        ]
        if let first = LunarCalendar.day(of: LunarDay(year: year, month: 1, day: 1)) {
            days += (-2...2).map { (first.adding(days: $0), "Tết Nguyên đán") }
        }
        let common = days.compactMap { day, name in
            day.map {
                CalendarException(day: $0, kind: .holiday, name: name, source: source(year))
            }
        }
        return common + [cultureDay(year)].compactMap(\.self)
    }

    private static func adjacentToNationalDay(_ year: Int) -> CalendarDay? {
        guard year >= 2021, let day = CalendarDay(year: year, month: 9, day: 2) else { return nil }
        switch day.weekday {
        case .monday, .thursday, .sunday: return day.adding(days: 1)
        case .tuesday, .wednesday, .friday, .saturday: return day.adding(days: -1)
        }
    }

    private static func cultureDay(_ year: Int) -> CalendarException? {
        guard year >= 2026, let day = CalendarDay(year: year, month: 11, day: 24) else {
            return nil
        }
        return CalendarException(
            day: day, kind: .holiday, name: "Ngày Văn hóa Việt Nam",
            source: "Ngày nghỉ từ năm 2026 (căn cứ pháp lý: cần xác nhận)")
    }

    /// For each holiday on a weekly rest, the next working day that is still free.
    private static func madeUp(for holidays: [CalendarException]) -> [CalendarException] {
        var taken = Set(holidays.map(\.day))
        return holidays.sorted { $0.day < $1.day }.filter { $0.day.isWeekend }.map { holiday in
            var day = holiday.day
            while day.isWeekend || taken.contains(day) { day = day.adding(days: 1) }
            taken.insert(day)
            return CalendarException(
                day: day, kind: .moved, name: "Nghỉ bù \(holiday.name)",
                source: "Bộ luật Lao động số 45/2019/QH14, khoản 3 Điều 111")
        }
    }

    private static func source(_ year: Int) -> String {
        year >= 2021
            ? "Bộ luật Lao động số 45/2019/QH14, Điều 112"
            : "Bộ luật Lao động số 10/2012/QH13, Điều 115"
    }
}

extension CalendarDay {
    /// Saturday or Sunday.
    var isWeekend: Bool { weekday == .saturday || weekday == .sunday }
}
