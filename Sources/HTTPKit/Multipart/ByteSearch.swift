/// Finds a short sequence of bytes in a long one.
enum ByteSearch {
    /// The index at which `needle` first stands whole in `bytes`.
    static func first(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        guard let initial = needle.first, bytes.count >= needle.count else { return nil }
        return bytes.withUnsafeBufferPointer { bytes -> Int? in
            needle.withUnsafeBufferPointer { needle -> Int? in
                (0...bytes.count - needle.count).first { index in
                    bytes[index] == initial
                        && needle.indices.allSatisfy { bytes[index + $0] == needle[$0] }
                }
            }
        }.map { bytes.startIndex + $0 }
    }

    /// How many bytes at the end of `bytes` are a beginning of `needle`, without being all of it.
    static func overlap(of needle: [UInt8], atEndOf bytes: ArraySlice<UInt8>) -> Int {
        let longest = min(needle.count - 1, bytes.count)
        return stride(from: longest, to: 0, by: -1).first { count in
            needle.prefix(count).elementsEqual(bytes.suffix(count))
        } ?? 0
    }
}
