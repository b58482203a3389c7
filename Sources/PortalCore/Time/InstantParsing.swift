extension Instant {
    /// The time written `2026-11-02T08:00:00+07:00`, in Viet Nam's zone only; nil for other forms.
    public init?(iso8601 text: String) {
        let suffix = "+07:00"
        guard text.hasSuffix(suffix) else { return nil }
        let parts = text.dropLast(suffix.count).split(
            separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = CalendarDay(String(parts[0])) else { return nil }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 3, let hour = Int(clock[0]), let minute = Int(clock[1]),
            let second = Int(clock[2]),
            let time = TimeOfDay(hour: hour, minute: minute, second: second)
        else { return nil }
        self.init(day, time)
    }
}
