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
    }

    /// How an answer comes to who sent it.
    public enum Reach: Sendable, Equatable {
        /// In the admin, to the account that reported a difficulty.
        case account
        /// By e-mail.
        case mail
        /// Not by the portal: a phone number, or whatever else was left, is for people to use.
        case byHand
        /// Nothing was left.
        case nobody

        /// - Parameter contact: what the sender left.
        init(isAccount: Bool, contact: String?) {
            guard !isAccount else {
                self = .account
                return
            }
            guard let contact else {
                self = .nobody
                return
            }
            self = Self.address(in: contact) == nil ? .byHand : .mail
        }

        /// The e-mail address that a contact is; nil where it is none.
        static func address(in contact: String) -> String? {
            ContactRules.email(contact.trimmedBlanks)
        }

        /// Whether the portal itself brings the answer.
        public var isByPortal: Bool { self == .account || self == .mail }
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
    /// How an answer comes to the sender.
    public let reach: Reach
    /// When it arrived.
    public let receivedAt: Instant
    /// How far it is.
    public let state: FeedbackState
    /// What was answered; or, where the portal tells nobody, how it was.
    public let reply: String?

    /// Whether the sender left a phone number or an e-mail address.
    public var hasContact: Bool { reach == .mail || reach == .byHand }
}

/// How far the Board is with a feedback.
public enum FeedbackState: String, Sendable, CaseIterable {
    case new
    case handling
    case answered
    case closed

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

    /// What the person is told.
    public var sentence: String {
        switch self {
        case .notPermitted: "Bạn không được giao việc xử lý phản ánh của cổng này."
        case .wrongState(let action, let state):
            "Phản ánh đang ở trạng thái “\(state.name)” nên không thể “\(action.name)”."
        case .unknownFeedback: "Không có phản ánh này."
        case .emptyReply: "Hãy viết nội dung trả lời, hoặc đã trả lời, xử lý thế nào."
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
