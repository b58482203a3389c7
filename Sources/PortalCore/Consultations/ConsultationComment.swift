/// An approved comment.
public struct ConsultationComment: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// The name the commenter agreed to show; nil shows "Ẩn danh".
    public let author: String?
    /// Whether it is an organisation's.
    public var isOrganisation = false
    /// The piece of the draft it is on; nil for the whole.
    public var clause: String?
    /// What that piece was called in the version it was written on.
    public var clauseLabel: String?
    /// What it wants; nil where the commenter did not say.
    public var position: CommentPosition?
    /// Plain text as it was written.
    public let body: String
    /// When it arrived.
    public let receivedAt: Instant
    /// How many files came with it, which only the receiving unit sees.
    public var attachmentCount = 0
    /// What the unit replied.
    public var reply: CommentReply?
}

/// What a comment wants of the draft.
public enum CommentPosition: String, Sendable, CaseIterable {
    case approves = "for"
    case opposes = "against"
    case change

    /// In words.
    public var name: String {
        switch self {
        case .approves: "Tán thành"
        case .opposes: "Không tán thành"
        case .change: "Đề nghị sửa"
        }
    }
}

/// The unit's reply to a comment or to several that say the same (Article 10.10).
public struct CommentReply: Sendable, Equatable {
    /// What was made of it.
    public enum Verdict: String, Sendable, CaseIterable {
        case accepted
        case partly
        case rejected

        /// In words.
        public var name: String {
            switch self {
            case .accepted: "Tiếp thu"
            case .partly: "Tiếp thu một phần"
            case .rejected: "Không tiếp thu"
            }
        }
    }

    /// What was made of it.
    public let verdict: Verdict
    /// Why.
    public let text: String

    /// Puts it together from its parts.
    public init(verdict: Verdict, text: String) {
        self.verdict = verdict
        self.text = text
    }
}

/// A comment form as it was typed.
public struct CommentForm: Sendable, Equatable {
    /// Its fields; the raw values are the names in the HTML form.
    public enum Field: String, Sendable, CaseIterable {
        case clause = "dieu"
        case position = "quan-diem"
        case body = "y-kien"
        case attachments = "tep"
        case kind = "tu-cach"
        case organisation = "to-chuc"
        case name = "ho-ten"
        case contact = "lien-he"
        case consent = "dong-y"
        case showName = "cong-khai-ten"
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

/// A valid comment, ready to be stored.
public struct CommentSubmission: Sendable, Equatable {
    /// The anchor of the piece it is on; nil for the whole.
    public let clause: String?
    /// What it wants; nil where the commenter did not say.
    public let position: CommentPosition?
    /// Plain text as it was written.
    public let body: String
    /// The organisation that comments; nil for a person.
    public let organisation: String?
    /// The name.
    public let name: String?
    /// Phone or e-mail, never published.
    public let contact: String?
    /// Whether the name may be shown.
    public let showsName: Bool
    /// The version of the consent text that was agreed to.
    public let consentVersion: Int
}
