import GRDB

/// Rights: given and taken by those who keep the accounts of the site (Article 16).
extension AccountService {
    /// Gives a right.
    ///
    /// - Throws: `AccountRefusal`, or what the database reports.
    public func grant(
        _ grant: NewGrant, to id: Int64, by actor: Actor, now: Instant
    ) throws {
        try database.writeQuietly { db in
            let account = try AccountScope(actor: actor, siteID: grant.siteID).seen(id, db)
            guard account.state == .active else { throw AccountRefusal.deactivated }
            try Self.give(grant, to: id, by: actor, now: now, db)
            try AccountNotices.tellOfGrant(grant, to: id, by: actor, now: now, db)
        }
    }

    /// Takes a right on a site back.
    public func revoke(
        grant grantID: Int64, of id: Int64, on siteID: Int64, by actor: Actor, now: Instant
    ) throws {
        guard id != actor.accountID else { throw AccountRefusal.oneself }
        try database.writeQuietly { db in
            _ = try AccountScope(actor: actor, siteID: siteID).seen(id, db)
            guard let grant = try GrantQueries.grant(id: grantID, db), grant.accountID == id,
                grant.siteID == siteID
            else { throw AccountRefusal.unknown }
            try GrantQueries.revoke(id: grantID, now: now, db)
            try AuditTrail.append(
                AuditRecord(
                    "account.revoke", "account \(id)", siteID: grant.siteID,
                    before: grant.summary),
                by: actor, at: now, db)
        }
    }

    static func give(
        _ grant: NewGrant, to id: Int64, by actor: Actor, now: Instant, _ db: Database
    ) throws {
        guard actor.accountID != id else { throw AccountRefusal.oneself }
        guard actor.mayKeepAccounts(on: grant.siteID) else { throw AccountRefusal.notOwnSite }
        try insert(grant, to: id, delegatedFrom: nil, by: actor, now: now, db)
    }

    /// Stores a right with its entry in the audit trail.
    static func insert(
        _ grant: NewGrant, to id: Int64, delegatedFrom delegator: Int64?, by actor: Actor,
        now: Instant, _ db: Database
    ) throws {
        if let end = grant.validUntil, end <= max(grant.validFrom, now) {
            throw AccountRefusal.endsTooEarly
        }
        if let section = grant.sectionID {
            let isOfSite = try SectionQueries.all(siteID: grant.siteID, db).contains {
                $0.id == section
            }
            guard isOfSite else { throw AccountRefusal.unknownSection }
        }
        _ = try GrantQueries.insert(
            grant, to: id, by: actor.accountID, delegatedFrom: delegator, now: now, db)
        try AuditTrail.append(
            AuditRecord(
                delegator == nil ? "account.grant" : "account.delegate", "account \(id)",
                siteID: grant.siteID, after: grant.summary),
            by: actor, at: now, db)
    }
}

extension NewGrant {
    /// For the audit trail.
    var summary: String {
        let section = sectionID.map { ", section \($0)" } ?? ""
        let end = validUntil.map { " – \($0.vietnamese)" } ?? ""
        let consent = consent.map { "; \($0)" } ?? ""
        return "\(role.rawValue)\(section): \(validFrom.vietnamese)\(end)\(consent)"
    }
}

extension Grant {
    /// For the audit trail.
    var summary: String {
        NewGrant(
            siteID: siteID, role: role, sectionID: sectionID, validFrom: validFrom,
            validUntil: validUntil, consent: consent
        ).summary
    }
}
