import PortalCore

extension ListRow {
    /// A document in a list: what it says, its number and day.
    init(_ document: DocumentSummary, level: Int = 3) {
        self.init(
            HTML(text: document.abstract.isEmpty ? document.designation : document.abstract),
            at: DocumentAddresses.document(document.slug),
            facts: [
                "<strong>\(document.designation)</strong>", HTML(text: document.issuer ?? ""),
                document.issuedOn.map { DateTime($0).html } ?? .empty,
            ],
            level: level)
    }
}

extension DocumentSummary {
    /// Kind and number as people name it, such as "Quyết định 43/2020/QĐ-UBND".
    var designation: String { number.isEmpty ? kind : "\(kind) \(number)" }
}
