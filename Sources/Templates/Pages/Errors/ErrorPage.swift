import PortalCore

/// The page that says what went wrong and where to go on.
public enum ErrorPage {
    /// - Parameters:
    ///   - requestID: names this request in the log, for those who report the error.
    ///   - isWork: whether it was asked for by somebody who works on the portal.
    public static func render(
        _ problem: Problem, requestID: String, isWork: Bool = false, in context: PageContext
    ) -> HTML {
        let offersSearch = problem.offersSearch && !isWork
        return Layout.document(
            PageFrame(title: problem.title, showsSearch: !offersSearch, isIndexed: false),
            in: context,
            """
            \(isWork ? workExplanation(of: problem) : explanation(of: problem))\
            \(if: offersSearch, search)\
            \(isWork ? waysBackToWork : ways(in: context))\
            \(RequestReference(id: requestID))
            """)
    }

    /// The same without a portal's data, for when even that cannot be read.
    public static func renderBare(
        _ problem: Problem, requestID: String, assets: AssetManifest
    ) -> HTML {
        BareLayout.document(
            title: problem.title, assets: assets,
            """
            \(explanation(of: problem))\
            <p><a href="\(HomeAddresses.home())">Về trang chủ</a></p>
            \(RequestReference(id: requestID))
            """)
    }

    private static func explanation(of problem: Problem) -> HTML {
        PageHeading(problem.title, lead: problem.advice).html
    }

    /// Who works on the portal is told who can help, and goes on with the work.
    private static func workExplanation(of problem: Problem) -> HTML {
        PageHeading(problem.title, lead: problem.adviceAtWork ?? problem.advice).html
    }

    private static let waysBackToWork: HTML = """
        <h2>Đi tiếp</h2>
        <ul class="columns">
        <li><a href="\(AdminAddresses.home())">Việc của tôi</a></li>
        <li><a href="\(AccountAddresses.own())">Quyền của tôi</a></li>
        <li><a href="\(HelpAddresses.all())">Trợ giúp</a></li>
        <li><a href="\(HomeAddresses.home())">Trang chủ của cổng</a></li>
        </ul>

        """

    private static var search: HTML {
        SearchForm(id: "tim", words: "", label: "Tìm văn bản, tin tức, câu trả lời").html
    }

    private static func ways(in context: PageContext) -> HTML {
        """
        <h2>Đi tiếp</h2>
        <ul class="columns">
        <li><a href="\(HomeAddresses.home())">Trang chủ</a></li>
        <li><a href="\(DocumentAddresses.list())">Văn bản</a></li>
        <li><a href="\(QuestionAddresses.list())">Hỏi – Đáp</a></li>
        <li><a href="\(ConsultationAddresses.list())">Góp ý dự thảo</a></li>
        <li><a href="\(SiteAddresses.contact())">Liên hệ</a></li>
        \(each: context.profile.sections.prefix(4), section)</ul>

        """
    }

    private static func section(_ section: Section) -> HTML {
        "<li><a href=\"\(ArticleAddresses.section(section.slug))\">\(section.title)</a></li>\n"
    }
}

/// The number that finds a request in the log.
struct RequestReference: Component {
    let id: String

    var html: HTML {
        guard !id.isEmpty else { return .empty }
        return "<p class=\"reference\">Mã yêu cầu khi cần báo lỗi: <code>\(id)</code></p>\n"
    }
}
