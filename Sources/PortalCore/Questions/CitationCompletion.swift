import GRDB

/// Fills in what the portal knows of a document that an answer cites (Article 13.5).
enum CitationCompletion {
    static func complete(_ draft: QuestionDraft, _ db: Database) throws -> QuestionDraft {
        QuestionDraft(text: draft.text, citations: try draft.citations.map { try complete($0, db) })
    }

    /// What was typed stands; only what is empty is taken from the document of that number.
    private static func complete(_ citation: Citation, _ db: Database) throws -> Citation {
        guard !citation.isComplete, let known = try only(citation.number, db) else {
            return citation
        }
        return Citation(
            number: known.number,
            abstract: citation.abstract.isBlank ? known.abstract : citation.abstract,
            issuedOn: citation.issuedOn ?? known.issuedOn,
            issuer: citation.issuer.isBlank ? known.issuer : citation.issuer,
            documentSlug: known.documentSlug)
    }

    /// The one document with a number; numbers without a symbol are not told apart by it.
    private static func only(_ number: String, _ db: Database) throws -> Citation? {
        let found = try suggestions(for: number, limit: 2, db)
            .filter { $0.number.uppercased() == number.trimmedBlanks.uppercased() }
        return found.count == 1 ? found.first : nil
    }

    /// Documents whose number begins so, the latest first.
    static func suggestions(for text: String, limit: Int, _ db: Database) throws -> [Citation] {
        let wanted = text.trimmedBlanks.uppercased()
        guard !wanted.isEmpty else { return [] }
        return try db.rows(
            """
            SELECT document.number, document.abstract, document.issued_on, issuer.name,
                document.slug
            FROM document LEFT JOIN document_issuer AS issuer ON issuer.id = document.issuer_id
            WHERE document.site_id IN (SELECT id FROM site)
                AND document.number >= ?1 AND document.number < ?1 || char(0x10FFFF)
            ORDER BY document.issued_on DESC, document.id DESC LIMIT ?2
            """,
            [wanted, limit]
        ) { row in
            Citation(
                number: row[0], abstract: row[1], issuedOn: row[2], issuer: row[3] ?? "",
                documentSlug: row[4])
        }
    }
}
