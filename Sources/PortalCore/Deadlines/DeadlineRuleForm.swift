/// A new rule as somebody typed it.
public struct DeadlineRuleForm: Sendable, Equatable {
    /// Its fields; the raw values are the names in the HTML form.
    public enum Field: String, Sendable, CaseIterable {
        case subject = "viec"
        case amount = "so-luong"
        case unit = "don-vi"
        case opening = "cach-tinh"
        case source = "can-cu"
        case basis = "tinh-chat"
        case validFrom = "hieu-luc-tu"
        case note = "ghi-chu"
    }

    /// Who says that it is so.
    public enum Basis: String, Sendable, CaseIterable {
        /// A legal text.
        case statutory = "luat"
        /// The Editorial Board.
        case board = "ban-bien-tap"

        /// The basis in words people read.
        public var vietnamese: String {
            switch self {
            case .statutory: "Văn bản pháp luật quy định"
            case .board: "Ban Biên tập đặt"
            }
        }
    }

    /// What was typed, by field.
    public let values: [Field: String]

    /// A form as it was typed; empty to begin with.
    public init(values: [Field: String] = [:]) {
        self.values = values
    }

    /// What was typed in a field; empty where nothing was.
    public subscript(field: Field) -> String { values[field] ?? "" }

    private static let source = TextRule(length: 1...300, missing: "Cần ghi căn cứ của thời hạn.")
    private static let note = TextRule(length: 0...500, missing: "")

    /// The rule, or all that is wrong with the form.
    ///
    /// - Parameter subjects: what there are rules of.
    func draft(
        among subjects: [DeadlineRule.Subject]
    ) -> Result<DeadlineRuleDraft, InvalidForm<Field>> {
        var check = FormCheck(values)
        let subject = subjects.first { $0.key == self[.subject] }
        if subject == nil { check.refuse(.subject, "Hãy chọn việc mà thời hạn áp dụng.") }
        let term = term(&check)
        let basis = Basis(rawValue: self[.basis])
        if basis == nil { check.refuse(.basis, "Hãy chọn ai đặt ra thời hạn.") }
        let day = CalendarDay(vietnamese: self[.validFrom]) ?? CalendarDay(self[.validFrom])
        if day == nil { check.refuse(.validFrom, "Hãy ghi ngày, ví dụ 01/01/2027.") }
        let note = check.optionalText(.note, Self.note)
        // What is missing was refused above, so that these stand for nothing that is stored.
        return check.result {
            DeadlineRuleDraft(
                subject: subject ?? CaseKind.question.deadline, term: term,
                isStatutory: basis == .statutory, note: note,
                validFrom: day ?? CalendarDay(number: 0))
        }
    }

    private func term(_ check: inout FormCheck<Field>) -> Term {
        let amount = Int(self[.amount].trimmingWhiteSpace)
        if amount == nil { check.refuse(.amount, "Hãy ghi thời hạn bằng số, ví dụ 15.") }
        let unit = Term.Unit(rawValue: self[.unit])
        if unit == nil { check.refuse(.unit, "Hãy chọn đơn vị tính.") }
        let opening = Term.Opening(rawValue: self[.opening])
        if opening == nil { check.refuse(.opening, "Hãy chọn cách tính ngày đầu tiên.") }
        return Term(
            amount: amount ?? 0, unit: unit ?? .workingDays, opening: opening ?? .nextDay,
            source: check.text(.source, Self.source))
    }
}

extension DeadlineRule.Subject {
    /// Names it in a form.
    public var key: String { "\(duty.rawValue).\(event.rawValue).\(role.rawValue)" }
}
