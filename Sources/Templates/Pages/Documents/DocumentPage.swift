public import PortalCore

/// A document with every field that Article 9.1e asks for, its files and its text.
public enum DocumentPage {
    /// - Parameter text: the structure of `document.text`; nil where only files exist.
    public static func render(
        _ document: Document, text: LegalText?, in context: PageContext
    ) -> HTML {
        let name = document.summary.designation
        let frame = PageFrame(
            title: name, summary: document.summary.abstract,
            crumbs: [Crumb("Văn bản", DocumentAddresses.list()), Crumb(name)],
            subject: .article,
            metadata: DocumentMetadata.dublinCore(document),
            structuredData: [DocumentMetadata.legislation(document, in: context)])
        return Layout.document(
            frame, in: context,
            """
            <article class="legal-document">
            \(PageHeading(name))\
            \(abstract(document.summary.abstract))\
            \(EffectNotice(document: document, day: context.now.day))\
            \(FactList(DocumentFacts.facts(of: document)))\
            \(DocumentFiles(document: document))\
            \(DocumentCitation(document: document, address: context.canonical))\
            \(with: text, { LegalTextView(text: $0, isTruncated: document.textIsTruncated).html })\
            \(origin(document, in: context))\
            \(ReportControl(context: context))\
            </article>

            """)
    }

    private static func abstract(_ text: String) -> HTML {
        guard !text.isEmpty else { return .empty }
        return "<p class=\"lead\"><span class=\"visually-hidden\">Trích yếu: </span>\(text)</p>\n"
    }

    private static func origin(_ document: Document, in context: PageContext) -> HTML {
        SourceLine(
            author: nil, source: document.source, publishedAt: document.publishedAt,
            updatedAt: document.updatedAt, publisher: context.site.name
        ).html
    }
}
