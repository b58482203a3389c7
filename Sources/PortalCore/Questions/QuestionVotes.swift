import GRDB

/// Whether readers were helped by an answer.
public struct QuestionVotes: Sendable, Equatable {
    /// How many were.
    public let helped: Int
    /// How many were not.
    public let notHelped: Int
}

extension QuestionService {
    /// Notes whether an answer helped. A browser has one vote on a question; a later one replaces it.
    ///
    /// - Parameter browser: a random value that the browser holds. What is kept is its hash with the
    ///   question's number, so that nobody can tell what else the browser voted on.
    /// - Returns: whether there is such a published question.
    public func vote(
        helped: Bool, on slug: String, of site: Site, browser: String
    ) throws -> Bool {
        try database.writeQuietly { db in
            guard let id = try VoteQueries.id(of: slug, siteID: site.id, db) else { return false }
            try VoteQueries.store(
                helped: helped, on: id, browser: PublicationLog.digest("\(id) \(browser)"), db)
            return true
        }
    }
}

/// The SQL of readers' votes.
enum VoteQueries {
    static func id(of slug: String, siteID: Int64, _ db: Database) throws -> Int64? {
        try db.row(
            """
            SELECT id FROM question
            WHERE site_id = ? AND slug = ? AND kind = 'question' AND state = 'answered'
            """,
            [siteID, slug]
        ) { $0[0] }
    }

    static func store(
        helped: Bool, on id: Int64, browser: String, _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO question_vote (question_id, browser, helped) VALUES (?, ?, ?)
            ON CONFLICT DO UPDATE SET helped = excluded.helped
            """,
            [id, browser, helped])
    }

    static func votes(on id: Int64, _ db: Database) throws -> QuestionVotes {
        let helped = try count(helped: true, on: id, db)
        return QuestionVotes(helped: helped, notHelped: try count(helped: false, on: id, db))
    }

    private static func count(helped: Bool, on id: Int64, _ db: Database) throws -> Int {
        try db.row(
            "SELECT count(*) FROM question_vote WHERE question_id = ? AND helped = ?",
            [id, helped]
        ) { $0[0] } ?? 0
    }
}
