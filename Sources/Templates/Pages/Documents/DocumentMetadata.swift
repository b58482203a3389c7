import PortalCore

/// What machines are told about a document.
enum DocumentMetadata {
    /// Dublin Core elements beyond those every page has.
    static func dublinCore(_ document: Document) -> [PageFrame.Metadata] {
        let summary = document.summary
        let items: [(String, String?)] = [
            ("DC.type", summary.kind),
            ("DC.creator", summary.issuer),
            ("DC.date", summary.issuedOn?.description),
            ("DC.description", summary.abstract.isEmpty ? nil : summary.abstract),
            ("DC.source", document.source.name),
            ("DC.subject", document.field),
            ("DC.identifier", summary.number.isEmpty ? nil : summary.number),
        ]
        return items.compactMap { name, value in value.map { PageFrame.Metadata(name, $0) } }
    }

    /// Schema.org `Legislation`.
    static func legislation(_ document: Document, in context: PageContext) -> JSONValue {
        let summary = document.summary
        return .object([
            ("@context", "https://schema.org"),
            ("@type", "Legislation"),
            ("name", .string(summary.designation)),
            ("description", summary.abstract.isEmpty ? nil : .string(summary.abstract)),
            ("legislationIdentifier", summary.number.isEmpty ? nil : .string(summary.number)),
            ("legislationType", .string(summary.kind)),
            ("legislationDate", summary.issuedOn.map { .string($0.description) }),
            ("temporalCoverage", coverage(of: document).map(JSONValue.string)),
            (
                "legislationPassedBy",
                summary.issuer.map {
                    .object([("@type", "Organization"), ("name", .string($0))])
                }
            ),
            ("legislationLegalForce", force(of: document, on: context.now.day)),
            ("inLanguage", "vi"),
            ("url", .string(context.canonical.string)),
        ])
    }

    /// The time in force as an ISO 8601 interval; `..` where no end is known.
    private static func coverage(of document: Document) -> String? {
        document.effectiveOn.map { "\($0)/\(document.expiresOn?.description ?? "..")" }
    }

    private static func force(of document: Document, on day: CalendarDay) -> JSONValue? {
        switch document.effect(on: day) {
        case .inForce: "https://schema.org/InForce"
        case .notYet, .expired: "https://schema.org/NotInForce"
        case .unknown: nil
        }
    }
}
