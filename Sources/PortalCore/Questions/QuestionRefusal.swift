/// Why something cannot be done with a question, in words.
public enum QuestionRefusal: Error, Sendable, Equatable {
    /// It is not for this person to do.
    case notPermitted(QuestionAction)
    /// It does not follow from where the question is.
    case wrongState(QuestionAction, QuestionState)
    case unknownQuestion
    case unknownUnit
    case unknownField
    /// A reason, an answer or a text is missing.
    case emptyText
    /// An answer without a citation (Article 13.5).
    case missingCitation
    /// A citation without number, abstract, day of issue or issuer (Article 13.5).
    case incompleteCitation(String)
    /// It cannot be merged into itself, into one of another portal, or into one that was merged,
    /// declined or answered to its asker alone.
    case unsuitableTarget
    /// What is to be hidden does not occur.
    case nothingToHide
    /// What happened cannot lie in the future.
    case dayInFuture
    /// A day that cannot be read.
    case unreadableDay(String)
    /// Somebody saved the answer since the person looked.
    case changedMeanwhile(by: String)
    /// The clock does not allow it.
    case clock(Clock.Refusal)

    /// What the person is told.
    public var sentence: String {
        switch self {
        case .notPermitted(let action): Self.who(may: action)
        case .wrongState(let action, let state):
            "Đang ở trạng thái “\(state.name)” nên không thể “\(action.name)”."
        case .unknownQuestion: "Không có câu hỏi, kiến nghị nào với mã này."
        case .unknownUnit: "Không có đơn vị này, hoặc đơn vị đã thôi hoạt động."
        case .unknownField: "Không có lĩnh vực này."
        case .emptyText: "Thiếu nội dung: câu trả lời, đơn vị hoặc lý do đang để trống."
        case .missingCitation: "Câu trả lời phải dẫn ít nhất một văn bản (Điều 13 khoản 5)."
        case .incompleteCitation(let number):
            "Văn bản “\(number)” cần đủ số, ký hiệu, trích yếu, ngày ban hành và cơ quan ban hành "
                + "(Điều 13 khoản 5)."
        case .unsuitableTarget:
            "Không gộp được: mã này không có, đã gộp, không tiếp nhận, đã trả lời trực tiếp hoặc "
                + "khác loại."
        case .nothingToHide: "Không tìm thấy nội dung cần che."
        case .dayInFuture: "Ngày này chưa đến."
        case .unreadableDay(let text): "“\(text)” không phải là ngày; ví dụ 02/12/2020."
        case .changedMeanwhile(let name):
            "\(name) vừa lưu câu trả lời. Hãy đọc bản mới rồi thực hiện; nội dung bạn viết vẫn còn."
        case .clock(let refusal): refusal.sentence
        }
    }

    private static func who(may action: QuestionAction) -> String {
        switch action {
        case .approve:
            "Chỉ lãnh đạo đơn vị được giao trả lời mới duyệt câu trả lời (Điều 13 khoản 7)."
        case .draftAnswer: "Chỉ đơn vị được giao trả lời mới soạn câu trả lời."
        case .notifyProgress, .recordElsewhere:
            "Việc này do Ban Biên tập hoặc lãnh đạo đơn vị được giao trả lời làm."
        case .askForData, .receiveData, .sendBack:
            "Việc này do Ban Biên tập hoặc đơn vị được giao trả lời làm."
        case .supplyData: "Việc này do người hỏi làm tại trang tra cứu câu hỏi."
        case .classify, .assign, .decline, .merge, .split, .publish, .redact:
            "Việc này do Ban Biên tập làm (Điều 13 khoản 1)."
        }
    }
}
