/// A due date that can explain itself.
public struct DueDate: Sendable, Equatable, Codable {
    /// A day that was not counted, and why.
    public struct Skipped: Sendable, Equatable, Codable {
        /// The day.
        public let day: CalendarDay
        /// The reason in words people read, such as "Chủ nhật" or "Tết Nguyên đán".
        public let reason: String
    }

    /// The moment the clock started.
    public let start: Instant
    /// The working days counted.
    public let workingDays: Int
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
}
