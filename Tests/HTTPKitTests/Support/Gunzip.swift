import CZlib

/// The other side of compression, for tests.
enum Gunzip {
    /// The content of one gzip member; nil when it is damaged or not complete.
    static func expand(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        let gzipOnly: Int32 = 15 + 16
        guard
            inflateInit2_(&stream, gzipOnly, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
                == Z_OK
        else { return nil }
        defer { inflateEnd(&stream) }
        var out: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var result = Z_OK
        var input = bytes
        input.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            while result == Z_OK {
                let room = buffer.count
                buffer.withUnsafeMutableBufferPointer { target in
                    stream.next_out = target.baseAddress
                    stream.avail_out = UInt32(room)
                    result = inflate(&stream, Z_NO_FLUSH)
                }
                out += buffer[..<(room - Int(stream.avail_out))]
            }
        }
        return result == Z_STREAM_END ? out : nil
    }
}
