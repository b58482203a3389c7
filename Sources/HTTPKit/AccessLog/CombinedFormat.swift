/// The combined log format, as Apache and nginx write it and most tools read it:
/// `client - - [time] "request" status bytes "referrer" "agent"`.
///
/// An answer that was cut off has the bytes that were really sent, and the status 499 when it had
/// not begun. Host, duration and number of a request have no place in this format; JSON has them.
enum CombinedFormat {
    static func append(
        _ record: AccessRecord, to line: inout [UInt8], format: AccessLogFormat, time: [UInt8]
    ) {
        LoggedAddress.append(record.client, detail: format.addresses, to: &line)
        line.append(contentsOf: " - - [".utf8)
        line.append(contentsOf: time)
        line.append(contentsOf: "] \"".utf8)
        appendRequestLine(record.head, format, to: &line)
        line.append(contentsOf: "\" ".utf8)
        line.appendDecimal(record.status)
        line.append(0x20)
        line.appendDecimal(record.bytes)
        line.append(contentsOf: " \"".utf8)
        appendReferrer(record.head, format, to: &line)
        line.append(contentsOf: "\" \"".utf8)
        appendAgent(record.head, to: &line)
        line.append(UInt8(ascii: "\""))
        line.append(ASCII.lineFeed)
    }

    private static func appendRequestLine(
        _ head: RequestHead?, _ format: AccessLogFormat, to line: inout [UInt8]
    ) {
        guard let head else { return line.append(UInt8(ascii: "-")) }
        line.append(contentsOf: head.bytes[head.line.method.range])
        line.append(0x20)
        let target = LoggedTarget.visible(
            head.bytes[head.line.target.range], pathStart: head.line.path.range.lowerBound,
            hiddenBelow: format.hiddenBelow)
        appendQuoted(target.kept, to: &line)
        if target.isCut { line.append(contentsOf: LoggedTarget.placeholder) }
        line.append(contentsOf: head.line.minorVersion == 0 ? " HTTP/1.0".utf8 : " HTTP/1.1".utf8)
    }

    private static func appendReferrer(
        _ head: RequestHead?, _ format: AccessLogFormat, to line: inout [UInt8]
    ) {
        guard let head, let range = head.value("referer") else {
            return line.append(UInt8(ascii: "-"))
        }
        let value = head.bytes[range.range]
        let address = LoggedTarget.visible(
            value, pathStart: LoggedTarget.pathStart(ofAddress: value),
            hiddenBelow: format.hiddenBelow)
        appendQuoted(address.kept, to: &line)
        if address.isCut { line.append(contentsOf: LoggedTarget.placeholder) }
    }

    private static func appendAgent(_ head: RequestHead?, to line: inout [UInt8]) {
        guard let head, let range = head.value("user-agent") else {
            return line.append(UInt8(ascii: "-"))
        }
        appendQuoted(head.bytes[range.range], to: &line)
    }

    /// Appends text with quotes, backslashes, controls and bytes beyond ASCII as `\xHH`, so that
    /// no client can forge a line or send codes to a terminal.
    static func appendQuoted(_ text: ArraySlice<UInt8>, to line: inout [UInt8]) {
        line.append(text, escapingWith: "\\x")
    }
}
