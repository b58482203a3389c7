/// The name of a file as it came, made fit to be shown, stored and offered for download.
struct MediaName: Equatable {
    /// Letters of a name that are kept.
    static let longest = 120
    private static let longestEnding = 5
    private static let unnamed = "Tệp"

    /// The name without its ending, in NFC.
    let stem: String
    /// The ending in lower case; nil where the name has none.
    let ending: String?

    /// - Parameter received: from anywhere; folders, controls and signs that turn the direction of
    ///   writing are left out.
    init(_ received: String) {
        let last = received.split { "/\\".contains($0) }.last.map(String.init) ?? ""
        let kept = last.unicodeScalars.filter(Self.isKept)
        let name = String(String.UnicodeScalarView(kept)).composed
        let parts = Self.parts(of: name)
        ending = parts.ending
        let visible = parts.stem.drop { $0 == "." || $0.isWhitespace }
        let stem = String(visible.prefix(Self.longest)).trimmingWhiteSpace
        self.stem = stem.isEmpty ? Self.unnamed : stem
    }

    /// Whether the ending, where there is one, is one of a format's.
    ///
    /// - Throws: `MediaRejection.wrongName`.
    func check(fits format: MediaFormat) throws(MediaRejection) {
        guard let ending, !format.endings.contains(ending) else { return }
        throw .wrongName(ending: ending, format: format)
    }

    private static func parts(of name: String) -> (stem: Substring, ending: String?) {
        guard let dot = name.lastIndex(of: ".") else { return (name[...], nil) }
        let ending = name[name.index(after: dot)...].lowercased()
        // A number behind a dot, as in `Quý 1.2026`, is no ending.
        let isEnding =
            (1...longestEnding).contains(ending.utf8.count)
            && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
            && ending.contains { $0.isLetter }
        return isEnding ? (name[..<dot], ending) : (name[...], nil)
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator:
            false
        default: !scalar.properties.isBidiControl && !"<>:\"|?*".unicodeScalars.contains(scalar)
        }
    }
}

extension MediaFormat {
    /// The endings of names that go with the content.
    var endings: Set<String> {
        switch self {
        case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
        case .png, .webp, .gif, .pdf, .docx, .xlsx, .odt, .zip: [rawValue]
        }
    }
}
