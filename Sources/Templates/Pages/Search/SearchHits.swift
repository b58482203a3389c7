import PortalCore

/// Draws hits, each leading to the portal it stands on.
struct SearchHits {
    let words: String
    let sites: [Int64: SiteLink]
    let context: PageContext

    /// The best of one kind, with a way to all of it.
    func group(_ group: SearchOverview.Group) -> HTML {
        let id = "nhom-" + SearchAddresses.word(for: group.kind)
        let all = SearchAddresses.results(for: words, kind: group.kind)
        let title = "\(group.kind.vietnamese) (\(group.count.description))"
        let hasMore = group.count.isCapped || group.count.value > group.hits.count
        return """
            <section class="hits" aria-labelledby="\(id)">
            \(SectionHeading(title, id: id, all: hasMore ? Crumb("Xem tất cả", all) : nil))\
            \(rows(group.hits))\
            </section>

            """
    }

    /// A page of one kind.
    func list(_ page: SearchPage, of kind: SearchKind) -> HTML {
        """
        <section class="hits" aria-labelledby="ket-qua">
        <h2 id="ket-qua">\(kind.vietnamese)</h2>
        \(rows(page.hits))\(with: page.next, { next($0, kind: kind) })\
        </section>

        """
    }

    private func next(_ cursor: SearchCursor, kind: SearchKind) -> HTML {
        let address = SearchAddresses.results(for: words, kind: kind, after: cursor)
        return """
            <nav class="pager" aria-label="Các phần của kết quả">\
            <a class="button secondary" rel="next" href="\(address)">Kết quả tiếp theo →</a></nav>

            """
    }

    private func rows(_ hits: [SearchHit]) -> HTML {
        RowList(hits.compactMap(row), empty: "Không có kết quả ở phần này.").html
    }

    private func row(_ hit: SearchHit) -> ListRow? {
        guard let address = SearchAddresses.item(hit) else { return nil }
        let site = sites[hit.siteID]
        let isElsewhere = site.map { $0.label != context.site.label } ?? false
        return ListRow(
            Self.marked(hit.title),
            at: site.map { context.link(to: address, on: $0) } ?? address,
            summary: Self.marked(hit.excerpt),
            facts: [
                hit.identifier.isEmpty ? .empty : "<strong>\(Self.marked(hit.identifier))</strong>",
                HTML(text: hit.detail ?? ""),
                isElsewhere ? HTML(text: site?.shortName ?? "") : .empty,
                hit.kind == .unit
                    ? .empty : DateTime(dayOf: Instant(epochSeconds: hit.time)).html,
            ])
    }

    static func marked(_ segments: [Snippet.Segment]) -> HTML {
        "\(each: segments, { $0.isMatch ? "<mark>\($0.text)</mark>" : HTML(text: $0.text) })"
    }
}

extension SearchKind {
    /// The name of the kind's group.
    var vietnamese: String {
        switch self {
        case .article: "Tin, bài"
        case .document: "Văn bản"
        case .question: "Hỏi – Đáp"
        case .petition: "Phản ánh, kiến nghị"
        case .consultation: "Lấy ý kiến góp ý"
        case .unit: "Đơn vị"
        }
    }
}
