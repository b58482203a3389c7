/// Checks the fields of a form one by one and collects what is wrong.
///
/// A field that is wrong yields an empty value, which is never used: `result` returns the errors.
struct FormCheck<Field: Hashable & Sendable> {
    private let values: [Field: String]
    private var errors: [FieldError<Field>] = []

    /// What a ticked box sends.
    static var ticked: String { "co" }

    init(_ values: [Field: String]) {
        self.values = values
    }

    mutating func text(_ field: Field, _ rule: TextRule) -> String {
        switch rule.check(values[field] ?? "") {
        case .success(let text): return text
        case .failure(let complaint):
            errors.append(FieldError(field, complaint.message))
            return ""
        }
    }

    /// A text that may be left out.
    mutating func optionalText(_ field: Field, _ rule: TextRule) -> String? {
        let text = text(field, rule)
        return text.isEmpty ? nil : text
    }

    /// One of the values offered, or none chosen.
    mutating func choice(_ field: Field, among offered: [String]) -> String? {
        guard let value = values[field], !value.isEmpty else { return nil }
        guard offered.contains(value) else {
            errors.append(FieldError(field, "Hãy chọn một mục trong danh sách."))
            return nil
        }
        return value
    }

    mutating func phone(_ field: Field) -> String {
        let entered = values[field] ?? ""
        if let phone = ContactRules.phone(entered) { return phone }
        let isMissing = entered.allSatisfy(\.isWhitespace)
        errors.append(
            FieldError(
                field,
                isMissing
                    ? "Hãy ghi số điện thoại liên hệ."
                    : "Số điện thoại chưa đúng; ví dụ 0912 345 678."))
        return ""
    }

    mutating func email(_ field: Field) -> String? {
        let entered = (values[field] ?? "").filter { !$0.isWhitespace }
        guard !entered.isEmpty else { return nil }
        if let email = ContactRules.email(entered) { return email }
        errors.append(FieldError(field, "Địa chỉ thư điện tử chưa đúng; ví dụ ten@vidu.vn."))
        return nil
    }

    mutating func consent(_ field: Field) {
        guard values[field] != Self.ticked else { return }
        errors.append(
            FieldError(field, "Cần bạn đồng ý thì chúng tôi mới được tiếp nhận thông tin."))
    }

    /// Adds what a rule of the form's own found.
    mutating func refuse(_ field: Field, _ message: String) {
        errors.append(FieldError(field, message))
    }

    /// The value, or all errors.
    func result<Value>(_ value: () -> Value) -> Result<Value, InvalidForm<Field>> {
        errors.isEmpty ? .success(value()) : .failure(InvalidForm(errors: errors))
    }
}
