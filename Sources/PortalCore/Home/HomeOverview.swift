/// What a site's home page shows.
public struct HomeOverview: Sendable {
    /// The newest articles, the lead story first.
    public let news: [ArticleSummary]
    /// The newest documents.
    public let documents: [DocumentSummary]
    /// Open ones, the one that closes first on top.
    public let consultations: [ConsultationSummary]
    /// The newest answers.
    public let questions: [QuestionSummary]
    /// When a consultation opens or closes next, so that the page reads differently; nil for never.
    public let nextChange: Instant?

    /// An overview from its parts.
    public init(
        news: [ArticleSummary], documents: [DocumentSummary],
        consultations: [ConsultationSummary], questions: [QuestionSummary],
        nextChange: Instant? = nil
    ) {
        self.news = news
        self.documents = documents
        self.consultations = consultations
        self.questions = questions
        self.nextChange = nextChange
    }
}
