/// How long something may take, and where that is written.
public struct Term: Sendable, Equatable, Codable {
    /// What is counted.
    public enum Unit: String, Sendable, CaseIterable, Codable {
        case workingDays
        case days
        case months
    }

    /// How the first day is found.
    public enum Opening: String, Sendable, CaseIterable, Codable {
        /// By the 08:00 rule of Article 13.6.
        case atEight
        /// The day of the event is not counted (Civil Code 2015, Article 147.2).
        case nextDay
    }

    /// How many.
    public let amount: Int
    /// What is counted.
    public let unit: Unit
    /// How the first day is found.
    public let opening: Opening
    /// The article, as it is cited to people.
    public let source: String

    /// No term reaches further than this many calendar days; bounds the walk through a calendar.
    static let horizon = 3650

    /// A number of days or months, and where that is written.
    public init(amount: Int, unit: Unit, opening: Opening, source: String) {
        self.amount = amount
        self.unit = unit
        self.opening = opening
        self.source = source
    }

    /// `15 ngày làm việc`.
    public var vietnamese: String { unit.vietnamese(amount) }
}

extension Term.Opening {
    /// How the first day is found, in words people read.
    public var vietnamese: String {
        switch self {
        case .atEight: "Từ 08:00 của ngày làm việc (Điều 13 khoản 6)"
        case .nextDay: "Từ ngày kế tiếp; ngày xảy ra sự kiện không tính"
        }
    }
}

extension Term.Unit {
    /// `ngày làm việc`.
    public var vietnamese: String {
        switch self {
        case .workingDays: "ngày làm việc"
        case .days: "ngày"
        case .months: "tháng"
        }
    }

    /// `15 ngày làm việc`, `15 ngày`, `2 tháng`.
    func vietnamese(_ amount: Int) -> String {
        "\(amount) \(vietnamese)"
    }
}

extension Term {
    /// The due date of what began at a moment and never stood still.
    public func dueDate(
        for event: LegalEvent, at start: Instant, in calendar: WorkingCalendar
    ) -> DueDate {
        TermCount(term: self, event: event, start: start, calendar: calendar).dueWithoutPauses
    }
}
