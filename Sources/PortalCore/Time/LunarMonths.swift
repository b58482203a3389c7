/// A month of the lunar calendar, from one new moon to the day before the next.
struct LunarMonth: Sendable, Equatable {
    let year: Int
    let month: Int
    let isLeap: Bool
    let firstDay: CalendarDay
    /// 29 or 30 days.
    let length: Int
}

/// Numbers the months between new moons.
///
/// A month begins on the day of the new moon in Viet Nam (UTC+7). The month with the winter
/// solstice is the eleventh. Where thirteen months lie between two of them, the first in which the
/// Sun passes no multiple of 30 degrees repeats the number before it.
enum LunarMonths {
    /// From a new moon to the next, before it has a number.
    private struct Span {
        let firstDay: CalendarDay
        let length: Int
        /// The sign of the Sun, 0 to 11, as the month begins.
        let sign: Int
        /// How many multiples of 30 degrees the Sun passes in it: 0, 1 or 2.
        let passes: Int

        var holdsWinterSolstice: Bool {
            (1...2).contains { $0 <= passes && (sign + $0) % 12 == LunarMonths.winterSign }
        }
    }

    /// The sign that the Sun enters at 270 degrees.
    private static let winterSign = 9

    /// The months of these lunar years in their order.
    static func all(ofYears years: ClosedRange<Int>) -> [LunarMonth] {
        let spans = spans(fromYear: years.lowerBound - 1, toYear: years.upperBound + 2)
        let winters = spans.indices.filter { spans[$0].holdsWinterSolstice }
        return zip(winters, winters.dropFirst())
            .flatMap { numbered(Array(spans[$0..<$1])) }
            .filter { years.contains($0.year) }
    }

    private static func spans(fromYear first: Int, toYear last: Int) -> [Span] {
        let starts = (NewMoon.number(nearYear: first)...NewMoon.number(nearYear: last)).map {
            EphemerisTime.day(NewMoon.moment($0))
        }
        let signs = starts.map {
            Int(SunLongitude.degrees(EphemerisTime.midnight($0)) / 30) % 12
        }
        return zip(starts.indices, starts.indices.dropFirst()).map { this, next in
            Span(
                firstDay: starts[this], length: starts[next].number - starts[this].number,
                sign: signs[this], passes: (signs[next] - signs[this] + 12) % 12)
        }
    }

    /// Numbers the months from an eleventh one to the one before the next eleventh.
    private static func numbered(_ spans: [Span]) -> [LunarMonth] {
        let leap = spans.count > 12 ? spans.firstIndex { $0.passes == 0 } : nil
        // The solstice is in December, and so is the year of the months 11 and 12.
        let year = spans.first.map { $0.firstDay.adding(days: -10).year } ?? 0
        return spans.enumerated().map { index, span in
            let isLeap = index == leap
            let steps = leap.map { index >= $0 ? index - 1 : index } ?? index
            return LunarMonth(
                year: steps < 2 ? year : year + 1, month: (steps + 10) % 12 + 1, isLeap: isLeap,
                firstDay: span.firstDay, length: span.length)
        }
    }
}
