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
    /// An asker sent what was missing; the clock runs on.
    case questionSupplied = "question.supplied"
    /// A question waits for a unit's officer.
    case questionForUnit = "question.unit"
    /// An answer waits for a leader of the unit.
    case answerForLeader = "question.leader"
    /// The working-day calendar moved the day on which something is due.
    case dueDayMoved = "deadline.day-moved"
    /// What somebody is told who asked.
    case questionForAsker = "question.asker"
    /// Something was handed in through the portal or by e-mail.
    case intakeReceived = "intake.received"
    /// The article made of what was handed in was published.
    case intakePublished = "intake.published"
    /// What somebody is told who handed something in.
    case intakeForSender = "intake.sender"
    /// A consultation waits to be opened.
    case consultationSubmitted = "consultation.submitted"
    /// A consultation closes soon.
    case consultationClosing = "consultation.closing"
    /// A consultation has closed; its outcome is owed.
    case consultationEnded = "consultation.ended"
    /// What somebody is told who commented on a draft.
    case consultationForCommenter = "consultation.commenter"
    /// Somebody said something of the portal, or a unit reports a difficulty.
    case feedbackReceived = "feedback.received"
    /// The Board answered a unit's difficulty.
    case feedbackAnswered = "feedback.answered"
    /// What somebody is told who said something of the portal.
    case feedbackForSender = "feedback.sender"
    /// Somebody asks about their own data.
    case dataRequestReceived = "data-request.received"
    /// What somebody is told who asked about their own data.
    case dataRequestForPerson = "data-request.person"
    /// Somebody gave the account a new password.
    case passwordReset = "account.password-reset"
    /// Somebody gave the account a right, or removed its second factor.
    case accountChanged = "account.changed"

    /// What it is called in the list of choices.
    public var name: String {
        switch self {
        case .articleSubmitted: "Bài chờ duyệt"
        case .articleReturned: "Bài bị trả lại"
        case .articlePublished: "Bài đã đăng"
        case .articleEmergency: "Bài đăng khẩn, chờ duyệt lại"
        case .proposalMade: "Đơn vị đề xuất bài cho Cổng tỉnh"
        case .proposalDecided: "Kết quả đề xuất bài"
        case .questionForBoard: "Câu hỏi, kiến nghị chờ Ban Biên tập"
        case .questionSupplied: "Người gửi đã bổ sung thông tin"
        case .questionForUnit: "Câu hỏi, kiến nghị chờ đơn vị trả lời"
        case .answerForLeader: "Câu trả lời chờ lãnh đạo duyệt"
        case .dueDayMoved: "Hạn thay đổi theo lịch làm việc"
        case .questionForAsker: "Báo cho người hỏi"
        case .intakeReceived: "Tin, bài, phản ánh mới được gửi đến"
        case .intakePublished: "Mục tiếp nhận đã xong vì bài đã đăng"
        case .intakeForSender: "Báo cho người gửi tin, bài, yêu cầu"
        case .consultationSubmitted: "Dự thảo chờ mở lấy ý kiến"
        case .consultationClosing: "Sắp hết thời gian lấy ý kiến"
        case .consultationEnded: "Đã đóng lấy ý kiến, chờ công bố kết quả"
        case .consultationForCommenter: "Báo cho người góp ý"
        case .feedbackReceived: "Phản ánh, góp ý về cổng"
        case .feedbackAnswered: "Ban Biên tập trả lời vướng mắc"
        case .feedbackForSender: "Báo cho người góp ý về cổng"
        case .dataRequestReceived: "Yêu cầu về dữ liệu cá nhân"
        case .dataRequestForPerson: "Báo cho người yêu cầu về dữ liệu cá nhân"
        case .passwordReset: "Mật khẩu được cấp lại"
        case .accountChanged: "Tài khoản hoặc quyền của bạn thay đổi"
        }
    }

    /// Whether a letter about it is sent at once, rather than with others after a while.
    var isUrgent: Bool {
        switch self {
        case .articleEmergency, .passwordReset, .accountChanged, .questionForAsker,
            .dataRequestReceived, .dataRequestForPerson:
            true
        default: false
        }
    }

    /// Whether it is told to those with an account.
    public var isForStaff: Bool {
        switch self {
        case .questionForAsker, .consultationForCommenter, .feedbackForSender, .intakeForSender,
            .dataRequestForPerson:
            false
        default: true
        }
    }

    /// Whether its owner may do without letters about it. What protects the account is always
    /// told.
    public var canBeDeclined: Bool { self != .passwordReset && self != .accountChanged }
}

/// What a notice is about; pages and letters link to it.
public enum NoticeTopic: Sendable, Equatable {
    /// An article's page in the admin, by its item's number; who handed in what it came from reads
    /// its public page.
    case article(Int64)
    /// The proposals that wait for the Board.
    case proposals
    /// A question's page in the admin; who asked looks it up by its code.
    case question(Int64)
    /// The same for who asked, who is asked in turn whether the address is theirs.
    case questionAddress(Int64)
    /// An entry of the intake register.
    case intake(Int64)
    /// A consultation's page in the admin; who commented reads its public page.
    case consultation(Int64)
    /// A feedback's page in the admin; its sender has the answer in the letter.
    case feedback(Int64)
    /// The difficulties that one's unit reported.
    case difficulties
    /// A request on personal data in the admin; who made it looks it up by its code.
    case dataRequest(Int64)
    /// The same for who made it, who is asked in turn whether the address is theirs.
    case dataRequestAddress(Int64)
    /// One's own account.
    case ownAccount

    /// As it is stored.
    var stored: (name: String, id: Int64?) {
        switch self {
        case .article(let id): ("article", id)
        case .proposals: ("proposals", nil)
        case .question(let id): ("question", id)
        case .questionAddress(let id): ("question-address", id)
        case .intake(let id): ("intake", id)
        case .consultation(let id): ("consultation", id)
        case .feedback(let id): ("feedback", id)
        case .difficulties: ("difficulties", nil)
        case .dataRequest(let id): ("data-request", id)
        case .dataRequestAddress(let id): ("data-request-address", id)
        case .ownAccount: ("own-account", nil)
        }
    }

    init?(name: String, id: Int64?) {
        switch (name, id) {
        case ("article", let id?): self = .article(id)
        case ("question", let id?): self = .question(id)
        case ("question-address", let id?): self = .questionAddress(id)
        case ("intake", let id?): self = .intake(id)
        case ("consultation", let id?): self = .consultation(id)
        case ("proposals", nil): self = .proposals
        case ("feedback", let id?): self = .feedback(id)
        case ("difficulties", nil): self = .difficulties
        case ("data-request", let id?): self = .dataRequest(id)
        case ("data-request-address", let id?): self = .dataRequestAddress(id)
        case ("own-account", nil): self = .ownAccount
        default: return nil
        }
    }
}
