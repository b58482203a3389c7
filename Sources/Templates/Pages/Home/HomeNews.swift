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

    private var content: HTML {
        guard let first = articles.first else {
            return "<p class=\"empty\">Chưa có tin nào.</p>\n"
        }
        let others = articles.dropFirst().map {
            ListRow($0, in: context, showsLead: false)
        }
        return """
            <div class="news-columns">
            <ul class="rows lead-story">\(ListRow(first, in: context))</ul>
            \(if: !others.isEmpty, RowList(others, empty: "").html)</div>

            """
    }
}
