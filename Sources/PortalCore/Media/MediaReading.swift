import GRDB

/// What a list of files is narrowed to.
public struct MediaFilter: Sendable, Equatable {
    /// The kinds by which it can be narrowed.
    public enum Kind: String, Sendable, CaseIterable {
        case images = "anh"
        case documents = "tai-lieu"
    }

    /// Nil for all.
    public var kind: Kind?
    /// Only what nothing needs.
    public var isUnused: Bool
    /// Only pictures that nobody has described.
    public var lacksAlternative: Bool
    /// Words of the name, the description, the caption or the author.
    public var words: String

    /// Puts it together from its parts.
    public init(
        kind: Kind? = nil, isUnused: Bool = false, lacksAlternative: Bool = false,
        words: String = ""
    ) {
        self.kind = kind
        self.isUnused = isUnused
        self.lacksAlternative = lacksAlternative
        self.words = words
    }
}

/// How full a site's library is.
public struct MediaRoom: Sendable, Equatable {
    /// Bytes of all its files.
    public let used: Int64
    /// Bytes that they may have.
    public let limit: Int64
}

extension MediaLibrary {
    /// A page of a site's files, the newest first.
    public func list(
        of site: Site, _ filter: MediaFilter, page: PageRequest, limit: Int, by actor: Actor
    ) throws -> (page: Page<MediaItem>, room: MediaRoom) {
        guard Self.maySee(site.id, actor) else { throw UnknownMedia() }
        return try database.read { db in
            let page = try MediaListQueries.page(
                siteID: site.id, filter, page, limit: limit, db)
            let used = try MediaQueries.bytes(ofSite: site.id, db)
            return (page, MediaRoom(used: used, limit: rules.siteBytes))
        }
    }

    /// A file with its history, the newest version first; nil where there is none that the person
    /// may see.
    public func open(
        _ id: Int64, of site: Site, by actor: Actor
    ) throws -> (item: MediaItem, versions: [MediaVersion])? {
        guard Self.maySee(site.id, actor) else { return nil }
        return try database.read { db in
            guard let item = try MediaQueries.item(id: id, siteID: site.id, db) else { return nil }
            return (item, try MediaQueries.versions(of: id, db))
        }
    }

    /// Who works on a site's items sees its files, too.
    static func maySee(_ siteID: Int64, _ actor: Actor) -> Bool {
        actor.may(.seeContent, on: siteID) || actor.may(.manageMedia, on: siteID)
    }
}

/// The SQL of the lists.
enum MediaListQueries {
    private static let narrowed: StaticSQL =
        MediaQueries.columns
            + """
             WHERE item.site_id = ?1 AND (?2 IS NULL OR item.is_image = ?2)
                AND (?3 = 0 OR (item.is_open = 0 AND NOT EXISTS (
                    SELECT 1 FROM media_use WHERE media_id = item.id)))
                AND (?4 = 0 OR (item.is_image = 1 AND item.alternative = ''
                    AND item.is_decorative = 0))
                AND (?5 = '' OR instr(item.words, ?5) > 0)
            """

    static func page(
        siteID: Int64, _ filter: MediaFilter, _ request: PageRequest, limit: Int, _ db: Database
    ) throws -> Page<MediaItem> {
        let words = filter.words.folded.lowercased().trimmingWhiteSpace
        let values: [(any DatabaseValueConvertible)?] = [
            siteID, filter.kind.map { $0 == .images }, filter.isUnused, filter.lacksAlternative,
            words,
        ]
        func read(
            _ end: StaticSQL, _ more: [any DatabaseValueConvertible]
        ) throws -> [MediaItem] {
            try db.rows(narrowed + end, StatementArguments(values + more), MediaQueries.item)
                .compactMap(\.self)
        }
        return try KeysetPage.read(
            request, limit: limit, key: { PageCursor(key: $0.id, id: $0.id) },
            newest: { try read(" ORDER BY item.id DESC LIMIT ?6", [$0]) },
            older: { try read(" AND item.id < ?6 ORDER BY item.id DESC LIMIT ?7", [$0.id, $1]) },
            newer: { try read(" AND item.id > ?6 ORDER BY item.id LIMIT ?7", [$0.id, $1]) })
    }
}
