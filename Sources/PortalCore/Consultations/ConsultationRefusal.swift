/// Why something cannot be done with a consultation, in words.
public enum ConsultationRefusal: Error, Sendable, Equatable {
    /// It is not for this person to do.
    case notPermitted(ConsultationAction)
    /// It does not follow from where the consultation is.
    case wrongState(ConsultationAction, ConsultationState)
    /// Who wrote it does not publish it, where somebody else can.
    case secondPerson
    case unknownConsultation
    case unknownComment
    case unknownFile
    /// Somebody saved it since the person looked.
    case changedMeanwhile
    /// What is still missing before it can be handed over.
    case incomplete([String])
    /// The closing time is over before anybody could comment.
    case closesTooSoon
    /// The new closing time is not after the one before.
    case notLater
    case unreadableTime
    case emptyText
    /// The text has no words, or too many.
    case unsuitableText
    /// There is no version that visitors do not see yet.
    case nothingNew
    case emptyReason
    case nothingChosen
    /// A reply that does not say whether the comments are accepted.
    case missingVerdict
    /// A comment that the moderators did not release is not replied to.
    case notReleased
    /// Comments that nobody released or declined yet.
    case commentsWaiting(Int)
    /// Released comments without a reply (Article 10.10).
    case repliesMissing(Int)
    /// No document of the portal has this number.
    case unknownDocument(String)
    /// A file that is not taken.
    case unsuitableFile(MediaRejection)
    case tooManyFiles(limit: Int)
    /// A file from which no text can be read.
    case unreadableFile

    /// What the person is told.
    public var sentence: String {
        switch self {
        case .notPermitted(let action): Self.who(may: action)
        case .wrongState(let action, let state):
            "Đợt lấy ý kiến đang ở trạng thái “\(state.name)” nên không thể “\(action.name)”."
        case .secondPerson:
            "Bạn là người soạn nội dung này; cần một người khác có quyền duyệt kiểm tra và đăng."
        case .unknownConsultation: "Không có đợt lấy ý kiến này."
        case .unknownComment: "Không có ý kiến này, hoặc ý kiến đã ở trạng thái đó."
        case .unknownFile: "Không có tệp này, hoặc tệp đã được bỏ."
        case .changedMeanwhile:
            "Có người vừa lưu thay đổi. Hãy xem bản mới rồi thực hiện; nội dung bạn viết vẫn còn."
        case .incomplete(let parts): "Còn thiếu: \(parts.joined(separator: "; "))."
        case .closesTooSoon: "Giờ đóng phải sau lúc này và sau giờ mở."
        case .notLater: "Giờ đóng mới phải sau giờ đóng hiện nay."
        case .unreadableTime: "Thời điểm chưa đúng; ví dụ 2026-12-05T17:00."
        case .emptyText: "Nội dung đang để trống."
        case .unsuitableText: "Nội dung dự thảo để trống hoặc dài quá mức cho phép."
        case .nothingNew: "Chưa có bản dự thảo mới nào để đăng."
        case .emptyReason: "Cần ghi lý do."
        case .nothingChosen: "Hãy chọn ít nhất một ý kiến."
        case .missingVerdict: "Hãy chọn kết quả: tiếp thu, tiếp thu một phần hay không tiếp thu."
        case .notReleased: "Chỉ giải trình ý kiến đã được duyệt."
        case .commentsWaiting(let count):
            "Còn \(count) ý kiến chưa duyệt; hãy duyệt hết trước khi công bố kết quả."
        case .repliesMissing(let count):
            "Còn \(count) ý kiến chưa được tiếp thu, giải trình (Điều 10 khoản 10)."
        case .unknownDocument(let number):
            number.isBlank
                ? "Hãy ghi số, ký hiệu của văn bản đã ban hành."
                : "Kho văn bản của Cổng chưa có văn bản “\(number)”. Hãy đăng văn bản trước."
        case .unsuitableFile(let rejection): rejection.sentence
        case .tooManyFiles(let limit): "Không nhận quá \(limit) tệp."
        case .unreadableFile:
            "Không lấy được chữ từ tệp này. Tệp phải là DOCX, hoặc PDF có chữ (không phải ảnh quét)."
        }
    }

    private static func who(may action: ConsultationAction) -> String {
        switch ConsultationRules.rule(for: action).role {
        case .opener: "Việc này do người duyệt, lãnh đạo đơn vị hoặc Ban Biên tập làm."
        case .moderator: "Việc duyệt ý kiến do người duyệt, lãnh đạo hoặc Ban Biên tập làm."
        case .preparer, .nobody: "Bạn không được giao việc lấy ý kiến của cổng này."
        }
    }
}
