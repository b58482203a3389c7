extension HelpTopic {
    /// Files, consultations, accounts and the audit trail. The patterns are
    /// those of the features' own addresses below a site's.
    static let desks: [HelpTopic] = [
        HelpTopic(
            "thu-vien", "Thư viện ảnh và tệp", at: site + "/thu-vien",
            "Hình ảnh và tài liệu dùng trong bài viết.",
            steps: [
                "Tải tệp lên; loại tệp được nhận theo nội dung, không theo đuôi tên.",
                "Ghi mô tả cho người không xem được hình, nguồn và quyền sử dụng.",
            ],
            notes: ["Thông tin vị trí trong ảnh chụp được gỡ bỏ khi tải lên."]),
        HelpTopic(
            "mot-tep", "Một tệp trong thư viện", at: site + "/thu-vien/{so}",
            "Mô tả của tệp, những nơi đang dùng và các lần thay tệp.",
            notes: ["Tệp chỉ dùng trong bài chưa đăng thì chưa ai xem được qua địa chỉ nào."]),
        HelpTopic(
            "lay-y-kien", "Lấy ý kiến dự thảo", at: site + "/lay-y-kien",
            "Các dự thảo đang và đã lấy ý kiến của cổng (Điều 12).",
            steps: ["Tạo đợt lấy ý kiến, thêm toàn văn và tệp, rồi mở theo thời hạn."],
            notes: [
                "Ý kiến gửi đến chỉ hiện sau khi được duyệt.",
                "Đóng sớm hoặc rút dự thảo cần lý do, lý do được đăng; ý kiến đã gửi vẫn được lưu.",
            ]),
        HelpTopic(
            "phan-hoi", "Phản hồi về cổng", at: site + "/phan-hoi",
            "Ý kiến của người dùng về chất lượng của cổng (Điều 25).",
            steps: [
                "Mở phản hồi quá hạn trước, rồi đến phản hồi gần hạn nhất.",
                "Trả lời, hoặc đóng lại nếu không cần trả lời; thời hạn dừng khi đó.",
            ],
            notes: [
                "Bạn đọc xem trả lời bằng mã trên biên nhận.",
                "Trả lời bạn đọc công bố được ở trang Góp ý đã được trả lời, sau khi bỏ dữ liệu cá nhân.",
                "Trang của phản hồi cho biết trả lời đến người gửi bằng cách nào, hay không đến được.",
            ]),
        HelpTopic(
            "vuong-mac", "Khó khăn, vướng mắc", at: site + "/vuong-mac",
            "Khó khăn, vướng mắc báo với Ban Biên tập và việc giải quyết (Điều 29)."),
        HelpTopic(
            "yeu-cau-du-lieu", "Yêu cầu về dữ liệu cá nhân", at: site + "/yeu-cau-du-lieu",
            "Điều mọi người yêu cầu với dữ liệu của chính họ (Luật 91/2025/QH15).",
            steps: [
                "Mở yêu cầu có hạn gần nhất trước; phản hồi trong 2 ngày làm việc.",
                "Việc đã chấp nhận thì thực hiện trong 15 ngày, tính từ ngày nhận yêu cầu.",
            ],
            notes: ["Đề nghị xác minh không làm dừng thời hạn thực hiện."]),
        HelpTopic(
            "mot-yeu-cau-du-lieu", "Một yêu cầu về dữ liệu cá nhân",
            at: site + "/yeu-cau-du-lieu/{so}",
            "Trả lời, thực hiện và ghi lại một yêu cầu.",
            steps: [
                "Xem người yêu cầu để liên hệ; mỗi lần xem được ghi vào nhật ký.",
                "Chấp nhận, từ chối kèm lý do, hoặc đề nghị xác minh.",
                "Thực hiện với dữ liệu của câu hỏi, kiến nghị, rồi ghi điều đã làm.",
            ],
            notes: [
                "Lời bạn viết được hiện cho người yêu cầu ở trang tra cứu.",
                "Dữ liệu đã xóa không lấy lại được; câu hỏi và câu trả lời vẫn còn trên cổng.",
                "Không yêu cầu gửi ảnh căn cước; xác minh qua điện thoại, thư đã ghi hoặc trực tiếp.",
            ]),
        HelpTopic(
            "tai-khoan-cong", "Tài khoản và quyền", at: site + "/tai-khoan",
            "Những người làm việc trên cổng và quyền của từng người (Điều 16).",
            steps: [
                "Tạo tài khoản cho từng người; mật khẩu lần đầu chỉ hiện một lần.",
                "Giao quyền theo chuyên mục, có ngày bắt đầu và kết thúc.",
                "Người nghỉ việc: khóa tài khoản; tên trong lịch sử vẫn giữ.",
            ]),
        HelpTopic(
            "tai-khoan-moi", "Tài khoản mới", at: site + "/tai-khoan-moi",
            "Tạo tài khoản cho một người và in giấy báo mật khẩu lần đầu."),
        HelpTopic(
            "nhat-ky", "Nhật ký", at: site + "/nhat-ky",
            "Ai đã làm gì, khi nào, từ đâu; chỉ xem, không ai sửa hay xóa được.",
            notes: ["Các dòng nối nhau bằng mã băm nên mọi sửa đổi về sau đều lộ ra."]),
    ]

    private static let site = AdminAddresses.sitesFolder + "{cong}"
}
