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
    /// When the outcome was published; nil while it is owed.
    public var concludedAt: Instant?
    /// When it was taken back; nil where it was not.
    public var withdrawnAt: Instant?

    /// When comments were refused for good, or will be.
    public var endsAt: Instant { withdrawnAt ?? closesAt }

    /// Whether comments are taken; derived from the times, never stored.
    public func phase(at now: Instant) -> ConsultationPhase {
        guard withdrawnAt == nil else { return .closed }
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

/// A whole consultation, as visitors see it.
public struct Consultation: Sendable, Equatable, Identifiable {
    /// What it is about, in a sentence or two.
    public let summary: ConsultationSummary
    /// The text of the newest version that is public.
    public let text: DraftText
    /// The versions that are public, oldest first; the last is the one above.
    public let versions: [DraftVersion]
    /// The unit that receives the comments, with its address and e-mail (Article 9.1i).
    public let receiver: Receiver
    /// When it was published.
    public let publishedAt: Instant
    /// Explanatory papers and files.
    public var files: [ConsultationPaper] = []
    /// How the closing time was moved, oldest first.
    public var extensions: [Extension] = []
    /// How it was closed before its time; nil where it was not.
    public var earlyClosing: EarlyClosing?
    /// Why it was taken back; nil where it was not.
    public var withdrawalReason: String?
    /// What was asked, said and done (Article 10.10); nil while it is owed.
    public var outcome: ConsultationOutcome?

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

    /// An end before the time that was announced.
    public struct EarlyClosing: Sendable, Equatable {
        /// When it would have closed.
        public let plannedAt: Instant
        /// Why.
        public let reason: String
    }

    /// A later closing time, with the one before.
    public struct Extension: Sendable, Equatable {
        /// When it would have closed.
        public let closedAt: Instant
        /// When it closes.
        public let closesAt: Instant
        /// Why.
        public let reason: String
    }
}

/// A version of a draft's text.
public struct DraftVersion: Sendable, Equatable, Identifiable {
    /// Counted from 1 within the consultation.
    public let number: Int
    /// What is new in it; may be empty.
    public let note: String
    /// When it was published; nil while visitors do not see it.
    public let publishedAt: Instant?

    /// The number.
    public var id: Int { number }
}

/// An explanatory paper or another file of a consultation.
public struct ConsultationPaper: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// What it is, as lists show it.
    public let title: String
    /// The name under which it is downloaded.
    public let name: String
    /// What it is served as.
    public let mediaType: String
    /// Bytes.
    public let size: Int64
    /// The SHA-256 of its content, under which the store has it.
    public let digest: String
}

/// What was asked, said and done (Article 10.10).
public struct ConsultationOutcome: Sendable, Equatable {
    /// What became of the draft.
    public enum Result: String, Sendable, CaseIterable {
        /// The document was issued.
        case issued
        /// The draft is written on before it is submitted.
        case revised
        /// It is not pursued.
        case stopped

        /// In words.
        public var name: String {
            switch self {
            case .issued: "Văn bản đã được ban hành"
            case .revised: "Dự thảo được chỉnh lý, đang trình cấp có thẩm quyền"
            case .stopped: "Dừng xây dựng văn bản"
            }
        }
    }

    /// What became of the draft.
    public let result: Result
    /// Chúng tôi đã hỏi.
    public let asked: String
    /// Bạn đã góp ý.
    public let said: String
    /// Chúng tôi đã làm.
    public let done: String
    /// The issued document in the document store.
    public let document: IssuedDocument?
    /// When it was published first.
    public let publishedAt: Instant

    /// The issued document.
    public struct IssuedDocument: Sendable, Equatable {
        /// Số, ký hiệu.
        public let number: String
        /// What it is about.
        public let abstract: String
        /// The last part of its address.
        public let slug: String
        /// The host label of the site that has it; empty for the province.
        public let siteLabel: String
    }
}
