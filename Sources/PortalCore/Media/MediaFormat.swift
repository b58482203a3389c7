/// The kinds of files that the media library takes, told by their content.
public enum MediaFormat: String, Sendable, CaseIterable {
    case jpeg
    case png
    case webp
    case gif
    case pdf
    case docx
    case xlsx
    case odt
    case zip

    /// What it is served as.
    public var mediaType: String {
        switch self {
        case .jpeg: "image/jpeg"
        case .png: "image/png"
        case .webp: "image/webp"
        case .gif: "image/gif"
        case .pdf: "application/pdf"
        case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .odt: "application/vnd.oasis.opendocument.text"
        case .zip: "application/zip"
        }
    }

    /// The ending of a file that is downloaded.
    public var fileExtension: String { self == .jpeg ? "jpg" : rawValue }

    /// What people call it.
    public var name: String {
        switch self {
        case .jpeg: "Ảnh JPEG"
        case .png: "Ảnh PNG"
        case .webp: "Ảnh WebP"
        case .gif: "Ảnh GIF"
        case .pdf: "PDF"
        case .docx: "Văn bản Word (DOCX)"
        case .xlsx: "Bảng tính Excel (XLSX)"
        case .odt: "Văn bản ODT"
        case .zip: "Tệp nén ZIP"
        }
    }

    /// Whether it is shown as a picture.
    public var isImage: Bool {
        switch self {
        case .jpeg, .png, .webp, .gif: true
        case .pdf, .docx, .xlsx, .odt, .zip: false
        }
    }
}

/// The width and the height of a picture as it is shown.
public struct PixelSize: Sendable, Equatable {
    /// Pixels from left to right.
    public let width: Int
    /// Pixels from top to bottom.
    public let height: Int

    /// Puts it together from its parts.
    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }

    /// How many pixels there are.
    var area: Int { width * height }

    var turned: PixelSize { PixelSize(width: height, height: width) }

    /// The size at a smaller width.
    func scaled(toWidth width: Int) -> PixelSize {
        PixelSize(width: width, height: max(1, (height * width + self.width / 2) / self.width))
    }
}

/// What a file may be at most.
public struct MediaLimits: Sendable, Equatable {
    /// Bytes of a file.
    public var fileBytes = 50 << 20
    /// Pixels of a picture; of an animation, of one frame.
    public var pixels = 50_000_000
    /// Pixels of a side.
    public var side = 20_000
    /// Frames of an animation.
    public var frames = 1000
    /// Pixels of all frames together.
    public var animatedPixels = 1_000_000_000
    /// Bytes of a colour profile.
    public var profileBytes = 4 << 20
    /// Files in an archive or an office document.
    public var archiveEntries = 5000
    /// Bytes of what an archive holds, unpacked.
    public var archiveBytes = 1 << 30
    /// How many times larger an archive may become when it is unpacked.
    public var archiveRatio = 200

    /// The defaults suit a portal's pictures and scanned documents.
    public init() {}
}
