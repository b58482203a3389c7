public import PortalCore

/// Answered questions that may say what somebody is about to ask: a piece of a page, shown while
/// one types, and before sending where there is no script.
public enum SimilarQuestionList {
    /// Empty where there are none.
    public static func render(_ hits: [SearchHit]) -> HTML {
        let found = hits.compactMap { hit in
            SearchAddresses.item(hit).map { (hit.title.map(\.text).joined(), $0) }
        }
        guard !found.isEmpty else { return .empty }
        return """
            <div class="notice information"><p class="notice-title">Có thể đã có câu trả lời</p>
            <ul>\(each: found, { "<li><a href=\"\($0.1)\">\($0.0)</a></li>\n" })</ul></div>

            """
    }

    /// The same on a page that was asked for.
    static func section(_ hits: [SearchHit]) -> HTML {
        let list = render(hits)
        guard list.isEmpty else { return list }
        return Notice(
            .information, "Chưa có câu trả lời nào tương tự",
            "<p>Bạn có thể gửi câu hỏi; nội dung đã viết vẫn ở bên dưới.</p>\n"
        ).html
    }
}
