public import PortalCore

/// The addresses of the search (pages.md).
public enum SearchAddresses {
    /// The form and its results.
    public static let search = Address<Void>("/tim-kiem")
    /// The query's name for the words looked for.
    public static let words = "q"
    /// The query's name for the kind the results are limited to.
    public static let kind = "loai"
    /// The query's name for the cursor of the next page.
    public static let cursor = "sau"

    /// The word for a kind in the query.
    public static func word(for kind: SearchKind) -> String {
        switch kind {
        case .article: "tin"
        case .document: "van-ban"
        case .question: "hoi-dap"
        case .petition: "phan-anh-kien-nghi"
        case .consultation: "gop-y"
        case .unit: "don-vi"
        }
    }

    /// The kind a word in the query stands for; nil for any other word.
    public static func kind(for word: String) -> SearchKind? {
        SearchKind.allCases.first { Self.word(for: $0) == word }
    }

    /// The results for words, perhaps of one kind and from a cursor on.
    public static func results(
        for words: String, kind: SearchKind? = nil, after cursor: SearchCursor? = nil
    ) -> WebAddress {
        var query = [(name: Self.words, value: words)]
        if let kind { query.append((name: Self.kind, value: word(for: kind))) }
        if let cursor { query.append((name: Self.cursor, value: cursor.description)) }
        return search().with(query: query)
    }

    /// Where a hit leads to on its own portal. The slug of an article's entry is
    /// `section/slug`; nil where it is not.
    public static func item(_ hit: SearchHit) -> WebAddress? {
        switch hit.kind {
        case .document: DocumentAddresses.document(hit.slug)
        case .question: QuestionAddresses.question(hit.slug)
        case .petition: PetitionAddresses.petition(hit.slug)
        case .consultation: ConsultationAddresses.consultation(hit.slug)
        case .unit: UnitAddresses.unit(hit.slug)
        case .article: article(hit.slug)
        }
    }

    private static func article(_ path: String) -> WebAddress? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        return ArticleAddresses.place.value(of: parts).map { ArticleAddresses.place($0) }
    }
}
