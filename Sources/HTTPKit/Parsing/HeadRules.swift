/// What the fields of a head say together: length, host, persistence and expectation.
struct HeadRules {
    private(set) var framing = BodyFraming.none
    private(set) var keepsAlive: Bool
    private(set) var expectsContinue = false
    private(set) var authority: Authority?
    /// Whether a field of a condition (RFC 9110 §13.1) is there.
    private(set) var isConditional = false

    private var closes = false
    private var hasHost = false
    private var hasLength = false
    private var hasContentType = false
    private var codings = 0
    private var chunkedCodings = 0
    private var lastCodingIsChunked = false

    init(
        _ bytes: Span<UInt8>, line: RequestLine, fields: [FieldRange]
    ) throws(RequestError) {
        keepsAlive = line.minorVersion > 0
        for field in fields {
            try read(field, bytes, line: line)
        }
        if line.minorVersion > 0, !hasHost { throw .invalidHost }
        if let target = line.authority { authority = try Authority.parse(bytes, target) }
        try decideFraming(bytes, line: line)
        if framing == .none { expectsContinue = false }
    }

    private mutating func read(
        _ field: FieldRange, _ bytes: Span<UInt8>, line: RequestLine
    ) throws(RequestError) {
        // The length of a name tells most fields apart from those that matter here.
        switch field.name.range.count {
        case 4 where bytes.equals(field.name, "host"):
            guard !hasHost else { throw .invalidHost }
            hasHost = true
            authority = try Authority.parse(bytes, field.value)
        case 6 where bytes.equals(field.name, "expect"):
            guard line.minorVersion > 0 else { return }
            guard bytes.equals(field.value, "100-continue") else { throw .unsupportedExpectation }
            expectsContinue = true
        case 10 where bytes.equals(field.name, "connection"):
            try readConnection(field.value, bytes, line: line)
        case 12 where bytes.equals(field.name, "content-type"):
            guard !hasContentType else { throw .repeatedField }
            hasContentType = true
        case 14 where bytes.equals(field.name, "content-length"):
            guard !hasLength else { throw .invalidContentLength }
            hasLength = true
            framing = .length(try Self.length(bytes, field.value))
        case 17 where bytes.equals(field.name, "transfer-encoding"):
            readCodings(field.value, bytes)
        case 8 where bytes.equals(field.name, "if-match"),
            13 where bytes.equals(field.name, "if-none-match"),
            17 where bytes.equals(field.name, "if-modified-since"),
            19 where bytes.equals(field.name, "if-unmodified-since"):
            isConditional = true
        default: break
        }
    }

    /// `close` wins over `keep-alive`, whatever their order and on whatever lines they stand.
    private mutating func readConnection(
        _ value: TextRange, _ bytes: Span<UInt8>, line: RequestLine
    ) throws(RequestError) {
        var options = ListMembers(value)
        while let option = options.next(in: bytes) {
            guard !option.isEmpty else { continue }
            guard bytes.isToken(option) else { throw .invalidConnection }
            if bytes.equals(option, "close") { closes = true }
            if line.minorVersion == 0, bytes.equals(option, "keep-alive") { keepsAlive = true }
        }
        if closes { keepsAlive = false }
    }

    private mutating func readCodings(_ value: TextRange, _ bytes: Span<UInt8>) {
        var members = ListMembers(value)
        while let coding = members.next(in: bytes) {
            codings += 1
            lastCodingIsChunked = bytes.equals(coding, "chunked")
            if lastCodingIsChunked { chunkedCodings += 1 }
        }
    }

    private mutating func decideFraming(
        _ bytes: Span<UInt8>, line: RequestLine
    ) throws(RequestError) {
        guard codings > 0 else {
            if !hasLength, hasContentType, Self.expectsContent(bytes, line.method) {
                throw .missingLength
            }
            if framing == .length(0) { framing = .none }
            return
        }
        if hasLength { throw .ambiguousLength }
        guard line.minorVersion > 0, lastCodingIsChunked, chunkedCodings == 1 else {
            throw .invalidTransferEncoding
        }
        guard codings == 1 else { throw .unsupportedTransferEncoding }
        framing = .chunked
    }

    /// The methods whose content is what they are about.
    private static func expectsContent(_ bytes: Span<UInt8>, _ method: TextRange) -> Bool {
        bytes.equalsExactly(method, "POST") || bytes.equalsExactly(method, "PUT")
            || bytes.equalsExactly(method, "PATCH")
    }

    /// Digits only, and not more than 63 bits: a length nobody can have meant is a fault of form,
    /// one beyond `bodyBytes` is merely too large.
    private static func length(
        _ bytes: Span<UInt8>, _ range: TextRange
    ) throws(RequestError) -> Int {
        guard !range.isEmpty else { throw .invalidContentLength }
        for index in range.range where !ASCII.isDigit(bytes[index]) {
            throw .invalidContentLength
        }
        var length = 0
        for index in range.range {
            let (shifted, overflow) = length.multipliedReportingOverflow(by: 10)
            if overflow { throw .invalidContentLength }
            let (sum, carried) = shifted.addingReportingOverflow(Int(bytes[index] - 0x30))
            if carried { throw .invalidContentLength }
            length = sum
        }
        return length
    }
}
