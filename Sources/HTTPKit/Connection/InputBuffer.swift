/// The bytes that a connection has received and the parser has not consumed.
struct InputBuffer {
    private(set) var storage: [UInt8] = []
    private(set) var start = 0

    var isEmpty: Bool { start == storage.count }
    var count: Int { storage.count - start }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        storage.append(contentsOf: bytes)
    }

    /// Drops bytes from the front. An empty buffer keeps no memory, since most connections are idle
    /// most of the time.
    mutating func consume(_ count: Int) {
        start += count
        if start == storage.count {
            storage = []
            start = 0
        }
    }

    /// Moves what is left to the front, before more is appended.
    mutating func compact() {
        guard start > 0 else { return }
        storage.removeSubrange(..<start)
        start = 0
    }
}
