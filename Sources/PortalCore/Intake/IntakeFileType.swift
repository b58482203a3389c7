import Foundation

/// What a file that was handed in is, told by its content. Nothing is refused for what it is: the
/// register keeps what came, and gives it out as a download only.
public enum IntakeFileType: Sendable, Equatable {
    /// One of the kinds that the media library knows.
    case media(MediaFormat)
    /// Word, Excel or PowerPoint before 2007.
    case legacyOffice
    /// A letter as it came.
    case letter
    /// Plain text in UTF-8.
    case text
    case unknown

    /// How many bytes at the beginning of a file tell what it is.
    public static let sampleSize = 65_536

    /// Tells the type by the beginning of the content.
    public init(sample: some Collection<UInt8>) {
        let bytes = Array(sample.prefix(Self.sampleSize))
        self = Self.media(bytes) ?? Self.other(bytes)
    }

    /// What it is stored as.
    var stored: String {
        switch self {
        case .media(let format): format.rawValue
        case .legacyOffice: "office"
        case .letter: "eml"
        case .text: "text"
        case .unknown: "unknown"
        }
    }

    init(stored: String) {
        switch stored {
        case "office": self = .legacyOffice
        case "eml": self = .letter
        case "text": self = .text
        default: self = MediaFormat(rawValue: stored).map { .media($0) } ?? .unknown
        }
    }

    /// What people call it.
    public var name: String {
        switch self {
        case .media(let format): format.name
        case .legacyOffice: "Tệp Office cũ (DOC, XLS, PPT)"
        case .letter: "Thư gốc"
        case .text: "Văn bản thuần"
        case .unknown: "Chưa rõ loại"
        }
    }

    /// What it is given out as.
    public var mediaType: String {
        switch self {
        case .media(let format): format.mediaType
        case .legacyOffice, .letter, .unknown: "application/octet-stream"
        case .text: "text/plain; charset=utf-8"
        }
    }

    private static func media(_ bytes: [UInt8]) -> IntakeFileType? {
        switch FileSignature(bytes[...]) {
        case .jpeg: .media(.jpeg)
        case .png: .media(.png)
        case .webp: .media(.webp)
        case .gif: .media(.gif)
        case .pdf: .media(.pdf)
        case .archive: archive(bytes)
        case nil: nil
        }
    }

    /// Told by the names that stand at its beginning; the whole archive is not read.
    private static func archive(_ bytes: [UInt8]) -> IntakeFileType {
        func names(_ text: String) -> Bool { bytes.firstRange(of: Array(text.utf8)) != nil }
        if names("mimetypeapplication/vnd.oasis.opendocument.text") { return .media(.odt) }
        if names("word/") { return .media(.docx) }
        return names("xl/") ? .media(.xlsx) : .media(.zip)
    }

    private static func other(_ bytes: [UInt8]) -> IntakeFileType {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            return .legacyOffice
        }
        guard !bytes.isEmpty, !bytes.contains(0) else { return .unknown }
        // A sample may end inside a character.
        for cut in 0...min(3, bytes.count - 1)
        where String(validating: bytes.dropLast(cut), as: UTF8.self) != nil { return .text }
        return .unknown
    }
}
