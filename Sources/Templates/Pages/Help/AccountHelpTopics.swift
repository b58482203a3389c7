extension HelpTopic {
    /// Delegation, and an account with its rights.
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
    ]
}
