import PortalCore

/// The page of the published cases of a kind, newest first: what the lists of questions and of
/// petitions share. Each says its words and what stands before the list and after it.
struct CaseListFrame {
    /// What is said of a kind.
    struct Words {
        /// Of the page.
        let heading: String
        let lead: String
        /// For search engines.
        let summary: String
        /// Of the list.
        let published: String
        /// Where nothing is published.
        let empty: String
        /// Where the filter leaves nothing.
        let noMatch: String
        /// On the button that leads to the look-up.
        let lookUp: String
    }

    let filter: QuestionFilter
    let facets: QuestionFacets
    let words: Words

    private var kind: CaseKind { filter.kind }

    /// - Parameters:
    ///   - page: a part of the published ones, newest first.
    ///   - guide: what is explained before the list.
    ///   - ways: the links after it, beside that to the figures.
    func document(
        _ page: Page<QuestionSummary>, guide: HTML = .empty, ways: HTML, in context: PageContext
    ) -> HTML {
        let filters = QuestionFilters(filter: filter, facets: facets)
        let frame = PageFrame(
            title: kind.section, summary: words.summary, crumbs: [Crumb(kind.section)],
            isIndexed: filter.isEmpty)
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading(words.heading, lead: words.lead))\
            \(if: context.site.status == .live, actions)\
            \(guide)\
            <section aria-labelledby="da-tra-loi">
            \(SectionHeading(words.published, id: "da-tra-loi"))\
            \(CaseSearch(kind: kind))\(filters)\
            \(RowList(
                page.items.map { ListRow($0) },
                empty: filter.isEmpty ? words.empty : words.noMatch))\
            \(Pager(page, at: kind.list, keeping: filters.query))\
            </section>
            <p><a href="\(kind.figures)">Số liệu trả lời theo đơn vị</a> · \(ways)</p>

            """)
    }

    private var actions: HTML {
        """
        <p class="actions">\(ButtonLink(kind.beginning, to: kind.start))
        \(ButtonLink(words.lookUp, to: QuestionAddresses.lookUp(), .secondary))</p>

        """
    }
}
