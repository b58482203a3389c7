/// One JSON object a line. Fields without a value are left out; `aborted` is there only when the
/// connection ended before the whole answer was sent.
///
/// Bytes that are not printable ASCII are written as `\u00HH`, byte by byte, so that a line is
/// valid JSON whatever a client sends, and shows what came.
enum JSONFormat {
    static func append(
        _ record: AccessRecord, to line: inout [UInt8], format: AccessLogFormat, time: [UInt8]
    ) {
        line.append(contentsOf: "{\"time\":\"".utf8)
        line.append(contentsOf: time)
        line.append(UInt8(ascii: "\""))
        appendText("id", Array(record.id.utf8)[...], to: &line)
        if format.addresses != .none {
            appendName("client", to: &line)
            line.append(UInt8(ascii: "\""))
            LoggedAddress.append(record.client, detail: format.addresses, to: &line)
            line.append(UInt8(ascii: "\""))
        }
        if let head = record.head { append(head, format, to: &line) }
        appendNumber("status", record.status, to: &line)
        appendNumber("bytes", record.bytes, to: &line)
        appendSeconds("seconds", record.duration, to: &line)
        if record.isAborted { line.append(contentsOf: ",\"aborted\":true".utf8) }
        line.append(contentsOf: "}\n".utf8)
    }

    private static func append(
        _ head: RequestHead, _ format: AccessLogFormat, to line: inout [UInt8]
    ) {
        appendText("method", head.bytes[head.line.method.range], to: &line)
        if let authority = head.authority {
            appendText("host", head.bytes[authority.host.range], to: &line)
        }
        let target = LoggedTarget.visible(
            head.bytes[head.line.target.range], pathStart: head.line.path.range.lowerBound,
            hiddenBelow: format.hiddenBelow)
        appendText("target", target.kept, isCut: target.isCut, to: &line)
        appendNumber("minorVersion", Int(head.line.minorVersion), to: &line)
        if let range = head.value("referer") {
            let value = head.bytes[range.range]
            let address = LoggedTarget.visible(
                value, pathStart: LoggedTarget.pathStart(ofAddress: value),
                hiddenBelow: format.hiddenBelow)
            appendText("referrer", address.kept, isCut: address.isCut, to: &line)
        }
        if let range = head.value("user-agent") {
            appendText("agent", head.bytes[range.range], to: &line)
        }
    }

    private static func appendName(_ name: StaticString, to line: inout [UInt8]) {
        line.append(contentsOf: ",\"".utf8)
        line.append(
            contentsOf: UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
        line.append(contentsOf: "\":".utf8)
    }

    private static func appendText(
        _ name: StaticString, _ text: ArraySlice<UInt8>, isCut: Bool = false,
        to line: inout [UInt8]
    ) {
        appendName(name, to: &line)
        line.append(UInt8(ascii: "\""))
        appendEscaped(text, to: &line)
        if isCut { line.append(contentsOf: LoggedTarget.placeholder) }
        line.append(UInt8(ascii: "\""))
    }

    /// Appends the inside of a string.
    static func appendEscaped(_ text: ArraySlice<UInt8>, to line: inout [UInt8]) {
        line.append(text, escapingWith: "\\u00")
    }

    private static func appendNumber(
        _ name: StaticString, _ value: Int, to line: inout [UInt8]
    ) {
        appendName(name, to: &line)
        line.appendDecimal(value)
    }

    /// Seconds with six decimals.
    private static func appendSeconds(
        _ name: StaticString, _ duration: Interval, to line: inout [UInt8]
    ) {
        appendName(name, to: &line)
        let microseconds = Int(max(0, duration.nanoseconds) / 1000)
        line.appendDecimal(microseconds / 1_000_000)
        line.append(UInt8(ascii: "."))
        line.appendDecimal(microseconds % 1_000_000, digits: 6)
    }
}
