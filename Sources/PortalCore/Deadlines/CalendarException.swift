/// A day that differs from the weekly rule, with the source that says so.
public struct CalendarException: Sendable, Equatable, Codable {
    /// What makes the day differ.
    public enum Kind: String, Sendable, CaseIterable, Codable {
        /// A holiday on its own day (ngày lễ, tết).
        case holiday
        /// A day off for a holiday that falls on the weekly rest (nghỉ bù).
        case moved
        /// A working day off, for which another day is worked (nghỉ hoán đổi).
        case swapped
        /// A Saturday or Sunday that is worked (làm bù).
        case worked
    }

    /// The day.
    public let day: CalendarDay
    /// What makes it differ.
    public let kind: Kind
    /// What it is in words people read, such as "Tết Nguyên đán".
    public let name: String
    /// The legal source of the day.
    public let source: String

    /// A day that differs, with the source that says so.
    public init(day: CalendarDay, kind: Kind, name: String, source: String) {
        self.day = day
        self.kind = kind
        self.name = name
        self.source = source
    }
}

/// The days of a year that differ from the weekly rule.
public struct CalendarYear: Sendable, Equatable {
    /// Where the days come from.
    public enum Standing: Sendable, Equatable {
        /// Announced for the year; the source is the number of the decision or notice.
        case announced(source: String)
        /// Computed from the law, since nothing is announced yet; swaps are not in it.
        case provisional
    }

    /// The year.
    public let year: Int
    /// Announced, or computed from the law.
    public let standing: Standing
    /// In their order.
    public let days: [CalendarException]

    /// The days of a year, in any order.
    public init(year: Int, standing: Standing, days: [CalendarException]) {
        self.year = year
        self.standing = standing
        self.days = days.sorted { $0.day < $1.day }
    }

    /// What the law alone says of a year.
    public static func provisional(_ year: Int) -> CalendarYear {
        CalendarYear(year: year, standing: .provisional, days: LawfulHolidays.days(of: year))
    }
}
