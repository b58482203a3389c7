import GRDB

/// Fills in what the portal knows of a document that an answer cites (Article 13.5).
///
/// Documents stand on the portal that imported them, most often the province's. All portals look
/// in the same order: their own, the province's, any other; what is on the practice portal is for
/// itself only.
struct CitationCompletion {
    /// The portal of the question.
    let siteID: Int64
    let db: Database

    func complete(_ draft: QuestionDraft) throws -> QuestionDraft {
        QuestionDraft(text: draft.text, citations: try draft.citations.map(complete))
    }

    /// What was typed stands; only what is empty is taken from the document of that number.
    private func complete(_ citation: Citation) throws -> Citation {
        guard !citation.isComplete, let known = try only(citation.number, on: citation.issuedOn)
        else { return citation }
        return Citation(
            number: known.number,
            abstract: citation.abstract.isBlank ? known.abstract : citation.abstract,
            issuedOn: citation.issuedOn ?? known.issuedOn,
            issuer: citation.issuer.isBlank ? known.issuer : citation.issuer,
            documentSlug: known.documentSlug, siteLabel: known.siteLabel)
    }

    /// The one document with a number, on however many portals it stands. Numbers are given anew
    /// each year and by each issuer: where two differ in that, none is taken for the other.
    private func only(_ number: String, on day: CalendarDay?) throws -> Citation? {
        guard let number = DocumentNumber.typed(number) else { return nil }
        let found = try db.rows(
            Self.documents + "WHERE document.number_key = " + DocumentNumber.key("?2")
                + " AND (?3 IS NULL OR document.issued_on = ?3)" + Self.visible + Self.nearestFirst
                + " LIMIT 50",
            [siteID, number, day, Site.practiceLabel], Self.citation)
        guard let first = found.first,
            found.allSatisfy({ $0.issuedOn == first.issuedOn && $0.issuer == first.issuer })
        else { return nil }
        return first
    }

    /// Documents whose number begins so, the latest first.
    func suggestions(for text: String, limit: Int) throws -> [Citation] {
        guard let number = DocumentNumber.typed(text) else { return [] }
        let key = DocumentNumber.key("?2")
        return try db.rows(
            Self.documents + "WHERE document.number_key >= " + key
                + " AND document.number_key < " + key + " || char(0x10FFFF)" + Self.visible
                + Self.latestFirst + " LIMIT ?3",
            [siteID, number, limit, Site.practiceLabel], Self.citation)
    }

    private static let documents: StaticSQL = """
        SELECT document.number, document.abstract, document.issued_on, issuer.name,
            document.slug, site.label, document.expires_on
        FROM document CROSS JOIN site ON site.id = document.site_id
        LEFT JOIN document_issuer AS issuer ON issuer.id = document.issuer_id

        """

    private static let visible: StaticSQL =
        " AND (document.site_id = ?1 OR site.label <> ?4)"

    private static let nearestFirst: StaticSQL = """
         ORDER BY document.site_id = ?1 DESC, site.label = '' DESC, document.id
        """

    private static let latestFirst: StaticSQL = """
         ORDER BY document.issued_on DESC, document.site_id = ?1 DESC, site.label = '' DESC,
            document.id DESC
        """

    private static func citation(_ row: Row) -> Citation {
        Citation(
            number: row[0], abstract: row[1], issuedOn: row[2], issuer: row[3] ?? "",
            documentSlug: row[4], siteLabel: row[5], expiresOn: row[6])
    }
}
