/// All services of the portal over one database.
public struct Portal: Sendable {
    /// The database under all services.
    public let database: PortalDatabase

    /// The services over a database.
    public init(database: PortalDatabase) {
        self.database = database
    }

    /// The sites.
    public var sites: SiteService { SiteService(database: database) }
    /// The administrative units.
    public var units: UnitService { UnitService(database: database) }
    /// Home pages.
    public var home: HomeService { HomeService(database: database) }
    /// Articles and sections.
    public var articles: ArticleService { ArticleService(database: database) }
    /// Documents.
    public var documents: DocumentService { DocumentService(database: database) }
    /// Questions and answers.
    public var questions: QuestionService { QuestionService(database: database) }
    /// The Board's work on questions.
    public var questionModeration: QuestionModeration { QuestionModeration(database: database) }
    /// The working-day calendar; its edits move the due dates of all features named here.
    public var calendar: CalendarService {
        CalendarService(database: database, holders: [QuestionClocks()])
    }
    /// The terms of the law.
    public var deadlineRules: DeadlineRuleService { DeadlineRuleService(database: database) }
    /// Consultations and comments.
    public var consultations: ConsultationService { ConsultationService(database: database) }
    /// The Board's work on comments.
    public var commentModeration: CommentModeration { CommentModeration(database: database) }
    /// Search over everything public.
    public var search: SearchService { SearchService(reader: database.pool) }
    /// Feeds and the sitemap.
    public var feeds: FeedService { FeedService(database: database) }
}
