/// A due date that can explain itself.
public struct DueDate: Sendable, Equatable, Codable {
    /// A day that was not counted, and why.
    public struct Skipped: Sendable, Equatable, Codable {
        /// The day.
        public let day: CalendarDay
        /// The reason in words people read, such as "Chủ nhật" or "Tết Nguyên đán".
        public let reason: String
        /// Whether the clock stood still on it; otherwise nobody works on that day.
        public let isPause: Bool

        init(day: CalendarDay, reason: String, isPause: Bool = false) {
            self.day = day
            self.reason = reason
            self.isPause = isPause
        }
    }

    /// The moment the clock started.
    public let start: Instant
    /// What started it.
    public let event: LegalEvent
    /// How much time the rule gives.
    public let amount: Int
    /// What is counted.
    public let unit: Term.Unit
    /// How the first day was found.
    public let opening: Term.Opening
    /// The first day counted.
    public let firstDay: CalendarDay
    /// The last day for it.
    public let day: CalendarDay
    /// The days passed over, in their order.
    public let skipped: [Skipped]
    /// The rule, such as "Điều 13 khoản 6".
    public let rule: String
    /// Whether the calendar of a year concerned is not announced yet.
    public let isProvisional: Bool
    /// The day before any extension; nil where there was none.
    public let extendedFrom: CalendarDay?

    /// The days counted, in their order.
    public var counted: [CalendarDay] {
        guard firstDay <= day else { return [] }
        let passedOver = Set(skipped.map(\.day))
        return (firstDay.number...day.number).map { CalendarDay(number: $0) }
            .filter { !passedOver.contains($0) }
    }

    /// `15 ngày làm việc`.
    public var term: String { unit.vietnamese(amount) }

    /// Why the first day is the first, in a sentence.
    public var startReason: String {
        let startDay = skipped.first { $0.day == start.day }
        return switch opening {
        case .nextDay: "Ngày \(event.vietnamese) không tính vào thời hạn."
        case .atEight where firstDay == start.day:
            "Trước 08:00 của ngày làm việc nên ngày đó được tính là ngày thứ nhất."
        case .atEight where startDay?.isPause == true:
            "Trước 08:00 của ngày làm việc, nhưng thời hạn tạm dừng ngay trong ngày đó."
        case .atEight where startDay != nil:
            "Rơi vào ngày nghỉ nên tính từ 08:00 của ngày làm việc kế tiếp."
        case .atEight:
            "Từ 08:00 trở đi nên tính từ 08:00 của ngày làm việc kế tiếp."
        }
    }
}

extension DueDate {
    /// The names in stored JSON. What is stored from before clocks had units bears `workingDays`.
    private enum CodingKeys: String, CodingKey {
        case start, event, unit, opening, firstDay, day, skipped, rule, isProvisional
        case extendedFrom
        case amount = "workingDays"
    }

    /// Reads a stored due date. The oldest ones are all answers to questions: received, and
    /// counted in working days from 08:00.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        start = try values.decode(Instant.self, forKey: .start)
        event = try values.decodeIfPresent(LegalEvent.self, forKey: .event) ?? .received
        amount = try values.decode(Int.self, forKey: .amount)
        unit = try values.decodeIfPresent(Term.Unit.self, forKey: .unit) ?? .workingDays
        opening = try values.decodeIfPresent(Term.Opening.self, forKey: .opening) ?? .atEight
        firstDay = try values.decode(CalendarDay.self, forKey: .firstDay)
        day = try values.decode(CalendarDay.self, forKey: .day)
        skipped = try values.decode([Skipped].self, forKey: .skipped)
        rule = try values.decode(String.self, forKey: .rule)
        isProvisional = try values.decode(Bool.self, forKey: .isProvisional)
        extendedFrom = try values.decodeIfPresent(CalendarDay.self, forKey: .extendedFrom)
    }
}

extension DueDate.Skipped {
    /// The names in stored JSON; days of rest bear no `isPause`.
    private enum CodingKeys: String, CodingKey {
        case day, reason, isPause
    }

    /// How the reason of a pause begins, by which the oldest stored ones are told.
    private static let pauseWords = "Tạm dừng: "

    /// A day on which a clock stood still.
    static func paused(_ day: CalendarDay, because reason: String) -> DueDate.Skipped {
        DueDate.Skipped(day: day, reason: pauseWords + reason, isPause: true)
    }

    /// Reads a stored day.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        day = try values.decode(CalendarDay.self, forKey: .day)
        reason = try values.decode(String.self, forKey: .reason)
        isPause =
            try values.decodeIfPresent(Bool.self, forKey: .isPause)
            ?? reason.hasPrefix(Self.pauseWords)
    }

    /// Stores the day.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(day, forKey: .day)
        try values.encode(reason, forKey: .reason)
        if isPause { try values.encode(true, forKey: .isPause) }
    }
}
