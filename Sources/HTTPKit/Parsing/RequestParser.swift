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

    /// Reads as far as the next event.
    mutating func next(_ bytes: Span<UInt8>) throws(RequestError) -> ParserStep {
        switch phase {
        case .requestLine: return try requestLine(bytes)
        case .fields(let line): return try fieldLines(bytes, line: line)
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

    private mutating func requestLine(_ bytes: Span<UInt8>) throws(RequestError) -> ParserStep {
        try skipEmptyLine(bytes)
        guard bytes.count > lineStart else { return .needMore(consumed: 0) }
        // A TLS greeting, say, is refused at its first byte.
        try RequestLine.checkMethod(bytes, from: lineStart)
        guard let end = try lineEnd(bytes, limit: limits.requestLineBytes, .requestLineTooLong)
        else { return .needMore(consumed: 0) }
        for index in lineStart..<end where bytes[index] == ASCII.carriageReturn {
            throw .bareLineBreak
        }
        let line = try RequestLine.parse(bytes, lineStart..<end)
        lineStart = end + 2
        fieldsStart = lineStart
        fields.reserveCapacity(16)
        phase = .fields(line)
        return try fieldLines(bytes, line: line)
    }

    /// One empty line before the request line is ignored (RFC 9112 §2.2).
    private mutating func skipEmptyLine(_ bytes: Span<UInt8>) throws(RequestError) {
        guard lineStart == 0, bytes.count >= 2, bytes[0] == ASCII.carriageReturn else { return }
        guard bytes[1] == ASCII.lineFeed else { throw .malformedRequestLine }
        lineStart = 2
        searched = 2
    }

    private mutating func fieldLines(
        _ bytes: Span<UInt8>, line: RequestLine
    ) throws(RequestError) -> ParserStep {
        while true {
            let used = lineStart - fieldsStart
            guard let end = try lineEnd(bytes, limit: limits.fieldBytes - used, .fieldsTooLarge)
            else { return .needMore(consumed: 0) }
            if end == lineStart { return try finish(bytes, line: line) }
            guard fields.count < limits.fieldCount else { throw .fieldsTooLarge }
            fields.append(try FieldLine.parse(bytes, lineStart..<end))
            lineStart = end + 2
        }
    }

    private mutating func finish(
        _ bytes: Span<UInt8>, line: RequestLine
    ) throws(RequestError) -> ParserStep {
        let rules = try HeadRules(bytes, line: line, fields: fields)
        let size = lineStart + 2
        let head = RequestHead(
            bytes: [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                bytes.withUnsafeBufferPointer { source in
                    _ = buffer.update(fromContentsOf: source[..<size])
                }
                count = size
            },
            line: line, fields: fields, authority: rules.authority, framing: rules.framing,
            keepsAlive: rules.keepsAlive, expectsContinue: rules.expectsContinue)
        switch rules.framing {
        case .none: phase = .complete
        case .length(let length): phase = .body(remaining: length)
        case .chunked: phase = .chunked(ChunkedDecoder(limits: limits, bodyBytes: limits.bodyBytes))
        }
        return .head(head, consumed: size)
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
