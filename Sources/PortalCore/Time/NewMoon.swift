import Foundation

/// The moments of new moon (Meeus, "Astronomical Algorithms", 2nd edition, chapter 49).
///
/// Good to some seconds; the day changes within a minute and a half of a new moon nowhere between
/// 1968 and 2053.
enum NewMoon {
    private static let first = 2_451_550.09766
    private static let month = 29.530588861
    private static let monthsPerCentury = 1236.85

    /// The number of the new moon nearest to the start of a year; 0 is that of 6 January 2000.
    static func number(nearYear year: Int) -> Int {
        Int((Double(year - 2000) * monthsPerCentury / 100).rounded())
    }

    /// The ephemeris day of a new moon.
    static func moment(_ number: Int) -> Double {
        let k = Double(number)
        let t = k / monthsPerCentury
        let mean =
            first + month * k
            + EphemerisTime.polynomial(t, [0, 0, 0.00015437, -0.000000150, 0.00000000073])
        return mean + lunarTerms(Arguments(k: k, t: t), t: t) + planetaryTerms(k: k, t: t)
    }

    /// Angles in degrees at a mean new moon.
    private struct Arguments {
        /// The mean anomaly of the Sun.
        let sun: Double
        /// The mean anomaly of the Moon.
        let moon: Double
        /// The Moon's argument of latitude.
        let latitude: Double
        /// The longitude of the ascending node.
        let node: Double

        init(k: Double, t: Double) {
            sun = 29.10535670 * k + EphemerisTime.polynomial(t, [2.5534, 0, -0.0000014, -1.1e-7])
            moon =
                385.81693528 * k
                + EphemerisTime.polynomial(t, [201.5643, 0, 0.0107582, 0.00001238, -5.8e-8])
            latitude =
                390.67050284 * k
                + EphemerisTime.polynomial(t, [160.7108, 0, -0.0016118, -0.00000227, 1.1e-8])
            node =
                -1.56375588 * k + EphemerisTime.polynomial(t, [124.7746, 0, 0.0020672, 0.00000215])
        }
    }

    /// A term in 0.00001 days, with the multiples of the Sun's and the Moon's anomaly and of the
    /// argument of latitude.
    private struct Term {
        let weight: Double
        let sun: Double
        let moon: Double
        let latitude: Double

        init(_ weight: Double, _ sun: Double, _ moon: Double, _ latitude: Double) {
            self.weight = weight
            self.sun = sun
            self.moon = moon
            self.latitude = latitude
        }
    }

    private static func lunarTerms(_ arguments: Arguments, t: Double) -> Double {
        // The Earth's orbit grows rounder, and what depends on the Sun's anomaly grows weaker.
        let eccentricity = EphemerisTime.polynomial(t, [1, -0.002516, -0.0000074])
        let sum = terms.reduce(-17 * sine(arguments.node)) { sum, term in
            let angle =
                term.sun * arguments.sun + term.moon * arguments.moon
                + term.latitude * arguments.latitude
            return sum + term.weight * pow(eccentricity, abs(term.sun)) * sine(angle)
        }
        return sum / 100_000
    }

    private static let terms = [
        Term(-40720, 0, 1, 0), Term(17241, 1, 0, 0), Term(1608, 0, 2, 0), Term(1039, 0, 0, 2),
        Term(739, -1, 1, 0), Term(-514, 1, 1, 0), Term(208, 2, 0, 0), Term(-111, 0, 1, -2),
        Term(-57, 0, 1, 2), Term(56, 1, 2, 0), Term(-42, 0, 3, 0), Term(42, 1, 0, 2),
        Term(38, 1, 0, -2), Term(-24, -1, 2, 0), Term(-7, 2, 1, 0), Term(4, 0, 2, -2),
        Term(4, 3, 0, 0), Term(3, 1, 1, -2), Term(3, 0, 2, 2), Term(-3, 1, 1, 2),
        Term(3, -1, 1, 2), Term(-2, -1, 1, -2), Term(-2, 1, 3, 0), Term(2, 0, 4, 0),
    ]

    private static func planetaryTerms(k: Double, t: Double) -> Double {
        let sum = planets.reduce(325 * sine(299.77 + 0.107408 * k - 0.009173 * t * t)) {
            $0 + $1.weight * sine($1.start + $1.rate * k)
        }
        return sum / 1_000_000
    }

    /// In 0.000001 days, with degrees at number 0 and degrees a month.
    private static let planets: [(weight: Double, start: Double, rate: Double)] = [
        (165, 251.88, 0.016321), (164, 251.83, 26.651886), (126, 349.42, 36.412478),
        (110, 84.66, 18.206239), (62, 141.74, 53.303771), (60, 207.14, 2.453732),
        (56, 154.84, 7.306860), (47, 34.52, 27.261239), (42, 207.19, 0.121824),
        (40, 291.34, 1.844379), (37, 161.72, 24.198154), (35, 239.56, 25.513099),
        (23, 331.55, 3.592518),
    ]

    private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
}
