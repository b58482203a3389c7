public import PortalCore

/// What a search found.
public enum SearchResults: Sendable, Equatable {
    /// Nothing was asked for yet.
    case unasked
    /// The best of each kind.
    case overview(SearchOverview)
    /// One kind, a page at a time.
    case list(SearchKind, SearchPage)
}

/// The results of a search, grouped by kind.
public enum SearchResultsPage {
    /// - Parameters:
    ///   - words: as typed.
    ///   - sites: the portals that hits can stand on, by id.
    public static func render(
        words: String, results: SearchResults, sites: [Int64: SiteLink], in context: PageContext
    ) -> HTML {
        let title = words.isEmpty ? "Tìm kiếm" : "Tìm: \(words)"
        let frame = PageFrame(
            title: title, crumbs: [Crumb("Tìm kiếm")], showsSearch: false,
            isIndexed: words.isEmpty)
        let hits = SearchHits(words: words, sites: sites, context: context)
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading("Tìm kiếm"))\
            \(SearchForm(id: "tu-khoa", words: words, label: "Từ khóa hoặc số, ký hiệu văn bản"))\
            \(found(results, words: words, hits: hits))
            """)
    }

    private static func found(
        _ results: SearchResults, words: String, hits: SearchHits
    ) -> HTML {
        switch results {
        case .unasked: SearchHelp.examples
        case .overview(let overview) where overview.groups.isEmpty:
            SearchHelp.nothing(for: words, in: hits.context)
        case .overview(let overview):
            "\(if: overview.isRelaxed, relaxed)\(each: overview.groups, hits.group)"
        case .list(let kind, let page):
            """
            \(SearchKinds(words: words, chosen: kind, counts: page.counts))\
            \(if: page.isRelaxed, relaxed)\
            \(page.hits.isEmpty
                ? SearchHelp.nothing(for: words, in: hits.context) : hits.list(page, of: kind))
            """
        }
    }

    private static var relaxed: HTML {
        Notice(
            .information, "Không có kết quả chứa đủ các từ bạn tìm",
            "<p>Dưới đây là những kết quả chứa một phần các từ đó.</p>"
        ).html
    }
}
