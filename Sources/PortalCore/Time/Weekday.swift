/// A day of the week, numbered as in ISO 8601: Monday is 1, Sunday 7.
public enum Weekday: Int, CaseIterable, Sendable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// The Vietnamese name at the start of a line, such as `Thứ hai`.
    public var vietnamese: String {
        switch self {
        case .monday: "Thứ hai"
        case .tuesday: "Thứ ba"
        case .wednesday: "Thứ tư"
        case .thursday: "Thứ năm"
        case .friday: "Thứ sáu"
        case .saturday: "Thứ bảy"
        case .sunday: "Chủ nhật"
        }
    }

    /// The English abbreviation of RFC 822, section 5.1.
    var abbreviation: String {
        switch self {
        case .monday: "Mon"
        case .tuesday: "Tue"
        case .wednesday: "Wed"
        case .thursday: "Thu"
        case .friday: "Fri"
        case .saturday: "Sat"
        case .sunday: "Sun"
        }
    }
}
