extension HelpTopic {
    /// Accounts, rights and the audit trail.
    static let accounts: [HelpTopic] = [
        HelpTopic(
            "uy-quyen", "Ủy quyền", at: AccountAddresses.delegation.pattern,
            "Giao quyền của mình cho người khác trong một thời hạn, khi thủ trưởng đồng ý (Điều 16).",
            steps: [
                "Chọn quyền, người nhận, ngày kết thúc.",
                "Ghi thủ trưởng nào đồng ý, bằng văn bản hay ý kiến nào.",
            ],
            notes: [
                "Người nhận làm việc bằng tài khoản của họ; không đưa mật khẩu.",
                "Quyền tự hết khi đến hạn, hoặc khi bạn không còn giữ quyền đó.",
            ]),
        HelpTopic(
            "ds-tai-khoan", "Danh sách tài khoản", at: AccountWorkAddresses.list.pattern,
            "Những người làm việc trên cổng này và quyền của họ.",
            steps: ["Tìm theo họ tên (không cần dấu), tên đăng nhập hoặc chức vụ."],
            notes: ["Người đã nghỉ vẫn còn trong danh sách, ở trạng thái “Đã khóa”."]),
        HelpTopic(
            "tao-tai-khoan", "Tạo tài khoản", at: AccountWorkAddresses.new.pattern,
            "Cấp tài khoản cho một người, kèm quyền đầu tiên.",
            steps: [
                "Điền thông tin, chọn vai trò và chuyên mục.",
                "In thông báo có mật khẩu lần đầu và trao tận tay.",
            ],
            notes: ["Mật khẩu chỉ hiện một lần và phải đổi khi đăng nhập lần đầu."]),
        HelpTopic(
            "mot-tai-khoan", "Một tài khoản", at: AccountWorkAddresses.account.pattern,
            "Thông tin, quyền và bảo mật của một người.",
            steps: [
                "Giao quyền theo chuyên mục, có ngày bắt đầu và kết thúc.",
                "Người chuyển công tác: thu quyền. Người nghỉ: khóa tài khoản.",
            ],
            notes: [
                "Người có quyền ở nhiều đơn vị do quản trị viên Cổng tỉnh quản lý.",
                "Mọi việc ở đây được ghi vào nhật ký.",
            ]),
        HelpTopic(
            "nhat-ky", "Nhật ký", at: AuditAddresses.list.pattern,
            "Ai đã làm gì, với cái gì, lúc nào và từ đâu.",
            steps: ["Lọc theo người, việc, đối tượng hoặc ngày, rồi tải về nếu cần."],
            notes: ["Không ai sửa hay xóa được; lần tải về cũng được ghi."]),
    ]
}
