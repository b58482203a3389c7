/// A range of bytes in a request head, kept small because a head holds dozens of them.
struct TextRange: Sendable, Equatable {
    let start: UInt32
    let end: UInt32

    /// A range whose bounds the parser has limited to far below four gigabytes.
    @inline(__always)
    init(_ start: Int, _ end: Int) {
        self.start = UInt32(truncatingIfNeeded: start)
        self.end = UInt32(truncatingIfNeeded: end)
    }

    var range: Range<Int> { Int(start)..<Int(end) }
    var isEmpty: Bool { start == end }

    /// The same bytes in a buffer that begins `offset` later.
    func shifted(by offset: Int) -> TextRange {
        TextRange(Int(start) - offset, Int(end) - offset)
    }
}

/// Where one field line keeps its name and its trimmed value.
struct FieldRange: Sendable, Equatable {
    let name: TextRange
    let value: TextRange
}
