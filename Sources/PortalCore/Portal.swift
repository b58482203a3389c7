/// All services of the portal over one database.
public struct Portal: Sendable {
    /// The database under all services.
    public private(set) var database: PortalDatabase

    /// How those who work on the portal sign in.
    public let staffRules: StaffRules

    /// What editors' texts may hold.
    public let richText: RichTextPolicy

    private let intakeBasis = IntakeBasisStore()

    /// The services over a database.
    public init(
        database: PortalDatabase, staffRules: StaffRules = StaffRules(),
        richText: RichTextPolicy = RichTextPolicy()
    ) {
        self.database = database
        self.staffRules = staffRules
        self.richText = richText
    }

    /// The same services for somebody who may leave (`PortalDatabase.reading(while:)`).
    public func reading(while demand: @escaping @Sendable () -> ReadDemand) -> Portal {
        var portal = self
        portal.database = database.reading(while: demand)
        return portal
    }

    /// Signing in and out.
    public var sessions: SessionService {
        SessionService(database: database, rules: staffRules)
    }
    /// Passwords of those who are signed in.
    public var passwords: PasswordService {
        PasswordService(database: database, rules: staffRules)
    }
    /// Accounts and rights.
    public var accounts: AccountService {
        AccountService(database: database, rules: staffRules)
    }
    /// The second factor of signing in.
    public var secondFactor: SecondFactorService {
        SecondFactorService(database: database, rules: staffRules)
    }
    /// Rights that people pass on for a time.
    public var delegations: DelegationService { DelegationService(database: database) }
    /// The audit trail.
    public var audit: AuditService { AuditService(database: database) }

    /// The practice portal's upkeep.
    public var practice: PracticeDesk { PracticeDesk(database: database) }

    /// The sites.
    public var sites: SiteService { SiteService(database: database) }
    /// The administrative units.
    public var units: UnitService { UnitService(database: database) }
    /// Home pages.
    public var home: HomeService { HomeService(database: database) }
    /// Articles and sections.
    public var articles: ArticleService { ArticleService(database: database) }
    /// Writing articles.
    public var articleEditing: ArticleEditing {
        var policy = richText
        policy.pictures = .library
        return ArticleEditing(database: database, sanitizer: RichTextSanitizer(policy: policy))
    }
    /// Drafts as visitors would see them.
    public var articlePreviewing: ArticlePreviewing { ArticlePreviewing(database: database) }
    /// Steps of the workflow on articles.
    public var articleWorkflow: ArticleWorkflow { ArticleWorkflow(database: database) }
    /// What happens to articles by the clock.
    public var articleTimetable: ArticleTimetable { ArticleTimetable(database: database) }
    /// Members' articles on the provincial portal.
    public var articleProposals: ArticleProposals { ArticleProposals(database: database) }
    /// Lists of articles in the admin.
    public var articleItems: ArticleItemList { ArticleItemList(database: database) }
    /// Filters that people keep.
    public var savedViews: SavedViews { SavedViews(database: database) }
    /// The publication record.
    public var publication: PublicationService { PublicationService(database: database) }
    /// Notices as those who are told read them.
    public var notices: NoticeService { NoticeService(database: database) }
    /// The way of notices out of the house.
    public var noticeSending: NoticeSending { NoticeSending(database: database) }
    /// Documents.
    public var documents: DocumentService { DocumentService(database: database) }
    /// Questions and answers.
    public var questions: QuestionService {
        QuestionService(database: database, basis: intakeBasis)
    }
    /// The handling of questions by the Board and the units.
    public var questionDesk: QuestionDesk { QuestionDesk(database: database) }
    /// Petitions on administrative rules; their handling is that of questions.
    public var petitions: PetitionService {
        PetitionService(database: database, basis: intakeBasis)
    }
    /// Texts that answers begin with.
    public var answerTemplates: AnswerTemplates { AnswerTemplates(database: database) }
    /// Lists of questions in the admin.
    public var questionInbox: QuestionInbox { QuestionInbox(database: database) }
    /// The handling of questions at the command line.
    public var questionModeration: QuestionModeration { QuestionModeration(database: database) }
    /// The working-day calendar; its edits move the due dates of all features named here.
    public var calendar: CalendarService {
        CalendarService(
            database: database,
            holders: [QuestionClocks(), IntakeClocks(), FeedbackClocks()]
                + DataRequestClocks.holders)
    }
    /// The terms of the law.
    public var deadlineRules: DeadlineRuleService { DeadlineRuleService(database: database) }
    /// The intake register, for those who keep it.
    public var intakeDesk: IntakeDesk { IntakeDesk(database: database) }
    /// Lists of the intake register.
    public var intakeList: IntakeList { IntakeList(database: database) }
    /// What anybody may hand in.
    public var publicIntake: PublicIntake { PublicIntake(database: database) }
    /// Letters that the mail server hands over.
    public var intakeMailbox: IntakeMailbox {
        IntakeMailbox(database: database, sanitizer: RichTextSanitizer(policy: richText))
    }
    /// Consultations and comments.
    public var consultations: ConsultationService { ConsultationService(database: database) }
    /// The preparation of consultations.
    public var consultationDesk: ConsultationDesk { ConsultationDesk(database: database) }
    /// The work on comments: releasing, declining, replying.
    public var commentDesk: CommentDesk { CommentDesk(database: database) }
    /// What happens to consultations by the clock.
    public var consultationTimetable: ConsultationTimetable {
        ConsultationTimetable(database: database)
    }
    /// The Board's work on comments at the command line.
    public var commentModeration: CommentModeration { CommentModeration(database: database) }
    /// Feedback as citizens and units send it.
    public var feedback: FeedbackService { FeedbackService(database: database) }
    /// Feedback as the Board handles it.
    public var feedbackDesk: FeedbackDesk { FeedbackDesk(database: database) }
    /// Requests on personal data as citizens make and follow them.
    public var dataRequests: DataRequestService { DataRequestService(database: database) }
    /// Requests on personal data as they are handled.
    public var dataRequestDesk: DataRequestDesk { DataRequestDesk(database: database) }
    /// The end of the time for which personal data are kept.
    public var dataRetention: DataRetention { DataRetention(database: database) }
    /// Search over everything public.
    public var search: SearchService { SearchService(database: database) }
    /// Feeds and the sitemap.
    public var feeds: FeedService { FeedService(database: database) }
}
