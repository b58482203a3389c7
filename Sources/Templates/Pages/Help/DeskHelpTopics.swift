extension HelpTopic {
    /// Files, consultations, what people send in, accounts and the audit trail. The patterns are
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
            "tiep-nhan", "Sổ tiếp nhận", at: site + "/tiep-nhan",
            "Tin, bài, văn bản gửi đến cổng: qua mạng, thư điện tử, bản giấy (Điều 12).",
            steps: [
                "Mở từng mục; xem tệp gửi kèm và kết quả kiểm tra chữ ký số.",
                "Nhận và tạo bản nháp, hoặc từ chối và ghi lý do.",
            ],
            notes: ["Không có gì gửi đến được đăng thẳng; mọi bản nháp đi qua bước duyệt."]),
        HelpTopic(
            "nhap-so", "Ghi vào sổ tiếp nhận", at: site + "/tiep-nhan/moi",
            "Ghi một văn bản giấy hoặc tệp nhận trực tiếp vào sổ."),
        HelpTopic(
            "mot-muc-tiep-nhan", "Một mục trong sổ tiếp nhận", at: site + "/tiep-nhan/{so}",
            "Nội dung đã nhận, người gửi, giấy biên nhận và các bước xử lý.",
            notes: ["Thông tin người gửi chỉ dùng để liên hệ và trả lời."]),
        HelpTopic(
            "lay-y-kien", "Lấy ý kiến dự thảo", at: site + "/lay-y-kien",
            "Các dự thảo đang và đã lấy ý kiến của cổng (Điều 12).",
            steps: ["Tạo đợt lấy ý kiến, thêm toàn văn và tệp, rồi mở theo thời hạn."],
            notes: ["Ý kiến gửi đến chỉ hiện sau khi được duyệt."]),
        HelpTopic(
            "phan-hoi", "Phản hồi về cổng", at: site + "/phan-hoi",
            "Ý kiến của người dùng về chất lượng của cổng (Điều 25).",
            steps: ["Mở từng phản hồi, ghi cách xử lý."]),
        HelpTopic(
            "vuong-mac", "Khó khăn, vướng mắc", at: site + "/vuong-mac",
            "Khó khăn, vướng mắc báo với Ban Biên tập và việc giải quyết (Điều 29)."),
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
