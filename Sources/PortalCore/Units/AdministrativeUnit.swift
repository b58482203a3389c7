/// A unit of the administration: a territorial one or a department.
///
/// Names repeat across levels and times, and codes were reused in 2025; only the slug identifies.
public struct AdministrativeUnit: Sendable, Equatable, Identifiable {
    /// What kind of unit it is.
    public enum Kind: String, Sendable, CaseIterable {
        case province
        /// Huyện, thành phố: until 30 June 2025.
        case district
        /// Xã, thị trấn.
        case commune
        /// Phường.
        case ward
        /// Sở, ban, ngành.
        case department
        /// Văn phòng.
        case office
    }

    /// Identifies it within the database.
    public let id: Int64
    /// The last part of its address; never changes once published.
    public let slug: String
    /// The code of the General Statistics Office; not unique over time.
    public let code: String?
    /// The name.
    public let name: String
    /// The name with the kind of unit in front.
    public let fullName: String
    /// What kind it is.
    public let kind: Kind
    /// The first day it existed; nil where that is not known.
    public let validFrom: CalendarDay?
    /// The last day it existed; nil for a present unit.
    public let validTo: CalendarDay?
    /// The area in square kilometres.
    public let areaKm2: Double?

    /// Whether it exists on a day.
    public func exists(on day: CalendarDay) -> Bool {
        (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
    }
}

/// A unit with its relations.
public struct UnitDetail: Sendable, Equatable {
    /// The unit that answers.
    public let unit: AdministrativeUnit
    /// What continues it.
    public let successors: [AdministrativeUnit]
    /// What it was formed from.
    public let predecessors: [AdministrativeUnit]
    /// Its portal, where it has one.
    public let site: SiteLink?
}

/// The present units and their portals, for the list page and the map.
public struct UnitDirectory: Sendable, Equatable {
    /// A unit and its portal.
    public struct Entry: Sendable, Equatable {
        /// The unit that answers.
        public let unit: AdministrativeUnit
        /// The site.
        public let site: SiteLink?
    }

    /// Departments and offices that exist.
    public let departments: [Entry]
    /// Communes and wards that exist.
    public let communes: [Entry]
    /// Dissolved districts, with archived portals where there are any.
    public let formerDistricts: [Entry]
}
