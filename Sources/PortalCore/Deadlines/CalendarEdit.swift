/// What an administrator makes of a year.
public struct CalendarEdit: Sendable, Equatable {
    /// The year.
    public let year: Int
    /// All days of the year that differ, in place of those before.
    public let days: [CalendarException]
    /// The number of the decision or notice.
    public let source: String
    /// The revision that was edited; 0 for a year that was not announced yet.
    public let basedOn: Int

    /// An edit from its parts.
    public init(year: Int, days: [CalendarException], source: String, basedOn: Int) {
        self.year = year
        self.days = days
        self.source = source
        self.basedOn = basedOn
    }

    /// Why an edit is not taken.
    public enum Refusal: Error, Sendable, Equatable {
        case emptySource
        case unsupportedYear
        case outsideYear(CalendarDay)
        case twice(CalendarDay)
        case nameless(CalendarDay)
        /// Only a Saturday or Sunday is worked by exception.
        case workedAnyway(CalendarDay)
        /// Somebody else changed the year meanwhile.
        case changedMeanwhile

        /// The sentence for people.
        public var sentence: String {
            switch self {
            case .emptySource: "Cần ghi số quyết định hoặc thông báo làm căn cứ."
            case .unsupportedYear: "Năm này nằm ngoài khoảng lịch hỗ trợ."
            case .outsideYear(let day): "Ngày \(day.vietnamese) không thuộc năm đang sửa."
            case .twice(let day): "Ngày \(day.vietnamese) được ghi hai lần."
            case .nameless(let day): "Ngày \(day.vietnamese) thiếu tên hoặc căn cứ."
            case .workedAnyway(let day):
                "Ngày \(day.vietnamese) vốn là ngày làm việc; chỉ thứ Bảy, Chủ nhật mới làm bù."
            case .changedMeanwhile: "Lịch của năm này vừa được người khác sửa; hãy xem lại."
            }
        }
    }

    /// - Throws: the first reason not to take the edit.
    func check() throws(Refusal) {
        guard !source.isBlank else { throw .emptySource }
        guard LunarCalendar.supportedYears.contains(year) else { throw .unsupportedYear }
        var seen: Set<CalendarDay> = []
        for exception in days {
            let day = exception.day
            guard day.year == year else { throw .outsideYear(day) }
            guard seen.insert(day).inserted else { throw .twice(day) }
            guard !exception.name.isBlank, !exception.source.isBlank else { throw .nameless(day) }
            guard exception.kind != .worked || day.isWeekend else { throw .workedAnyway(day) }
        }
    }
}
