import PortalCore

/// A ready citation with number, symbol, day, issuer and abstract (Article 13.5).
struct DocumentCitation: Component {
    let document: Document
    /// The permanent absolute address.
    let address: WebAddress

    var html: HTML {
        """
        <details class="cite"><summary>Trích dẫn văn bản này</summary>
        <p>\(text).</p>
        <p>Đường dẫn lâu dài: <a href="\(address)" rel="bookmark">\(address.string)</a></p>
        </details>

        """
    }

    /// "Quyết định số 43/2020/QĐ-UBND ngày 02 tháng 12 năm 2020 của … về …".
    var text: String {
        let summary = document.summary
        let parts = [
            summary.number.isEmpty ? summary.kind : "\(summary.kind) số \(summary.number)",
            summary.issuedOn.map(\.vietnameseInWords),
            summary.issuer.map { "của \($0)" },
        ].compactMap { $0 }
        let name = parts.joined(separator: " ")
        return summary.abstract.isEmpty ? name : "\(name): “\(summary.abstract)”"
    }
}
