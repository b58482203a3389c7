/// What is done with a question (Article 13).
public enum QuestionAction: String, Sendable, CaseIterable {
    /// Sort it under a field.
    case classify = "phan-loai"
    /// Pass it to the unit that answers, or to another one (Article 13.1).
    case assign = "chuyen-don-vi"
    /// Not take it, and say why (Article 13.1 and 13.2).
    case decline = "tu-choi"
    /// Ask the asker for what is missing; the clock stands still.
    case askForData = "yeu-cau-bo-sung"
    /// Record that it came; the clock runs on.
    case receiveData = "da-bo-sung"
    /// The asker sends what was missing; the clock runs on.
    case supplyData = "nguoi-hoi-bo-sung"
    /// Put it together with another one that asks the same.
    case merge = "gop"
    /// Make a further question of a part of it.
    case split = "tach"
    /// Write an answer, or write on it.
    case draftAnswer = "soan-tra-loi"
    /// Approve the answer, as the leader who answers (Article 13.7).
    case approve = "duyet"
    /// Check and publish it (Article 13.4).
    case publish = "dang"
    /// Give it back, with the reason.
    case sendBack = "tra-lai"
    /// Tell the asker how far it is, with a new day (Article 13.6).
    case notifyProgress = "bao-tien-do"
    /// Record that the unit answered the asker directly (Article 13.4).
    case recordElsewhere = "ghi-nhan-tra-loi-truc-tiep"
    /// Hide personal data in what is public.
    case redact = "che-thong-tin"

    /// Whether who does it answers for the answer as it stands, and so has to have seen it.
    var answersForDraft: Bool { [.draftAnswer, .approve, .publish].contains(self) }

    /// Whether what stands in the record with it was typed, and may hold personal data to hide; the
    /// rest are codes and names of ours.
    var hasTypedNote: Bool {
        switch self {
        case .askForData, .receiveData, .approve, .sendBack, .notifyProgress, .recordElsewhere: true
        case .classify, .assign, .decline, .supplyData, .merge, .split, .draftAnswer, .publish,
            .redact:
            false
        }
    }

    /// What the button says.
    public var name: String {
        switch self {
        case .classify: "Phân loại"
        case .assign: "Chuyển đơn vị"
        case .decline: "Không tiếp nhận"
        case .askForData: "Yêu cầu bổ sung"
        case .receiveData: "Ghi nhận đã bổ sung"
        case .supplyData: "Người gửi bổ sung thông tin"
        case .merge: "Gộp nội dung trùng"
        case .split: "Tách nội dung"
        case .draftAnswer: "Soạn câu trả lời"
        case .approve: "Duyệt câu trả lời"
        case .publish: "Đăng"
        case .sendBack: "Trả lại"
        case .notifyProgress: "Báo tiến độ, hẹn ngày mới"
        case .recordElsewhere: "Ghi nhận đã trả lời trực tiếp"
        case .redact: "Che thông tin cá nhân"
        }
    }
}
