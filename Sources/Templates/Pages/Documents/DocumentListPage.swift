public import PortalCore

/// The legal and administrative documents of a site (Article 9.1e).
public enum DocumentListPage {
    /// - Parameters:
    ///   - matching: how many documents the filter leaves; nil where that was not counted.
    public static func render(
        _ page: Page<DocumentSummary>, filter: DocumentFilter, facets: DocumentFacets,
        matching: Int?, in context: PageContext
    ) -> HTML {
        let filters = DocumentFilters(filter: filter, facets: facets)
        let frame = PageFrame(
            title: "Văn bản",
            summary:
                "Văn bản quy phạm pháp luật và văn bản hành chính do \(context.site.name) đăng.",
            crumbs: [Crumb("Văn bản")],
            isIndexed: filter.isEmpty)
        return Layout.document(
            frame, in: context,
            """
            \(PageHeading("Văn bản", lead: lead))\
            \(filters)\
            \(total(matching, filter: filter, facets: facets))\
            \(RowList(page.items.map { ListRow($0, level: 2) }, empty: empty(filter)))\
            \(Pager(page, at: DocumentAddresses.list(), keeping: filters.query))
            """)
    }

    private static let lead =
        "Tìm theo hình thức, cơ quan ban hành hoặc năm. Muốn tìm theo số hay từ khóa, bạn dùng ô tìm"
        + " kiếm ở đầu trang."

    private static func total(
        _ matching: Int?, filter: DocumentFilter, facets: DocumentFacets
    ) -> HTML {
        guard !filter.isEmpty else {
            return "<p class=\"total\">\(Count(facets.total)) văn bản, mới nhất trước.</p>\n"
        }
        guard let matching, matching > 0 else { return .empty }
        return """
            <p class="total">\(Count(matching)) trong \(Count(facets.total)) văn bản, mới nhất trước.</p>

            """
    }

    private static func empty(_ filter: DocumentFilter) -> String {
        filter.isEmpty
            ? "Chưa có văn bản nào được đăng."
            : "Không có văn bản nào khớp với bộ lọc. Bạn thử bỏ bớt một điều kiện."
    }
}
