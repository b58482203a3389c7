/// The uniform time in which the formulas of the Moon and the Sun are written.
///
/// A Julian ephemeris day counts days of 86,400 seconds that do not follow the turning of the
/// Earth; clocks do, and lag behind by ΔT.
enum EphemerisTime {
    /// The Julian day of 1 January 1970, 00:00 UTC.
    static let unixEpoch = 2_440_587.5
    /// The Julian day of 1 January 2000, 12:00, from which the formulas count.
    static let epoch2000 = 2_451_545.0
    static let daysPerCentury = 36_525.0

    /// The ephemeris day of midnight in Viet Nam (UTC+7) at the start of a day.
    static func midnight(_ day: CalendarDay) -> Double {
        let offset = Double(Instant.vietnamOffset) / Double(Instant.secondsPerDay)
        return unixEpoch + Double(day.number) - offset + lag(year: Double(day.year))
    }

    /// The day in Viet Nam (UTC+7) on which an ephemeris day falls.
    static func day(_ ephemeris: Double) -> CalendarDay {
        let offset = Double(Instant.vietnamOffset) / Double(Instant.secondsPerDay)
        let year = 2000 + (ephemeris - epoch2000) / (daysPerCentury / 100)
        let local = ephemeris - lag(year: year) - unixEpoch + offset
        return CalendarDay(number: Int(local.rounded(.down)))
    }

    /// ΔT in days: the polynomials of Espenak and Meeus ("Five Millennium Canon", 2006) for 1961
    /// to 2150. From 2005 on they are a forecast, good to a minute until the end of the century.
    private static func lag(year: Double) -> Double {
        let since1975 = year - 1975
        let since2000 = year - 2000
        let seconds =
            switch year {
            case ..<1986:
                polynomial(since1975, [45.45, 1.067, -1 / 260, -1 / 718])
            case ..<2005:
                polynomial(
                    since2000,
                    [63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599])
            case ..<2050:
                polynomial(since2000, [62.92, 0.32217, 0.005589])
            default:
                polynomial((year - 1820) / 100, [-20, 0, 32]) - 0.5628 * (2150 - year)
            }
        return seconds / Double(Instant.secondsPerDay)
    }

    /// The value of a polynomial, the constant first.
    static func polynomial(_ x: Double, _ coefficients: [Double]) -> Double {
        coefficients.reversed().reduce(0) { $0 * x + $1 }
    }
}
