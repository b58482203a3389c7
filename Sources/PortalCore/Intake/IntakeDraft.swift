/// The article that is begun with what was handed in.
enum IntakeDraft {
    private static let titleLength = 250

    /// Title, text and source as far as the entry holds them; the editor does the rest.
    ///
    /// The name of a person stands under it only where they agreed; an organisation is its source.
    static func content(of entry: IntakeEntry, from sender: IntakeSender?) -> ArticleContent {
        let shownName = sender.flatMap { $0.showsName ? $0.name : nil } ?? ""
        return ArticleContent(
            title: String(entry.subject.prefix(titleLength)), body: .text(entry.text),
            author: shownName.isEmpty ? entry.organisation : shownName,
            sourceName: entry.organisation)
    }
}
