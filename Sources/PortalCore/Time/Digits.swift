/// Whole numbers as decimal text, for dates and counts.
enum Digits {
    /// `number` with zeros in front until it has `width` digits.
    static func padded(_ number: Int, to width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
    }

    /// The number that ASCII digits stand for; nil for signs, blanks, other digits or none.
    static func number(_ text: some StringProtocol) -> Int? {
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
        else { return nil }
        return Int(text)
    }

    /// `1234567` as `1.234.567`, the Vietnamese way.
    static func grouped(_ number: Int) -> String {
        var result = ""
        let digits = String(number.magnitude)
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result.append(".") }
            result.append(digit)
        }
        return number < 0 ? "-" + result : result
    }
}
