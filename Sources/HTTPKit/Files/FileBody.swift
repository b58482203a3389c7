/// A part of an open file as the content of an answer.
public struct FileBody: Sendable {
    let file: OpenFile
    /// Where the part begins.
    public let offset: Int
    /// How long it is, in bytes.
    public let length: Int
    /// Whether it lies in memory for certain: no disk is waited for when it is sent.
    let isInMemory: Bool

    /// The whole file, or a range of it, cut to what is there.
    public init(_ file: OpenFile, range: Range<Int>? = nil) {
        self.init(file, range: range, isInMemory: false)
    }

    init(_ file: OpenFile, range: Range<Int>? = nil, isInMemory: Bool) {
        self.isInMemory = isInMemory
        let range = (range ?? 0..<file.size).clamped(to: 0..<file.size)
        self.file = file
        offset = range.lowerBound
        length = range.count
    }
}
