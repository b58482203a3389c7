import GRDB

/// Documents as visitors read them.
public struct DocumentService: Sendable {
    let database: PortalDatabase

    /// A filtered page of the list.
    public struct Listing: Sendable {
        /// The part of the list.
        public let page: Page<DocumentSummary>
        /// The filters with their figures.
        public let facets: DocumentFacets
        /// Documents that the filter leaves, counted up to `DocumentService.countCap`.
        public let count: Int
    }

    /// Counting stops here; "hơn 1.000" says enough and costs the same for any archive.
    public static let countCap = 1001

    /// A page of a site's documents; a filter value that does not exist leaves nothing.
    public func list(
        of site: Site, filter: DocumentFilter, page: PageRequest, limit: Int
    ) throws -> Listing {
        try database.read { db in
            let facets = try DocumentFacetQueries.facets(siteID: site.id, db)
            guard let narrowing = try narrowing(filter, db) else {
                return Listing(
                    page: Page(items: [], older: nil, newer: nil), facets: facets, count: 0)
            }
            let documents = try DocumentQueries.page(
                siteID: site.id, narrowing, page, limit: limit, db)
            let count =
                filter.isEmpty
                ? facets.total
                : try DocumentQueries.count(siteID: site.id, narrowing, cap: Self.countCap, db)
            return Listing(page: documents, facets: facets, count: count)
        }
    }

    /// The newest documents.
    public func newest(of site: Site, limit: Int) throws -> [DocumentSummary] {
        try database.read { db in
            try DocumentQueries.page(
                siteID: site.id, DocumentQueries.Narrowing(), .newest, limit: limit, db
            ).items
        }
    }

    /// A document; nil where there is none.
    public func document(_ slug: String, of site: Site) throws -> Document? {
        try database.read { db in
            try DocumentQueries.document(siteID: site.id, slug: slug, db)
        }
    }

    private func narrowing(
        _ filter: DocumentFilter, _ db: Database
    ) throws -> DocumentQueries.Narrowing? {
        var narrowing = DocumentQueries.Narrowing(year: filter.year)
        if let slug = filter.kindSlug {
            guard let id = try DocumentQueries.kindID(slug: slug, db) else { return nil }
            narrowing.kindID = id
        }
        if let slug = filter.issuerSlug {
            guard let id = try DocumentQueries.issuerID(slug: slug, db) else { return nil }
            narrowing.issuerID = id
        }
        return narrowing
    }
}
