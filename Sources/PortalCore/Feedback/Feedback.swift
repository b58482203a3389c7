/// What somebody said of the portal (Article 25.2d), or what keeps a unit from doing its part
/// (Article 29).
public struct Feedback: Sendable, Equatable, Identifiable {
    /// What it is about.
    public enum Kind: String, Sendable, CaseIterable {
        /// A page: whether it helped, and why.
        case page
        /// A difficulty that a unit reports to the provincial Board.
        case difficulty

        /// In words.
        public var name: String {
            switch self {
            case .page: "Góp ý về trang, về cổng"
            case .difficulty: "Vướng mắc của đơn vị"
            }
        }

        /// What one of them is called.
        public var noun: String {
            switch self {
            case .page: "Góp ý"
            case .difficulty: "Vướng mắc"
            }
        }
    }

    /// How an answer comes to who sent it.
    public enum Reach: Sendable, Equatable {
        /// In the admin, to the account that reported a difficulty.
        case account
        /// By e-mail.
        case mail
        /// With the code on the receipt, at the look-up.
        case code
        /// Not by the portal: a phone number, or whatever else was left, is for people to use.
        case byHand
        /// Nothing was left.
        case nobody

        /// - Parameters:
        ///   - contact: what the sender left.
        ///   - hasCode: whether the sender was given one.
        init(isAccount: Bool, contact: String?, hasCode: Bool) {
            self =
                if isAccount { .account } else if contact.flatMap(Self.address) != nil {
                    .mail
                } else if hasCode { .code } else { contact == nil ? .nobody : .byHand }
        }

        /// The e-mail address that a contact is; nil where it is none.
        static func address(in contact: String) -> String? {
            ContactRules.email(contact.trimmedBlanks)
        }

        /// Whether the portal itself brings the answer.
        public var isByPortal: Bool { self == .account || self == .mail || self == .code }
    }

    /// Identifies it within the database.
    public let id: Int64
    /// What it is about.
    public let kind: Kind
    /// The site it came from.
    public let site: SiteLink
    /// The path of the page it is about; empty for the whole portal.
    public let path: String
    /// Whether the page helped; nil where nobody said.
    public let isUseful: Bool?
    /// Plain text as it was written; may be empty where somebody only said whether it helped.
    public let text: String
    /// Who reports a difficulty, by their account's name.
    public let reporter: String?
    /// Whether the sender left a phone number or an e-mail address.
    public let hasContact: Bool
    /// How an answer comes to the sender.
    public let reach: Reach
    /// When it arrived.
    public let receivedAt: Instant
    /// How far it is.
    public let state: FeedbackState
    /// What was answered; or, where the portal tells nobody, how it was.
    public let reply: String?
    /// The code of a reader's feedback; nil where it came before there were any, or from a unit.
    public let code: FeedbackCode?
    /// By when it is answered, with its explanation; nil where it came before there were clocks.
    public let due: DueDate?
    let clock: Clock?

    /// When it was answered or put away; nil while it is open.
    public var closedAt: Instant? { clock?.stoppedAt }
}

/// What a reader is told of a feedback by its code: nothing of who sent it, nor of what it says.
public struct FeedbackReceipt: Sendable, Equatable {
    /// The code on the receipt.
    public let code: FeedbackCode
    /// When it arrived.
    public let receivedAt: Instant
    /// By when it is answered.
    public let due: DueDate?
    /// How far it is.
    public let state: FeedbackState
    /// What was answered; nil before.
    public let reply: String?
}

/// How far the Board is with a feedback.
public enum FeedbackState: String, Sendable, CaseIterable {
    case new
    case handling
    case answered
    case closed

    /// Whether an answer is still owed.
    public var isOpen: Bool {
        switch self {
        case .new, .handling: true
        case .answered, .closed: false
        }
    }

    /// In words.
    public var name: String {
        switch self {
        case .new: "Mới"
        case .handling: "Đang xử lý"
        case .answered: "Đã trả lời"
        case .closed: "Đã xem, không cần trả lời"
        }
    }
}

/// What the Board's list is narrowed to; the raw values stand in the query.
public enum FeedbackFilter: String, Sendable, CaseIterable {
    case new
    case handling
    /// Open and past its due day.
    case late = "qua-han"
    case answered
    case closed

    /// The one state that it shows; nil where it shows several.
    var state: FeedbackState? { FeedbackState(rawValue: rawValue) }

    /// In words.
    public var name: String { state?.name ?? "Quá hạn" }
}

/// What the Board does with a feedback.
public enum FeedbackAction: String, Sendable, CaseIterable {
    /// Work on it.
    case take = "xu-ly"
    /// Say what was done; the sender is told where they can be.
    case answer = "tra-loi"
    /// Put it away.
    case close = "dong"
    /// Take it up again.
    case reopen = "mo-lai"

    /// What the button says.
    public var name: String {
        switch self {
        case .take: "Nhận xử lý"
        case .answer: "Trả lời"
        case .close: "Đã xem, đóng lại"
        case .reopen: "Mở lại"
        }
    }

    /// The state that it leads to; nil where it does not follow.
    public func next(from state: FeedbackState) -> FeedbackState? {
        switch (self, state) {
        case (.take, .new): .handling
        case (.answer, .new), (.answer, .handling): .answered
        case (.close, .new), (.close, .handling): .closed
        case (.reopen, .answered), (.reopen, .closed): .handling
        default: nil
        }
    }
}

/// Why something cannot be done with a feedback.
public enum FeedbackRefusal: Error, Sendable, Equatable {
    case notPermitted
    case wrongState(FeedbackAction, FeedbackState)
    case unknownFeedback
    case emptyReply
    /// Only the answer to a reader is published, once there is one.
    case notPublishable

    /// What the person is told.
    public var sentence: String {
        switch self {
        case .notPermitted: "Bạn không được giao việc xử lý phản ánh của cổng này."
        case .wrongState(let action, let state):
            "Phản ánh đang ở trạng thái “\(state.name)” nên không thể “\(action.name)”."
        case .unknownFeedback: "Không có phản ánh này."
        case .emptyReply: "Hãy viết nội dung trả lời, hoặc đã trả lời, xử lý thế nào."
        case .notPublishable: "Chỉ công bố được góp ý của bạn đọc đã có trả lời."
        }
    }
}

/// How many said that pages helped, and how many that they did not.
public struct UsefulCount: Sendable, Equatable {
    /// Said yes.
    public let useful: Int
    /// Said no.
    public let useless: Int
}
