import GRDB

/// A request on personal data as it was typed.
public struct DataRequestForm: Sendable, Equatable {
    /// Its fields; the raw values are the names in the HTML form.
    public enum Field: String, Sendable, CaseIterable {
        case right = "quyen"
        case code = "ma"
        case digits = "so-cuoi"
        case text = "noi-dung"
        case name = "ho-ten"
        case contact = "lien-he"
    }

    /// What was typed, by field.
    public var values: [Field: String]

    /// A form as it was typed; empty to begin with.
    public init(values: [Field: String] = [:]) {
        self.values = values
    }

    /// What was typed in a field; empty where nothing was.
    public subscript(field: Field) -> String { values[field] ?? "" }
}

/// A valid request, ready to be stored.
struct NewDataRequest: Equatable {
    let right: DataRight
    let about: About
    let text: String
    let person: DataRequestPerson

    /// What a request is about.
    enum About: Equatable {
        /// What the words say.
        case words
        /// A question or petition, whose code and digits agree.
        case questionCase(Int64)
        /// Something handed in, by its code.
        case intake(IntakeCode)
    }
}

/// Checks a request; all errors at once, in the order of the form.
enum DataRequestValidation {
    private static let text = TextRule(
        length: 10...2000, missing: "Hãy viết rõ bạn muốn điều gì với dữ liệu nào.",
        isMultiline: true)
    private static let name = TextRule(length: 2...100, missing: "Hãy ghi họ và tên của bạn.")

    static func request(
        from form: DataRequestForm, siteID: Int64, _ db: Database
    ) throws -> Result<NewDataRequest, InvalidForm<DataRequestForm.Field>> {
        var check = FormCheck(form.values)
        let right = check.choice(.right, among: DataRight.allCases.map(\.rawValue))
            .flatMap(DataRight.init)
        if right == nil, form[.right].isEmpty {
            check.refuse(.right, "Hãy chọn điều bạn yêu cầu.")
        }
        let about = try about(form, siteID, &check, db)
        let text = check.text(.text, text)
        let name = check.text(.name, name)
        let (phone, email) = contact(form[.contact], &check)
        return check.result {
            NewDataRequest(
                right: right ?? .access, about: about, text: text,
                person: DataRequestPerson(name: name, phone: phone, email: email))
        }
    }

    /// Code and digits have to agree as they do at the look-up, and what is said of them is the same
    /// whether there is no such code or the digits are others.
    private static func about(
        _ form: DataRequestForm, _ siteID: Int64,
        _ check: inout FormCheck<DataRequestForm.Field>, _ db: Database
    ) throws -> NewDataRequest.About {
        let entered = form[.code]
        guard !entered.isBlank else {
            if !form[.digits].isBlank {
                check.refuse(.code, "Hãy ghi cả mã, hoặc để trống cả hai ô.")
            }
            return .words
        }
        if let code = QuestionCode(entered: entered) {
            guard !form[.digits].isBlank else {
                check.refuse(.digits, "Hãy ghi \(QuestionCode.phoneDigits) số cuối điện thoại.")
                return .words
            }
            if let id = try QuestionTimelineQueries.id(code, form[.digits], siteID: siteID, db) {
                return .questionCase(id)
            }
        } else if let code = IntakeCode(entered: entered),
            try IntakeQueries.entry(code: code, siteID: siteID, db) != nil
        {
            return .intake(code)
        }
        check.refuse(
            .code,
            """
            Không có việc nào mang mã này với số điện thoại này. Bạn xem lại biên nhận, hoặc để \
            trống hai ô và nói bằng lời ở dưới.
            """)
        return .words
    }

    private static func contact(
        _ entered: String, _ check: inout FormCheck<DataRequestForm.Field>
    ) -> (phone: String?, email: String?) {
        if entered.isBlank {
            check.refuse(.contact, "Hãy ghi số điện thoại hoặc thư điện tử để được trả lời.")
            return (nil, nil)
        }
        if entered.contains("@") {
            let email = ContactRules.email(entered.filter { !$0.isWhitespace })
            if email == nil {
                check.refuse(.contact, "Địa chỉ thư điện tử chưa đúng; ví dụ ten@vidu.vn.")
            }
            return (nil, email)
        }
        let phone = ContactRules.phone(entered)
        if phone == nil {
            check.refuse(.contact, "Số điện thoại chưa đúng; ví dụ 0912 345 678.")
        }
        return (phone, nil)
    }
}
