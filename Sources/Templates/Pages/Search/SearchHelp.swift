import PortalCore

/// Help where there is nothing to show.
enum SearchHelp {
    /// Before anything was asked.
    static var examples: HTML {
        """
        <section aria-labelledby="cach-tim"><h2 id="cach-tim">Cách tìm</h2>
        <ul>
        <li>Gõ có dấu hay không dấu đều được: <q>duong</q> tìm thấy <q>đường</q>.</li>
        <li>Tìm văn bản theo số, ký hiệu: <q>43/2020/QĐ-UBND</q>.</li>
        <li>Đặt trong ngoặc kép để tìm đúng cụm từ: <code>"tiếp công dân"</code>.</li>
        </ul></section>

        """
    }

    /// After a search without results.
    static func nothing(for words: String, in context: PageContext) -> HTML {
        """
        <section aria-labelledby="khong-co"><h2 id="khong-co">Không tìm thấy “\(words)”</h2>
        <ul>
        <li>Bạn xem lại chính tả, thử từ ngắn hơn hoặc từ khác cùng nghĩa.</li>
        <li>Nếu tìm văn bản, bạn thử chỉ gõ số, ví dụ <q>43/2020</q>, hoặc \
        <a href="\(DocumentAddresses.list())">lọc danh sách văn bản</a>.</li>
        \(if: context.site.status == .live, asking)\
        </ul></section>

        """
    }

    /// An archived portal takes no questions.
    private static var asking: HTML {
        """
        <li>Bạn cũng có thể <a href="\(QuestionAddresses.ask())">đặt câu hỏi</a> cho cơ quan có \
        thẩm quyền.</li>

        """
    }
}
