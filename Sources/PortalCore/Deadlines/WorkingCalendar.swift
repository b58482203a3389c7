/// Which days are worked: Monday to Friday without the days off, and the Saturdays worked instead.
public struct WorkingCalendar: Sendable, Equatable {
    /// A day that differs from the weekly rule.
    public struct Exception: Sendable, Equatable {
        /// Off, or a weekend day that is worked.
        public enum Kind: String, Sendable, CaseIterable {
            case off
            case work
        }

        /// The day.
        public let day: CalendarDay
        /// What kind it is.
        public let kind: Kind
        /// What it is, such as "Tết Nguyên đán".
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

    private let exceptions: [CalendarDay: Exception]
    /// Years with an announced calendar.
    private let announcedYears: Set<Int>

    /// - Parameter exceptions: the days that differ; a year counts as announced if it has any.
    public init(_ exceptions: [Exception]) {
        self.exceptions = Dictionary(
            exceptions.map { ($0.day, $0) }, uniquingKeysWith: { _, last in last })
        announcedYears = Set(exceptions.map(\.day.year))
    }

    /// Whether a year's days off are announced; the fixed holidays of the Labour Code stand in
    /// where they are not, and due dates say that they are provisional.
    public func isAnnounced(year: Int) -> Bool { announcedYears.contains(year) }

    /// Whether a day is worked.
    public func isWorkingDay(_ day: CalendarDay) -> Bool { reasonOff(day) == nil }

    /// Why a day is not worked, in words people read; nil for a working day.
    public func reasonOff(_ day: CalendarDay) -> String? {
        if let exception = exceptions[day] {
            return exception.kind == .off ? exception.name : nil
        }
        if !isAnnounced(year: day.year), let holiday = FixedHoliday.name(of: day) { return holiday }
        switch day.weekday {
        case .saturday: return "Thứ Bảy"
        case .sunday: return "Chủ nhật"
        default: return nil
        }
    }
}

/// Holidays with a fixed solar date (Labour Code 2019, Article 112; 24 November from 2026).
enum FixedHoliday {
    static func name(of day: CalendarDay) -> String? {
        switch (day.month, day.day) {
        case (1, 1): "Tết Dương lịch"
        case (4, 30): "Ngày Chiến thắng"
        case (5, 1): "Ngày Quốc tế lao động"
        case (9, 2): "Quốc khánh"
        case (11, 24) where day.year >= 2026: "Ngày Văn hóa Việt Nam"
        default: nil
        }
    }
}
