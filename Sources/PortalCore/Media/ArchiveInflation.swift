import CZlib

/// Unpacks an entry of an archive piece by piece, never further than it says of itself.
enum ArchiveInflation {
    private static let pieceBytes = 65_536
    /// No zlib or gzip frame around the data.
    private static let rawWindow: Int32 = -15

    /// Whether an entry is what it says: its size and its check sum.
    static func verify(_ entry: ArchiveEntry, in bytes: [UInt8]) throws(MediaRejection) {
        var check = crc32(0, nil, 0)
        var size = 0
        try read(entry, in: bytes) { piece in
            check = crc32(check, piece.baseAddress, UInt32(piece.count))
            size += piece.count
        }
        guard size == entry.size, UInt32(check) == entry.check else { throw .damaged }
    }

    /// All that an entry holds.
    static func unpack(
        _ entry: ArchiveEntry, in bytes: [UInt8]
    ) throws(MediaRejection) -> [UInt8] {
        var content: [UInt8] = []
        try read(entry, in: bytes) { content += $0 }
        return content
    }

    private static func read(
        _ entry: ArchiveEntry, in bytes: [UInt8],
        _ take: (UnsafeBufferPointer<UInt8>) -> Void
    ) throws(MediaRejection) {
        let rejection = bytes[entry.content].withUnsafeBufferPointer {
            data -> MediaRejection? in
            guard entry.method != 0 else {
                take(data)
                return nil
            }
            return inflate(data, limit: entry.size, take)
        }
        if let rejection { throw rejection }
    }

    private static func inflate(
        _ data: UnsafeBufferPointer<UInt8>, limit: Int,
        _ take: (UnsafeBufferPointer<UInt8>) -> Void
    ) -> MediaRejection? {
        withUnsafeTemporaryAllocation(of: z_stream.self, capacity: 1) { place in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: pieceBytes) { out in
                guard let stream = place.baseAddress else { return .damaged }
                stream.initialize(to: z_stream())
                let version = ZLIB_VERSION
                let size = Int32(MemoryLayout<z_stream>.size)
                guard inflateInit2_(stream, rawWindow, version, size) == Z_OK else {
                    return .damaged
                }
                defer { inflateEnd(stream) }
                stream.pointee.next_in = UnsafeMutablePointer(mutating: data.baseAddress)
                stream.pointee.avail_in = UInt32(data.count)
                var made = 0
                while true {
                    stream.pointee.next_out = out.baseAddress
                    stream.pointee.avail_out = UInt32(out.count)
                    let result = CZlib.inflate(stream, Z_NO_FLUSH)
                    let count = out.count - Int(stream.pointee.avail_out)
                    made += count
                    guard made <= limit else { return .expandsTooFar }
                    take(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(out)[..<count]))
                    if result == Z_STREAM_END {
                        // Something behind the end could be another file.
                        return stream.pointee.avail_in == 0 ? nil : .mixed
                    }
                    guard result == Z_OK, count > 0 || stream.pointee.avail_in > 0 else {
                        return .damaged
                    }
                }
            }
        }
    }
}
