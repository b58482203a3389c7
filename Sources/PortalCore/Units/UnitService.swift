/// The administrative units as visitors see them.
public struct UnitService: Sendable {
    let database: PortalDatabase

    /// The units of a day and their portals.
    public func directory(on day: CalendarDay) throws -> UnitDirectory {
        try database.read { db in try UnitQueries.directory(on: day, db) }
    }

    /// A unit with what came before and after it; nil where there is none.
    public func unit(_ slug: String) throws -> UnitDetail? {
        try database.read { db in try UnitQueries.detail(slug: slug, db) }
    }
}
