import PortalCore

/// The acts of the trail in words.
enum AuditActs {
    /// Acts that belong together, by what their names begin with.
    static let groups: [(prefix: String, name: String)] = [
        ("account.", "Tài khoản và quyền"), ("article.", "Bài viết"), ("media.", "Thư viện"),
        ("question.", "Câu hỏi"), ("intake.", "Sổ tiếp nhận"), ("consultation.", "Lấy ý kiến"),
        ("data-request.", "Yêu cầu về dữ liệu cá nhân"),
        ("feedback.", "Phản ánh, góp ý về cổng"), ("calendar.", "Lịch làm việc"),
        ("deadline.", "Thời hạn"), ("notice.", "Thông báo"), ("practice.", "Cổng thực hành"),
        ("audit.", "Nhật ký"),
    ]

    /// The act in words; of an act that has none, its group.
    static func name(of act: String) -> String {
        names[act] ?? steps[act] ?? groups.first { act.hasPrefix($0.prefix) }?.name ?? act
    }

    /// The steps of the workflow, as their buttons call them.
    private static let steps = Dictionary(
        WorkflowAction.allCases.map { ("article.\($0)", "Bài viết: \($0.name)") },
        uniquingKeysWith: { first, _ in first })

    private static let names: [String: String] = [
        "account.create": "Tạo tài khoản", "account.update": "Sửa thông tin tài khoản",
        "account.reset-password": "Cấp lại mật khẩu", "account.change-password": "Đổi mật khẩu",
        "account.activate": "Mở lại tài khoản", "account.deactivate": "Khóa tài khoản",
        "account.grant": "Giao quyền", "account.revoke": "Thu quyền",
        "account.delegate": "Ủy quyền", "account.take-back": "Thu lại ủy quyền",
        "account.sign-in": "Đăng nhập", "account.sign-out": "Đăng xuất",
        "account.end-session": "Kết thúc một phiên", "account.end-sessions": "Kết thúc các phiên",
        "account.second-factor": "Xác thực hai lớp", "account.recovery-code": "Dùng mã dự phòng",
        "account.recovery-codes": "Cấp mã dự phòng mới",
        "account.second-factor-on": "Bật xác thực hai lớp",
        "account.second-factor-off": "Tắt xác thực hai lớp",
        "article.create": "Viết bài mới", "article.save": "Lưu bài",
        "article.change": "Bắt đầu sửa bài theo yêu cầu", "article.dates": "Đặt thời hạn của bài",
        "article.share": "Chia sẻ bản nháp", "article.propose": "Đề xuất lên cổng tỉnh",
        "article.accept-proposal": "Nhận đề xuất", "article.decline-proposal": "Từ chối đề xuất",
        "media.add": "Thêm tệp", "media.replace": "Thay tệp", "media.describe": "Mô tả tệp",
        "media.open": "Công bố riêng tệp", "media.close": "Thôi công bố riêng tệp",
        "media.delete": "Xóa tệp",
        "intake.register": "Ghi sổ tiếp nhận", "intake.take": "Nhận xử lý mục tiếp nhận",
        "intake.draft": "Tạo bản nháp từ mục tiếp nhận",
        "intake.decline": "Không sử dụng mục tiếp nhận",
        "intake.finish": "Đánh dấu xong mục tiếp nhận", "intake.reopen": "Mở lại mục tiếp nhận",
        "intake.see-sender": "Xem người gửi",
        "audit.export": "Tải nhật ký về", "calendar.edit": "Sửa lịch làm việc",
        "practice.empty": "Xóa nội dung cổng thực hành",
        "question.see-asker": "Xem thông tin người hỏi",
        "data-request.see-person": "Xem người yêu cầu về dữ liệu cá nhân",
        "data-request.confirm-address": "Xác nhận thư của người yêu cầu",
        "data-request.askForProof": "Đề nghị xác minh người yêu cầu",
        "data-request.accept": "Chấp nhận yêu cầu về dữ liệu",
        "data-request.refuse": "Từ chối yêu cầu về dữ liệu",
        "data-request.carryOut": "Ghi nhận đã thực hiện yêu cầu về dữ liệu",
        "data-request.copy": "Xem, in bản sao dữ liệu",
        "data-request.correct": "Chỉnh sửa dữ liệu người gửi",
        "data-request.remove": "Xóa dữ liệu người gửi",
        "data-request.hideName": "Thôi hiện tên người gửi",
        "data-retention.remove": "Xóa dữ liệu cá nhân hết thời hạn lưu",
    ]
}
