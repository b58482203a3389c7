/// The static files of the portal and their fingerprints.
public struct AssetManifest: Sendable, Equatable {
    /// Whether the portal's own font was installed; without it the system's is used.
    public let hasFont: Bool
    /// The rich-text editor's script under `/static`.
    public static let editorScript = "vendor/tinymce/tinymce.min.js"

    /// Whether the rich-text editor was installed; without it articles are written as plain text.
    public var hasEditor: Bool { fingerprints[Self.editorScript] != nil }
    private let fingerprints: [String: String]

    /// - Parameters:
    ///   - fingerprints: a short hash of the content by logical name, such as `portal.css`.
    ///   - hasFont: whether `vendor/be-vietnam-pro-400.woff2` is served.
    public init(fingerprints: [String: String], hasFont: Bool) {
        self.fingerprints = fingerprints
        self.hasFont = hasFont
    }

    /// The address of a file under `/static`; with its fingerprint, where known, so that it may be
    /// kept for good.
    public func address(of name: String) -> WebAddress {
        let segments = ["static"] + name.split(separator: "/").map(String.init)
        let query = fingerprints[name].map { [(name: "v", value: $0)] } ?? []
        return WebAddress(segments: segments, query: query)
    }
}
