/// Text for XML 1.0 documents.
///
/// The escaping of `HTML` serves XML too (its references are numeric or predefined in both), but
/// XML has no form at all for some characters, which texts from outside may hold.
enum XMLText {
    /// The text without characters that XML 1.0 forbids (section 2.2, production 2), escaped.
    static func markup(_ text: String) -> HTML {
        guard text.unicodeScalars.contains(where: isForbidden) else { return HTML(text: text) }
        var kept = String.UnicodeScalarView()
        kept.append(contentsOf: text.unicodeScalars.lazy.filter { !isForbidden($0) })
        return HTML(text: String(kept))
    }

    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A, 0x0D: false
        case ..<0x20, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
