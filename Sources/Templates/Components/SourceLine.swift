import PortalCore

/// Who says it, from where, and when it was published: Article 5.3 on every item.
struct SourceLine: Component {
    /// The author or agency.
    let author: String?
    /// The official source; nil where the portal itself is the source.
    let source: Article.Source?
    let publishedAt: Instant
    /// Shown where it differs from the time of publication.
    let updatedAt: Instant?
    /// The portal that published it.
    let publisher: String

    var html: HTML {
        """
        <p class="source-line">
        <span>Đăng lúc \(DateTime(publishedAt))</span>
        \(with: changedAt, { "<span>Cập nhật lúc \(DateTime($0))</span>\n" })\
        \(with: author, { $0.isEmpty ? .empty : "<span>Tác giả: \($0)</span>\n" })\
        <span>Nguồn: \(sourceName)</span>
        </p>

        """
    }

    private var changedAt: Instant? { updatedAt.flatMap { $0 == publishedAt ? nil : $0 } }

    private var sourceName: HTML {
        guard let source else { return HTML(text: publisher) }
        guard let address = source.address.flatMap(WebAddress.init(entered:)) else {
            return HTML(text: source.name)
        }
        return "<a href=\"\(address)\" rel=\"external\">\(source.name)</a>"
    }
}
