/// What a file turned out to be.
struct InspectedMedia: Sendable, Equatable {
    let format: MediaFormat
    /// What is kept: of a picture, all but what it tells of person, place and device.
    let bytes: [UInt8]
    /// Of a picture, as it is shown.
    var size: PixelSize?
    /// More than one for an animation.
    var frames = 1
}

/// Tells what a file is by its content, and refuses what could be something else besides.
enum MediaInspection {
    /// Bytes at the beginning that are looked at for markup.
    private static let markupWindow = 1024

    /// - Parameter name: as it came; its ending must not contradict the content.
    static func inspect(
        _ bytes: [UInt8], name: MediaName, within limits: MediaLimits
    ) throws(MediaRejection) -> InspectedMedia {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= limits.fileBytes else { throw .tooLarge(limit: limits.fileBytes) }
        let found = try read(bytes, limits)
        try name.check(fits: found.format)
        return found
    }

    private static func read(
        _ bytes: [UInt8], _ limits: MediaLimits
    ) throws(MediaRejection) -> InspectedMedia {
        switch FileSignature(bytes[...]) {
        case .jpeg: return picture(.jpeg, try JPEGFile.clean(bytes, within: limits))
        case .png: return picture(.png, try PNGFile.clean(bytes, within: limits))
        case .webp: return picture(.webp, try WebPFile.clean(bytes, within: limits))
        case .gif: return picture(.gif, try GIFFile.clean(bytes, within: limits))
        case .pdf:
            try PDFFile.check(bytes)
            return InspectedMedia(format: .pdf, bytes: bytes)
        case .archive:
            let format = try ArchiveKind.tell(ArchiveFile(bytes, within: limits))
            return InspectedMedia(format: format, bytes: bytes)
        case nil: throw isMarkup(bytes) ? .markup : .unknownType
        }
    }

    private static func picture(_ format: MediaFormat, _ image: CleanImage) -> InspectedMedia {
        InspectedMedia(format: format, bytes: image.bytes, size: image.size, frames: image.frames)
    }

    /// Whether the first sign is that of a tag, in any coding of Unicode.
    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let ignored: Set<UInt8> = [0, 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
        return bytes.prefix(markupWindow).first { !ignored.contains($0) } == UInt8(ascii: "<")
    }
}
