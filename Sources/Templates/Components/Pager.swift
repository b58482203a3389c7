import PortalCore

/// The query names that the pager's links carry.
public enum PagerQuery {
    /// Continues with items older than a cursor.
    public static let older = "sau"
    /// Goes back to items newer than a cursor.
    public static let newer = "truoc"
}

/// The ways to the neighbouring parts of a list sorted newest first.
struct Pager: Component {
    let older: PageCursor?
    let newer: PageCursor?
    /// The list's address without its query.
    let address: WebAddress
    /// What the list is narrowed to; kept in the links.
    let filters: [(name: String, value: String)]

    init<Item>(
        _ page: Page<Item>, at address: WebAddress,
        keeping filters: [(name: String, value: String)] = []
    ) {
        older = page.older
        newer = page.newer
        self.address = address
        self.filters = filters
    }

    var html: HTML {
        guard older != nil || newer != nil else { return .empty }
        return """
            <nav class="pager" aria-label="Các phần của danh sách">
            \(with: newer, { link($0, name: PagerQuery.newer, relation: "prev", text: "← Mới hơn") })
            \(with: older, { link($0, name: PagerQuery.older, relation: "next", text: "Cũ hơn →") })
            </nav>

            """
    }

    private func link(
        _ cursor: PageCursor, name: String, relation: String, text: String
    ) -> HTML {
        let target = address.with(query: filters + [(name: name, value: cursor.text)])
        return "<a class=\"button secondary\" rel=\"\(relation)\" href=\"\(target)\">\(text)</a>"
    }
}
