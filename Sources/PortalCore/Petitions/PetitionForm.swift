/// A petition form as it was typed: what every case says, and what petitions say of a rule.
public struct PetitionForm: Sendable, Equatable {
    /// The fields that only petitions have.
    public enum Own: String, Sendable, CaseIterable {
        case rule = "quy-dinh"
        case provision = "dieu-khoan"
        case difficulty = "vuong-mac"
        case proposal = "phuong-an"
    }

    /// A field of the form; its raw value is the name in the HTML form.
    public enum Field: RawRepresentable, Sendable, Hashable, CaseIterable {
        case own(Own)
        case common(QuestionForm.Field)

        /// What is said of the matter, in the order of the form.
        static let matter: [Field] = [
            .common(.title), .own(.rule), .own(.provision), .own(.difficulty), .common(.body),
            .own(.proposal),
        ]

        /// What is said of the matter, then the rest.
        public static var allCases: [Field] {
            matter
                + QuestionForm.Field.allCases.map { Field.common($0) }.filter {
                    !matter.contains($0)
                }
        }

        /// Reads the name of a field.
        public init?(rawValue: String) {
            if let own = Own(rawValue: rawValue) {
                self = .own(own)
            } else if let common = QuestionForm.Field(rawValue: rawValue) {
                self = .common(common)
            } else {
                return nil
            }
        }

        /// The name of the field.
        public var rawValue: String {
            switch self {
            case .own(let field): field.rawValue
            case .common(let field): field.rawValue
            }
        }
    }

    /// What every case says.
    public var common: QuestionForm
    /// What was typed in the petition's own fields.
    public var own: [Own: String]

    /// A form as it was typed; empty to begin with.
    public init(sender: AskerKind, values: [Field: String] = [:]) {
        var common: [QuestionForm.Field: String] = [:]
        var own: [Own: String] = [:]
        for (field, value) in values {
            switch field {
            case .own(let field): own[field] = value
            case .common(let field): common[field] = value
            }
        }
        self.common = QuestionForm(kind: sender, caseKind: .petition, values: common)
        self.own = own
    }

    /// What was typed in a field of its own; empty where nothing was.
    public subscript(field: Own) -> String { own[field] ?? "" }
}

/// A valid petition, ready to be stored.
public struct PetitionSubmission: Sendable, Equatable {
    /// What every case says.
    public let common: QuestionSubmission
    /// What it says of the rule.
    public let details: PetitionDetails
}
