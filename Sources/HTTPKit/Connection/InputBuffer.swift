/// The bytes that a connection has received and the parser has not consumed.
struct InputBuffer {
    private(set) var storage: [UInt8] = []
    private(set) var start = 0

    /// An idle connection keeps no more memory than this.
    private static let keptCapacity = 2048

    var isEmpty: Bool { start == storage.count }
    var count: Int { storage.count - start }

    mutating func append(_ bytes: UnsafeRawBufferPointer) {
        storage.append(contentsOf: bytes)
    }

    /// Drops bytes from the front. The rest moves down, so that the buffer does not creep.
    mutating func consume(_ count: Int) {
        start += count
        if start == storage.count {
            storage.removeAll(keepingCapacity: storage.capacity <= Self.keptCapacity)
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
