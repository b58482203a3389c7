import GRDB

/// Who is to be told of what happens on a site.
enum NoticeAudience {
    /// Those with an active account who may do something on a site now.
    ///
    /// Administrators of the province reach every site for accounts and settings only; they are not
    /// told of what its people do.
    /// - Parameters:
    ///   - sections: the section of an item and the one above it; empty for the whole site.
    ///   - others: accounts that are left out, such as who did it.
    static func holders(
        of permission: Permission, on siteID: Int64, in sections: [Int64] = [],
        except others: [Int64?] = [], now: Instant, _ db: Database
    ) throws -> [NoticeRecipient] {
        let holders = try NoticeAudienceQueries.holders(onSite: siteID, at: now, db).filter {
            holder in
            guard holder.role.permissions.contains(permission), !others.contains(holder.account)
            else { return false }
            return sections.isEmpty || holder.section.map(sections.contains) ?? true
        }
        return Set(holders.map(\.account)).map(NoticeRecipient.account)
    }

    /// Those of some accounts that are active.
    static func accounts(
        _ ids: [Int64?], except others: [Int64?] = [], _ db: Database
    ) throws -> [NoticeRecipient] {
        try Set(ids.compactMap(\.self)).filter { id in
            guard !others.contains(id) else { return false }
            return try AccountQueries.account(id: id, db)?.state == .active
        }.map(NoticeRecipient.account)
    }
}
