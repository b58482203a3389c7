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
    /// When it arrived.
    public let receivedAt: Instant
    /// How far it is.
    public let state: FeedbackState
    /// What was answered.
    public let reply: String?
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
        case .emptyReply: "Hãy viết nội dung trả lời."
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
