import GRDB

/// Accounts as those see them who keep them.
extension AccountService {
    /// An account with all its rights.
    public struct Entry: Sendable, Equatable {
        /// The account.
        public let account: Account
        /// Its rights that were not revoked, past and future ones among them.
        public let grants: [Grant]
        /// Whether the account as such may be changed, beside its rights on the site.
        public var isKept = true
        /// Sessions that were not ended.
        public var openSessions = 0
    }

    /// Which accounts of a list are wanted.
    public struct Filter: Sendable, Equatable {
        /// Part of a name or user name, with or without marks; empty for all.
        public var words: String
        /// The state; nil for both.
        public var state: Account.State?

        /// Puts it together from its parts.
        public init(words: String = "", state: Account.State? = nil) {
            self.words = words
            self.state = state
        }

        func admits(_ account: Account) -> Bool {
            guard state == nil || account.state == state else { return false }
            let wanted = words.folded.split(whereSeparator: \.isWhitespace)
            let text = "\(account.username) \(account.displayName) \(account.position ?? "")".folded
            return wanted.allSatisfy { text.contains($0) }
        }
    }

    /// All accounts, the active ones first, for the command line.
    public func all() throws -> [Entry] {
        try database.read { db in
            try AccountQueries.all(db).map { account in
                Entry(account: account, grants: try GrantQueries.grants(of: account.id, db))
            }
        }
    }

    /// A part of the accounts that are seen from a site, the newest first. Names are compared
    /// here and not in the database, which knows no Vietnamese marks; accounts are few.
    public func page(
        _ filter: Filter, on siteID: Int64, of actor: Actor, page: PageRequest, limit: Int
    ) throws -> Page<Entry> {
        try database.read { db in
            guard actor.mayKeepAccounts(on: siteID) else {
                return Page(items: [], older: nil, newer: nil)
            }
            let isProvince = try SiteQueries.provinceID(db) == siteID
            let all =
                isProvince && actor.keepsAllAccounts
                ? try AccountQueries.newest(db)
                : try AccountQueries.newest(onSite: siteID, db)
            let found = all.filter(filter.admits)
            let part = try KeysetPage.read(
                page, limit: limit, key: { PageCursor(key: $0.id, id: $0.id) },
                newest: { Array(found.prefix($0)) },
                older: { cursor, count in
                    Array(found.filter { $0.id < cursor.id }.prefix(count))
                },
                newer: { cursor, count in
                    Array(found.filter { $0.id > cursor.id }.reversed().prefix(count))
                })
            return try part.map {
                Entry(account: $0, grants: try GrantQueries.grants(of: $0.id, db))
            }
        }
    }

    /// An account as it is seen from a site; nil where it is not.
    public func entry(
        _ id: Int64, on siteID: Int64, of actor: Actor, now: Instant
    ) throws -> Entry? {
        try database.read { db in
            let scope = AccountScope(actor: actor, siteID: siteID)
            guard try scope.canSee(id, db), let account = try AccountQueries.account(id: id, db)
            else { return nil }
            // A member's administrator has no business with what others are elsewhere.
            let grants = try GrantQueries.grants(of: id, db).filter {
                actor.mayKeepAccounts(on: $0.siteID)
            }
            let since = now.adding(seconds: -rules.absoluteLimit)
            let open = try SessionQueries.open(of: id, since: since, db).filter {
                now.epochSeconds - $0.seenAt.epochSeconds < rules.idleLimit
            }
            return Entry(
                account: account, grants: grants, isKept: try scope.keeps(id, db),
                openSessions: open.count)
        }
    }

    /// The sections of a site, for the choice of a right.
    public func sections(of siteID: Int64) throws -> [Section] {
        try database.read { try SectionQueries.all(siteID: siteID, $0) }
    }
}
