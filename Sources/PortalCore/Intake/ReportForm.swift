/// The form with which a reader reports an item (Article 6), as it was typed.
public struct ReportForm: Sendable, Equatable {
    /// The fields in the order of the form; their raw values are the names in the HTML form.
    public enum Field: String, Sendable, CaseIterable {
        case page = "trang"
        case ground = "ly-do"
        case text = "noi-dung"
        case name = "ho-ten"
        case contact = "lien-he"
        case consent = "dong-y"
    }

    /// What the ground says that is no prohibited act: something is wrong or does not show.
    public static let mistake = "sai-sot"

    /// What was typed, by field.
    public var values: [Field: String]

    /// A form as it was typed; empty to begin with.
    public init(values: [Field: String] = [:]) {
        self.values = values
    }

    /// What was typed in a field; empty where nothing was.
    public subscript(field: Field) -> String { values[field] ?? "" }

    /// The page that is reported, as a path; nil where it is none.
    public var pagePath: String? { PageReference(self[.page])?.path }

    /// What is to be entered.
    func entry(now: Instant) -> Result<NewIntakeEntry, InvalidForm<Field>> {
        var check = FormCheck(values)
        let page = PageReference(self[.page])
        if page == nil {
            check.refuse(.page, "Hãy dán địa chỉ của trang trên Cổng, ví dụ /tin-tuc/ten-bai.")
        }
        let ground = ProhibitedGround(rawValue: self[.ground])
        if ground == nil, self[.ground] != Self.mistake {
            check.refuse(.ground, "Hãy chọn điều bạn muốn phản ánh.")
        }
        let text = check.text(.text, Self.text)
        let name = check.text(.name, Self.name)
        let contact = check.text(.contact, Self.contact)
        if !name.isEmpty || !contact.isEmpty { check.consent(.consent) }
        return check.result {
            let path = page?.path ?? ""
            var entry = NewIntakeEntry(
                way: .report, subject: String("Phản ánh trang \(path)".prefix(300)),
                receivedAt: now)
            entry.text = text
            entry.page = path
            entry.ground = ground
            if !name.isEmpty || !contact.isEmpty {
                entry.sender = IntakeSender(
                    name: name, contact: contact, consentVersion: ConsentNotice.version)
            }
            return entry
        }
    }

    private static let text = TextRule(
        length: 5...5000, missing: "Hãy mô tả điều chưa đúng.", isMultiline: true)
    private static let name = TextRule(length: 0...100, missing: "")
    private static let contact = TextRule(length: 0...200, missing: "")
}
