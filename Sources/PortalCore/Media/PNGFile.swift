/// Reads a PNG (ISO/IEC 15948, and APNG) chunk by chunk and writes it anew with what is needed to
/// show it. What follows its end is cut off.
struct PNGFile {
    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Chunks that say how the picture looks. All others are left out: texts, times, EXIF, and what
    /// programs keep for themselves.
    private static let kept: Set<String> = [
        "IHDR", "PLTE", "IDAT", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "bKGD", "pHYs",
        "cICP", "acTL", "fcTL", "fdAT",
    ]

    private let limits: MediaLimits
    private var out = Self.signature
    private var orientation = ExifOrientation.upright
    private var size: PixelSize?
    private var hasData = false
    private var frames = 1

    static func begins(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.starts(with: signature) }

    static func clean(
        _ bytes: [UInt8], within limits: MediaLimits
    ) throws(MediaRejection) -> CleanImage {
        var file = PNGFile(limits: limits)
        var reader = ByteReader(bytes)
        guard try reader.take(signature.count).elementsEqual(signature) else { throw .damaged }
        while try file.takeChunk(from: &reader) {}
        guard let size = file.size, file.hasData else { throw .damaged }
        if file.orientation != .upright { file.append("eXIf", file.orientation.tiff[...]) }
        file.append("IEND", [])
        return CleanImage(
            bytes: file.out, size: file.orientation.shown(size), frames: file.frames)
    }

    private init(limits: MediaLimits) {
        self.limits = limits
    }

    /// Takes a chunk; false at the end of the picture.
    private mutating func takeChunk(from reader: inout ByteReader) throws(MediaRejection) -> Bool {
        let length = try reader.bigEndian(4)
        let checked = reader.peek(length + 4)
        let name = String(decoding: try reader.take(4), as: UTF8.self)
        let content = try reader.take(length)
        guard try reader.bigEndian(4) == Int(CRC32.sum(of: checked)) else { throw .damaged }
        guard (size == nil) == (name == "IHDR") else { throw .damaged }
        switch name {
        case "IEND": return false
        case "IHDR": try takeHeader(content)
        case "IDAT": hasData = true
        case "eXIf": orientation = .read(content)
        case "acTL": try takeAnimation(content)
        case "iCCP": guard length <= limits.profileBytes else { throw .damaged }
        default: break
        }
        if Self.kept.contains(name) {
            append(name, content)
        } else if name.utf8.first.map({ $0 & 0x20 == 0 }) ?? true {
            // A chunk without which the picture cannot be shown, and which nobody knows.
            throw .unsupportedVariant
        }
        return true
    }

    private mutating func takeHeader(_ content: ArraySlice<UInt8>) throws(MediaRejection) {
        guard content.count == 13 else { throw .damaged }
        var header = ByteReader(content)
        let found = PixelSize(width: try header.bigEndian(4), height: try header.bigEndian(4))
        try ImageBounds(limits: limits).check(found)
        let depth = try header.byte()
        let depths: [UInt8: Set<UInt8>] = [
            0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16],
        ]
        guard depths[try header.byte()]?.contains(depth) == true,
            try header.bigEndian(2) == 0, try header.byte() <= 1
        else { throw .damaged }
        size = found
    }

    private mutating func takeAnimation(_ content: ArraySlice<UInt8>) throws(MediaRejection) {
        guard let size, content.count == 8 else { throw .damaged }
        var header = ByteReader(content)
        frames = max(1, try header.bigEndian(4))
        try ImageBounds(limits: limits).check(frames: frames, of: size)
    }

    private mutating func append(_ name: String, _ content: ArraySlice<UInt8>) {
        out.appendBigEndian(content.count, 4)
        let start = out.count
        out += name.utf8
        out += content
        out.appendBigEndian(Int(CRC32.sum(of: out[start...])), 4)
    }
}
