/// A consultation as lists show it (Article 9.1i).
public struct ConsultationSummary: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// The last part of its address; never changes once published.
    public let slug: String
    /// The title.
    public let title: String
    /// What it is about, in a sentence or two.
    public let summary: String
    /// Comments are taken from this second on.
    public let opensAt: Instant
    /// Comments are refused from this second on.
    public let closesAt: Instant
    /// Approved comments.
    public let commentCount: Int

    /// Whether comments are taken; derived from the times, never stored.
    public func phase(at now: Instant) -> ConsultationPhase {
        if now < opensAt { return .upcoming }
        return now < closesAt ? .open : .closed
    }
}

/// Where a consultation is at a moment.
public enum ConsultationPhase: String, Sendable, CaseIterable {
    case upcoming
    case open
    case closed
}

/// A whole consultation.
public struct Consultation: Sendable, Equatable, Identifiable {
    /// What it is about, in a sentence or two.
    public let summary: ConsultationSummary
    /// The full text, structured.
    public let body: String
    /// The unit that receives the comments, with its address and e-mail (Article 9.1i).
    public let receiver: Receiver
    /// When it was published.
    public let publishedAt: Instant

    /// Identifies it within the database.
    public var id: Int64 { summary.id }

    /// Cơ quan, đơn vị tiếp nhận ý kiến.
    public struct Receiver: Sendable, Equatable {
        /// The name.
        public let name: String
        /// The postal address.
        public let address: String?
        /// The e-mail address.
        public let email: String?
    }
}

/// An approved comment.
public struct ConsultationComment: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// The name the commenter agreed to show; nil shows "Ẩn danh".
    public let author: String?
    /// Plain text as it was written.
    public let body: String
    /// When it arrived.
    public let receivedAt: Instant
}

/// A comment form as it was typed.
public struct CommentForm: Sendable, Equatable {
    /// Its fields; the raw values are the names in the HTML form.
    public enum Field: String, Sendable, CaseIterable {
        case body = "y-kien"
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
    /// Plain text as it was written.
    public let body: String
    /// The name.
    public let name: String?
    /// Phone or e-mail, never published.
    public let contact: String?
    /// Whether the name may be shown.
    public let showsName: Bool
    /// The version of the consent text that was agreed to.
    public let consentVersion: Int
}
