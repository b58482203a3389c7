import CZlib

/// The gzip format (RFC 1952) through zlib.
enum Gzip {
    enum Level: Int32 {
        /// For what is sent a few times: a third of the time for a few bytes in a hundred more.
        case fast = 4
        /// For what is kept and sent many times.
        case best = 9
    }

    /// Window of 32 KB, plus 16 for the gzip wrapper.
    private static let windowBits: Int32 = 15 + 16
    private static let memoryLevel: Int32 = 8

    /// Compresses in one go; nil when zlib has no memory.
    static func compress(_ bytes: [UInt8], level: Level) -> [UInt8]? {
        var stream = z_stream()
        guard bytes.count <= UInt32.max, start(&stream, level: level) else { return nil }
        defer { deflateEnd(&stream) }
        let capacity = Int(deflateBound(&stream, UInt(bytes.count)))
        guard capacity <= UInt32.max else { return nil }
        var result = Z_OK
        let out = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            bytes.withUnsafeBufferPointer { source in
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = UInt32(source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(capacity)
                result = deflate(&stream, Z_FINISH)
            }
            count = Int(stream.total_out)
        }
        return result == Z_STREAM_END ? out : nil
    }

    /// Makes a stream ready; false when zlib has no memory.
    static func start(_ stream: UnsafeMutablePointer<z_stream>, level: Level) -> Bool {
        deflateInit2_(
            stream, level.rawValue, Z_DEFLATED, windowBits, memoryLevel, Z_DEFAULT_STRATEGY,
            ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }
}
