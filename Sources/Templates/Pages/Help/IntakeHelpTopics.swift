extension HelpTopic {
    /// The intake register.
    static let intake: [HelpTopic] = [
        HelpTopic(
            "so-tiep-nhan", "Sổ tiếp nhận", at: IntakeAddresses.list.pattern,
            "Mọi thứ được gửi đến cổng: văn bản ký số, văn bản giấy, thư điện tử, bài và phản ánh "
                + "của bạn đọc (Điều 12 khoản 3).",
            steps: [
                "Mở mục chưa có người xử lý, đọc rồi bấm “Nhận xử lý”.",
                "Tìm theo số, mã biên nhận, nội dung hoặc cơ quan gửi.",
            ],
            notes: [
                "Số được cấp liên tục theo năm, không bỏ trống; mục đã ghi không xóa được.",
                "Thư điện tử và biểu mẫu của bạn đọc tự vào sổ.",
            ]),
        HelpTopic(
            "yeu-cau-thay-doi", "Yêu cầu thay đổi", at: IntakeAddresses.changes.pattern,
            "Những mục trong sổ tiếp nhận yêu cầu sửa trang đã đăng, của đơn vị và của bạn đọc "
                + "(Điều 12 khoản 2).",
            steps: [
                "Mở yêu cầu, đọc rồi bấm “Nhận xử lý”.",
                "Bấm “Tạo bản sửa đổi” để sửa bài; bản sửa được trình và duyệt như bài mới.",
                "Khi bản sửa đã đăng, bấm “Đánh dấu đã xong”; không sửa thì ghi lý do.",
            ],
            notes: [
                "Yêu cầu đang mở hiện cả ở trang của bài viết; lịch sử bài ghi sửa theo yêu cầu nào."
            ]),
        HelpTopic(
            "ghi-muc-tiep-nhan", "Ghi mục tiếp nhận", at: IntakeAddresses.new.pattern,
            "Ghi vào sổ một văn bản hoặc tệp vừa nhận.",
            steps: [
                "Chọn hình thức gửi, ghi nội dung chính và nơi gửi.",
                "Tải tệp lên; tệp được giữ nguyên, không ai ngoài người giữ sổ mở được.",
                "Nếu có thời hạn cung cấp, chọn loại thông tin và ghi ngày ban hành, phê duyệt.",
            ],
            notes: [
                "Yêu cầu sửa nội dung đã đăng: dán địa chỉ trang vào ô “Trang đã đăng cần sửa”."
            ]),
        HelpTopic(
            "mot-muc-tiep-nhan", "Một mục tiếp nhận", at: IntakeAddresses.item.pattern,
            "Xem những gì được gửi, kiểm tra chữ ký số và làm bước tiếp theo.",
            steps: [
                "Xem kết quả kiểm tra chữ ký của từng tệp PDF.",
                "Tạo bản nháp để biên tập và trình duyệt, hoặc không sử dụng và ghi lý do.",
                "Chọn ảnh, tệp đưa vào thư viện cùng bản nháp; ghi mỗi ảnh cho thấy gì.",
                "In biên nhận cho người gửi khi cần.",
            ],
            notes: [
                "“Chữ ký khớp nội dung” chưa có nghĩa là đúng người ký: xem chứng thư có dẫn đến gốc "
                    + "tin cậy không.",
                "Cổng không kiểm tra thu hồi chứng thư và dấu thời gian.",
                "Mỗi lần xem người gửi được ghi vào nhật ký.",
            ]),
    ]
}
