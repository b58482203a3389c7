import PortalCore

/// The lead story and the next ones.
struct HomeNews: Component {
    let articles: [ArticleSummary]
    let context: PageContext

    var html: HTML {
        """
        <section class="news" aria-labelledby="tin-moi">
        \(SectionHeading("Tin mới", id: "tin-moi", all: all))\
        \(content)\
        </section>

        """
    }

    /// All news, where the portal has a section for them.
    private var all: Crumb? {
        context.profile.sections.first { $0.slug == "tin-tuc" }.map {
            Crumb("Tất cả tin", ArticleAddresses.section($0.slug))
        }
    }

    /// The first two bring their lead along, so that both columns weigh the same.
    private static let withLead = 2

    private var content: HTML {
        guard !articles.isEmpty else { return "<p class=\"empty\">Chưa có tin nào.</p>\n" }
        let first = articles.prefix(Self.withLead).map { ListRow($0, in: context) }
        let others = articles.dropFirst(Self.withLead).map {
            ListRow($0, in: context, showsLead: false)
        }
        return """
            <div class="news-columns">
            <ul class="rows lead-story">\(each: first, \.html)</ul>
            \(if: !others.isEmpty, RowList(others, empty: "").html)</div>

            """
    }
}
