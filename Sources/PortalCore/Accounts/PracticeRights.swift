import GRDB

/// What everybody with an account may do on the practice portal (Article 21): all that is done
/// with content. Accounts, settings and connections to the outside are not practised.
enum PracticeRights {
    static let roles: [Role] = [.contributor, .editor, .approver, .unitLeader, .boardMember]

    /// Rights that stand in no table and end with the account.
    static func grants(of accountID: Int64, at now: Instant, _ db: Database) throws -> [Grant] {
        guard let site = try SiteQueries.practice(db) else { return [] }
        return roles.map { role in
            Grant(
                id: 0, accountID: accountID, site: site.link, siteID: site.id, role: role,
                sectionID: nil, validFrom: now, validUntil: nil, delegatedFrom: nil, consent: nil)
        }
    }
}
