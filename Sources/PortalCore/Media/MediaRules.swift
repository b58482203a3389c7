/// What the media library takes.
public struct MediaRules: Sendable, Equatable {
    /// What a file may be at most.
    public var limits = MediaLimits()
    /// Bytes of all files of a site together, versions that were replaced included.
    public var siteBytes: Int64 = 20 << 30
    /// Files that are taken at once.
    public var filesPerForm = 20
    /// Widths in which smaller pictures are made, in pixels, ascending.
    public var widths = [480, 960, 1600]

    /// The defaults suit the portal of an agency.
    public init() {}
}

/// A file that somebody sent.
public struct MediaUpload: Sendable {
    /// What it was called, from anywhere.
    public let name: String
    /// Its content.
    public let bytes: [UInt8]

    /// Puts it together from its parts.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// What became of a file that was taken.
public struct MediaAddition: Sendable, Equatable {
    /// The item under which it stands.
    public let id: Int64
    /// Whether the same content stood there before.
    public let wasKnown: Bool
}

/// There is no such file, or none that the person may work with.
public struct UnknownMedia: Error, Sendable {}

/// Why a file cannot be taken away.
public struct MediaInUse: Error, Sendable {
    /// What the person is told.
    public var sentence: String {
        """
        Tệp đang được dùng hoặc đang được công bố riêng nên không xóa được. Hãy bỏ tệp khỏi các \
        bài ở mục “Nơi dùng”, thôi công bố riêng, rồi xóa.
        """
    }
}

/// Looks for viruses; the server asks one.
public protocol MediaScanner: Sendable {
    /// - Returns: the name of what was found; nil where the content is clean.
    /// - Throws: what kept it from looking.
    func scan(_ bytes: [UInt8]) throws -> String?
}

/// Who looks for viruses, and what holds where they cannot be asked.
public struct MediaScanning: Sendable {
    /// Who looks.
    public let scanner: any MediaScanner
    /// Whether files are taken unscanned where the scanner cannot be asked.
    public let takesUnscanned: Bool
    /// Told what kept it from looking.
    public let report: @Sendable (any Error) -> Void

    /// Puts it together from its parts.
    public init(
        _ scanner: any MediaScanner, takesUnscanned: Bool,
        report: @escaping @Sendable (any Error) -> Void
    ) {
        self.scanner = scanner
        self.takesUnscanned = takesUnscanned
        self.report = report
    }

    /// - Throws: `MediaRejection.infected`, `MediaRejection.notScanned`.
    func check(_ bytes: [UInt8]) throws(MediaRejection) {
        let found: String?
        do {
            found = try scanner.scan(bytes)
        } catch {
            report(error)
            if takesUnscanned { return }
            throw .notScanned
        }
        if let found { throw .infected(name: found) }
    }
}
