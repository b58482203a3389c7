/// A file of a site's library as those who work with it see it: what stands under one address.
public struct MediaItem: Sendable, Equatable, Identifiable {
    /// Identifies it within the database, and in its address.
    public let id: Int64
    /// Whose it is.
    public let siteID: Int64
    /// What it is called, without an ending.
    public let name: String
    /// The readable part of its address, without an ending.
    public let slug: String
    /// What it is.
    public let format: MediaFormat
    /// What people are told of it.
    public let description: MediaDescription
    /// Whether anybody may have it, also where no published item shows it.
    public let isOpen: Bool
    /// The version that stands under the address.
    public let version: MediaVersion
    /// Widths in which there is a smaller WebP of the picture, in pixels, ascending.
    public let widths: [Int]
    /// How many items show it, drafts among them.
    public let useCount: Int
    /// Who added it, as their name was then.
    public let createdBy: String

    /// Whether nothing needs it.
    public var isUnused: Bool { useCount == 0 && !isOpen }

    /// The last part of its address.
    public var fileName: String { "\(slug).\(format.fileExtension)" }

    /// A picture that nobody has described yet.
    public var lacksAlternative: Bool { format.isImage && description.lacksAlternative }

    /// What pages need to show it; nil for what is no picture.
    public var picture: MediaPicture? {
        guard format.isImage, let size = version.size else { return nil }
        return MediaPicture(
            id: id, slug: slug, format: format, size: size, description: description,
            widths: widths)
    }
}

/// What people are told of a file.
public struct MediaDescription: Sendable, Equatable {
    /// What is to be seen, for those who do not see it.
    public var alternative: String
    /// Whether a picture tells nothing and so needs no such words.
    public var isDecorative: Bool
    /// What stands below it.
    public var caption: String
    /// Who made it.
    public var credit: String
    /// By what right the portal shows it.
    public var rights: String

    /// Puts it together from its parts.
    public init(
        alternative: String = "", isDecorative: Bool = false, caption: String = "",
        credit: String = "", rights: String = ""
    ) {
        self.alternative = alternative
        self.isDecorative = isDecorative
        self.caption = caption
        self.credit = credit
        self.rights = rights
    }

    /// Whether nobody has said what is to be seen.
    public var lacksAlternative: Bool { alternative.isEmpty && !isDecorative }
}

/// One of the files that stood under an address.
public struct MediaVersion: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// Its number within the item, from 1.
    public let number: Int
    /// The SHA-256 of what is kept, in hexadecimal.
    public let digest: String
    /// How large it is.
    public let bytes: Int64
    /// Of a picture.
    public let size: PixelSize?
    /// What the file was called when it came.
    public let receivedName: String
    /// When it came.
    public let at: Instant
    /// Who brought it, as their name was then.
    public let savedBy: String
}

/// A picture as pages show it.
public struct MediaPicture: Sendable, Equatable {
    /// Identifies its item.
    public let id: Int64
    /// The readable part of its address.
    public let slug: String
    /// What it is.
    public let format: MediaFormat
    /// As it is shown.
    public let size: PixelSize
    /// What people are told of it.
    public let description: MediaDescription
    /// Widths in which there is a smaller WebP, in pixels, ascending.
    public let widths: [Int]

    /// Puts it together from its parts.
    public init(
        id: Int64, slug: String, format: MediaFormat, size: PixelSize,
        description: MediaDescription = MediaDescription(), widths: [Int] = []
    ) {
        self.id = id
        self.slug = slug
        self.format = format
        self.size = size
        self.description = description
        self.widths = widths
    }

    /// The last part of its address.
    public var fileName: String { "\(slug).\(format.fileExtension)" }
}
