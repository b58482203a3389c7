/// Where a consultation is on its way. Opening and closing follow from the times and the clock
/// alone; they are never stored.
public enum ConsultationState: String, Sendable, CaseIterable {
    /// Being prepared.
    case draft
    /// Handed over to be opened.
    case submitted
    /// Public; comments are not taken yet.
    case upcoming
    /// Comments are taken.
    case open
    /// Comments are not taken any more; the outcome is owed (Article 10.10).
    case closed
    /// The outcome is public.
    case concluded
    /// Taken back while it was public, with the reason; no outcome is owed any more.
    case withdrawn

    /// The state in words, for those who prepare consultations.
    public var name: String {
        switch self {
        case .draft: "Đang soạn"
        case .submitted: "Chờ mở"
        case .upcoming: "Sắp lấy ý kiến"
        case .open: "Đang lấy ý kiến"
        case .closed: "Đã đóng, chờ kết quả"
        case .concluded: "Đã có kết quả"
        case .withdrawn: "Đã rút"
        }
    }

    /// Whether visitors see it.
    public var isPublic: Bool { self != .draft && self != .submitted }
}

/// What somebody is to the consultations of a site.
public enum ConsultationRole: String, Sendable, CaseIterable {
    case nobody
    /// Prepares them and replies to comments.
    case preparer
    /// Opens, extends and concludes them, for the unit.
    case opener
    /// Releases and declines comments (Article 5.4).
    case moderator
}

/// What is done with a consultation.
public enum ConsultationAction: String, Sendable, CaseIterable {
    /// Write on its title, times and receiving unit.
    case edit = "sua"
    /// Add an explanatory paper or a file.
    case addFile = "them-tep"
    /// Take a file out again, while visitors never saw it.
    case removeFile = "bo-tep"
    /// Write a version of the text that visitors do not see yet.
    case writeVersion = "soan-du-thao"
    /// Hand it over to be opened.
    case submit = "trinh-mo"
    /// Take it back, or give it back, to be written on.
    case sendBack = "tra-lai"
    /// Delete a draft that visitors never saw.
    case discard = "bo"
    /// Publish it; comments are taken from its opening time on.
    case publish = "mo"
    /// Publish a further version of the text.
    case publishVersion = "dang-du-thao"
    /// Move the closing time, with the reason.
    case extend = "gia-han"
    /// Take no further comments before the closing time, with the reason.
    case closeEarly = "dong-som"
    /// Take the draft back, with the reason; what was sent stays on record.
    case withdraw = "rut"
    /// Release or decline a comment.
    case moderate = "duyet-y-kien"
    /// Reply to comments (Article 10.10).
    case reply = "giai-trinh"
    /// Publish what was asked, said and done.
    case conclude = "cong-bo-ket-qua"

    /// What the button says.
    public var name: String {
        switch self {
        case .edit: "Sửa thông tin"
        case .addFile: "Thêm tệp"
        case .removeFile: "Bỏ tệp"
        case .writeVersion: "Soạn nội dung dự thảo"
        case .submit: "Trình mở lấy ý kiến"
        case .sendBack: "Trả lại để sửa"
        case .discard: "Bỏ bản nháp"
        case .publish: "Mở lấy ý kiến"
        case .publishVersion: "Đăng bản dự thảo mới"
        case .extend: "Gia hạn"
        case .closeEarly: "Đóng sớm"
        case .withdraw: "Rút dự thảo, dừng lấy ý kiến"
        case .moderate: "Duyệt ý kiến"
        case .reply: "Tiếp thu, giải trình"
        case .conclude: "Công bố kết quả"
        }
    }
}
