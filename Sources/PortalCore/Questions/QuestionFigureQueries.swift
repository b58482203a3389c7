import GRDB

/// The SQL of the figures; it reads the kept counts, never the questions.
enum QuestionFigureQueries {
    static func years(_ kind: CaseKind, siteID: Int64, _ db: Database) throws -> [Int] {
        try db.rows(
            """
            SELECT DISTINCT year FROM question_tally WHERE site_id = ? AND kind = ?
            ORDER BY year DESC
            """,
            [siteID, kind.rawValue]
        ) { $0[0] }
    }

    static func tallies(
        _ kind: CaseKind, siteID: Int64, year: Int, _ db: Database
    ) throws -> [QuestionFigures.Tally] {
        try db.rows(
            """
            SELECT unit, outcome, value, count FROM question_tally
            WHERE site_id = ? AND kind = ? AND year = ?
            """,
            [siteID, kind.rawValue, year]
        ) { QuestionFigures.Tally(unit: $0[0], outcome: $0[1], value: $0[2], count: $0[3]) }
    }

    /// The units that answered something on a site.
    static func answeringUnits(
        _ kind: CaseKind, siteID: Int64, _ db: Database
    ) throws -> [String] {
        try db.rows(
            """
            SELECT DISTINCT unit FROM question_tally
            WHERE site_id = ? AND kind = ? AND outcome IN ('on-time', 'late') AND unit <> ''
            ORDER BY unit
            """,
            [siteID, kind.rawValue]
        ) { $0[0] }
    }
}

extension QuestionService {
    /// The figures of a kind of cases in a year, the present one where none is asked for.
    ///
    /// - Returns: nil for a year of which there are none, but for the present one.
    public func figures(
        of site: Site, _ kind: CaseKind = .question, year asked: Int? = nil, now: Instant
    ) throws -> QuestionFigures? {
        try database.read { db in
            let years = try QuestionFigureQueries.years(kind, siteID: site.id, db)
            let present = now.day.year
            let year = asked ?? present
            guard year == present || years.contains(year) else { return nil }
            var figures = QuestionFigures(
                year: year, years: years.contains(present) ? years : [present] + years,
                try QuestionFigureQueries.tallies(kind, siteID: site.id, year: year, db), at: now)
            figures.kind = kind
            return figures
        }
    }
}
