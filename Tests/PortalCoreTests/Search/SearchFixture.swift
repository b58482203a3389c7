import GRDB

@testable import PortalCore

/// A search index in memory.
struct SearchFixture {
    let queue: DatabaseQueue
    var service: SearchService { SearchService(reader: queue) }

    init(_ entries: [SearchEntry] = []) throws {
        queue = try DatabaseQueue()
        try queue.write { try $0.execute(sql: SearchSchema.create.sql.text) }
        try put(entries)
    }

    func put(_ entries: [SearchEntry]) throws {
        try queue.write { db in
            for entry in entries { try SearchIndex.put(entry, in: db) }
        }
    }

    /// The numbers of the hits on site 1, best first.
    func ids(_ text: String, site: Int64 = 1, kind: SearchKind? = nil) throws -> [Int64] {
        let request = SearchRequest(text: text, siteID: site, kind: kind, limit: 50)
        return try service.search(request).hits.map(\.id)
    }

    /// How many rows the index itself gives for a term, whatever the entries say.
    func postings(of term: String) throws -> Int {
        try queue.read { db in
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM search_index WHERE search_index MATCH ?",
                arguments: ["\"\(term)\""]) ?? 0
        }
    }
}

extension SearchEntry {
    static func make(
        _ id: Int64, _ title: String, body: String = "", identifier: String? = nil,
        kind: SearchKind = .article, site: Int64 = 1, isProvincial: Bool = false, time: Int64 = 0
    ) -> SearchEntry {
        SearchEntry(
            kind: kind, id: id, siteID: site, isProvincial: isProvincial, title: title,
            identifier: identifier, body: body, time: time, slug: "muc-\(id)")
    }
}
