import GRDB

/// What an asker sends where data were missing, as it was typed.
public struct SupplementForm: Sendable, Equatable {
    /// Its fields; the raw values are the names in the HTML form.
    public enum Field: String, Sendable, CaseIterable {
        case text = "bo-sung"
        case files = "tep"
    }

    /// What was typed, by field.
    public var values: [Field: String]

    /// A form as it was typed; empty to begin with.
    public init(values: [Field: String] = [:]) {
        self.values = values
    }

    /// What was typed in a field; empty where nothing was.
    public subscript(field: Field) -> String { values[field] ?? "" }

    private static let rule = TextRule(
        length: 2...5000, missing: "Hãy viết thông tin bổ sung.", isMultiline: true)

    /// What is wrong with it.
    public func errors() -> [FieldError<Field>] { text().errors() }

    /// The text, checked.
    func text() -> Result<String, InvalidForm<Field>> {
        var check = FormCheck(values)
        let text = check.text(.text, Self.rule)
        return check.result { text }
    }
}

/// What an asker sends after being asked for it, ready to be stored.
public struct NewSupplement: Sendable, Equatable {
    let text: String
    let files: [NewQuestionFile]
    /// Names the filled-in form, so that its second arrival changes nothing.
    let submissionKey: String
}

/// What an asker sent after being asked for it: for those who handle the question, never public.
public struct QuestionSupplement: Sendable, Equatable, Identifiable {
    /// The number in its table.
    public let id: Int64
    /// When it arrived.
    public let at: Instant
    /// Plain text.
    public let text: String
}

extension QuestionService {
    /// Takes what the asker sends of a question that waits for it; its clock runs on from then.
    ///
    /// - Parameters:
    ///   - phoneEnding: the last digits of the telephone number that was given with the question.
    ///   - files: what came with it, stored already.
    ///   - submissionKey: names this filled-in form; its second arrival changes nothing.
    /// - Returns: where the question stands then; nil for an unknown code, and where the digits are
    ///   not those.
    /// - Throws: `InvalidForm<SupplementForm.Field>`, `QuestionRefusal` where nothing is waited for,
    ///   `SiteClosed`, or what the database reports.
    public func supply(
        _ form: SupplementForm, files: [NewQuestionFile] = [], to code: QuestionCode,
        phoneEnding: String, of site: Site, submissionKey: String, now: Instant
    ) throws -> QuestionStatus? {
        guard site.status == .live else { throw SiteClosed() }
        return try database.write { db in
            guard try QuestionTimelineQueries.id(code, phoneEnding, siteID: site.id, db) != nil,
                let question = try QuestionCaseQueries.question(code, db)
            else { return nil }
            if try !SupplementQueries.isStored(submissionKey, db) {
                let supplement = NewSupplement(
                    text: try form.text().get(), files: files, submissionKey: submissionKey)
                try QuestionHandling(question: question, actor: .asker, now: now, db: db)
                    .take(.supplyData(supplement), as: [.asker])
            }
            return try QuestionQueries.status(code: code, siteID: site.id, db)
        }
    }
}

extension Actor {
    /// Who asked a question, known by its code and their telephone number.
    static let asker = Actor(
        accountID: nil, name: "Người gửi", origin: "trang tra cứu", grants: [])
}

/// The SQL of what askers send later.
enum SupplementQueries {
    static func isStored(_ submissionKey: String, _ db: Database) throws -> Bool {
        try db.row(
            "SELECT 1 FROM question_supplement WHERE submission_key = ?", [submissionKey]
        ) { _ in true } ?? false
    }

    static func insert(
        _ supplement: NewSupplement, of question: Int64, at now: Instant, _ db: Database
    ) throws {
        let id = try db.insert(
            """
            INSERT INTO question_supplement (question_id, submission_key, text, at)
            VALUES (?, ?, ?, ?)
            """,
            [question, supplement.submissionKey, supplement.text, now.epochSeconds])
        try AttachmentQueries.insert(supplement.files, of: question, supplement: id, db)
    }

    /// Gives a part of a question what was sent to complete the whole.
    static func copy(from id: Int64, to part: Int64, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO question_supplement (question_id, submission_key, text, at)
            SELECT ?2, submission_key || '/' || ?2, text, at FROM question_supplement
            WHERE question_id = ?1 ORDER BY id
            """,
            [id, part])
    }

    static func all(of question: Int64, _ db: Database) throws -> [QuestionSupplement] {
        try db.rows(
            "SELECT id, at, text FROM question_supplement WHERE question_id = ? ORDER BY id",
            [question]
        ) {
            QuestionSupplement(id: $0[0], at: Instant(epochSeconds: $0[1]), text: $0[2])
        }
    }
}

/// The tables of what askers send later.
enum SupplementSchema {
    static let create = Migration(
        name: "questions: supplements",
        sql: """
            CREATE TABLE question_supplement (
                id INTEGER PRIMARY KEY,
                question_id INTEGER NOT NULL REFERENCES question ON DELETE CASCADE,
                submission_key TEXT NOT NULL UNIQUE,
                text TEXT NOT NULL,
                at INTEGER NOT NULL
            ) STRICT;
            CREATE INDEX question_supplement_of ON question_supplement (question_id, id);
            ALTER TABLE question_attachment ADD COLUMN supplement_id INTEGER
                REFERENCES question_supplement;
            """
    )
}
