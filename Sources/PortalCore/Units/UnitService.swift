/// The administrative units as visitors see them.
public struct UnitService: Sendable {
    let database: PortalDatabase

    /// Reads a snapshot of all units and their portals.
    public func register() throws -> UnitRegister {
        try database.read(UnitQueries.register)
    }

    /// A unit with what came before and after it; nil where there is none.
    public func unit(_ slug: String) throws -> UnitDetail? {
        try database.read { db in try UnitQueries.detail(slug: slug, db) }
    }
}
