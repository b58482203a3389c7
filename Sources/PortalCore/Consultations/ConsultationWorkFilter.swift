import GRDB

/// What the list of a site's consultations is narrowed to: what somebody has to do something about.
public enum ConsultationWorkFilter: String, Sendable, CaseIterable {
    /// All of them.
    case all = "tat-ca"
    /// Handed over, not opened yet.
    case toOpen = "cho-mo"
    /// With comments that were not looked through yet.
    case comments = "cho-duyet"
    /// Closed, without a published outcome.
    case outcome = "cho-ket-qua"

    /// What narrows a query of `consultation`, with its values.
    func condition(at now: Instant) -> (sql: StaticSQL, values: [any DatabaseValueConvertible]) {
        switch self {
        case .all: ("", [])
        case .toOpen: (" AND submitted_at IS NOT NULL AND published_at IS NULL", [])
        case .comments:
            (
                """
                 AND EXISTS (SELECT 1 FROM consultation_comment
                    WHERE consultation_id = consultation.id AND state = 'pending')
                """, []
            )
        case .outcome:
            (
                """
                 AND published_at IS NOT NULL AND closes_at <= ? AND concluded_at IS NULL
                    AND withdrawn_at IS NULL
                """, [now.epochSeconds]
            )
        }
    }
}
