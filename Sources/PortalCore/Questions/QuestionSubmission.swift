/// Who asks: an individual (Article 13.3b) or an organisation (Article 13.3a).
public enum AskerKind: String, Sendable, CaseIterable {
    case individual
    case organisation
}

/// A question form as it was typed; validation turns it into a `QuestionSubmission`.
public struct QuestionForm: Sendable, Equatable {
    /// The fields of both forms in their order; their raw values are the names in the HTML form.
    public enum Field: String, Sendable, CaseIterable {
        case title = "tieu-de"
        case body = "noi-dung"
        case topic = "linh-vuc"
        case files = "tep"
        case organisation = "to-chuc"
        case licence = "so-quyet-dinh"
        case name = "ho-ten"
        case position = "chuc-vu"
        case address = "dia-chi"
        case phone = "dien-thoai"
        case email = "thu-dien-tu"
        case consent = "dong-y"
        case showName = "cong-khai-ten"
    }

    /// Who asks.
    public var kind: AskerKind
    /// What kind of case it is to become.
    public let caseKind: CaseKind
    /// What was typed, by field.
    public var values: [Field: String]

    /// A form as it was typed; empty to begin with.
    public init(
        kind: AskerKind, caseKind: CaseKind = .question, values: [Field: String] = [:]
    ) {
        self.kind = kind
        self.caseKind = caseKind
        self.values = values
    }

    /// What was typed in a field; empty where nothing was.
    public subscript(field: Field) -> String { values[field] ?? "" }
}

/// A valid question, ready to be stored.
public struct QuestionSubmission: Sendable, Equatable {
    /// Who asks.
    public let kind: AskerKind
    /// What kind of case it becomes.
    public var caseKind: CaseKind = .question
    /// The title.
    public let title: String
    /// Plain text as it was written.
    public let body: String
    /// The field it is sorted under; nil where the asker chose none.
    public let fieldSlug: String?
    /// The personal data.
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
    /// Chức vụ of the representative.
    public let position: String?
    /// The organisation; nil for an individual.
    public let organisation: String?
    /// Số quyết định hoặc giấy phép thành lập.
    public let licence: String?
    /// The postal address.
    public let address: String
    /// The telephone number.
    public let phone: String
    /// The e-mail address.
    public let email: String?
    /// Whether the owner of the e-mail address said that it is theirs.
    public var hasConfirmedEmail = false
}

/// What a citizen is told after a question was stored for good.
public struct QuestionReceipt: Sendable, Equatable {
    /// The code on the receipt.
    public let code: QuestionCode
    /// The title.
    public let title: String
    /// When it arrived.
    public let receivedAt: Instant
    /// The lawful day with its explanation.
    public let due: DueDate
    /// What kind of case it is.
    public var kind: CaseKind = .question
    /// Where it is on its way now.
    public var state = QuestionStatus.State.received
}
