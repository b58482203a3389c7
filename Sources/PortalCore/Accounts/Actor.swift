/// A person who acts, with the rights they have now.
///
/// Only `SessionService` and the command line make one, so whoever holds an actor has signed in.
public struct Actor: Sendable, Equatable {
    /// Their account; nil for the operator at the command line.
    public let accountID: Int64?
    /// The name that stands in records.
    public let name: String
    /// From where they act, for the audit trail.
    public let origin: String
    /// The grants that are valid now.
    public let grants: [Grant]

    init(accountID: Int64?, name: String, origin: String, grants: [Grant]) {
        self.accountID = accountID
        self.name = name
        self.origin = origin
        self.grants = grants
    }

    /// Whoever runs the program's commands on the machine itself.
    public static let operatorAtConsole = Actor(
        accountID: nil, name: "Người vận hành", origin: "dòng lệnh", grants: [])

    /// Whether they may do something on a site.
    ///
    /// An administrator of the provincial portal keeps the accounts and settings of every site.
    /// - Parameters:
    ///   - sections: the section the item stands in and the one above it; empty asks whether they
    ///     may do it in any section.
    public func may(
        _ permission: Permission, on siteID: Int64, in sections: [Int64] = []
    ) -> Bool {
        grants.contains { grant in
            guard grant.role.permissions.contains(permission) else { return false }
            guard grant.siteID == siteID else { return grant.holdsEverywhere }
            guard let own = grant.sectionID, !sections.isEmpty else { return true }
            return sections.contains(own)
        }
    }

    /// Whether they have anything to do with a site.
    public func isKnown(on siteID: Int64) -> Bool {
        grants.contains { $0.siteID == siteID || $0.holdsEverywhere }
    }

    /// The roles they hold on a site.
    public func roles(on siteID: Int64) -> Set<Role> {
        Set(grants.filter { $0.siteID == siteID }.map(\.role))
    }
}

extension Grant {
    /// Whether it reaches beyond its own site: that of the province's administrators.
    var holdsEverywhere: Bool { role == .administrator && site.label.isEmpty }
}
