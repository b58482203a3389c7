/// Makes a name that came with a file harmless: fit to be shown, to be offered for download and to
/// be a file's name in a folder. Uniqueness is not its business.
enum UploadedFileName {
    /// Bytes that file systems allow for a name.
    static let longest = 255

    /// The last component of a path, without controls, invisible and direction-changing characters,
    /// leading dots and trailing dots or blanks; at most `longest` bytes, with its extension kept.
    /// `tep` when nothing is left.
    static func sanitised(_ sent: String) -> String {
        let base = sent.parts(at: "/").last?.parts(at: "\\").last ?? ""
        let scalars = Array(base.unicodeScalars).filter(isAllowed)
        let name = trimmed(scalars[...])
        return name.isEmpty ? "tep" : shortened(name)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        guard !"<>:\"|?*".unicodeScalars.contains(scalar) else { return false }
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
            .paragraphSeparator:
            return false
        default: return true
        }
    }

    private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        // Scalar by scalar: a mark behind a dot would hide it from a look at whole letters.
        func isEdge(_ scalar: Unicode.Scalar) -> Bool {
            scalar == "." || scalar.properties.isWhitespace
        }
        var scalars = scalars.drop(while: isEdge)
        while let last = scalars.last, isEdge(last) { scalars.removeLast() }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func shortened(_ name: String) -> String {
        guard name.utf8.count > longest else { return name }
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let suffix = name[dot...].utf8.count <= 16 ? name[dot...] : ""
        var stem = name[..<dot]
        while stem.utf8.count + suffix.utf8.count > longest { stem.removeLast() }
        return String(stem + suffix)
    }
}
