/// What people do with an item.
public enum WorkflowAction: String, Sendable, CaseIterable {
    /// Write; beside a live item this opens a draft.
    case edit = "sua"
    /// Hand in for approval.
    case submit = "trinh-duyet"
    /// Take back what was handed in, approved or scheduled, to write on.
    case takeBack = "lay-lai"
    /// Send back with comments.
    case sendBack = "tra-lai"
    /// Approve.
    case approve = "duyet"
    /// Have the approved version published at a time.
    case schedule = "hen-gio"
    /// Publish the approved version now.
    case publish = "dang"
    /// Publish at once without a second person, who has to approve it afterwards.
    case publishInEmergency = "dang-khan"
    /// Approve afterwards what was published in an emergency.
    case confirmEmergency = "xac-nhan-dang-khan"
    /// Drop the draft; a live item stays as it is.
    case discard = "bo-ban-nhap"
    /// Leave it readable with a notice that it no longer holds.
    case withdraw = "rut"
    /// Show it again.
    case restore = "dang-lai"
    /// Redirect to the item that took its place.
    case merge = "gop"
    /// Take it away with its pictures, leaving a notice: published in error, or prohibited.
    case removeAsError = "go-dang-nham"

    /// What the button says.
    public var name: String {
        switch self {
        case .edit: "Sửa"
        case .submit: "Trình duyệt"
        case .takeBack: "Lấy lại để sửa"
        case .sendBack: "Trả lại"
        case .approve: "Duyệt"
        case .schedule: "Hẹn giờ đăng"
        case .publish: "Đăng ngay"
        case .publishInEmergency: "Đăng khẩn"
        case .confirmEmergency: "Duyệt bài đã đăng khẩn"
        case .discard: "Bỏ bản nháp"
        case .withdraw: "Rút bài, để lại thông báo"
        case .restore: "Đăng lại"
        case .merge: "Gộp vào bài khác"
        case .removeAsError: "Gỡ hẳn"
        }
    }

    /// Whether a reason has to be given.
    public var needsReason: Bool {
        switch self {
        case .sendBack, .withdraw, .removeAsError, .publishInEmergency: true
        default: false
        }
    }
}
