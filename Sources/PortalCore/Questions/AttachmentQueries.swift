import GRDB

/// The SQL of the files of questions.
enum AttachmentQueries {
    /// - Parameter supplement: what they came with, where that was not the question itself.
    static func insert(
        _ files: [NewQuestionFile], of id: Int64, supplement: Int64? = nil, _ db: Database
    ) throws {
        for file in files {
            try db.run(
                """
                INSERT INTO question_attachment
                    (question_id, position, name, digest, media_type, bytes, supplement_id)
                SELECT ?1, coalesce(max(position), 0) + 1, ?2, ?3, ?4, ?5, ?6
                FROM question_attachment WHERE question_id = ?1
                """,
                [id, file.name, file.digest, file.format.mediaType, file.bytes, supplement])
        }
    }

    /// Gives a part of a question the files of the whole, after what was sent to complete it. Which
    /// are published is chosen for each.
    static func copy(from id: Int64, to part: Int64, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO question_attachment
                (question_id, position, name, digest, media_type, bytes, supplement_id)
            SELECT ?2, file.position, file.name, file.digest, file.media_type, file.bytes, copy.id
            FROM question_attachment AS file
            LEFT JOIN question_supplement AS own ON own.id = file.supplement_id
            LEFT JOIN question_supplement AS copy
                ON copy.submission_key = own.submission_key || '/' || ?2
            WHERE file.question_id = ?1
            """,
            [id, part])
    }

    static func all(of id: Int64, _ db: Database) throws -> [QuestionAttachment] {
        try db.rows(
            """
            SELECT position, name, media_type, bytes, is_public, digest, supplement_id
            FROM question_attachment WHERE question_id = ? ORDER BY position
            """,
            [id]
        ) {
            QuestionAttachment(
                number: $0[0], name: $0[1], mediaType: $0[2], bytes: $0[3], isPublic: $0[4],
                isSupplement: ($0[6] as Int64?) != nil, digest: $0[5])
        }
    }

    /// The digests of all of them.
    static func digests(_ db: Database) throws -> [String] {
        try db.rows("SELECT digest FROM question_attachment") { $0[0] }
    }

    /// What was sent to complete a question was sent to those who handle it, and stays with them.
    static func setPublic(_ numbers: Set<Int>, of id: Int64, _ db: Database) throws {
        try db.run(
            """
            UPDATE question_attachment SET is_public =
                supplement_id IS NULL AND position IN (SELECT value FROM json_each(?))
            WHERE question_id = ?
            """,
            [StoredJSON.value(numbers.sorted()), id])
    }

    static func rename(_ number: Int, to name: String, of id: Int64, _ db: Database) throws {
        try db.run(
            "UPDATE question_attachment SET name = ? WHERE question_id = ? AND position = ?",
            [name, id, number])
    }
}

extension QuestionDesk {
    /// Says which files of a question are published with it; the Board alone decides that.
    ///
    /// - Throws: `QuestionRefusal`, or what the database reports.
    public func publishFiles(
        _ numbers: Set<Int>, of code: QuestionCode, by actor: Actor, now: Instant
    ) throws {
        try database.write { db in
            guard let question = try QuestionCaseQueries.question(code, db) else {
                throw QuestionRefusal.unknownQuestion
            }
            let roles = try QuestionRoles.roles(
                of: actor, on: question.siteID, unitID: question.unitID, db)
            guard roles.contains(.boardMember) else { throw QuestionRefusal.notPermitted(.publish) }
            try AttachmentQueries.setPublic(numbers, of: question.id, db)
            try AuditTrail.append(
                AuditRecord(
                    "question.publish-files", "question \(question.id)", siteID: question.siteID,
                    after: numbers.sorted().map { String($0) }.joined(separator: ", ")),
                by: actor, at: now, db)
        }
    }
}
