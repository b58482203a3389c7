/// A step that somebody wants to take with a consultation, with what it needs.
public enum ConsultationStep: Sendable, Equatable {
    case submit
    /// Takes it back, or gives it back with the reason.
    case sendBack(reason: String)
    case discard
    case publish
    case publishVersion
    case extend(to: Instant, reason: String)
    case closeEarly(reason: String)
    case withdraw(reason: String)
    case conclude(OutcomeForm)

    /// The line of the table it is judged by.
    public var action: ConsultationAction {
        switch self {
        case .submit: .submit
        case .sendBack: .sendBack
        case .discard: .discard
        case .publish: .publish
        case .publishVersion: .publishVersion
        case .extend: .extend
        case .closeEarly: .closeEarly
        case .withdraw: .withdraw
        case .conclude: .conclude
        }
    }
}

/// What was asked, said and done, as it was typed.
public struct OutcomeForm: Sendable, Equatable {
    /// Its fields; the raw values are the names in the HTML form.
    public enum Field: String, Sendable, CaseIterable {
        case result = "ket-qua"
        case asked = "da-hoi"
        case said = "da-gop-y"
        case done = "da-lam"
        case document = "van-ban"
    }

    /// What was typed, by field.
    public var values: [Field: String]

    /// A form as it was typed; empty to begin with.
    public init(values: [Field: String] = [:]) {
        self.values = values
    }

    /// What was typed in a field; empty where nothing was.
    public subscript(field: Field) -> String { values[field] ?? "" }

    /// A form that shows what is published.
    public init(_ outcome: ConsultationOutcome) {
        values = [
            .result: outcome.result.rawValue, .asked: outcome.asked, .said: outcome.said,
            .done: outcome.done, .document: outcome.document?.number ?? "",
        ]
    }

    /// Its parts, checked; nil where one is missing.
    var parts: (result: ConsultationOutcome.Result, asked: String, said: String, done: String)? {
        let rule = TextRule(length: 10...10_000, missing: "", isMultiline: true)
        func text(_ field: Field) -> String? {
            if case .success(let text) = rule.check(self[field]) { text } else { nil }
        }
        guard let result = ConsultationOutcome.Result(rawValue: self[.result]),
            let asked = text(.asked), let said = text(.said), let done = text(.done)
        else { return nil }
        return (result, asked, said, done)
    }
}
