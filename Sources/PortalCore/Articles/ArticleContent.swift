/// What an editor fills in for an article.
public struct ArticleContent: Sendable, Equatable {
    /// The title.
    public var title: String
    /// What it says in a sentence or two.
    public var lead: String
    /// The text.
    public var body: ArticleBody
    /// The section; nil where none was chosen yet.
    public var sectionID: Int64?
    /// The author or agency (Article 5.3).
    public var author: String
    /// Where it was taken from; empty where the portal itself is the source.
    public var sourceName: String
    /// Where the source has it.
    public var sourceAddress: String
    /// The day of the event told, as it was typed.
    public var eventDay: String
    /// The number of the lead picture in the media library; nil where there is none.
    public var pictureID: Int64?

    /// Puts it together from its parts.
    public init(
        title: String = "", lead: String = "", body: ArticleBody = .text(""),
        sectionID: Int64? = nil, author: String = "", sourceName: String = "",
        sourceAddress: String = "", eventDay: String = "", pictureID: Int64? = nil
    ) {
        self.title = title
        self.lead = lead
        self.body = body
        self.sectionID = sectionID
        self.author = author
        self.sourceName = sourceName
        self.sourceAddress = sourceAddress
        self.eventDay = eventDay
        self.pictureID = pictureID
    }

    /// The day of the event; nil where there is none.
    public var day: CalendarDay? { CalendarDay(vietnamese: eventDay) ?? CalendarDay(eventDay) }

    /// The source; nil where the portal itself is it.
    var source: Article.Source? {
        sourceName.isEmpty
            ? nil
            : Article.Source(name: sourceName, address: sourceAddress.isEmpty ? nil : sourceAddress)
    }

    /// Everything that is published, as it is hashed for the publication record.
    func canonicalText(section: String) -> String {
        let lines = [
            "title: \(title)", "lead: \(lead)", "section: \(section)", "author: \(author)",
            "source: \(sourceName)", "source-address: \(sourceAddress)", "event-day: \(eventDay)",
        ]
        let picture = [pictureID.map { "picture: \($0)" }].compactMap(\.self)
        let text = ["format: \(body.format.rawValue)", "", body.source]
        return (lines + picture + text).joined(separator: "\n")
    }
}
