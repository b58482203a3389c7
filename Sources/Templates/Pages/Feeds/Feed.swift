public import PortalCore

/// The newest items of a list, to be written as RSS or Atom.
public struct Feed: Sendable {
    /// What the feed is about.
    public let topic: FeedTopic
    let entries: [Entry]

    /// An item of a feed.
    struct Entry: Sendable {
        let title: String
        let summary: String
        /// Absolute and permanent; it identifies the item.
        let address: WebAddress
        let publishedAt: Instant
        let author: String?
    }

    private init(_ topic: FeedTopic, _ entries: [Entry]) {
        self.topic = topic
        self.entries = entries
    }

    /// The news of a portal and of those it integrates.
    public static func news(_ articles: [ArticleSummary], in context: PageContext) -> Feed {
        Feed(
            .news,
            articles.map { article in
                let place = ArticleAddresses.Place(
                    section: article.sectionSlug, slug: article.slug)
                let origin = context.origins.origin(of: article.site.label)
                return Entry(
                    title: article.title, summary: article.lead,
                    address: ArticleAddresses.place(place).on(origin: origin),
                    publishedAt: article.publishedAt, author: article.site.name)
            })
    }

    /// Documents by their day of issue; those without one cannot be placed in time and are left
    /// out.
    public static func documents(
        _ documents: [DocumentSummary], in context: PageContext
    ) -> Feed {
        Feed(
            .documents,
            documents.compactMap { document in
                guard let day = document.issuedOn else { return nil }
                return Entry(
                    title: document.designation, summary: document.abstract,
                    address: context.absolute(DocumentAddresses.document(document.slug)),
                    publishedAt: Instant(day, TimeOfDay(secondsOfDay: 0)),
                    author: document.issuer)
            })
    }

    /// Answered questions.
    public static func questions(
        _ questions: [QuestionSummary], in context: PageContext
    ) -> Feed {
        Feed(.questions, questions.map { answer(to: $0, in: context) })
    }

    /// Published replies to petitions.
    public static func petitions(
        _ petitions: [QuestionSummary], in context: PageContext
    ) -> Feed {
        Feed(.petitions, petitions.map { answer(to: $0, in: context) })
    }

    private static func answer(to question: QuestionSummary, in context: PageContext) -> Entry {
        Entry(
            title: question.title, summary: "\(question.unit) trả lời.",
            address: context.absolute(question.kind.published(question.slug)),
            publishedAt: question.answeredAt, author: question.unit)
    }

    /// Consultations by their opening; the summary says until when.
    public static func consultations(
        _ consultations: [ConsultationSummary], in context: PageContext
    ) -> Feed {
        Feed(
            .consultations,
            consultations.map { item in
                Entry(
                    title: item.title,
                    summary: "Nhận ý kiến trước \(item.closesAt.vietnamese). \(item.summary)",
                    address: context.absolute(ConsultationAddresses.consultation(item.slug)),
                    publishedAt: item.opensAt, author: nil)
            })
    }
}

extension Feed {
    /// The feed's title with its portal.
    func title(in context: PageContext) -> String { "\(name) – \(context.site.name)" }

    private var name: String {
        switch topic {
        case .news: "Tin tức"
        case .documents: "Văn bản"
        case .questions: "Hỏi – Đáp"
        case .petitions: "Phản ánh, kiến nghị"
        case .consultations: "Lấy ý kiến góp ý"
        }
    }

    /// The page with the same items.
    func page(in context: PageContext) -> WebAddress {
        switch topic {
        case .news: context.absolute(ArticleAddresses.section(topic.rawValue))
        case .documents: context.absolute(DocumentAddresses.list())
        case .questions: context.absolute(QuestionAddresses.list())
        case .petitions: context.absolute(PetitionAddresses.list())
        case .consultations: context.absolute(ConsultationAddresses.list())
        }
    }

    /// The newest item's time; the present for a feed without items.
    func changedAt(in context: PageContext) -> Instant {
        entries.map(\.publishedAt).max() ?? context.now
    }
}
