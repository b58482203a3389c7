import PortalCore

/// A ready citation of an item (Article 5.3), and its permanent link, which is printed too.
struct CiteControl: Component {
    /// The author or agency, or the portal.
    let author: String
    let title: String
    /// The portal that published it.
    let publisher: String
    let publishedAt: Instant
    /// The item's absolute permanent address.
    let address: WebAddress

    var html: HTML {
        """
        <details class="cite"><summary>Trích dẫn nội dung này</summary>
        <p id="trich-dan">\(citation)</p>
        </details>
        <p class="permalink">Đường dẫn lâu dài: \
        <a href="\(address)" rel="bookmark">\(address.string)</a></p>

        """
    }

    private var citation: HTML {
        let by = author.isEmpty || author == publisher ? "" : "\(author), "
        return """
            \(by)“\(title)”, <cite>\(publisher)</cite>, \(DateTime(dayOf: publishedAt)), \
            \(address.string)
            """
    }
}
