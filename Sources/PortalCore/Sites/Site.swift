/// A portal of this installation: the province's or a member unit's (Articles 3.2 and 7).
public struct Site: Sendable, Equatable, Identifiable {
    /// Whose portal it is.
    public enum Kind: String, Sendable, CaseIterable {
        case province
        case member
    }

    /// Where it is in its life.
    public enum Status: String, Sendable, CaseIterable {
        /// Served and kept up to date.
        case live
        /// Read-only, with a notice and links to its successors.
        case archived
    }

    /// Identifies it within the database.
    public let id: Int64
    /// The host label before the portal's domain; empty for the province.
    public let label: String
    /// What kind it is.
    public let kind: Kind
    /// Where it is in its life.
    public let status: Status
    /// The name.
    public let name: String
    /// The name where there is little room.
    public let shortName: String
    /// Owner, operator and responsible Board (Article 8).
    public let stewardship: Stewardship
    /// How it is reached.
    public let contact: Contact
    /// The slug of the unit whose portal this is.
    public let unitSlug: String?
    /// A sentence shown on every page, such as that the content is a demonstration.
    public let notice: String?

    /// What others name and link it by.
    public var link: SiteLink {
        SiteLink(label: label, name: name, shortName: shortName, status: status)
    }

    /// The label of the practice portal (Article 21); no other portal may have it.
    public static let practiceLabel = "thuc-hanh"

    /// Whether this is the practice portal, which nobody reaches from outside.
    public var isPractice: Bool { label == Self.practiceLabel }

    /// Whether this is the provincial portal.
    public var isProvince: Bool { kind == .province }
}

/// Who answers for a site (Article 8).
public struct Stewardship: Sendable, Equatable {
    /// Cơ quan chủ quản.
    public let owner: String
    /// Cơ quan quản lý, vận hành.
    public let operatingBody: String
    /// Ban Biên tập.
    public let board: String
}

/// A site's own contact data (Article 9.1l). What is not known is nil and is not shown.
public struct Contact: Sendable, Equatable {
    /// The postal address.
    public let address: String?
    /// The telephone number.
    public let phone: String?
    /// The fax number.
    public let fax: String?
    /// The e-mail address.
    public let email: String?

    /// Whether nothing at all is known.
    public var isEmpty: Bool { address == nil && phone == nil && fax == nil && email == nil }
}

/// An entry of a site's main menu.
public struct MenuItem: Sendable, Equatable {
    /// What the entry says.
    public let title: String
    /// A path of the same site or an absolute address, as the administrator entered it.
    public let address: String
}

/// A site and what every page of it shows.
public struct SiteProfile: Sendable, Equatable {
    /// The site.
    public let site: Site
    /// The main menu in its order, without entries that lead to an empty section.
    public let menu: [MenuItem]
    /// The top-level sections with anything to read, in the order of the information architecture.
    public let sections: [Section]
    /// Portals that continue an archived one.
    public let successors: [SiteLink]
}

/// What is needed to name and link another site.
public struct SiteLink: Sendable, Equatable {
    /// The host label; empty for the province.
    public let label: String
    /// The name.
    public let name: String
    /// The name where there is little room.
    public let shortName: String
    /// Where it is in its life.
    public let status: Site.Status
}
