/// A right as it is filled in: for a site, from a day to the end of another.
public enum GrantForm {
    /// The fields.
    public enum Field: String, Sendable, CaseIterable {
        case role = "vai-tro"
        case section = "chuyen-muc"
        case from = "tu-ngay"
        case until = "den-ngay"
    }

    /// The right that the fields say.
    ///
    /// - Throws: `InvalidForm<Field>`.
    public static func read(
        _ values: [Field: String], on siteID: Int64, now: Instant
    ) throws -> NewGrant {
        var check = FormCheck(values)
        let role = values[.role].flatMap(Role.init)
        if role == nil { check.refuse(.role, "Hãy chọn vai trò.") }
        let section = values[.section].flatMap { $0.isEmpty ? nil : $0 }
        if let section, Int64(section) == nil {
            check.refuse(.section, "Hãy chọn chuyên mục trong danh sách.")
        }
        let from = RightDays.start(values[.from] ?? "", now: now)
        if from == nil { check.refuse(.from, RightDays.unreadable) }
        let until = RightDays.end(values[.until] ?? "")
        if until == .unreadable { check.refuse(.until, RightDays.unreadable) }
        if case .end(let end) = until, let from, end <= max(from, now) {
            check.refuse(.until, AccountRefusal.endsTooEarly.sentence)
        }
        return try check.result {
            NewGrant(
                siteID: siteID, role: role ?? .contributor, sectionID: section.flatMap(Int64.init),
                validFrom: from ?? now, validUntil: until.instant)
        }.get()
    }
}

/// The days between which a right holds, as people write them.
enum RightDays {
    static let midnight = TimeOfDay(secondsOfDay: 0)
    static let unreadable = "Ngày chưa đúng; ví dụ 02/12/2026."

    /// An end that was filled in.
    enum End: Equatable {
        case none
        case end(Instant)
        case unreadable

        var instant: Instant? {
            if case .end(let instant) = self { return instant }
            return nil
        }
    }

    /// The start: the beginning of the day, or now for today, an earlier day or none. Nil where it
    /// cannot be read.
    static func start(_ entered: String, now: Instant) -> Instant? {
        if entered.isBlank { return now }
        guard let day = CalendarDay(entered: entered) else { return nil }
        return max(now, Instant(day, midnight))
    }

    /// The end: that of the day, which counts as a whole.
    static func end(_ entered: String) -> End {
        if entered.isBlank { return .none }
        guard let day = CalendarDay(entered: entered) else { return .unreadable }
        return .end(Instant(CalendarDay(number: day.number + 1), midnight))
    }

    /// An end in words: as the day that was typed, where it is the end of one.
    static func words(_ end: Instant) -> String {
        end.time == midnight
            ? "đến hết ngày \(end.day.adding(days: -1).vietnamese)" : "đến trước \(end.vietnamese)"
    }
}

extension CalendarDay {
    /// As people write it, or as browsers send a date (`2026-12-02`).
    init?(entered text: String) {
        guard let day = CalendarDay(vietnamese: text) ?? CalendarDay(text) else { return nil }
        self = day
    }
}
