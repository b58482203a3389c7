import PortalCore

/// The documents an answer rests on: number, symbol, abstract, day and issuer (Article 13.5).
struct Citations: Component {
    let citations: [Citation]
    /// Tells which of them are no longer in force today, and which stand on another portal.
    let context: PageContext

    var html: HTML {
        guard !citations.isEmpty else { return .empty }
        return """
            <section class="citations" aria-labelledby="can-cu">
            <h2 id="can-cu">Văn bản được sử dụng để trả lời</h2>
            <ol>\(each: citations, item)</ol>
            </section>

            """
    }

    private func item(_ citation: Citation) -> HTML {
        """
        <li><p>\(name(citation)): \(citation.abstract)</p>
        <p class="facts"><span>\(citation.issuer)</span> \
        \(with: citation.issuedOn, { "<span>Ban hành \(DateTime($0))</span>" })</p>\
        \(with: expired(citation), { """
            <p>\(StatusTag(.late, "Đã hết hiệu lực từ ngày \($0.vietnamese)")) Câu trả lời có thể \
            không còn đúng với quy định hiện hành.</p>
            """ })</li>

        """
    }

    private func expired(_ citation: Citation) -> CalendarDay? {
        citation.expiresOn.flatMap { $0 <= context.now.day ? $0 : nil }
    }

    private func name(_ citation: Citation) -> HTML {
        guard let slug = citation.documentSlug else { return "<strong>\(citation.number)</strong>" }
        let path = DocumentAddresses.document(slug)
        let holder = citation.siteLabel ?? context.site.label
        let address =
            holder == context.site.label
            ? path : path.on(origin: context.origins.origin(of: holder))
        return "<a href=\"\(address)\">\(citation.number)</a>"
    }
}
