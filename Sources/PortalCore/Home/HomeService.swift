/// What home pages show.
public struct HomeService: Sendable {
    /// How many items of each kind a home page shows.
    public struct Limits: Sendable {
        /// Articles.
        public var news = 6
        /// Documents.
        public var documents = 6
        /// Open consultations.
        public var consultations = 4
        /// Answers.
        public var questions = 4

        /// The limits of the design.
        public init() {}
    }

    let database: PortalDatabase

    /// The overview of a site at a moment, read in one snapshot.
    public func overview(of site: Site, at now: Instant, limits: Limits) throws -> HomeOverview {
        try database.read { db in
            HomeOverview(
                news: try ArticleQueries.page(
                    siteID: site.id, sectionID: ArticleQueries.wholeSite, .newest,
                    limit: limits.news, db
                ).items,
                documents: try DocumentQueries.page(
                    siteID: site.id, DocumentQueries.Narrowing(), .newest,
                    limit: limits.documents, db
                ).items,
                consultations: try ConsultationQueries.open(
                    siteID: site.id, at: now, limit: limits.consultations, db),
                questions: try QuestionListQueries.page(
                    siteID: site.id, QuestionFilter(), .newest, limit: limits.questions, db
                ).items,
                nextChange: try ConsultationQueries.nextChange(
                    siteID: site.id, after: now, db))
        }
    }
}
