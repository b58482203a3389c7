/// Reads a GIF (GIF89a) block by block and writes it anew with what is needed to show it. What
/// follows its end is cut off.
struct GIFFile {
    /// Application extensions that are kept: how often it repeats, and the colour profile.
    private static let applications = ["NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012"]

    private let limits: MediaLimits
    private var reader: ByteReader
    private var out: [UInt8] = []
    private var frames = 0

    static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.begin(with: "GIF87a") || bytes.begin(with: "GIF89a")
    }

    static func clean(
        _ bytes: [UInt8], within limits: MediaLimits
    ) throws(MediaRejection) -> CleanImage {
        var file = GIFFile(limits: limits, reader: ByteReader(bytes))
        return try file.read()
    }

    private init(limits: MediaLimits, reader: ByteReader) {
        self.limits = limits
        self.reader = reader
    }

    private mutating func read() throws(MediaRejection) -> CleanImage {
        let size = try takeScreen()
        while try takeBlock() {}
        guard frames > 0 else { throw .damaged }
        try ImageBounds(limits: limits).check(frames: frames, of: size)
        out.append(0x3B)
        return CleanImage(bytes: out, size: size, frames: frames)
    }

    private mutating func takeScreen() throws(MediaRejection) -> PixelSize {
        out += try reader.take(6)
        let screen = try reader.take(7)
        guard !Self.readsAsScript(screen) else { throw .mixed }
        var header = ByteReader(screen)
        let size = PixelSize(width: try header.littleEndian(2), height: try header.littleEndian(2))
        try ImageBounds(limits: limits).check(size)
        out += screen
        try takeColours(flags: try header.byte())
        return size
    }

    /// Whether width and height are text, as in `GIF89a/*` or `GIF89a=1`, where the header is
    /// made to be the beginning of a script. No honest picture has both sides like that.
    private static func readsAsScript(_ screen: ArraySlice<UInt8>) -> Bool {
        screen.prefix(4).allSatisfy { (0x20...0x7E).contains($0) || [9, 10, 13].contains($0) }
            || screen.begin(with: "/*") || screen.begin(with: "//")
    }

    private mutating func takeColours(flags: UInt8) throws(MediaRejection) {
        guard flags & 0x80 != 0 else { return }
        out += try reader.take(3 << (Int(flags & 7) + 1))
    }

    /// Takes a block; false at the trailer.
    private mutating func takeBlock() throws(MediaRejection) -> Bool {
        switch try reader.byte() {
        case 0x3B: return false
        case 0x2C: try takeFrame()
        case 0x21: try takeExtension()
        default: throw .damaged
        }
        return true
    }

    private mutating func takeFrame() throws(MediaRejection) {
        let descriptor = try reader.take(9)
        var header = ByteReader(descriptor.dropFirst(4))
        let size = PixelSize(width: try header.littleEndian(2), height: try header.littleEndian(2))
        try ImageBounds(limits: limits).check(size)
        frames += 1
        out.append(0x2C)
        out += descriptor
        try takeColours(flags: try header.byte())
        // The smallest code size.
        out += try reader.take(1)
        out += try takeParts()
    }

    private mutating func takeExtension() throws(MediaRejection) {
        let label = try reader.byte()
        let content = try takeParts()
        let isKept =
            switch label {
            case 0xF9: true
            case 0xFF:
                Self.applications.contains(
                    String(decoding: content.dropFirst().prefix(11), as: UTF8.self))
            // Comments, plain text, and what nobody knows.
            default: false
            }
        guard isKept else { return }
        out += [0x21, label]
        out += content
    }

    /// Parts of up to 255 bytes, with their lengths and the empty one at the end.
    private mutating func takeParts() throws(MediaRejection) -> ArraySlice<UInt8> {
        let start = reader
        var length = 1
        while true {
            let count = Int(try reader.byte())
            if count == 0 { break }
            _ = try reader.take(count)
            length += count + 1
        }
        return start.peek(length)
    }
}
