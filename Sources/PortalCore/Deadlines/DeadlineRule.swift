/// What a deadline is about.
public enum Duty: String, Sendable, CaseIterable, Codable {
    /// An answer to a question (Article 13.6).
    case question
    /// A reply to a petition on administrative rules (Article 9.1c and 9.1i).
    case petition
    /// Guidance on and dissemination of law (Article 12.1b).
    case guidance
    /// Legal and administrative documents (Article 12.1c).
    case document
    /// Strategies and plans (Article 12.1d, on Article 9.1đ).
    case plan
    /// Projects, bidding, procurement (Article 12.1d, on Article 9.1h).
    case project
    /// Scientific programmes and topics (Article 12.1đ).
    case research
    /// Statistics (Article 12.1e).
    case statistics
    /// Telling a person what will be done about their request on their data.
    case dataRequestAnswer
    /// Doing it.
    case dataRequestExecution
    /// A reply to what is said of the portal, or to a difficulty that a unit reports (Articles 25.2d
    /// and 29).
    case feedback
    /// A new password (Article 16.3).
    case password

    /// What is owed, in words people read.
    public var vietnamese: String {
        switch self {
        case .question: "Trả lời câu hỏi"
        case .petition: "Trả lời phản ánh, kiến nghị"
        case .guidance: "Tuyên truyền, phổ biến, hướng dẫn pháp luật"
        case .document: "Văn bản quy phạm pháp luật, văn bản hành chính"
        case .plan: "Chiến lược, quy hoạch, kế hoạch"
        case .project: "Dự án, đầu tư, đấu thầu, mua sắm công"
        case .research: "Chương trình, đề tài khoa học"
        case .statistics: "Thông tin thống kê"
        case .dataRequestAnswer: "Phản hồi yêu cầu về dữ liệu cá nhân"
        case .dataRequestExecution: "Thực hiện yêu cầu về dữ liệu cá nhân"
        case .feedback: "Trả lời góp ý về cổng, vướng mắc của đơn vị"
        case .password: "Đổi mật khẩu"
        }
    }
}

/// As what somebody owes it; one document can bind several at once.
public enum DutyRole: String, Sendable, CaseIterable, Codable {
    /// Who issued the document.
    case issuer
    /// Who stands within the document's scope.
    case inScope
    /// Who has to provide the information.
    case provider
    /// Who has to answer.
    case answerer
    /// Who decides on the use of personal data.
    case controller
    /// Whose account it is.
    case accountHolder

    /// The role in words people read.
    public var vietnamese: String {
        switch self {
        case .issuer: "Cơ quan ban hành"
        case .inScope: "Cơ quan thuộc phạm vi điều chỉnh"
        case .provider: "Cơ quan cung cấp thông tin"
        case .answerer: "Cơ quan trả lời"
        case .controller: "Bên kiểm soát dữ liệu"
        case .accountHolder: "Người dùng tài khoản"
        }
    }
}

/// A term of the law as dated data: what, from which event, for whom, how long, from when to when.
public struct DeadlineRule: Sendable, Equatable, Identifiable {
    /// What a rule is about; at most one term of it is in force on a day.
    public struct Subject: Sendable, Hashable {
        /// What is owed.
        public let duty: Duty
        /// What starts the clock.
        public let event: LegalEvent
        /// As what somebody owes it.
        public let role: DutyRole

        /// A subject from its parts.
        public init(_ duty: Duty, from event: LegalEvent, as role: DutyRole) {
            self.duty = duty
            self.event = event
            self.role = role
        }
    }

    /// The number in its table.
    public let id: Int64
    /// What it is about.
    public let subject: Subject
    /// How long, and by which article.
    public let term: Term
    /// Whether a legal text says so; otherwise the Board set it.
    public let isStatutory: Bool
    /// What people should know of it, such as that the number is to be confirmed.
    public let note: String?
    /// The first day on which clocks start by it.
    public let validFrom: CalendarDay
    /// The last such day; nil while no end is known.
    public let validTo: CalendarDay?

    /// Whether clocks that start on a day run by it.
    public func isInForce(on day: CalendarDay) -> Bool {
        validFrom <= day && validTo.map { day <= $0 } ?? true
    }
}
