/// Reads a JPEG (ITU-T T.81, JFIF) segment by segment and writes it anew with what is needed to show
/// it. What follows its end is cut off.
struct JPEGFile {
    /// Scans of a progressive picture. Each of them makes a decoder go over all pixels again.
    private static let mostScans = 64

    private let limits: MediaLimits
    private var reader: ByteReader
    private var opening: [UInt8] = []
    private var rest: [UInt8] = []
    private var orientation = ExifOrientation.upright
    private var size: PixelSize?
    private var scans = 0
    private var profileBytes = 0

    static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.starts(with: [0xFF, 0xD8, 0xFF])
    }

    static func clean(
        _ bytes: [UInt8], within limits: MediaLimits
    ) throws(MediaRejection) -> CleanImage {
        var file = JPEGFile(limits: limits, reader: ByteReader(bytes))
        return try file.read()
    }

    private init(limits: MediaLimits, reader: ByteReader) {
        self.limits = limits
        self.reader = reader
    }

    private mutating func read() throws(MediaRejection) -> CleanImage {
        guard try reader.bigEndian(2) == 0xFFD8 else { throw .damaged }
        while try take(try marker()) {}
        guard let size, scans > 0 else { throw .damaged }
        var bytes: [UInt8] = [0xFF, 0xD8] + opening
        if orientation != .upright {
            Self.append(0xE1, ArraySlice("Exif\0\0".utf8 + orientation.tiff), to: &bytes)
        }
        bytes += rest
        bytes += [0xFF, 0xD9]
        return CleanImage(bytes: bytes, size: orientation.shown(size), frames: 1)
    }

    /// A marker may be preceded by any number of fill bytes.
    private mutating func marker() throws(MediaRejection) -> UInt8 {
        guard try reader.byte() == 0xFF else { throw .damaged }
        var code = try reader.byte()
        while code == 0xFF { code = try reader.byte() }
        return code
    }

    /// Takes a segment; false at the end of the picture.
    private mutating func take(_ code: UInt8) throws(MediaRejection) -> Bool {
        if code == 0xD9 { return false }
        // Markers without a segment belong into scans only.
        guard code > 0xBF, !(0xD0...0xD8).contains(code) else { throw .damaged }
        let length = try reader.bigEndian(2)
        let content = try reader.take(length - 2)
        switch code {
        case 0xC0, 0xC1, 0xC2: try takeFrame(code, content)
        case 0xC4, 0xDB, 0xDD: Self.append(code, content, to: &rest)
        case 0xDA: try takeScan(content)
        case 0xE0...0xEF: try takeApplicationData(code, content)
        case 0xFE: break
        // Lossless, hierarchical and arithmetic coding, and heights given late.
        default: throw .unsupportedVariant
        }
        return true
    }

    private mutating func takeFrame(
        _ code: UInt8, _ content: ArraySlice<UInt8>
    ) throws(MediaRejection) {
        guard size == nil else { throw .damaged }
        var frame = ByteReader(content)
        guard try frame.byte() == 8 else { throw .unsupportedVariant }
        let height = try frame.bigEndian(2)
        let width = try frame.bigEndian(2)
        let components = Int(try frame.byte())
        guard [1, 3, 4].contains(components), frame.remaining == components * 3 else {
            throw .damaged
        }
        let found = PixelSize(width: width, height: height)
        try ImageBounds(limits: limits).check(found)
        size = found
        Self.append(code, content, to: &rest)
    }

    private mutating func takeScan(_ header: ArraySlice<UInt8>) throws(MediaRejection) {
        scans += 1
        guard size != nil else { throw .damaged }
        guard scans <= Self.mostScans else { throw .unsupportedVariant }
        Self.append(0xDA, header, to: &rest)
        rest += try reader.takeScanData()
    }

    private mutating func takeApplicationData(
        _ code: UInt8, _ content: ArraySlice<UInt8>
    ) throws(MediaRejection) {
        switch code {
        case 0xE0 where content.begin(with: "JFIF\0") && opening.isEmpty:
            // Version, density and no thumbnail.
            guard content.count >= 14 else { throw .damaged }
            Self.append(code, content.prefix(12) + [0, 0], to: &opening)
        case 0xE1 where content.begin(with: "Exif\0"):
            if orientation == .upright { orientation = .read(content.dropFirst(6)) }
        case 0xE2 where content.begin(with: "ICC_PROFILE\0"):
            profileBytes += content.count
            guard profileBytes <= limits.profileBytes else { throw .damaged }
            Self.append(code, content, to: &rest)
        case 0xEE where content.begin(with: "Adobe") && content.count == 12:
            // Says how colours are coded.
            Self.append(code, content, to: &rest)
        default: break
        }
    }

    private static func append(
        _ code: UInt8, _ content: ArraySlice<UInt8>, to bytes: inout [UInt8]
    ) {
        bytes += [0xFF, code]
        bytes.appendBigEndian(content.count + 2, 2)
        bytes += content
    }
}

extension ByteReader {
    /// Entropy-coded data up to the next marker, with the restart markers in it.
    fileprivate mutating func takeScanData() throws(MediaRejection) -> ArraySlice<UInt8> {
        let rest = peek(remaining)
        let length = rest.withUnsafeBufferPointer { bytes -> Int? in
            var index = 0
            while index + 1 < bytes.count {
                let next = bytes[index + 1]
                if bytes[index] == 0xFF, next != 0, !(0xD0...0xD7).contains(next), next != 0xFF {
                    return index
                }
                index += 1
            }
            return nil
        }
        guard let length else { throw .damaged }
        return try take(length)
    }
}
