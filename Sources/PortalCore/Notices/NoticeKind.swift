/// What people are told of without having to look.
public enum NoticeKind: String, Sendable, CaseIterable {
    /// An article waits for approval.
    case articleSubmitted = "article.submitted"
    /// An article was sent back.
    case articleReturned = "article.returned"
    /// An article was published.
    case articlePublished = "article.published"
    /// An article was published without a second person, who has to approve it now.
    case articleEmergency = "article.emergency"
    /// A member proposes an article to the provincial portal.
    case proposalMade = "proposal.made"
    /// The Board decided on a proposal.
    case proposalDecided = "proposal.decided"
    /// A question came in, or came back, and waits for the Board.
    case questionForBoard = "question.board"
    /// A question waits for a unit's officer.
    case questionForUnit = "question.unit"
    /// An answer waits for a leader of the unit.
    case answerForLeader = "question.leader"
    /// The working-day calendar moved the day on which an answer is due.
    case questionDayMoved = "question.day-moved"
    /// What somebody is told who asked.
    case questionForAsker = "question.asker"
    /// Something was handed in through the portal or by e-mail.
    case intakeReceived = "intake.received"
    /// Somebody gave the account a new password.
    case passwordReset = "account.password-reset"

    /// What it is called in the list of choices.
    public var name: String {
        switch self {
        case .articleSubmitted: "Bài chờ duyệt"
        case .articleReturned: "Bài bị trả lại"
        case .articlePublished: "Bài đã đăng"
        case .articleEmergency: "Bài đăng khẩn, chờ duyệt lại"
        case .proposalMade: "Đơn vị đề xuất bài cho Cổng tỉnh"
        case .proposalDecided: "Kết quả đề xuất bài"
        case .questionForBoard: "Câu hỏi chờ Ban Biên tập"
        case .questionForUnit: "Câu hỏi chờ đơn vị trả lời"
        case .answerForLeader: "Câu trả lời chờ lãnh đạo duyệt"
        case .questionDayMoved: "Hạn trả lời thay đổi"
        case .questionForAsker: "Báo cho người hỏi"
        case .intakeReceived: "Tin, bài, phản ánh mới được gửi đến"
        case .passwordReset: "Mật khẩu được cấp lại"
        }
    }

    /// Whether a letter about it is sent at once, rather than with others after a while.
    var isUrgent: Bool {
        switch self {
        case .articleEmergency, .passwordReset, .questionForAsker: true
        default: false
        }
    }

    /// Whether it is told to those with an account.
    public var isForStaff: Bool { self != .questionForAsker }

    /// Whether its owner may do without letters about it. What protects the account is always
    /// told.
    public var canBeDeclined: Bool { self != .passwordReset }
}

/// What a notice is about; pages and letters link to it.
public enum NoticeTopic: Sendable, Equatable {
    /// An article's page in the admin, by its item's number.
    case article(Int64)
    /// The proposals that wait for the Board.
    case proposals
    /// A question's page in the admin; who asked looks it up by its code.
    case question(Int64)
    /// An entry of the intake register.
    case intake(Int64)
    /// One's own account.
    case ownAccount

    /// As it is stored.
    var stored: (name: String, id: Int64?) {
        switch self {
        case .article(let id): ("article", id)
        case .proposals: ("proposals", nil)
        case .question(let id): ("question", id)
        case .intake(let id): ("intake", id)
        case .ownAccount: ("own-account", nil)
        }
    }

    init?(name: String, id: Int64?) {
        switch (name, id) {
        case ("article", let id?): self = .article(id)
        case ("question", let id?): self = .question(id)
        case ("intake", let id?): self = .intake(id)
        case ("proposals", nil): self = .proposals
        case ("own-account", nil): self = .ownAccount
        default: return nil
        }
    }
}
