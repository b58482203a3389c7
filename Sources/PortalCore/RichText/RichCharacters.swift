/// The letters of a text: what is kept of them, and in which form.
///
/// Everything looks at Unicode scalars. A combining mark makes one `Character` with what stands
/// before it, be that a space or the end of a tag.
enum RichCharacters {
    /// Control characters say nothing to a reader and much to some parsers.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    }

    /// The blanks of HTML; a no-break space is none of them.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09, 0x0A, 0x0C, 0x0D: true
        default: false
        }
    }

    /// Whether a text of such alone shows nothing.
    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        isControl(scalar) || scalar.properties.isWhitespace
            || scalar.properties.generalCategory == .format
    }

    /// Every run of blanks as one space, control characters left out.
    ///
    /// - Parameter afterBlank: whether a blank stands before; then none begins the text.
    static func collapsed(_ text: String, _ afterBlank: inout Bool) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isBlank(scalar) {
                if !afterBlank { result.append(" ") }
                afterBlank = true
            } else if !isControl(scalar) {
                result.append(scalar)
                afterBlank = false
            }
        }
        return String(result)
    }

    /// With line feeds as the only line ends, tabs kept and other control characters left out.
    static func plainLines(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r": result.append("\n")
            case "\n", "\t": result.append(scalar)
            default: if !isControl(scalar) { result.append(scalar) }
            }
        }
        return String(result)
    }

    /// A short text on one line, for an attribute.
    ///
    /// - Parameter limit: the most Unicode scalars.
    static func label(_ text: String, limit: Int) -> String {
        var afterBlank = true
        let words = collapsed(text, &afterBlank).composed.unicodeScalars.prefix(limit)
        return String(String.UnicodeScalarView(words)).trimmedBlanks
    }
}

extension String {
    /// Without the blanks of HTML at both ends.
    var trimmedBlanks: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !RichCharacters.isBlank($0) }),
            let last = scalars.lastIndex(where: { !RichCharacters.isBlank($0) })
        else { return "" }
        return String(scalars[first...last])
    }
}
