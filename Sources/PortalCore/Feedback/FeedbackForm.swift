/// The form about a page or the portal, as it was typed.
public struct FeedbackForm: Sendable, Equatable {
    /// Its fields; the raw values are the names in the HTML form.
    public enum Field: String, Sendable, CaseIterable {
        case path = "trang"
        case useful = "huu-ich"
        case text = "noi-dung"
        case contact = "lien-he"
        case consent = "dong-y"
    }

    /// What a page that helped sends, and one that did not.
    public static let yes = "co"
    /// Said of a page that did not help.
    public static let no = "khong"

    /// What was typed, by field.
    public var values: [Field: String]

    /// A form as it was typed; empty to begin with.
    public init(values: [Field: String] = [:]) {
        self.values = values
    }

    /// What was typed in a field; empty where nothing was.
    public subscript(field: Field) -> String { values[field] ?? "" }

    /// The path it is about; empty where it is none of a page.
    public var path: String {
        let path = self[.path]
        let isPath =
            path.hasPrefix("/") && !path.hasPrefix("//") && path.utf8.count <= Self.longestPath
            && path.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        return isPath ? path : ""
    }

    private static let longestPath = 300
    private static let text = TextRule(length: 0...5000, missing: "", isMultiline: true)
    private static let contact = TextRule(length: 0...200, missing: "")

    /// What it says, or all that is wrong.
    func submission() -> Result<FeedbackSubmission, InvalidForm<Field>> {
        var check = FormCheck(values)
        let useful = check.choice(.useful, among: [Self.yes, Self.no])
        let text = check.text(.text, Self.text)
        let contact = check.optionalText(.contact, Self.contact)
        if contact != nil { check.consent(.consent) }
        if useful == nil, text.isEmpty {
            check.refuse(.text, "Hãy chọn trang có hữu ích không, hoặc viết góp ý của bạn.")
        }
        return check.result {
            FeedbackSubmission(
                path: path, isUseful: useful.map { $0 == Self.yes }, text: text, contact: contact)
        }
    }
}

/// A valid feedback on a page or the portal.
struct FeedbackSubmission: Equatable {
    let path: String
    let isUseful: Bool?
    let text: String
    let contact: String?
}
