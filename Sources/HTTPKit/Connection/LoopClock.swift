/// A second and its texts.
final class LoopClock: Sendable {
    private let date: HTTPDate
    /// `Date: …` with its CRLF.
    let dateLine: [UInt8]
    /// `10/Oct/2000:13:55:36 +0000` as combined logs write it.
    let logTime: [UInt8]
    /// `2000-10-10T13:55:36Z` (RFC 3339).
    let isoTime: [UInt8]

    init(date: HTTPDate) {
        self.date = date
        dateLine = Self.dateLine(date)
        logTime = Self.logTime(date)
        isoTime = Self.isoTime(date)
    }

    /// The second of a date; nil when it is this one.
    func next(_ date: HTTPDate) -> LoopClock? {
        date == self.date ? nil : LoopClock(date: date)
    }

    private static func dateLine(_ date: HTTPDate) -> [UInt8] {
        Array("Date: ".utf8) + date.bytes + [ASCII.carriageReturn, ASCII.lineFeed]
    }

    private static func logTime(_ date: HTTPDate) -> [UInt8] {
        let day = HTTPDate.civil(date.seconds)
        var text: [UInt8] = []
        text.appendDecimal(day.day, digits: 2)
        text.append(contentsOf: "/\(HTTPDate.months[day.month - 1])/\(day.year):".utf8)
        text.appendTime(secondsOfDay(date))
        text.append(contentsOf: " +0000".utf8)
        return text
    }

    private static func isoTime(_ date: HTTPDate) -> [UInt8] {
        let day = HTTPDate.civil(date.seconds)
        var text: [UInt8] = []
        text.appendDecimal(day.year, digits: 4)
        text.append(UInt8(ascii: "-"))
        text.appendDecimal(day.month, digits: 2)
        text.append(UInt8(ascii: "-"))
        text.appendDecimal(day.day, digits: 2)
        text.append(UInt8(ascii: "T"))
        text.appendTime(secondsOfDay(date))
        text.append(UInt8(ascii: "Z"))
        return text
    }

    private static func secondsOfDay(_ date: HTTPDate) -> Int {
        ((date.seconds % 86_400) + 86_400) % 86_400
    }
}
