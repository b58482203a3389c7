import GRDB

/// Answered questions in the publication record (Article 4.2).
///
/// What is recorded stays for ever, and personal data may have to be hidden later: the record holds
/// neither the question's words nor its title, only their hashes beside the unit and the citations.
enum QuestionPublication {
    /// Adds a line to the publication record.
    static func log(
        _ act: PublicationEntry.Act, of id: Int64, now: Instant, _ db: Database
    ) throws {
        let place = try db.row("SELECT site_id, kind FROM question WHERE id = ?", [id]) {
            (siteID: $0[0] as Int64, kind: try QuestionCaseQueries.kind($0[1]))
        }
        guard let (siteID, kind) = place else { throw UnexpectedNull() }
        try PublicationLog.append(
            PublicationRecord(
                siteID: siteID, act: act, subject: "\(kind.rawValue) \(id)",
                address: "/\(kind.folder)/\(kind.numbered)\(id)",
                title: "Trả lời \(kind.noun) số \(id)",
                content: try canonicalText(of: id, kind, db)),
            at: now, db)
    }

    /// The number in an address that stays when a title is hidden; it leads to the one made of the
    /// title.
    static func id(in slug: String, _ kind: CaseKind) -> Int64? {
        slug.hasPrefix(kind.numbered) ? Int64(slug.dropFirst(kind.numbered.count)) : nil
    }

    private static func canonicalText(
        of id: Int64, _ kind: CaseKind, _ db: Database
    ) throws -> String {
        let lines = try db.row(
            "SELECT unit, answered_by, title, body, answer FROM question WHERE id = ?", [id]
        ) { row in
            let unit: String? = row[0]
            let leader: String? = row[1]
            let answer: String? = row[4]
            return [
                "unit: \(unit ?? "")", "by: \(leader ?? "")",
                "title-sha256: \(PublicationLog.digest(row[2]))",
                "body-sha256: \(PublicationLog.digest(row[3]))",
                "answer-sha256: \(PublicationLog.digest(answer ?? ""))",
            ]
        }
        let citations = try db.rows(
            """
            SELECT number, abstract, issued_on, issuer FROM question_citation
            WHERE question_id = ? ORDER BY position
            """,
            [id]
        ) { row in
            let parts: [String?] = [row[0], row[1], row[2], row[3]]
            return "citation: " + parts.map { $0 ?? "" }.joined(separator: "; ")
        }
        let details = try kind.details(of: id, db).map {
            "detail-sha256: \(PublicationLog.digest($0.text))"
        }
        return ((lines ?? []) + details + citations).joined(separator: "\n")
    }
}
