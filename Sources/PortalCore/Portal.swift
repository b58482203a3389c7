/// All services of the portal over one database.
public struct Portal: Sendable {
    public let database: PortalDatabase

    public init(database: PortalDatabase) {
        self.database = database
    }

    public var sites: SiteService { SiteService(database: database) }
    public var units: UnitService { UnitService(database: database) }
    public var home: HomeService { HomeService(database: database) }
    public var articles: ArticleService { ArticleService(database: database) }
    public var documents: DocumentService { DocumentService(database: database) }
    public var questions: QuestionService { QuestionService(database: database) }
    public var questionModeration: QuestionModeration { QuestionModeration(database: database) }
    public var consultations: ConsultationService { ConsultationService(database: database) }
    public var commentModeration: CommentModeration { CommentModeration(database: database) }
    public var search: SearchService { SearchService(reader: database.pool) }
    public var feeds: FeedService { FeedService(database: database) }
}
