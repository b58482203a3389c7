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
        let lines = entered.composed
            .replacingOccurrences(of: "\r\n", with: "\n").split(
                separator: "\n", omittingEmptySubsequences: false)
        let kept = lines.map { line in
            String(line.unicodeScalars.filter { !isControl($0) || $0 == "\t" }.map(Character.init))
        }
        return kept.joined(separator: isMultiline ? "\n" : " ")
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func isControl(_ scalar: Unicode.Scalar) -> Bool {
        // Bidirectional overrides could make a published text read as something else.
        scalar.properties.generalCategory == .control || (0x202A...0x202E).contains(scalar.value)
            || (0x2066...0x2069).contains(scalar.value)
    }
}
