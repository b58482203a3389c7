/// What the parser found at the start of the bytes it was given.
enum ParserStep {
    /// Nothing more can be said; drop `consumed` bytes and come again with the rest and more.
    case needMore(consumed: Int)
    /// A complete, checked head.
    case head(RequestHead, consumed: Int)
    /// Content in this range of the given bytes.
    case body(Range<Int>, consumed: Int)
    /// The request is complete; the next byte belongs to the next one.
    case end(consumed: Int)
}

/// An incremental, strict HTTP/1.1 request parser (RFC 9112). It holds no input: the caller keeps
/// the bytes and shows them again, from the first unconsumed one, with more behind.
///
/// A head is checked line by line as lines arrive, so a wrong line is refused before the rest is
/// there, and no byte is searched twice for the end of its line.
struct RequestParser {
    private enum Phase {
        case requestLine
        case fields(RequestLine)
        case body(remaining: Int)
        case chunked(ChunkedDecoder)
        case complete
    }

    private let limits: ParserLimits
    private var phase = Phase.requestLine
    /// Start of the line being awaited and the first byte not yet searched for its end.
    private var lineStart = 0
    private var searched = 0
    private var fieldsStart = 0
    private var fields: [FieldRange] = []

    init(limits: ParserLimits) {
        self.limits = limits
    }

    /// Reads as far as the next event what is there from `start` on. A head that is all of the input
    /// keeps it, and copies nothing.
    mutating func next(
        _ input: [UInt8], from start: Int = 0
    ) throws(RequestError) -> ParserStep {
        let bytes = input.span.extracting(droppingFirst: start)
        switch phase {
        case .requestLine:
            guard let line = try requestLine(bytes) else { return .needMore(consumed: 0) }
            phase = .fields(line)
            return try head(of: line, bytes, in: input, from: start)
        case .fields(let line): return try head(of: line, bytes, in: input, from: start)
        case .body(let remaining):
            guard bytes.count > 0 else { return .needMore(consumed: 0) }
            let count = min(remaining, bytes.count)
            phase = count == remaining ? .complete : .body(remaining: remaining - count)
            return .body(0..<count, consumed: count)
        case .chunked(var decoder):
            let step = try decoder.next(bytes)
            phase = .chunked(decoder)
            if case .end = step { reset() }
            return step
        case .complete:
            reset()
            return .end(consumed: 0)
        }
    }

    /// Bounds the body that comes next, right after its head; until then the limit is that of the
    /// whole server.
    mutating func limitBody(to bytes: Int) throws(RequestError) {
        switch phase {
        case .body(let length) where length > bytes: throw .bodyTooLarge
        case .chunked: phase = .chunked(ChunkedDecoder(limits: limits, bodyBytes: bytes))
        default: break
        }
    }

    private mutating func reset() {
        phase = .requestLine
        lineStart = 0
        searched = 0
        fields = []
    }

    /// The request line; nil while it is incomplete.
    private mutating func requestLine(_ bytes: Span<UInt8>) throws(RequestError) -> RequestLine? {
        try skipEmptyLine(bytes)
        guard bytes.count > lineStart else { return nil }
        // A TLS greeting, say, is refused at its first byte.
        try RequestLine.checkMethod(bytes, from: lineStart)
        guard let end = try lineEnd(bytes, limit: limits.requestLineBytes, .requestLineTooLong)
        else { return nil }
        for index in lineStart..<end where bytes[index] == ASCII.carriageReturn {
            throw .bareLineBreak
        }
        let line = try RequestLine.parse(bytes, lineStart..<end)
        lineStart = end + 2
        fieldsStart = lineStart
        fields.reserveCapacity(16)
        return line
    }

    /// One empty line before the request line is ignored (RFC 9112 §2.2).
    private mutating func skipEmptyLine(_ bytes: Span<UInt8>) throws(RequestError) {
        guard lineStart == 0, bytes.count >= 2, bytes[0] == ASCII.carriageReturn else { return }
        guard bytes[1] == ASCII.lineFeed else { throw .malformedRequestLine }
        lineStart = 2
        searched = 2
    }

    private mutating func head(
        of line: RequestLine, _ bytes: Span<UInt8>, in input: [UInt8], from start: Int
    ) throws(RequestError) -> ParserStep {
        guard try readFieldLines(bytes) else { return .needMore(consumed: 0) }
        let rules = try HeadRules(bytes, line: line, fields: fields)
        let size = lineStart + 2
        let isAll = start == 0 && size == input.count
        let head = RequestHead(
            bytes: isAll ? input : Array(input[start..<start + size]),
            line: line, fields: exchange(&fields, with: []), authority: rules.authority,
            framing: rules.framing, keepsAlive: rules.keepsAlive,
            expectsContinue: rules.expectsContinue, isConditional: rules.isConditional)
        switch rules.framing {
        case .none: phase = .complete
        case .length(let length): phase = .body(remaining: length)
        case .chunked: phase = .chunked(ChunkedDecoder(limits: limits, bodyBytes: limits.bodyBytes))
        }
        return .head(head, consumed: size)
    }

    /// Reads the lines that are there; false while the empty one at the end is not.
    private mutating func readFieldLines(_ bytes: Span<UInt8>) throws(RequestError) -> Bool {
        while true {
            let used = lineStart - fieldsStart
            guard let end = try lineEnd(bytes, limit: limits.fieldBytes - used, .fieldsTooLarge)
            else { return false }
            if end == lineStart { return true }
            guard fields.count < limits.fieldCount else { throw .fieldsTooLarge }
            fields.append(try FieldLine.parse(bytes, lineStart..<end))
            lineStart = end + 2
        }
    }

    /// The end of the current line, before its CRLF; nil while it is incomplete.
    private mutating func lineEnd(
        _ bytes: Span<UInt8>, limit: Int, _ tooLong: RequestError
    ) throws(RequestError) -> Int? {
        guard let feed = bytes.firstLineFeed(from: max(searched, lineStart)) else {
            searched = bytes.count
            if bytes.count - lineStart > limit { throw tooLong }
            return nil
        }
        if feed - lineStart > limit { throw tooLong }
        guard feed > lineStart, bytes[feed - 1] == ASCII.carriageReturn else {
            throw .bareLineBreak
        }
        searched = feed + 1
        return feed - 1
    }
}
