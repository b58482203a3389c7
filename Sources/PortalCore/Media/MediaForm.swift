/// The form in which a file is described, as it arrived.
public struct MediaForm: Sendable, Equatable {
    /// The fields in the order of the form.
    public enum Field: String, Sendable, CaseIterable {
        case name = "ten"
        case alternative = "mo-ta"
        case decorative = "trang-tri"
        case caption = "chu-thich"
        case credit = "tac-gia"
        case rights = "quyen"
    }

    /// What was typed.
    public var values: [Field: String]

    /// A form as it arrived.
    public init(values: [Field: String] = [:]) {
        self.values = values
    }

    /// A form filled in with what is known.
    public init(_ item: MediaItem) {
        let description = item.description
        values = [
            .name: item.name, .alternative: description.alternative,
            .decorative: description.isDecorative ? FormCheck<Field>.ticked : "",
            .caption: description.caption, .credit: description.credit,
            .rights: description.rights,
        ]
    }

    /// Whether the box is ticked.
    public var isDecorative: Bool { values[.decorative] == FormCheck<Field>.ticked }

    /// What is to be saved.
    func content() -> Result<(name: String, description: MediaDescription), InvalidForm<Field>> {
        var check = FormCheck(values)
        let name = check.text(.name, Self.name)
        let alternative = check.text(.alternative, Self.alternative)
        let caption = check.text(.caption, Self.caption)
        let credit = check.text(.credit, Self.line)
        let rights = check.text(.rights, Self.line)
        if isDecorative && !alternative.isEmpty {
            check.refuse(
                .decorative,
                "Ảnh trang trí thì không có mô tả. Hãy bỏ đánh dấu hoặc xóa mô tả.")
        }
        return check.result {
            (
                name,
                MediaDescription(
                    alternative: alternative, isDecorative: isDecorative, caption: caption,
                    credit: credit, rights: rights)
            )
        }
    }

    private static let name = TextRule(
        length: 1...MediaName.longest, missing: "Hãy ghi tên tệp.")
    private static let alternative = TextRule(length: 0...300, missing: "")
    private static let caption = TextRule(length: 0...500, missing: "", isMultiline: true)
    private static let line = TextRule(length: 0...200, missing: "")
}
