/// What happens to personal data, said before consent is asked for (Law 91/2025/QH15).
///
/// The words are a text that people agree to: whoever changes them raises `ConsentNotice.version`,
/// which is stored with each consent.
struct PersonalDataNotice: Sendable {
    /// What the data are collected for.
    enum Use {
        case question
        case petition
        case comment
        case contribution
        case report
        case feedback
    }

    let use: Use
    /// Who answers for the data.
    let board: String
}

extension PersonalDataNotice: Component {
    var html: HTML {
        """
        <section class="personal-data" aria-labelledby="du-lieu">
        <h2 id="du-lieu">Dữ liệu cá nhân của bạn</h2>
        <ul>
        <li><strong>Ai giữ:</strong> \(board).</li>
        <li><strong>Để làm gì:</strong> \(purpose)</li>
        <li><strong>Ai được xem:</strong> \(readers) Không chia sẻ cho bên nào khác.</li>
        <li><strong>Có đăng không:</strong> địa chỉ, điện thoại, thư điện tử không bao giờ được \
        đăng; tên bạn chỉ được đăng khi bạn cho phép.</li>
        <li><strong>Quyền của bạn:</strong> xem, sửa, xóa dữ liệu, rút lại sự đồng ý ở trang \
        <a href="\(DataRequestAddresses.about())">Dữ liệu cá nhân</a>; được phản hồi trong 2 ngày \
        làm việc.</li>
        </ul></section>

        """
    }

    private var purpose: String {
        switch use {
        case .question: "trả lời câu hỏi và liên hệ lại khi cần hỏi thêm."
        case .petition: "xem xét, trả lời phản ánh, kiến nghị và liên hệ lại khi cần hỏi thêm."
        case .comment: "tổng hợp ý kiến góp ý và liên hệ lại khi cần hỏi thêm."
        case .contribution: "biên tập bài, liên hệ lại khi cần hỏi thêm và trả nhuận bút."
        case .report: "xem xét phản ánh và báo kết quả cho bạn."
        case .feedback: "sửa Cổng và trả lời bạn."
        }
    }

    private var readers: String {
        switch use {
        case .question: "Ban Biên tập và cơ quan trả lời câu hỏi."
        case .petition: "Ban Biên tập và cơ quan trả lời phản ánh, kiến nghị."
        case .comment: "Ban Biên tập và cơ quan tiếp nhận ý kiến."
        case .contribution, .report: "người của Ban Biên tập được giao quyền xem."
        case .feedback: "Ban Biên tập."
        }
    }
}
