import GRDB

/// How far an administrator's rights over accounts reach (Articles 3.2 and 16.4).
///
/// Administrators of the province keep all accounts. A member portal's administrators see the
/// accounts that have or had a right on their portal, and give and take rights there. The person's
/// data, password, second factor, sessions and state they keep only where the account never had a
/// right elsewhere: whoever resets a password can sign in with it, and would otherwise reach
/// other portals through a colleague of two units.
struct AccountScope {
    let actor: Actor
    /// From which site they look; nil for the whole installation.
    let siteID: Int64?

    /// Whether an account is to be seen from the site.
    func canSee(_ accountID: Int64, _ db: Database) throws -> Bool {
        if actor.keepsAllAccounts { return true }
        guard let siteID, actor.mayKeepAccounts(on: siteID) else { return false }
        return try GrantQueries.hasEverHeldOne(accountID, on: siteID, db)
    }

    /// Whether the account as such is theirs to keep, beside its rights on the site.
    func keeps(_ accountID: Int64, _ db: Database) throws -> Bool {
        if actor.keepsAllAccounts { return true }
        let sites = try GrantQueries.sitesEver(of: accountID, db)
        return !sites.isEmpty && sites.allSatisfy(actor.mayKeepAccounts)
    }

    /// The account, seen from the site.
    ///
    /// - Throws: `AccountRefusal.unknown`.
    func seen(_ accountID: Int64, _ db: Database) throws -> Account {
        guard try canSee(accountID, db), let account = try AccountQueries.account(id: accountID, db)
        else { throw AccountRefusal.unknown }
        return account
    }

    /// The account, to be changed.
    ///
    /// - Throws: `AccountRefusal.unknown`, `.heldElsewhere`.
    func kept(_ accountID: Int64, _ db: Database) throws -> Account {
        let account = try seen(accountID, db)
        guard try keeps(accountID, db) else { throw AccountRefusal.heldElsewhere }
        return account
    }
}

extension Actor {
    /// Whoever runs commands on the machine itself.
    var isOperator: Bool { accountID == nil }

    /// Whether they keep the accounts of every site.
    var keepsAllAccounts: Bool { isOperator || holdsEverywhere(.manageAccounts) }

    /// Whether they give and take rights on a site.
    func mayKeepAccounts(on siteID: Int64) -> Bool {
        isOperator || may(.manageAccounts, on: siteID)
    }

    /// Whether they may do something on every site, as the province's administrators may.
    public func holdsEverywhere(_ permission: Permission) -> Bool {
        grants.contains { $0.holdsEverywhere && $0.role.permissions.contains(permission) }
    }
}
