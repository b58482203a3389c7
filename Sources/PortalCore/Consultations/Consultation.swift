/// A consultation as lists show it (Article 9.1i).
public struct ConsultationSummary: Sendable, Equatable, Identifiable {
    public let id: Int64
    public let slug: String
    public let title: String
    public let summary: String
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
    public let summary: ConsultationSummary
    /// The full text, structured.
    public let body: String
    /// The unit that receives the comments, with its address and e-mail (Article 9.1i).
    public let receiver: Receiver
    public let publishedAt: Instant

    public var id: Int64 { summary.id }

    /// Cơ quan, đơn vị tiếp nhận ý kiến.
    public struct Receiver: Sendable, Equatable {
        public let name: String
        public let address: String?
        public let email: String?
    }
}

/// An approved comment.
public struct ConsultationComment: Sendable, Equatable, Identifiable {
    public let id: Int64
    /// The name the commenter agreed to show; nil shows "Ẩn danh".
    public let author: String?
    public let body: String
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

    public var values: [Field: String]

    public init(values: [Field: String] = [:]) {
        self.values = values
    }

    public subscript(field: Field) -> String { values[field] ?? "" }
}

/// A valid comment, ready to be stored.
public struct CommentSubmission: Sendable, Equatable {
    public let body: String
    public let name: String?
    /// Phone or e-mail, never published.
    public let contact: String?
    public let showsName: Bool
    public let consentVersion: Int
}
