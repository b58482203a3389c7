import GRDB

/// Where the question is that others were merged into, as their askers may know it.
///
/// Somebody else asked it. What was written to them – a reason, what is missing, how they were
/// answered – may tell who they are, and is not passed on.
public struct MergeTarget: Sendable, Equatable {
    /// Where it is on its way.
    public let state: QuestionStatus.State
    /// The lawful day of the answer to all of them.
    public let due: DueDate
    /// The unit that answers.
    public let unit: String?
    /// When the answer was published.
    public let answeredAt: Instant?
    /// Leads to the published answer.
    public let slug: String?
    /// Why it was declined.
    let ground: DeclineGround?
    /// When its asker was answered directly.
    let elsewhereOn: CalendarDay?

    /// What became of it, in words; nil while something is owed.
    public func outcome(of kind: CaseKind) -> String? {
        switch state {
        case .received, .accepted, .awaitingData, .merged: nil
        case .answered:
            "\(kind.name) có cùng nội dung đã được trả lời; câu trả lời đăng trên Cổng."
        case .declined:
            "\(kind.name) có cùng nội dung không được tiếp nhận. "
                + (ground?.directions(for: kind) ?? "Bạn hỏi Ban Biên tập để biết lý do.")
        case .answeredElsewhere:
            "Cơ quan đã trả lời trực tiếp \(kind.noun) có cùng nội dung\(directDay). Bạn liên hệ Ban "
                + "Biên tập, nêu mã tra cứu của mình, để nhận câu trả lời."
        }
    }

    private var directDay: String { elsewhereOn.map { " ngày \($0.vietnamese)" } ?? "" }
}

/// The SQL of questions that were merged into others.
enum MergeQueries {
    /// How many times one is followed that was itself merged. Nothing leads back by `QuestionRules`;
    /// the bound holds whatever stands in the table.
    private static let mostSteps = 16

    /// The question that one was merged into in the end; nil where it was not merged.
    static func target(of id: Int64, _ db: Database) throws -> MergeTarget? {
        try db.row(
            """
            WITH RECURSIVE way (id, step) AS (
                SELECT merged_into, 1 FROM question WHERE id = ?1 AND state = 'merged'
                UNION ALL SELECT question.merged_into, way.step + 1
                    FROM way JOIN question ON question.id = way.id
                    WHERE question.state = 'merged' AND way.step < ?2
            )
            SELECT question.state, question.due, question.unit, question.answered_at,
                CASE question.state WHEN 'answered' THEN question.slug END,
                question.decline_ground, question.elsewhere_on
            FROM way JOIN question ON question.id = way.id ORDER BY way.step DESC LIMIT 1
            """,
            [id, mostSteps], target)
    }

    private static func target(_ row: Row) throws -> MergeTarget {
        let ground: String? = row[5]
        return MergeTarget(
            state: try QuestionCaseQueries.state(row[0]).publicState, due: row[1], unit: row[2],
            answeredAt: (row[3] as Int64?).map(Instant.init(epochSeconds:)), slug: row[4],
            ground: ground.flatMap(DeclineGround.init), elsewhereOn: row[6])
    }

    /// The questions that were merged into one, and those that were merged into them.
    static func merged(
        into id: Int64, _ db: Database
    ) throws -> [(id: Int64, siteID: Int64, code: QuestionCode, kind: CaseKind)] {
        try db.rows(
            """
            WITH RECURSIVE way (id, step) AS (
                SELECT id, 1 FROM question WHERE merged_into = ?1 AND state = 'merged'
                UNION SELECT question.id, way.step + 1
                    FROM way JOIN question ON question.merged_into = way.id
                    WHERE question.state = 'merged' AND way.step < ?2
            )
            SELECT id, site_id, code, kind FROM question
            WHERE id IN (SELECT id FROM way) AND id <> ?1 ORDER BY id
            """,
            [id, mostSteps]
        ) { row in
            let kind = try QuestionCaseQueries.kind(row[3])
            return (row[0], row[1], try QuestionCaseQueries.code(row[2], of: kind), kind)
        }
    }
}

/// What following merged questions needs of the schema.
enum MergeSchema {
    /// What was merged into a question is told of its end; most were not merged.
    static let index = Migration(
        name: "questions: merged into one",
        sql: """
            CREATE INDEX question_merged ON question (merged_into) WHERE merged_into IS NOT NULL;
            """
    )
}
