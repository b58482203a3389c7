extension HelpTopic {
    /// The topics in the order in which people meet the screens.
    public static let all: [HelpTopic] =
        own + articles + questions + intake + desks + accounts + settings

    private static let own: [HelpTopic] = [
        HelpTopic(
            "viec-cua-toi", "Việc của tôi", at: AdminAddresses.home.pattern,
            "Những việc đang chờ chính bạn, theo từng cổng.",
            steps: ["Bấm vào một con số để mở đúng danh sách mà số ấy đếm."],
            notes: [
                "Nhóm không có việc thì không hiện. Ô có vạch đỏ là việc gấp.",
                "Bạn chỉ thấy việc ở cổng và chuyên mục được giao.",
            ]),
        HelpTopic(
            "tai-khoan", "Tài khoản của tôi", at: AccountAddresses.own.pattern,
            "Các phiên đang mở bằng tài khoản của bạn và lịch sử đăng nhập.",
            steps: [
                "Xem có lần đăng nhập nào không phải của bạn.",
                "Nếu có: kết thúc các phiên khác, đổi mật khẩu, báo quản trị viên.",
            ],
            notes: ["Không cho người khác dùng tài khoản của mình (Điều 16)."]),
        HelpTopic(
            "mat-khau", "Đổi mật khẩu", at: AccountAddresses.passwordChange.pattern,
            "Mật khẩu phải đổi lần đầu và hai tháng một lần (Điều 16).",
            notes: [
                "Một câu ngắn dễ nhớ an toàn hơn một từ có nhiều ký hiệu.",
                "Biểu mẫu bạn đang gửi được giữ và gửi tiếp được sau khi đổi.",
            ]),
        HelpTopic(
            "xac-thuc", "Xác thực hai lớp", at: AccountAddresses.secondFactorSetup.pattern,
            "Thêm mã sáu số trên điện thoại vào mật khẩu.",
            steps: [
                "Thêm khóa vào ứng dụng xác thực trên điện thoại.",
                "Nhập mã đang hiện để xác nhận.", "Cất các mã khôi phục ở nơi an toàn.",
            ]),
        HelpTopic(
            "thong-bao", "Thông báo", at: NoticeAddresses.list.pattern,
            "Những gì xảy ra với việc của bạn: bài bị trả lại, bài chờ duyệt, câu hỏi mới.",
            steps: ["Mở một thông báo để đến đúng mục."],
            notes: ["Chọn nhận qua thư điện tử hay không ở phần lựa chọn."]),
        HelpTopic(
            "tro-giup", "Trợ giúp", at: HelpAddresses.all.pattern,
            "Hướng dẫn của mọi màn hình trên một trang.",
            notes: [
                "Cuối mỗi màn hình có phần trợ giúp của riêng màn hình ấy.",
                "Bấm phím ? để xem phím tắt của màn hình đang mở; tắt phím tắt cũng ở đó.",
            ]),
    ]

    private static let questions: [HelpTopic] = [
        HelpTopic(
            "cau-hoi", "Danh sách câu hỏi, kiến nghị", at: QuestionWorkAddresses.list.pattern,
            "Câu hỏi (Điều 13), phản ánh, kiến nghị (Điều 9) và hạn trả lời của từng việc.",
            steps: [
                "Chọn loại nếu chỉ muốn xem câu hỏi, hoặc chỉ phản ánh, kiến nghị.",
                "Mở việc có hạn gần nhất trước.", "Phân loại rồi chuyển đúng đơn vị.",
            ],
            notes: [
                "Hạn tính theo ngày làm việc; bấm vào từng việc để xem cách tính.",
                "Tìm theo mã hoặc chữ trong tiêu đề, không cần dấu; chọn “Đã xong” để tìm việc cũ.",
            ]),
        HelpTopic(
            "mot-cau-hoi", "Một câu hỏi, kiến nghị",
            at: QuestionWorkAddresses.list.pattern + "/{so}",
            "Xử lý một câu hỏi, phản ánh hoặc kiến nghị từ tiếp nhận đến trả lời.",
            steps: [
                "Tiếp nhận hoặc từ chối, nêu rõ căn cứ.",
                "Soạn trả lời; trích dẫn đủ số, ký hiệu, trích yếu, ngày, cơ quan ban hành.",
                "Lãnh đạo đơn vị duyệt; Ban Biên tập kiểm tra và công bố.",
            ],
            notes: [
                "Thông tin của người gửi chỉ dùng để trả lời, không đăng công khai.",
                "Người gửi bổ sung tại trang tra cứu; khi đó thời hạn tự được tính tiếp.",
                "Trả lời phản ánh, kiến nghị không bắt buộc dẫn văn bản; văn bản đã dẫn phải ghi đủ.",
            ]),
    ]

    private static let settings: [HelpTopic] = [
        HelpTopic(
            "de-xuat", "Đề xuất của đơn vị", at: ArticleWorkAddresses.proposals.pattern,
            "Bài của cổng thành viên đề nghị đăng trên Cổng tỉnh (Điều 12).",
            steps: [
                "Mở bài trên cổng của đơn vị để đọc.",
                "Đăng liên kết, hoặc không đăng và ghi lý do cho đơn vị biết.",
            ],
            notes: ["Cổng tỉnh dẫn đến bài ở cổng đơn vị; bài không bị chép lại."]),
        HelpTopic(
            "lich", "Lịch làm việc", at: DeadlineAddresses.calendar.pattern,
            "Ngày nghỉ, ngày làm bù của từng năm; mọi hạn trả lời tính theo lịch này.",
            steps: [
                "Ghi ngày nghỉ theo thông báo chính thức.",
                "Xem trước: những hạn nào sẽ đổi, rồi mới lưu.",
            ],
            notes: ["Các lần sửa, ở cuối trang, liệt kê từng hạn đã chuyển."]),
        HelpTopic(
            "thoi-han", "Thời hạn", at: DeadlineAddresses.rules.pattern,
            "Số ngày làm việc của từng loại việc và điều khoản quy định.",
            steps: [
                "Khi văn bản mới đổi thời hạn: chọn việc, ghi thời hạn, căn cứ và ngày áp dụng.",
                "Thời hạn không do văn bản nào quy định thì chọn “Ban Biên tập đặt”.",
            ],
            notes: ["Thay đổi áp dụng cho việc nhận sau đó; việc cũ giữ hạn đã báo."]),
        HelpTopic(
            "cong-thuc-hanh", "Dọn cổng thực hành", at: PracticeAddresses.upkeep.pattern,
            "Nơi mọi người làm thử; quản trị viên xóa đi khi lớp sau bắt đầu (Điều 21).",
            steps: [
                "Báo cho những người đang thực hành.", "Đánh dấu xác nhận rồi bấm xóa.",
            ],
            notes: ["Chuyên mục, nhật ký và các cổng thật được giữ nguyên."]),
        HelpTopic(
            "webhook", "Gửi báo sang hệ thống khác", at: NoticeAddresses.webhook.pattern,
            "Gửi tin báo của cổng sang hệ thống khác của đơn vị.",
            notes: ["Mỗi tin được ký; hệ thống nhận phải kiểm tra chữ ký."]),
    ]
}
