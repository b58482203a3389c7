/// A day of the Gregorian calendar, without a time and without a zone.
///
/// Arithmetic is on whole numbers (days since 1 January 1970), so that pages that show many dates
/// need no calendar object.
public struct CalendarDay: Hashable, Sendable {
    /// The years a day may lie in, so that the ISO form always has four digits.
    public static let supportedYears = 1...9999

    /// The year, 1 to 9999.
    public let year: Int
    /// The month, 1 to 12.
    public let month: Int
    /// The day of the month, 1 to 31.
    public let day: Int

    /// The day of that year, month and number; nil where the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard Self.supportedYears.contains(year), (1...12).contains(month),
            day >= 1, day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        self.init(unchecked: year, month, day)
    }

    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// The number of days in a month.
    static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    private static func isLeap(_ year: Int) -> Bool {
        (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    }
}

extension CalendarDay {
    private static let daysPerEra = 146_097
    /// Days from 1 March of year 0 to 1 January 1970.
    private static let epochOffset = 719_468
    private static let firstNumber = CalendarDay(unchecked: 1, 1, 1).number
    private static let lastNumber = CalendarDay(unchecked: 9999, 12, 31).number

    /// Days since 1 January 1970, which is 0.
    ///
    /// Years are counted from March, so that the leap day ends the year and months need no table.
    public var number: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * Self.daysPerEra + dayOfEra - Self.epochOffset
    }

    /// The day with that number, kept within the supported years.
    public init(number: Int) {
        let bounded = Swift.min(Swift.max(number, Self.firstNumber), Self.lastNumber)
        let shifted = bounded + Self.epochOffset
        let era = shifted / Self.daysPerEra
        let dayOfEra = shifted - era * Self.daysPerEra
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            unchecked: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month,
            dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// The day so many days later, or earlier for a negative number.
    public func adding(days: Int) -> CalendarDay {
        let (sum, overflow) = number.addingReportingOverflow(days)
        guard overflow else { return CalendarDay(number: sum) }
        return CalendarDay(number: days < 0 ? Self.firstNumber : Self.lastNumber)
    }

    /// The day of the week.
    public var weekday: Weekday {
        // 1 January 1970 was a Thursday, three days after a Monday.
        let daysSinceMonday = (number % 7 + 3 + 7) % 7
        return Weekday(rawValue: daysSinceMonday + 1) ?? .monday
    }
}

extension CalendarDay: Comparable {
    /// Whether the first day is earlier.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }
}

extension CalendarDay: LosslessStringConvertible {
    /// The day as `2020-12-02` (ISO 8601).
    public var description: String {
        Digits.padded(year, to: 4) + "-" + Digits.padded(month, to: 2) + "-"
            + Digits.padded(day, to: 2)
    }

    /// The day written `2020-12-02`; nil for every other form.
    public init?(_ text: String) {
        // Byte by byte, since lists read hundreds of days.
        var numbers = (0, 0, 0)
        var position = 0
        for byte in text.utf8 {
            switch (position, byte) {
            case (4, Self.hyphen), (7, Self.hyphen): break
            case (0..<4, Self.digits): numbers.0 = numbers.0 * 10 + Int(byte - Self.zero)
            case (5..<7, Self.digits): numbers.1 = numbers.1 * 10 + Int(byte - Self.zero)
            case (8..<10, Self.digits): numbers.2 = numbers.2 * 10 + Int(byte - Self.zero)
            default: return nil
            }
            position += 1
        }
        guard position == Self.textLength else { return nil }
        self.init(year: numbers.0, month: numbers.1, day: numbers.2)
    }

    private static let textLength = 10
    private static let hyphen = UInt8(ascii: "-")
    private static let zero = UInt8(ascii: "0")
    private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
}

extension CalendarDay: Codable {
    /// Reads `"2020-12-02"`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = CalendarDay(text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "“\(text)” is no day of the form YYYY-MM-DD."
            )
        }
        self = day
    }

    /// Writes `"2020-12-02"`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
