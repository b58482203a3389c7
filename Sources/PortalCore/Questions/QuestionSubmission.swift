/// Who asks: an individual (Article 13.3b) or an organisation (Article 13.3a).
public enum AskerKind: String, Sendable, CaseIterable {
    case individual
    case organisation
}

/// A question form as it was typed; validation turns it into a `QuestionSubmission`.
public struct QuestionForm: Sendable, Equatable {
    /// The fields of both forms; their raw values are the names in the HTML form.
    public enum Field: String, Sendable, CaseIterable {
        case title = "tieu-de"
        case body = "noi-dung"
        case topic = "linh-vuc"
        case name = "ho-ten"
        case position = "chuc-vu"
        case organisation = "to-chuc"
        case licence = "so-quyet-dinh"
        case address = "dia-chi"
        case phone = "dien-thoai"
        case email = "thu-dien-tu"
        case consent = "dong-y"
        case showName = "cong-khai-ten"
    }

    public var kind: AskerKind
    /// What was typed, by field.
    public var values: [Field: String]

    public init(kind: AskerKind, values: [Field: String] = [:]) {
        self.kind = kind
        self.values = values
    }

    public subscript(field: Field) -> String { values[field] ?? "" }
}

/// A valid question, ready to be stored.
public struct QuestionSubmission: Sendable, Equatable {
    public let kind: AskerKind
    public let title: String
    public let body: String
    public let fieldSlug: String?
    public let asker: Asker
    /// Whether the name may be shown with the published question.
    public let showsName: Bool
    /// The version of the consent text that was agreed to.
    public let consentVersion: Int
}

/// The personal data of a question, kept apart from what is published.
public struct Asker: Sendable, Equatable {
    /// An individual's name, or that of the organisation's representative.
    public let name: String
    public let position: String?
    public let organisation: String?
    /// Số quyết định hoặc giấy phép thành lập.
    public let licence: String?
    public let address: String
    public let phone: String
    public let email: String?
}

/// What a citizen is told after a question was stored for good.
public struct QuestionReceipt: Sendable, Equatable {
    public let code: QuestionCode
    public let title: String
    public let receivedAt: Instant
    public let due: DueDate
}
