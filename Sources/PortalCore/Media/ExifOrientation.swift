/// How a picture has to be turned to be seen upright (EXIF 2.32, tag 0x0112): the one thing of its
/// metadata that is kept, since without it photos of phones lie on their side.
enum ExifOrientation: Int {
    case upright = 1
    case mirrored = 2
    case halfTurn = 3
    case mirroredHalfTurn = 4
    case mirroredQuarterTurnLeft = 5
    case quarterTurnRight = 6
    case mirroredQuarterTurnRight = 7
    case quarterTurnLeft = 8

    private static let tag = 0x0112
    private static let short = 3
    /// More entries than any camera writes.
    private static let mostEntries = 1000

    /// Whether width and height change places.
    var swapsSides: Bool { rawValue >= 5 }

    /// Reads it from a TIFF structure; upright where that says nothing, or nothing sound.
    static func read(_ tiff: ArraySlice<UInt8>) -> ExifOrientation {
        let found = try? find(tiff)
        return found.flatMap(ExifOrientation.init(rawValue:)) ?? .upright
    }

    private static func find(_ tiff: ArraySlice<UInt8>) throws(MediaRejection) -> Int? {
        var reader = ByteReader(tiff)
        let order = try reader.take(2)
        let isBig = order.elementsEqual("MM".utf8)
        guard isBig || order.elementsEqual("II".utf8) else { return nil }
        guard try reader.number(2, isBig) == 42 else { return nil }
        let offset = try reader.number(4, isBig)
        _ = try reader.take(offset - 8)
        let count = try reader.number(2, isBig)
        for _ in 0..<min(count, mostEntries) {
            let entryTag = try reader.number(2, isBig)
            let type = try reader.number(2, isBig)
            let length = try reader.number(4, isBig)
            let value = try reader.take(4)
            guard entryTag == tag else { continue }
            guard type == short, length == 1 else { return nil }
            var number = ByteReader(value)
            return try number.number(2, isBig)
        }
        return nil
    }

    /// A TIFF structure of our own that holds nothing else.
    var tiff: [UInt8] {
        var bytes = Array("MM".utf8)
        bytes.appendBigEndian(42, 2)
        bytes.appendBigEndian(8, 4)
        bytes.appendBigEndian(1, 2)
        bytes.appendBigEndian(Self.tag, 2)
        bytes.appendBigEndian(Self.short, 2)
        bytes.appendBigEndian(1, 4)
        bytes.appendBigEndian(rawValue, 2)
        bytes.appendBigEndian(0, 2)
        // No further directory.
        bytes.appendBigEndian(0, 4)
        return bytes
    }

    /// The size as shown.
    func shown(_ size: PixelSize) -> PixelSize { swapsSides ? size.turned : size }
}

extension ByteReader {
    fileprivate mutating func number(
        _ count: Int, _ isBigEndian: Bool
    ) throws(MediaRejection) -> Int {
        isBigEndian ? try bigEndian(count) : try littleEndian(count)
    }
}
