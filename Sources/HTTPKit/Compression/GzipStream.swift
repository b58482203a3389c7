import CZlib

/// Compresses content that comes in parts. One use on one thread at a time.
final class GzipStream {
    /// zlib keeps a pointer into itself, so the value must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private let out: UnsafeMutableBufferPointer<UInt8>
    private static let outBytes = 16_384

    /// nil when zlib has no memory.
    init?(level: Gzip.Level) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        out = .allocate(capacity: Self.outBytes)
        guard Gzip.start(stream, level: level) else { return nil }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
        out.deallocate()
    }

    /// What is ready after these bytes; often nothing, since zlib gathers before it writes.
    func compress(_ bytes: [UInt8]) -> [UInt8] { run(bytes, flush: Z_NO_FLUSH) }

    /// The rest, once all content has been given.
    func finish() -> [UInt8] { run([], flush: Z_FINISH) }

    private func run(_ bytes: [UInt8], flush: Int32) -> [UInt8] {
        var result: [UInt8] = []
        bytes.withUnsafeBufferPointer { source in
            stream.pointee.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
            stream.pointee.avail_in = UInt32(source.count)
            repeat {
                stream.pointee.next_out = out.baseAddress
                stream.pointee.avail_out = UInt32(out.count)
                deflate(stream, flush)
                result += out[..<(out.count - Int(stream.pointee.avail_out))]
            } while stream.pointee.avail_out == 0
        }
        return result
    }
}
