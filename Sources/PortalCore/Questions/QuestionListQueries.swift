import GRDB

/// The SQL of the public list of answered questions.
enum QuestionListQueries {
    static func page(
        siteID: Int64, _ filter: QuestionFilter, _ request: PageRequest, limit: Int, _ db: Database
    ) throws -> Page<QuestionSummary> {
        let (conditions, arguments) = conditions(filter)
        let list = QuestionQueries.list + conditions
        let known: StatementArguments = [siteID, filter.kind.rawValue] + arguments
        return try KeysetPage.read(
            request, limit: limit, key: { PageCursor(key: $0.answeredAt.epochSeconds, id: $0.id) },
            newest: { limit in
                try db.rows(
                    list + " ORDER BY question.answered_at DESC, question.id DESC LIMIT ?",
                    known + [limit], QuestionQueries.summary)
            },
            older: { cursor, limit in
                try db.rows(
                    list + " AND (question.answered_at, question.id) < (?, ?)"
                        + " ORDER BY question.answered_at DESC, question.id DESC LIMIT ?",
                    known + [cursor.key, cursor.id, limit], QuestionQueries.summary)
            },
            newer: { cursor, limit in
                try db.rows(
                    list + " AND (question.answered_at, question.id) > (?, ?)"
                        + " ORDER BY question.answered_at, question.id LIMIT ?",
                    known + [cursor.key, cursor.id, limit], QuestionQueries.summary)
            })
    }

    private static func conditions(_ filter: QuestionFilter) -> (StaticSQL, StatementArguments) {
        var sql: StaticSQL = ""
        var arguments = StatementArguments()
        if let field = filter.fieldSlug {
            sql =
                sql + " AND question.field_id = (SELECT id FROM question_field WHERE slug = ?)"
            arguments += [field]
        }
        if let unit = filter.unit {
            sql = sql + " AND question.unit = ?"
            arguments += [unit]
        }
        if let isLate = filter.isLate {
            sql = sql + " AND question.is_late = ?"
            arguments += [isLate]
        }
        return (sql, arguments)
    }
}
