import GRDB

/// A question or petition, as far as a request on the data of who sent it has to know.
public struct AskerCase: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// The code on the receipt.
    public let code: QuestionCode
    /// What kind of case it is.
    public let kind: CaseKind
    /// The title.
    public let title: String
    /// The code of what still waits for an answer: this one, or one that was split from the same;
    /// nil where nothing does.
    public let openCode: QuestionCode?
    /// Whether the data of who sent it are kept.
    public let isKept: Bool
    /// Whether the name may be shown.
    public let showsName: Bool
    /// Whether the name or the telephone number stands in what everybody reads; hiding it there is
    /// an act of its own.
    public let isNamedInTexts: Bool
}

/// All that the portal keeps of who sent a question or petition, as they may have a copy of it.
public struct AskerRecord: Sendable, Equatable {
    /// The code on the receipt.
    public let code: QuestionCode
    /// What kind of case it is.
    public let kind: CaseKind
    /// Who sent it.
    public let asker: Asker
    /// The title.
    public let title: String
    /// Plain text.
    public let body: String
    /// When it arrived.
    public let receivedAt: Instant
    /// Whether the name may be shown.
    public let showsName: Bool
    /// The version of the notice that was agreed to.
    public let consentVersion: Int
    /// When.
    public let consentedAt: Instant
    /// What was sent later.
    public let supplements: [QuestionSupplement]
    /// The files that came with it.
    public let files: [QuestionAttachment]
}

/// The SQL that reads what is kept of who sent a question, for requests on personal data.
enum AskerQueries {
    /// A case and all that were split from the same one, which have the same sender.
    static func family(of id: Int64, _ db: Database) throws -> [Int64] {
        try db.rows(
            """
            WITH RECURSIVE family (id) AS (
                SELECT ?
                UNION SELECT question.id FROM family
                    JOIN question ON question.split_from = family.id
                UNION SELECT question.split_from FROM family
                    JOIN question ON question.id = family.id
                    WHERE question.split_from IS NOT NULL
            )
            SELECT id FROM family ORDER BY id
            """,
            [id]
        ) { $0[0] }
    }

    static func asked(_ id: Int64, _ db: Database) throws -> AskerCase? {
        let asker = try QuestionFileQueries.asker(of: id, db)
        let open = try openCode(among: try family(of: id, db), db)
        return try db.row(
            """
            SELECT code, kind, title, shows_name, title || ' ' || body || ' ' || ifnull(answer, '')
            FROM question WHERE id = ?
            """,
            [id]
        ) { row in
            let kind = try QuestionCaseQueries.kind(row[1])
            return AskerCase(
                id: id, code: try QuestionCaseQueries.code(row[0], of: kind), kind: kind,
                title: row[2],
                openCode: open, isKept: asker != nil, showsName: row[3],
                isNamedInTexts: asker?.isNamed(in: row[4]) ?? false)
        }
    }

    private static func openCode(
        among ids: [Int64], _ db: Database
    ) throws -> QuestionCode? {
        try db.row(
            """
            SELECT code, kind FROM question
            WHERE id IN (SELECT value FROM json_each(?)) AND is_open ORDER BY id LIMIT 1
            """,
            [StoredJSON.value(ids)]
        ) { row in
            try QuestionCaseQueries.code(row[0], of: QuestionCaseQueries.kind(row[1]))
        }
    }

    static func record(of id: Int64, _ db: Database) throws -> AskerRecord? {
        guard let asker = try QuestionFileQueries.asker(of: id, db) else { return nil }
        return try db.row(
            """
            SELECT code, kind, title, body, received_at, shows_name, consent_version, consented_at
            FROM question WHERE id = ?
            """,
            [id]
        ) { row in
            let kind = try QuestionCaseQueries.kind(row[1])
            return AskerRecord(
                code: try QuestionCaseQueries.code(row[0], of: kind), kind: kind, asker: asker,
                title: row[2], body: row[3], receivedAt: Instant(epochSeconds: row[4]),
                showsName: row[5], consentVersion: row[6],
                consentedAt: Instant(epochSeconds: row[7]),
                supplements: try SupplementQueries.all(of: id, db),
                files: try AttachmentQueries.all(of: id, db))
        }
    }
}

extension Asker {
    /// Whether a text tells who sent it: by the name, or by the digits of the telephone number.
    func isNamed(in text: String) -> Bool {
        let digits = text.filter { $0.isASCII && $0.isNumber }
        return (!name.isBlank && text.lowercased().contains(name.lowercased()))
            || (!phone.isEmpty && digits.contains(phone))
    }
}
