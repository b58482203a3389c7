/// Where a question is on its way through the hands of those who answer (Article 13).
///
/// The raw values are what the database holds; two of them are older than the words used here.
public enum QuestionState: String, Sendable, CaseIterable {
    /// Received by the Board; nobody has it yet.
    case received
    /// Passed to the unit that answers.
    case assigned = "accepted"
    /// The unit has written an answer.
    case answerDrafted = "drafted"
    /// A leader of the unit has approved it (Article 13.7).
    case answerApproved = "approved"
    /// Sent back to the unit's officer.
    case returned
    /// The clock stands still until the asker has completed the data.
    case awaitingData = "awaiting-data"
    /// Public with its answer.
    case published = "answered"
    /// Not taken, with the reason (Article 13.1 and 13.2).
    case declined
    /// Another question has its place.
    case merged
    /// Answered to the asker directly, and recorded (Article 13.4).
    case answeredElsewhere = "answered-elsewhere"

    /// Whether something is still owed.
    public var isOpen: Bool {
        switch self {
        case .received, .assigned, .answerDrafted, .answerApproved, .returned, .awaitingData: true
        case .published, .declined, .merged, .answeredElsewhere: false
        }
    }

    /// The state in words, for those who handle questions.
    public var name: String {
        switch self {
        case .received: "Mới tiếp nhận"
        case .assigned: "Đã chuyển đơn vị"
        case .answerDrafted: "Đã có dự thảo trả lời"
        case .answerApproved: "Lãnh đạo đơn vị đã duyệt"
        case .returned: "Bị trả lại"
        case .awaitingData: "Chờ bổ sung thông tin"
        case .published: "Đã đăng trả lời"
        case .declined: "Không tiếp nhận"
        case .merged: "Đã gộp"
        case .answeredElsewhere: "Đã trả lời trực tiếp"
        }
    }

    /// What the asker is told of it.
    public var publicState: QuestionStatus.State {
        switch self {
        case .received: .received
        case .assigned, .answerDrafted, .answerApproved, .returned: .accepted
        case .awaitingData: .awaitingData
        case .published: .answered
        case .declined: .declined
        case .merged: .merged
        case .answeredElsewhere: .answeredElsewhere
        }
    }
}

/// What somebody is to a question.
public enum QuestionRole: String, Sendable, CaseIterable {
    /// Has nothing to do with it.
    case nobody
    /// Works in the unit that it was passed to.
    case officer
    /// Leads that unit, and is registered as its leader (Article 13.7).
    case leader
    /// Asked it; proves that by its code and the telephone number given with it.
    case asker
    /// Sits on the Editorial Board of the portal that received it.
    case boardMember
}
