/// The check sum of PNG chunks (ISO/IEC 15948, Annex D).
enum CRC32 {
    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in
            value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
        }
    }

    static func sum(of bytes: ArraySlice<UInt8>) -> UInt32 {
        let table = table
        let state = bytes.withUnsafeBufferPointer { bytes in
            bytes.reduce(UInt32.max) { table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] ^ ($0 >> 8) }
        }
        return state ^ .max
    }
}
