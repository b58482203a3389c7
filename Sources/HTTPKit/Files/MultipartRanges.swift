import Synchronization

/// Several ranges of a file as `multipart/byteranges` (RFC 9110 §14.6), read while it is sent: a
/// part's memory, whatever the size of the ranges.
final class MultipartRanges: Sendable {
    private enum Segment: Sendable {
        case text([UInt8])
        case file(Range<Int>)

        var count: Int {
            switch self {
            case .text(let bytes): bytes.count
            case .file(let range): range.count
            }
        }
    }

    /// Where the next part begins.
    private struct Position {
        var segment = 0
        var offset = 0
    }

    /// The value of `Content-Type`.
    let mediaType: String
    /// Bytes in all.
    let byteCount: Int

    private let file: OpenFile
    private let segments: [Segment]
    private let position = Mutex(Position())

    /// - Parameter boundary: a text that nobody could have put into the file on purpose.
    init(_ file: OpenFile, ranges: [Range<Int>], mediaType: String, boundary: String) {
        self.file = file
        self.mediaType = "multipart/byteranges; boundary=\(boundary)"
        var segments: [Segment] = []
        for range in ranges {
            let head =
                "\r\n--\(boundary)\r\nContent-Type: \(mediaType)\r\nContent-Range: "
                + ContentRange.text(range, size: file.size) + "\r\n\r\n"
            segments += [.text(Array(head.utf8)), .file(range)]
        }
        segments.append(.text(Array("\r\n--\(boundary)--\r\n".utf8)))
        self.segments = segments
        byteCount = segments.reduce(0) { $0 + $1.count }
    }

    /// 128 random bits.
    static func randomBoundary() -> String {
        var random = SystemRandomNumberGenerator()
        return "part-" + String(random.next(), radix: 36) + String(random.next(), radix: 36)
    }

    /// The content as an answer sends it.
    var stream: ResponseStream {
        ResponseStream(length: byteCount) { try self.next($0) }
    }

    /// The next bytes, as many as asked for unless the end comes first.
    /// - Throws: `SystemError` when the file was cut short or cannot be read.
    func next(_ size: Int) throws(SystemError) -> [UInt8] {
        var start = position.withLock { $0 }
        var out: [UInt8] = []
        out.reserveCapacity(size)
        while out.count < size, start.segment < segments.count {
            let segment = segments[start.segment]
            let count = min(size - out.count, segment.count - start.offset)
            switch segment {
            case .text(let bytes): out += bytes[start.offset..<start.offset + count]
            case .file(let range):
                out += try file.bytes(at: range.lowerBound + start.offset, count: count)
            }
            start.offset += count
            if start.offset == segment.count {
                start = Position(segment: start.segment + 1)
            }
        }
        let reached = start
        position.withLock { $0 = reached }
        return out
    }
}

/// The field of the same name (RFC 9110 §14.4).
enum ContentRange {
    static func text(_ range: Range<Int>, size: Int) -> String {
        "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(size)"
    }

    static func unsatisfied(size: Int) -> String { "bytes */\(size)" }
}
