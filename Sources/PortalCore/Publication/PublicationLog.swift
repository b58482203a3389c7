import Crypto
import Foundation
import GRDB

/// The SQL of the publication record.
enum PublicationLog {
    private static let listed: StaticSQL = """
        SELECT entry.id, entry.at, entry.site_label, entry.act, entry.address, entry.title,
            entry.publisher, entry.content_hash, entry.previous, entry.hash
        FROM publication_entry AS entry
        """

    /// Adds an entry in the transaction of the publication itself.
    static func append(_ record: PublicationRecord, at now: Instant, _ db: Database) throws {
        let last = try db.row("SELECT id, hash FROM publication_entry ORDER BY id DESC LIMIT 1") {
            (id: $0[0] as Int64, hash: $0[1] as String)
        }
        let site = try db.row("SELECT label, board FROM site WHERE id = ?", [record.siteID]) {
            (label: $0[0] as String, board: $0[1] as String)
        }
        guard let site else { throw UnexpectedNull() }
        // What is practised is not published.
        guard site.label != Site.practiceLabel else { return }
        let contentHash = digest(record.content)
        try db.run(
            "INSERT INTO publication_content (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [contentHash, record.content])
        let entry = PublicationEntry(
            id: (last?.id ?? 0) + 1, at: now, siteLabel: site.label, act: record.act,
            address: record.address, title: record.title, publisher: site.board,
            contentHash: contentHash, previous: last?.hash ?? HashChain.beginning, hash: "")
        try db.run(
            """
            INSERT INTO publication_entry (id, at, site_id, site_label, act, subject, address,
                title, publisher, content_hash, previous, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                entry.id, entry.at.epochSeconds, record.siteID, entry.siteLabel,
                entry.act.rawValue, record.subject, entry.address, entry.title, entry.publisher,
                entry.contentHash, entry.previous, entry.expectedHash,
            ])
    }

    static func digest(_ content: String) -> String {
        SHA256.hash(data: Data(content.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }

    static func page(
        siteID: Int64, _ request: PageRequest, limit: Int, _ db: Database
    ) throws -> Page<PublicationEntry> {
        let own = listed + " WHERE entry.site_id = ?"
        return try KeysetPage.read(
            request, limit: limit, key: { PageCursor(key: $0.id, id: $0.id) },
            newest: { try db.rows(own + " ORDER BY entry.id DESC LIMIT ?", [siteID, $0], entry) },
            older: {
                try db.rows(
                    own + " AND entry.id < ? ORDER BY entry.id DESC LIMIT ?", [siteID, $0.id, $1],
                    entry)
            },
            newer: {
                try db.rows(
                    own + " AND entry.id > ? ORDER BY entry.id LIMIT ?", [siteID, $0.id, $1],
                    entry)
            })
    }

    static func entries(after id: Int64, limit: Int, _ db: Database) throws -> [PublicationEntry] {
        try db.rows(listed + " WHERE entry.id > ? ORDER BY entry.id LIMIT ?", [id, limit], entry)
    }

    static func entry(
        id: Int64, siteID: Int64, _ db: Database
    ) throws -> PublicationEntry? {
        try db.row(listed + " WHERE entry.id = ? AND entry.site_id = ?", [id, siteID], entry)
    }

    /// All entries of the item that an entry is about, the oldest first.
    static func history(
        of id: Int64, siteID: Int64, _ db: Database
    ) throws -> [PublicationEntry] {
        try db.rows(
            listed + """
                 JOIN publication_entry AS this ON this.site_id = entry.site_id
                    AND this.subject = entry.subject
                WHERE this.id = ? AND this.site_id = ? ORDER BY entry.id
                """,
            [id, siteID], entry)
    }

    /// The number of the newest entry about an item; nil where there is none.
    static func latest(
        subject: String, siteID: Int64, _ db: Database
    ) throws -> Int64? {
        try db.row(
            """
            SELECT id FROM publication_entry WHERE site_id = ? AND subject = ?
            ORDER BY id DESC LIMIT 1
            """,
            [siteID, subject]
        ) { $0[0] }
    }

    static func content(hash: String, _ db: Database) throws -> String? {
        try db.row("SELECT content FROM publication_content WHERE hash = ?", [hash]) { $0[0] }
    }

    private static func entry(_ row: Row) -> PublicationEntry {
        PublicationEntry(
            id: row[0], at: Instant(epochSeconds: row[1]), siteLabel: row[2],
            act: PublicationEntry.Act(rawValue: row[3]) ?? .changed, address: row[4],
            title: row[5], publisher: row[6], contentHash: row[7], previous: row[8],
            hash: row[9])
    }
}
