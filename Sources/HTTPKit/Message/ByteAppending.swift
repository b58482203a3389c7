extension [UInt8] {
    /// Appends a number in decimal digits without making a string.
    mutating func appendDecimal(_ value: Int) {
        guard value >= 10 else { return append(UInt8(truncatingIfNeeded: 0x30 + value)) }
        appendDecimal(value / 10)
        append(UInt8(truncatingIfNeeded: 0x30 + value % 10))
    }

    /// Appends a non-negative number, padded with zeros to at least `digits` digits.
    mutating func appendDecimal(_ value: Int, digits: Int) {
        var limit = 10
        for _ in 1..<Swift.max(digits, 1) {
            limit *= 10
        }
        var threshold = limit / 10
        while threshold > 1, value < threshold {
            append(0x30)
            threshold /= 10
        }
        appendDecimal(value)
    }

    /// Appends a number in lowercase hexadecimal.
    mutating func appendHexadecimal(_ value: UInt64) {
        append(contentsOf: String(value, radix: 16).utf8)
    }

    /// Appends `08:49:37` for the seconds of a day.
    mutating func appendTime(_ secondsOfDay: Int) {
        appendDecimal(secondsOfDay / 3600, digits: 2)
        append(0x3A)
        appendDecimal(secondsOfDay / 60 % 60, digits: 2)
        append(0x3A)
        appendDecimal(secondsOfDay % 60, digits: 2)
    }
}
