import GRDB

/// What was practised, and making room for the next people (Article 21).
public struct PracticeDesk: Sendable {
    let database: PortalDatabase

    /// - Parameter database: the database with the practice portal.
    public init(database: PortalDatabase) {
        self.database = database
    }

    /// How much of each kind there is.
    public struct Content: Sendable, Equatable {
        /// Articles, drafts among them.
        public let articles: Int
        /// Files of the library.
        public let files: Int
        /// Entries of the intake register.
        public let entries: Int
        /// Questions and petitions.
        public let questions: Int
        /// Consultations.
        public let consultations: Int
    }

    /// What stands on the practice portal.
    ///
    /// - Returns: nil where there is no practice portal.
    public func content() throws -> Content? {
        try database.read { db in
            try SiteQueries.practice(db).flatMap { try PracticeQueries.content($0.id, db) }
        }
    }

    /// Takes away everything that was practised, so that the next people begin anew. The sections
    /// stay, and so does the audit trail. Files that nothing needs any more are tidied away later.
    ///
    /// - Returns: whether there is a practice portal.
    /// - Throws: what the database reports.
    public func empty(by actor: Actor, now: Instant) throws -> Bool {
        try database.writeAlone { db in
            guard let site = try SiteQueries.practice(db) else { return false }
            let before = try PracticeQueries.content(site.id, db)
            try PracticeQueries.empty(site.id, db)
            try AuditTrail.append(
                AuditRecord(
                    "practice.empty", "site \(site.id)", siteID: site.id,
                    before: before.map { "\($0.articles) bài viết" }),
                by: actor, at: now, db)
            return true
        }
    }
}
