/// The article that is begun with what was handed in.
enum IntakeDraft {
    private static let titleLength = 250

    /// Title, text, files and source as far as the entry holds them; the editor does the rest.
    ///
    /// The name of a person stands under it only where they agreed; an organisation is its source.
    /// The first picture leads the article, the others and the documents follow the text.
    static func content(
        of entry: IntakeEntry, from sender: IntakeSender?, files: [MediaItem] = []
    ) -> ArticleContent {
        let lead = files.first { $0.picture != nil }
        let others = files.filter { $0.id != lead?.id }
        return ArticleContent(
            title: String(entry.subject.prefix(titleLength)),
            body: others.isEmpty ? .text(entry.text) : body(entry.text, others),
            author: author(of: entry, from: sender), sourceName: entry.organisation,
            pictureID: lead?.id)
    }

    /// Who made it, as far as that may be told.
    static func author(of entry: IntakeEntry, from sender: IntakeSender?) -> String {
        let shownName = sender.flatMap { $0.showsName ? $0.name : nil } ?? ""
        return shownName.isEmpty ? entry.organisation : shownName
    }

    private static func body(_ text: String, _ files: [MediaItem]) -> ArticleBody {
        let written = StructuredText(text).richNodes(ownDomains: [])
        return .html(RichText(written + files.map(block)))
    }

    /// A picture, or a link to a document. A picture that nobody has described yet bears no
    /// description, which stands in the way of publishing.
    private static func block(_ file: MediaItem) -> RichNode {
        let address = "\(MediaReference.folder)\(file.id)/\(file.fileName)"
        let content = file.picture == nil ? link(file, address) : image(file, address)
        return .element(RichElement(tag: .p, children: [content]))
    }

    private static func image(_ file: MediaItem, _ address: String) -> RichNode {
        let alternative =
            file.lacksAlternative
            ? [] : [RichAttribute(name: .alt, value: file.description.alternative)]
        return .element(
            RichElement(
                tag: .img,
                attributes: [RichAttribute(name: .src, value: address)] + alternative))
    }

    private static func link(_ file: MediaItem, _ address: String) -> RichNode {
        .element(
            RichElement(
                tag: .a, attributes: [RichAttribute(name: .href, value: address)],
                children: [.text("\(file.name) (\(file.format.name))")]))
    }
}
