/// The days of a year as an administrator writes them: one a line, the parts divided by `|`.
///
/// ```
/// 02/01/2026 | nghỉ hoán đổi | Nghỉ Tết Dương lịch | Thông báo 12/TB-BNV
/// ```
public enum CalendarLines {
    /// A line that cannot be read.
    public struct Unreadable: Error, Sendable, Equatable {
        /// Its number, from 1.
        public let line: Int
        /// What it says.
        public let text: String

        /// The sentence for people.
        public var sentence: String {
            """
            Dòng \(line) chưa đúng: “\(text)”. Mỗi dòng gồm ngày | loại | tên | căn cứ; ngày viết \
            như 31/12/2026, loại là \
            \(CalendarException.Kind.allCases.map(\.vietnamese).joined(separator: ", ")).
            """
        }
    }

    /// - Throws: the first line that cannot be read.
    public static func parse(_ text: String) throws(Unreadable) -> [CalendarException] {
        var days: [CalendarException] = []
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() where !String(line).isBlank {
            guard let day = exception(String(line)) else {
                throw Unreadable(line: index + 1, text: String(line.prefix(100)))
            }
            days.append(day)
        }
        return days
    }

    private static func exception(_ line: String) -> CalendarException? {
        let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { part in
            String(part).trimmingWhiteSpace
        }
        guard parts.count == 4, let day = CalendarDay(vietnamese: parts[0]),
            let kind = CalendarException.Kind.allCases.first(where: {
                $0.vietnamese.folded == parts[1].folded
            })
        else { return nil }
        return CalendarException(day: day, kind: kind, name: parts[2], source: parts[3])
    }

    /// The lines of days, in their order.
    public static func text(_ days: [CalendarException]) -> String {
        days.sorted { $0.day < $1.day }.map { day in
            [day.day.vietnamese, day.kind.vietnamese, day.name, day.source].joined(separator: " | ")
        }.joined(separator: "\n")
    }
}

extension CalendarException.Kind {
    /// The kind in words people read.
    public var vietnamese: String {
        switch self {
        case .holiday: "nghỉ lễ"
        case .moved: "nghỉ bù"
        case .swapped: "nghỉ hoán đổi"
        case .worked: "làm bù"
        }
    }
}
