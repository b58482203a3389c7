import PortalCore

/// The document around every page: head, header, breadcrumb, main part and footer.
enum Layout {
    /// The id of the main part; the skip link leads there.
    static let mainID = "noi-dung"

    /// A whole HTML document.
    static func document(
        _ frame: PageFrame, in context: PageContext, _ content: HTML
    ) -> HTML {
        let breadcrumb = Breadcrumb(crumbs: frame.crumbs, context: context)
        return """
            <!DOCTYPE html>
            <html lang="vi" class="\(context.display.classes)">
            \(DocumentHead(frame: frame, breadcrumb: breadcrumb, context: context))\
            <body>
            <a class="skip" href="#\(mainID)">Đến nội dung chính</a>
            \(SiteHeader(context: context, showsSearch: frame.showsSearch))\
            <div class="wrap">
            \(breadcrumb)\
            \(SiteNotice(context: context))\
            <main id="\(mainID)" tabindex="-1">
            \(content)\
            </main>
            \(if: frame.isIndexed, PageFeedback(context: context).html)\
            </div>
            \(SiteFooter(context: context))\
            </body>
            </html>

            """
    }
}
