import GRDB

/// Filters of the list that a person keeps under a name, for one site.
public struct SavedViews: Sendable {
    let database: PortalDatabase

    /// Views that a person may keep on a site.
    static let limit = 20
    /// Characters of a name.
    public static let longestName = 60
    /// Characters of a query; the filter's own values are far shorter.
    private static let longestQuery = 500

    /// A kept filter.
    public struct View: Sendable, Equatable, Identifiable {
        /// Identifies it within the database.
        public let id: Int64
        /// What its owner calls it.
        public let name: String
        /// The query of the list's address, as the list reads it.
        public let query: String
    }

    /// Why a filter is not kept.
    public enum Refusal: Error, Sendable, Equatable {
        case missingName
        case tooMany

        /// What the person is told.
        public var sentence: String {
            switch self {
            case .missingName: "Hãy đặt tên cho bộ lọc."
            case .tooMany:
                "Đã có \(SavedViews.limit) bộ lọc; hãy xóa bớt trước khi lưu thêm."
            }
        }
    }

    /// A person's views on a site, by name.
    public func all(of actor: Actor, on site: Site) throws -> [View] {
        try database.read { db in
            try db.rows(
                """
                SELECT id, name, query FROM saved_view WHERE account_id = ? AND site_id = ?
                ORDER BY name LIMIT ?
                """,
                [actor.accountID, site.id, Self.limit]
            ) { View(id: $0[0], name: $0[1], query: $0[2]) }
        }
    }

    /// Keeps a filter; one of the same name is replaced.
    ///
    /// - Parameter query: the list's own query, not what a browser sent.
    /// - Throws: `Refusal`, or what the database reports.
    public func save(_ name: String, query: String, of actor: Actor, on site: Site) throws {
        let name = String(
            name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                .prefix(Self.longestName))
        guard !name.isEmpty else { throw Refusal.missingName }
        let known = try all(of: actor, on: site)
        guard known.count < Self.limit || known.contains(where: { $0.name == name }) else {
            throw Refusal.tooMany
        }
        try database.writeQuietly { db in
            try db.run(
                """
                INSERT INTO saved_view (account_id, site_id, name, query) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET query = excluded.query
                """,
                [actor.accountID, site.id, name, String(query.prefix(Self.longestQuery))])
        }
    }

    /// Forgets a view; one of somebody else stays.
    public func remove(_ id: Int64, of actor: Actor, on site: Site) throws {
        try database.writeQuietly { db in
            try db.run(
                "DELETE FROM saved_view WHERE id = ? AND account_id = ? AND site_id = ?",
                [id, actor.accountID, site.id])
        }
    }
}
