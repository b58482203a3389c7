import GRDB
import PortalCore

/// Writes articles straight into the tables: publishing is not what is measured here.
struct Articles {
    private static let batch = 2_000
    private static let bodyBytes = 1_500...4_500

    private struct Section {
        let id: Int64
        let siteID: Int64
        let parentID: Int64?
        let slug: String
        let title: String
    }

    private let pool: DatabasePool

    init(path: String) throws {
        pool = try DatabasePool(path: path)
    }

    func add(_ count: Int, _ text: inout SampleText) throws {
        let sections = try pool.read(Self.sections)
        for first in stride(from: 0, to: count, by: Self.batch) {
            try pool.write { db in
                for number in first..<min(first + Self.batch, count) {
                    guard let section = sections.randomElement(using: &text.random) else { return }
                    let time = Timeline.instant(of: number, among: count).epochSeconds
                    try add(number, at: time, to: section, &text, db)
                }
            }
        }
    }

    /// Leaves the file as a long-lived portal has it: statistics known, log written back.
    func finish() throws {
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA analysis_limit = 1000; ANALYZE")
            try db.checkpoint(.truncate)
        }
    }

    private static func sections(_ db: Database) throws -> [Section] {
        try Row.fetchAll(db, sql: "SELECT id, site_id, parent_id, slug, title FROM section").map {
            Section(id: $0[0], siteID: $0[1], parentID: $0[2], slug: $0[3], title: $0[4])
        }
    }

    private func add(
        _ number: Int, at time: Int64, to section: Section, _ text: inout SampleText, _ db: Database
    ) throws {
        let (slug, title, lead) = ("bai-\(number)", text.title(), text.sentence())
        let body = text.paragraphs(bytes: text.number(in: Self.bodyBytes))
        try db.cachedStatement(
            sql: """
                INSERT INTO article (site_id, section_id, slug, title, lead, body, author, state,
                    published_at, updated_at)
                VALUES (?, ?, ?, ?, ?, ?, 'Ban Biên tập', 'published', ?, ?)
                """
        ).execute(arguments: [section.siteID, section.id, slug, title, lead, body, time, time])
        let id = db.lastInsertedRowID
        for place in [0, section.id, section.parentID].compactMap(\.self) {
            try db.cachedStatement(
                sql: """
                    INSERT INTO article_listing (site_id, section_id, published_at, article_id)
                    VALUES (?, ?, ?, ?)
                    """
            ).execute(arguments: [section.siteID, place, time, id])
        }
        try SearchIndex.put(
            SearchEntry(
                kind: .article, id: id, siteID: section.siteID, title: title,
                body: lead + "\n" + body, time: time, slug: section.slug + "/" + slug,
                detail: section.title),
            in: db)
    }
}
