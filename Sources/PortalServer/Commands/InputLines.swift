import Foundation

/// The lines of a stream, as they arrive; one that is longer than allowed takes no memory.
struct InputLines {
    /// A line that is not empty.
    struct Line {
        /// Counted from 1.
        let number: Int
        /// Nothing where the line is longer than allowed.
        let content: Data?
    }

    private static let chunkSize = 1 << 16
    private static let lineFeed = UInt8(ascii: "\n")

    private let file: FileHandle
    private let limit: Int
    private var buffer = Data()
    private var number = 0
    private var hasEnded = false

    /// - Parameter limit: the most bytes of a line.
    init(_ file: FileHandle, limit: Int) {
        self.file = file
        self.limit = limit
    }

    /// The next line; nothing at the end.
    mutating func next() throws -> Line? {
        while let content = try nextLine() {
            number += 1
            if content.isTooLong || !content.bytes.isEmpty {
                return Line(number: number, content: content.isTooLong ? nil : content.bytes)
            }
        }
        return nil
    }

    private mutating func nextLine() throws -> (bytes: Data, isTooLong: Bool)? {
        var searched = 0
        var isTooLong = false
        while true {
            if let end = buffer.dropFirst(searched).firstIndex(of: Self.lineFeed) {
                let line = buffer[..<end]
                buffer = Data(buffer[(end + 1)...])
                return (Data(line), isTooLong || line.count > limit)
            }
            if buffer.count > limit {
                isTooLong = true
                buffer = Data()
            }
            searched = buffer.count
            let chunk = hasEnded ? nil : try file.read(upToCount: Self.chunkSize)
            guard let chunk, !chunk.isEmpty else {
                hasEnded = true
                guard !buffer.isEmpty || isTooLong else { return nil }
                defer { buffer = Data() }
                return (buffer, isTooLong)
            }
            buffer.append(chunk)
        }
    }
}
