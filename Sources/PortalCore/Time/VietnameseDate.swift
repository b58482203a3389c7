extension CalendarDay {
    /// `02/12/2020`.
    public var vietnamese: String {
        "\(Digits.padded(day, to: 2))/\(Digits.padded(month, to: 2))/\(Digits.padded(year, to: 4))"
    }

    /// `ngày 02 tháng 12 năm 2020`.
    ///
    /// Days below 10 and the months 1 and 2 have a zero in front (Decree 30/2020/NĐ-CP, annex I).
    public var vietnameseInWords: String {
        "ngày \(Digits.padded(day, to: 2)) tháng "
            + "\(month <= 2 ? Digits.padded(month, to: 2) : String(month)) năm \(year)"
    }

    /// The day that a person wrote in one of the Vietnamese ways.
    ///
    /// Accepts `2/12/2020`, `02-12-2020`, `02.12.2020` and `ngày 2 tháng 12 năm 2020`, with or
    /// without marks. Years have four digits: two would be guessing.
    ///
    /// - Returns: nil where the text is none of these or the calendar has no such day.
    public init?(vietnamese text: String) {
        guard text.utf8.count <= Self.longestDateText else { return nil }
        let parts = Self.numbersInWords(text) ?? Self.numbersWithSeparators(text)
        guard let parts, parts.count == 3, parts[2].utf8.count == 4,
            parts[0].utf8.count <= 2, parts[1].utf8.count <= 2,
            let day = Digits.number(parts[0]), let month = Digits.number(parts[1]),
            let year = Digits.number(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// No date is longer; what is, need not be looked at.
    private static let longestDateText = 200

    private static func numbersInWords(_ text: String) -> [String]? {
        let words = text.folded.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count == 6, words[0] == "ngay", words[2] == "thang", words[4] == "nam"
        else { return nil }
        return [words[1], words[3], words[5]]
    }

    private static func numbersWithSeparators(_ text: String) -> [String]? {
        let trimmed = text.trimmedWhitespace
        guard let separator = trimmed.first(where: { "/-.".contains($0) }) else { return nil }
        return trimmed.split(separator: separator, omittingEmptySubsequences: false)
            .map { $0.trimmedWhitespace }
    }
}
