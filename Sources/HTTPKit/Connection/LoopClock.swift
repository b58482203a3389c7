/// The texts that change once a second.
struct LoopClock {
    private var date: HTTPDate
    /// `Date: …` with its CRLF.
    private(set) var dateLine: [UInt8]
    /// `[10/Oct/2000:13:55:36 +0000]` as access logs write it.
    private(set) var logTime: [UInt8]

    init(date: HTTPDate) {
        self.date = date
        dateLine = Self.dateLine(date)
        logTime = Self.logTime(date)
    }

    mutating func update(_ date: HTTPDate) {
        guard date != self.date else { return }
        self = LoopClock(date: date)
    }

    private static func dateLine(_ date: HTTPDate) -> [UInt8] {
        Array("Date: ".utf8) + date.bytes + [ASCII.carriageReturn, ASCII.lineFeed]
    }

    private static func logTime(_ date: HTTPDate) -> [UInt8] {
        let day = HTTPDate.civil(date.seconds)
        var text: [UInt8] = [UInt8(ascii: "[")]
        text.appendDecimal(day.day, digits: 2)
        text.append(contentsOf: "/\(HTTPDate.months[day.month - 1])/\(day.year):".utf8)
        text.appendTime(((date.seconds % 86_400) + 86_400) % 86_400)
        text.append(contentsOf: " +0000]".utf8)
        return text
    }
}
