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
        let lines = entered.replacingOccurrences(of: "\r\n", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false)
        let kept = lines.map { line in
            String(String.UnicodeScalarView(line.unicodeScalars.filter { !isHidden($0) }))
        }
        // Composed last: what was taken out may have stood between a letter and its mark.
        return kept.joined(separator: isMultiline ? "\n" : " ").composed
            .trimmingCharacters(in: Self.invisible)
    }

    private static let invisible = CharacterSet.whitespacesAndNewlines.union(
        CharacterSet(charactersIn: "\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}"))

    /// Control characters, and those that could make a published text read as something else by
    /// turning its direction.
    private func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isBidiControl
            || (scalar.properties.generalCategory == .control && scalar != "\t")
    }
}
