/// Reads a WebP (RFC 9649) chunk by chunk and writes it anew with what is needed to show it. What
/// follows its end is cut off.
struct WebPFile {
    private static let exifFlag: UInt8 = 0x08
    private static let metadataFlags: UInt8 = 0x0C

    private let limits: MediaLimits
    private var chunks: [(name: String, content: [UInt8])] = []
    private var orientation = ExifOrientation.upright
    private var canvas: PixelSize?
    private var picture: PixelSize?
    private var frames = 0

    static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.begin(with: "RIFF") && bytes.dropFirst(8).begin(with: "WEBP")
    }

    static func clean(
        _ bytes: [UInt8], within limits: MediaLimits
    ) throws(MediaRejection) -> CleanImage {
        var reader = ByteReader(bytes)
        _ = try reader.take(4)
        let length = try reader.littleEndian(4)
        var body = ByteReader(try reader.take(length))
        _ = try body.take(4)
        var file = WebPFile(limits: limits)
        while body.remaining > 0 {
            let chunk = try body.takeChunk()
            try file.take(chunk.name, chunk.content)
        }
        return try file.image()
    }

    private init(limits: MediaLimits) {
        self.limits = limits
    }

    private mutating func image() throws(MediaRejection) -> CleanImage {
        guard let size = canvas ?? picture, frames > 0 || picture != nil else { throw .damaged }
        if let canvas, let picture, picture != canvas { throw .damaged }
        try ImageBounds(limits: limits).check(frames: frames, of: size)
        if orientation != .upright, canvas != nil {
            chunks[0].content[0] |= Self.exifFlag
            chunks.append(("EXIF", orientation.tiff))
        }
        var body = Array("WEBP".utf8)
        for chunk in chunks { body.appendChunk(chunk.name, chunk.content[...]) }
        var bytes = Array("RIFF".utf8)
        bytes.appendLittleEndian(body.count, 4)
        bytes += body
        return CleanImage(
            bytes: bytes, size: canvas == nil ? size : orientation.shown(size),
            frames: max(1, frames))
    }

    private mutating func take(
        _ name: String, _ content: ArraySlice<UInt8>
    ) throws(MediaRejection) {
        switch name {
        case "VP8X":
            guard chunks.isEmpty, content.count == 10 else { throw .damaged }
            var header = ByteReader(content.dropFirst(4))
            canvas = try Self.size(&header, limits)
            chunks.append(
                (
                    name,
                    [content[content.startIndex] & ~Self.metadataFlags]
                        + content.dropFirst()
                ))
        case "VP8 ", "VP8L":
            guard picture == nil, frames == 0 else { throw .damaged }
            picture = try Self.bitstream(name, content, limits)
            chunks.append((name, Array(content)))
        case "ANMF":
            guard canvas != nil, picture == nil else { throw .damaged }
            frames += 1
            chunks.append((name, try Self.frame(content, limits)))
        case "EXIF":
            let tiff = content.begin(with: "Exif\0\0") ? content.dropFirst(6) : content
            orientation = .read(tiff)
        case "ICCP", "ANIM", "ALPH":
            guard canvas != nil, name != "ICCP" || content.count <= limits.profileBytes else {
                throw .damaged
            }
            chunks.append((name, Array(content)))
        // XMP, and what nobody knows.
        default: break
        }
    }

    /// A frame of an animation with its picture only.
    private static func frame(
        _ content: ArraySlice<UInt8>, _ limits: MediaLimits
    ) throws(MediaRejection) -> [UInt8] {
        var reader = ByteReader(content)
        var out = Array(try reader.take(16))
        var hasPicture = false
        while reader.remaining > 0 {
            let chunk = try reader.takeChunk()
            if chunk.name == "VP8 " || chunk.name == "VP8L" {
                _ = try bitstream(chunk.name, chunk.content, limits)
                hasPicture = true
            } else if chunk.name != "ALPH" {
                continue
            }
            out.appendChunk(chunk.name, chunk.content)
        }
        guard hasPicture else { throw .damaged }
        return out
    }

    /// The size that coded pixels say of themselves.
    private static func bitstream(
        _ name: String, _ content: ArraySlice<UInt8>, _ limits: MediaLimits
    ) throws(MediaRejection) -> PixelSize {
        var reader = ByteReader(content)
        let size: PixelSize
        if name == "VP8L" {
            guard try reader.byte() == 0x2F else { throw .damaged }
            let bits = try reader.littleEndian(4)
            size = PixelSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
        } else {
            // A key frame (RFC 6386, section 9.1).
            guard try reader.littleEndian(3) & 1 == 0, try reader.bigEndian(3) == 0x9D012A else {
                throw .damaged
            }
            size = PixelSize(
                width: try reader.littleEndian(2) & 0x3FFF,
                height: try reader.littleEndian(2) & 0x3FFF)
        }
        try ImageBounds(limits: limits).check(size)
        return size
    }

    /// Width and height, each less one in three bytes.
    private static func size(
        _ reader: inout ByteReader, _ limits: MediaLimits
    ) throws(MediaRejection) -> PixelSize {
        let size = PixelSize(
            width: try reader.littleEndian(3) + 1, height: try reader.littleEndian(3) + 1)
        try ImageBounds(limits: limits).check(size)
        return size
    }
}

extension ByteReader {
    /// A RIFF chunk with the byte that evens its length.
    fileprivate mutating func takeChunk() throws(MediaRejection) -> (
        name: String, content: ArraySlice<UInt8>
    ) {
        let name = String(decoding: try take(4), as: UTF8.self)
        let content = try take(try littleEndian(4))
        if !content.count.isMultiple(of: 2), remaining > 0 { _ = try byte() }
        return (name, content)
    }
}

extension [UInt8] {
    fileprivate mutating func appendChunk(_ name: String, _ content: ArraySlice<UInt8>) {
        self += name.utf8
        appendLittleEndian(content.count, 4)
        self += content
        if !content.count.isMultiple(of: 2) { append(0) }
    }
}
