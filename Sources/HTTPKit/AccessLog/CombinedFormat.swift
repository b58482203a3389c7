/// The combined log format. Query strings are left out of target and referrer: a search or a form
/// sent by GET may hold what concerns nobody who reads logs.
enum CombinedFormat {
    static func append(
        to line: inout [UInt8], request: Request?, peer: Peer, status: HTTPStatus, bytes: Int,
        time: [UInt8]
    ) {
        line.append(contentsOf: (request?.clientAddress ?? peer.text).utf8)
        line.append(contentsOf: " - - ".utf8)
        line.append(contentsOf: time)
        line.append(contentsOf: " \"".utf8)
        if let head = request?.head {
            line.append(contentsOf: head.bytes[head.line.method.range])
            line.append(0x20)
            appendQuoted(upToQuery(head, head.line.target), to: &line)
            line.append(
                contentsOf: head.line.minorVersion == 0 ? " HTTP/1.0".utf8 : " HTTP/1.1".utf8)
        } else {
            line.append(UInt8(ascii: "-"))
        }
        line.append(contentsOf: "\" ".utf8)
        line.appendDecimal(status.code)
        line.append(0x20)
        line.appendDecimal(bytes)
        appendField("referer", of: request?.head, to: &line)
        appendField("user-agent", of: request?.head, to: &line)
        line.append(ASCII.lineFeed)
    }

    private static func appendField(
        _ name: StaticString, of head: RequestHead?, to line: inout [UInt8]
    ) {
        line.append(contentsOf: " \"".utf8)
        if let head, let range = head.value(name) {
            let isAddress = name.utf8CodeUnitCount == 7
            appendQuoted(isAddress ? upToQuery(head, range) : head.bytes[range.range], to: &line)
        } else {
            line.append(UInt8(ascii: "-"))
        }
        line.append(UInt8(ascii: "\""))
    }

    private static func upToQuery(_ head: RequestHead, _ range: TextRange) -> ArraySlice<UInt8> {
        head.bytes[range.range].prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    }

    /// Appends text with quotes, backslashes, controls and bytes beyond ASCII as `\xHH`, so that
    /// no client can forge a line or send codes to a terminal.
    static func appendQuoted(_ text: ArraySlice<UInt8>, to line: inout [UInt8]) {
        for byte in text {
            if byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
                line.append(byte)
            } else {
                line.append(contentsOf: "\\x".utf8)
                line.append(ASCII.hexadecimalDigit(byte >> 4))
                line.append(ASCII.hexadecimalDigit(byte & 15))
            }
        }
    }
}
