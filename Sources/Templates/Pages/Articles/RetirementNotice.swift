import PortalCore

/// Says on an article why it stands in no list any more.
struct RetirementNotice: Component {
    let retirement: ArticleRetirement

    init(_ retirement: ArticleRetirement) {
        self.retirement = retirement
    }

    var html: HTML {
        Notice(
            .warning, "Bài viết đã được rút",
            """
            <p>\(retirement.notice)</p>
            <p>Rút \(DateTime(retirement.at)). Nội dung bên dưới được giữ lại để tra cứu, có thể \
            không còn đúng.</p>

            """
        ).html
    }
}

/// Stands at the address of an article that was published in error or is prohibited (Article 6).
public enum RemovedArticlePage {
    /// - Parameter retirement: why it is gone.
    public static func render(_ retirement: ArticleRetirement, in context: PageContext) -> HTML {
        let frame = PageFrame(
            title: "Bài viết đã được gỡ", crumbs: [Crumb("Bài viết đã được gỡ")],
            isIndexed: false)
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading(frame.title, lead: "Nội dung và hình ảnh từng ở địa chỉ này không còn được công bố."))
            <p>\(retirement.notice)</p>
            <p>Gỡ \(DateTime(retirement.at)).</p>

            """)
    }
}
