extension HelpTopic {
    /// The work on articles.
    static let articles: [HelpTopic] = [
        HelpTopic(
            "danh-sach-bai", "Danh sách bài viết", at: ArticleWorkAddresses.list.pattern,
            "Mọi bài của cổng mà bạn được xem, bài sửa gần nhất ở trên.",
            steps: [
                "Lọc theo tiêu đề, trạng thái, chuyên mục; gõ không dấu cũng tìm được.",
                "Lưu bộ lọc hay dùng dưới một cái tên; bộ lọc chỉ mình bạn thấy.",
                "Đánh dấu nhiều bài rồi chọn một bước để làm cùng lúc.",
            ],
            notes: [
                "Bài nào không làm được bước đã chọn thì được nêu lý do; các bài khác vẫn xong.",
                "Nếu có người vừa lưu bản mới, bài ấy không được duyệt hay đăng theo bản cũ.",
            ]),
        HelpTopic(
            "viet-bai", "Viết bài mới", at: ArticleWorkAddresses.new.pattern,
            "Mở một bản nháp; chỉ cần tiêu đề là lưu được.",
            steps: [
                "Ghi tiêu đề, chọn chuyên mục, viết tóm tắt một, hai câu.",
                "Soạn nội dung; dán từ Word thì phần trang trí được bỏ, chữ và bảng giữ lại.",
                "Ghi tác giả hoặc cơ quan; tin lấy từ nơi khác thì ghi nguồn (Điều 5 khoản 3).",
                "Lưu bản nháp. Sau đó bài tự lưu khi bạn viết.",
            ]),
        HelpTopic(
            "sua-bai", "Một bài viết", at: ArticleWorkAddresses.item.pattern,
            "Sửa bài, xem những gì còn thiếu và làm bước tiếp theo.",
            steps: [
                "Viết; bài tự lưu vài giây sau khi bạn dừng. Mất mạng hoặc hết phiên thì bản nháp "
                    + "nằm trong trình duyệt và được lưu lại khi nối được.",
                "Sửa những mục ghi “Cần sửa”; mục “Nên xem” thì tự quyết.",
                "Xem trước ở khổ điện thoại và máy tính, rồi trình duyệt.",
                "Người khác có quyền duyệt đọc đúng bản ấy rồi duyệt, đăng ngay hoặc hẹn giờ.",
            ],
            notes: [
                "Người viết hoặc trình bài không tự duyệt bài đó.",
                "Đăng khẩn bỏ qua bước duyệt, phải ghi lý do; bài mang nhãn “Đăng khẩn” cho đến khi "
                    + "người khác duyệt lại.",
                "Sửa bài đã đăng mở một bản nháp bên cạnh; người đọc vẫn thấy bản cũ đến khi bản "
                    + "mới được duyệt.",
                "Hai người cùng sửa: ai lưu sau sẽ thấy hai bản cạnh nhau để gộp.",
                "Thời hạn: không đăng trước, tự rút sau, và ngày xem lại.",
            ]),
        HelpTopic(
            "cac-ban", "Các bản đã lưu", at: ArticleWorkAddresses.history.pattern,
            "Mọi bản của một bài; so sánh và lấy lại bản cũ.",
            steps: [
                "Chọn hai bản rồi bấm “So sánh hai bản”.",
                "Lấy lại bản cũ tạo một bản nháp mới; không bản nào bị xóa.",
            ]),
        HelpTopic(
            "xem-truoc", "Xem trước", at: ArticleWorkAddresses.preview.pattern,
            "Bản nháp đúng như người đọc sẽ thấy.",
            notes: [
                "Liên kết chia sẻ cho người không có tài khoản xem bản nháp trong 7 ngày."
            ]),
    ]
}
