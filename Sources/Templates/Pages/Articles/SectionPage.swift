import PortalCore

/// The list of a section: what one finds there, the sections below, and its articles.
public enum SectionPage {
    /// - Parameter articles: a part of the section's articles, newest first.
    public static func render(
        _ path: SectionPath, articles: Page<ArticleSummary>, in context: PageContext
    ) -> HTML {
        let section = path.section
        let frame = PageFrame(
            title: section.title, summary: section.summary,
            crumbs: path.crumbs + [Crumb(section.title)])
        let rows = articles.items.map { ListRow($0, in: context, level: 2) }
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading(section.title, lead: section.summary))\
            \(SectionLinks(path: path))\
            \(PetitionWay(section: section))\
            \(RowList(rows, empty: "Mục này chưa có bài nào."))\
            \(Pager(articles, at: context.path))
            """)
    }
}

/// The sections below one.
private struct SectionLinks: Component {
    let path: SectionPath

    var html: HTML {
        guard !path.children.isEmpty else { return .empty }
        return """
            <nav aria-label="Chuyên mục con"><ul class="chips">\(each: path.children, link)</ul></nav>

            """
    }

    private func link(_ child: Section) -> HTML {
        let place = ArticleAddresses.Place(section: path.section.slug, slug: child.slug)
        return "<li><a href=\"\(ArticleAddresses.place(place))\">\(child.title)</a></li>\n"
    }
}

extension SectionPath {
    /// The sections above this one.
    fileprivate var crumbs: [Crumb] {
        parent.map { [Crumb($0.title, ArticleAddresses.section($0.slug))] } ?? []
    }
}
