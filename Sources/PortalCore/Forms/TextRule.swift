import Foundation

/// What a text field accepts, with the sentences that say so.
struct TextRule {
    /// Characters, after trimming.
    let length: ClosedRange<Int>
    /// Said where nothing was entered.
    let missing: String
    /// Whether line breaks are kept.
    var isMultiline = false

    /// The text in NFC, trimmed, without control characters; or the sentence to show.
    func check(_ entered: String) -> Result<String, Complaint> {
        let text = clean(entered)
        if text.isEmpty, length.lowerBound > 0 { return .failure(Complaint(message: missing)) }
        if text.count < length.lowerBound {
            return .failure(Complaint(message: "Cần ít nhất \(length.lowerBound) ký tự."))
        }
        if text.count > length.upperBound {
            return .failure(
                Complaint(
                    message: "Dài quá \(length.upperBound) ký tự (hiện có \(text.count) ký tự)."))
        }
        return .success(text)
    }

    struct Complaint: Error {
        let message: String
    }

    private func clean(_ entered: String) -> String {
        // Composed last: what was taken out may have stood between a letter and its mark.
        trimmed(lines(of: entered).joined(separator: isMultiline ? "\n" : " ").composed)
    }

    private func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.isInvisible }),
            let last = scalars.lastIndex(where: { !$0.isInvisible })
        else { return "" }
        return String(scalars[first...last])
    }

    private func lines(of entered: String) -> [Substring] {
        let scalars = entered.unicodeScalars
        // Hardly any text holds what is to be taken out, and copying it scalar by scalar is slow.
        let shown =
            scalars.contains(where: \.isHidden)
            ? String(String.UnicodeScalarView(scalars.filter { !$0.isHidden })) : entered
        return shown.split(separator: "\n", omittingEmptySubsequences: false)
    }
}

extension Unicode.Scalar {
    /// White space, and what has no width at all.
    fileprivate var isInvisible: Bool {
        switch value {
        case 0x200B...0x200D, 0x2060, 0xFEFF: true
        default: properties.isWhitespace
        }
    }

    /// Control characters but for tabs and line feeds, and those that could make a published text
    /// read as something else by turning its direction (Unicode's `Bidi_Control`).
    ///
    /// Their numbers are written out, since asking for the properties of each scalar took longer than
    /// all other checks of a form together.
    var isHidden: Bool {
        switch value {
        case 0x09, 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F: true
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}
