/// Reads bytes one after the other and never beyond their end; what is missing there makes a file a
/// damaged one.
struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    /// The index of the next byte.
    private(set) var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    init(_ bytes: [UInt8]) {
        self.init(bytes[...])
    }

    var remaining: Int { bytes.endIndex - position }

    mutating func take(_ count: Int) throws(MediaRejection) -> ArraySlice<UInt8> {
        guard count >= 0, count <= remaining else { throw .damaged }
        defer { position += count }
        return bytes[position..<(position + count)]
    }

    /// The next bytes without taking them; fewer at the end.
    func peek(_ count: Int) -> ArraySlice<UInt8> {
        bytes[position..<min(bytes.endIndex, position + count)]
    }

    mutating func byte() throws(MediaRejection) -> UInt8 {
        guard position < bytes.endIndex else { throw .damaged }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func bigEndian(_ count: Int) throws(MediaRejection) -> Int {
        try take(count).reduce(0) { $0 << 8 | Int($1) }
    }

    mutating func littleEndian(_ count: Int) throws(MediaRejection) -> Int {
        try take(count).reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}

extension ArraySlice<UInt8> {
    /// Whether these bytes begin with the ASCII of a text.
    func begin(with text: StaticString) -> Bool {
        starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }
}

extension [UInt8] {
    /// Appends a number with its highest byte first.
    mutating func appendBigEndian(_ number: Int, _ count: Int) {
        for index in (0..<count).reversed() {
            append(UInt8(truncatingIfNeeded: number >> (8 * index)))
        }
    }

    /// Appends a number with its lowest byte first.
    mutating func appendLittleEndian(_ number: Int, _ count: Int) {
        for index in 0..<count { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
    }
}
