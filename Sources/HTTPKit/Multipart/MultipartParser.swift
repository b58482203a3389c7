/// What comes next in a multipart body.
enum MultipartEvent: Equatable {
    /// A part begins.
    case part(PartHead)
    /// Content of the part.
    case content(ArraySlice<UInt8>)
    /// The part is complete.
    case partEnd
    /// The closing boundary has come; what follows is ignored (RFC 2046 §5.1.1).
    case end
}

/// An incremental parser of `multipart/form-data` (RFC 7578, RFC 2046 §5.1). Bytes go in with
/// `append`, events come out of `next` until it needs more. It keeps no more than one delimiter, or
/// one part's head, between calls.
struct MultipartParser {
    private enum Phase {
        /// Before the first boundary.
        case start
        /// After a boundary: a line break or the closing dashes.
        case boundaryEnd
        case head
        case content
        case finished
    }

    private let delimiter: [UInt8]
    private let limits: MultipartLimits
    private var phase = Phase.start
    private var buffer: [UInt8] = []
    private var start = 0
    private var parts = 0

    /// - Parameter boundary: the checked parameter of the content type.
    init(boundary: String, limits: MultipartLimits) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        self.limits = limits
    }

    /// Whether the closing boundary has come.
    var isFinished: Bool { phase == .finished }

    mutating func append(_ bytes: some Collection<UInt8>) {
        guard phase != .finished else { return }
        buffer.removeSubrange(..<start)
        start = 0
        buffer += bytes
    }

    /// The next event, or nil when more bytes are needed.
    mutating func next() throws(MultipartError) -> MultipartEvent? {
        switch phase {
        case .start: return try firstBoundary()
        case .boundaryEnd: return try boundaryEnd()
        case .head: return try head()
        case .content: return content()
        case .finished: return nil
        }
    }

    /// The first boundary stands at the very start; browsers and libraries send no preamble, and
    /// what hides in one is of no use to anybody honest. One empty line before it is common.
    private mutating func firstBoundary() throws(MultipartError) -> MultipartEvent? {
        let first = delimiter.dropFirst(2)
        let offered = buffer[start...]
        if offered.starts(with: delimiter) {
            start += delimiter.count
        } else if offered.starts(with: first) {
            start += first.count
        } else if first.starts(with: offered) || delimiter.starts(with: offered) {
            return nil
        } else {
            throw .malformedBoundary
        }
        phase = .boundaryEnd
        return try boundaryEnd()
    }

    /// After a boundary: `--`, or blanks and a line break.
    private mutating func boundaryEnd() throws(MultipartError) -> MultipartEvent? {
        guard buffer.count - start >= 2 else { return nil }
        if buffer[start...].starts(with: "--".utf8) {
            phase = .finished
            buffer = []
            start = 0
            return .end
        }
        guard let feed = buffer[start...].firstIndex(of: ASCII.lineFeed) else {
            guard buffer.count - start <= limits.headBytes else { throw .malformedBoundary }
            return nil
        }
        guard feed > start, feed - start <= limits.headBytes,
            buffer[feed - 1] == ASCII.carriageReturn,
            buffer[start..<feed - 1].allSatisfy(ASCII.isBlank)
        else { throw .malformedBoundary }
        start = feed + 1
        parts += 1
        guard parts <= limits.parts else { throw .tooManyParts }
        phase = .head
        return try head()
    }

    /// The field lines of a part, taken together when their empty line has come.
    private mutating func head() throws(MultipartError) -> MultipartEvent? {
        let end = Array("\r\n\r\n".utf8)
        let rest = buffer[start...]
        if rest.starts(with: end.prefix(2)) { throw .unnamedPart }
        guard let found = ByteSearch.first(end, in: rest) else {
            // The last of these bytes may be the beginning of the end.
            guard rest.count < limits.headBytes + end.count else { throw .malformedPartHead }
            return nil
        }
        guard found - start <= limits.headBytes else { throw .malformedPartHead }
        let head = try PartHead(lines: rest[..<(found + 2)])
        start = found + end.count
        phase = .content
        return .part(head)
    }

    /// Content up to the delimiter; a possible beginning of one is kept back.
    private mutating func content() -> MultipartEvent? {
        let rest = buffer[start...]
        if let found = ByteSearch.first(delimiter, in: rest) {
            guard found == start else {
                start = found
                return .content(rest[..<found])
            }
            start = found + delimiter.count
            phase = .boundaryEnd
            return .partEnd
        }
        let safe = rest.endIndex - ByteSearch.overlap(of: delimiter, atEndOf: rest)
        guard safe > start else { return nil }
        start = safe
        return .content(rest[..<safe])
    }
}
