import GRDB

/// A text that answers of a portal's unit begin with, for one field or for all.
public struct AnswerTemplate: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// What it is called in the list.
    public let title: String
    /// The slug of the field it is for; nil for every field.
    public let field: String?
    /// Structured text.
    public let text: String
    /// Who saved it.
    public let savedBy: String
    /// When.
    public let savedAt: Instant
}

/// The templates of a portal, kept by those who answer there.
public struct AnswerTemplates: Sendable {
    let database: PortalDatabase

    /// The fields of the form; their raw values are the names in the HTML form.
    public enum Field: String, Sendable, CaseIterable {
        case title = "ten-mau"
        case topic = "linh-vuc"
        case text = "noi-dung"
    }

    /// All of a portal, by title.
    public func all(of site: Site) throws -> [AnswerTemplate] {
        try database.read { try AnswerTemplateQueries.all(siteID: site.id, $0) }
    }

    /// Saves a new one, or in place of an earlier one.
    ///
    /// - Returns: whether there was such an earlier one, or it is new.
    /// - Throws: `InvalidForm<Field>`, or what the database reports.
    public func save(
        _ values: [Field: String], replacing id: Int64?, of site: Site, by actor: Actor,
        now: Instant
    ) throws -> Bool {
        try database.writeQuietly { db in
            var check = FormCheck(values)
            let fields = try QuestionQueries.fields(db)
            let title = check.text(
                .title, TextRule(length: 2...100, missing: "Hãy đặt tên cho mẫu."))
            let topic = check.choice(.topic, among: fields.map(\.slug))
            let text = check.text(
                .text,
                TextRule(
                    length: 2...AnswerForm.longestText, missing: "Hãy viết nội dung mẫu.",
                    isMultiline: true))
            let draft = try check.result { (title: title, topic: topic, text: text) }.get()
            guard
                let stored = try AnswerTemplateQueries.store(
                    title: draft.title, field: draft.topic, text: draft.text, replacing: id,
                    siteID: site.id, by: actor.name, now: now, db)
            else { return false }
            try AuditTrail.append(
                AuditRecord(
                    "question.save-template", "answer template \(stored)", siteID: site.id,
                    after: draft.title),
                by: actor, at: now, db)
            return true
        }
    }

    /// Removes one; answers that began with it stay as they are.
    public func remove(_ id: Int64, of site: Site, by actor: Actor, now: Instant) throws {
        try database.writeQuietly { db in
            guard try AnswerTemplateQueries.remove(id, siteID: site.id, db) else { return }
            try AuditTrail.append(
                AuditRecord(
                    "question.remove-template", "answer template \(id)", siteID: site.id),
                by: actor, at: now, db)
        }
    }
}

/// The SQL of the templates.
enum AnswerTemplateQueries {
    static func all(siteID: Int64, _ db: Database) throws -> [AnswerTemplate] {
        try db.rows(
            """
            SELECT template.id, template.title, field.slug, template.text, template.saved_by,
                template.saved_at
            FROM answer_template AS template
            LEFT JOIN question_field AS field ON field.id = template.field_id
            WHERE template.site_id = ? ORDER BY template.title, template.id
            """,
            [siteID]
        ) {
            AnswerTemplate(
                id: $0[0], title: $0[1], field: $0[2], text: $0[3], savedBy: $0[4],
                savedAt: Instant(epochSeconds: $0[5]))
        }
    }

    /// - Returns: the number of what was stored; nil where there is nothing to replace.
    static func store(
        title: String, field: String?, text: String, replacing id: Int64?, siteID: Int64,
        by account: String, now: Instant, _ db: Database
    ) throws -> Int64? {
        guard let id else {
            return try db.insert(
                """
                INSERT INTO answer_template (site_id, field_id, title, text, saved_by, saved_at)
                VALUES (?, (SELECT id FROM question_field WHERE slug = ?), ?, ?, ?, ?)
                """,
                [siteID, field, title, text, account, now.epochSeconds])
        }
        try db.run(
            """
            UPDATE answer_template SET title = ?, text = ?, saved_by = ?, saved_at = ?,
                field_id = (SELECT id FROM question_field WHERE slug = ?)
            WHERE id = ? AND site_id = ?
            """,
            [title, text, account, now.epochSeconds, field, id, siteID])
        return db.changesCount > 0 ? id : nil
    }

    /// - Returns: whether there was one.
    static func remove(_ id: Int64, siteID: Int64, _ db: Database) throws -> Bool {
        try db.run("DELETE FROM answer_template WHERE id = ? AND site_id = ?", [id, siteID])
        return db.changesCount > 0
    }
}
