/// Takes the chunked coding apart (RFC 9112 §7.1). Extensions are checked and ignored; trailers
/// are checked, bounded and dropped, and those that would change what the head said are refused.
struct ChunkedDecoder {
    private enum Phase {
        case size
        case data(remaining: Int)
        case dataEnd
        case trailers
    }

    private let limits: ParserLimits
    private let bodyBytes: Int
    private var phase = Phase.size
    private var total = 0
    private var overhead = 0
    private var trailerBytes = 0
    private var trailerCount = 0
    /// More hexadecimal digits than this overflow a size.
    private static let longestSize = 15

    init(limits: ParserLimits, bodyBytes: Int) {
        self.limits = limits
        self.bodyBytes = bodyBytes
    }

    mutating func next(_ bytes: Span<UInt8>) throws(RequestError) -> ParserStep {
        var start = 0
        while true {
            switch phase {
            case .size:
                guard let end = try lineEnd(bytes, start, limits.chunkLineBytes, .malformedChunk)
                else { return .needMore(consumed: start) }
                let size = try Self.size(bytes, start..<end)
                guard size <= bodyBytes - total else { throw .bodyTooLarge }
                // The line, its break, and the break after the content.
                overhead += end + 4 - start
                guard overhead <= limits.chunkOverheadBytes + total else { throw .malformedChunk }
                total += size
                start = end + 2
                phase = size == 0 ? .trailers : .data(remaining: size)
            case .data(let remaining):
                guard start < bytes.count else { return .needMore(consumed: start) }
                let count = min(remaining, bytes.count - start)
                phase = count == remaining ? .dataEnd : .data(remaining: remaining - count)
                return .body(start..<start + count, consumed: start + count)
            case .dataEnd:
                if start < bytes.count, bytes[start] != ASCII.carriageReturn {
                    throw .malformedChunk
                }
                guard start + 1 < bytes.count else { return .needMore(consumed: start) }
                guard bytes[start + 1] == ASCII.lineFeed else { throw .malformedChunk }
                start += 2
                phase = .size
            case .trailers:
                let left = limits.fieldBytes - trailerBytes
                guard let end = try lineEnd(bytes, start, left, .fieldsTooLarge)
                else { return .needMore(consumed: start) }
                if end == start { return .end(consumed: end + 2) }
                trailerCount += 1
                guard trailerCount <= limits.fieldCount else { throw .fieldsTooLarge }
                let trailer = try FieldLine.parse(bytes, start..<end)
                guard !TrailerRules.forbids(bytes, trailer.name) else { throw .forbiddenTrailer }
                trailerBytes += end + 2 - start
                start = end + 2
            }
        }
    }

    private func lineEnd(
        _ bytes: Span<UInt8>, _ start: Int, _ limit: Int, _ tooLong: RequestError
    ) throws(RequestError) -> Int? {
        guard let feed = bytes.firstLineFeed(from: start) else {
            if bytes.count - start > limit { throw tooLong }
            return nil
        }
        if feed - start > limit { throw tooLong }
        guard feed > start, bytes[feed - 1] == ASCII.carriageReturn else { throw .bareLineBreak }
        return feed - 1
    }

    /// `1*HEXDIG [ chunk-ext ]`
    private static func size(
        _ bytes: Span<UInt8>, _ range: Range<Int>
    ) throws(RequestError) -> Int {
        var size = 0
        var index = range.lowerBound
        while index < range.upperBound, let digit = ASCII.hexadecimalValue(bytes[index]) {
            guard index - range.lowerBound < longestSize else { throw .malformedChunk }
            size = size << 4 | Int(digit)
            index += 1
        }
        guard index > range.lowerBound else { throw .malformedChunk }
        guard ChunkExtensions.areValid(bytes, index..<range.upperBound) else {
            throw .malformedChunk
        }
        return size
    }
}
