import PortalCore
import Templates

/// Published questions, or petitions, that may say the same, found by the words of a title.
enum SimilarQuestions {
    private static let limit = 5
    /// Fewer characters say too little to look for.
    private static let shortest = 8
    private static let longest = 200

    static func find(
        _ words: String, of kind: CaseKind = .question, onSite siteID: Int64, _ portal: Portal
    ) throws -> [SearchHit] {
        guard words.count >= shortest else { return [] }
        let request = SearchRequest(
            text: String(words.prefix(longest)), siteID: siteID, includesIntegrated: false,
            limit: limit)
        return try portal.search.overview(request).groups.flatMap(\.hits)
            .filter { $0.kind == kind.searchKind && $0.siteID == siteID }
    }
}
