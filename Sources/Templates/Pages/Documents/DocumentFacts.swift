import PortalCore

/// The fields of a document in the order of Article 9.1e; what the article does
/// not ask for is left out where it is not known. The abstract stands above them, under the title.
enum DocumentFacts {
    static func facts(of document: Document) -> [(name: String, value: HTML?)] {
        let summary = document.summary
        return [
            ("Hình thức", HTML(text: summary.kind)),
            ("Cơ quan ban hành", summary.issuer.map(HTML.init(text:))),
            ("Số, ký hiệu", summary.number.isEmpty ? "Không số" : HTML(text: summary.number)),
            ("Ngày ban hành", summary.issuedOn.map { DateTime($0).html } ?? unknown),
            ("Ngày có hiệu lực", document.effectiveOn.map { DateTime($0).html } ?? unknown),
            ("Ngày hết hiệu lực", document.expiresOn.map { DateTime($0).html }),
            ("Trích yếu", summary.abstract.isEmpty ? unknown : nil),
            ("Người ký", document.signer.map(HTML.init(text:))),
            ("Lĩnh vực", document.field.map(HTML.init(text:))),
            ("Công báo", document.gazette.map(gazette)),
        ]
    }

    /// Said rather than left out: a reader must not take silence for "none".
    private static let unknown: HTML = "<span class=\"unknown\">Nguồn không ghi</span>"

    private static func gazette(_ gazette: Document.Gazette) -> HTML {
        "Số \(gazette.number)\(with: gazette.date, { ", ngày \(DateTime($0))" })"
    }
}
