/// Writes response heads.
enum ResponseHead {
    /// The names that only the server writes.
    private static let ownNames = ["connection", "content-length", "date", "transfer-encoding"]

    /// Status line, fields and length, without `Date`, `Connection` and the empty line.
    static func start(status: HTTPStatus, fields: HeaderFields, length: Int?) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(512)
        append(to: &out, status: status, fields: fields, length: length)
        return out
    }

    static func append(
        to out: inout [UInt8], status: HTTPStatus, fields: HeaderFields, length: Int?
    ) {
        out.append(contentsOf: "HTTP/1.1 ".utf8)
        out.appendDecimal(status.code, digits: 3)
        out.append(0x20)
        out.append(contentsOf: status.reason.withoutLineBreaks.utf8)
        out.appendLineBreak()
        append(fields, to: &out)
        if let length {
            out.append(contentsOf: "Content-Length: ".utf8)
            out.appendDecimal(length)
            out.appendLineBreak()
        }
    }

    static func append(_ fields: HeaderFields, to out: inout [UInt8]) {
        for field in fields where !ownNames.contains(where: field.name.equalsIgnoringCase) {
            out.append(contentsOf: field.name.utf8)
            out.append(contentsOf: ": ".utf8)
            out.append(contentsOf: field.value.utf8)
            out.appendLineBreak()
        }
    }
}

extension [UInt8] {
    /// Appends CRLF.
    mutating func appendLineBreak() {
        append(ASCII.carriageReturn)
        append(ASCII.lineFeed)
    }
}
