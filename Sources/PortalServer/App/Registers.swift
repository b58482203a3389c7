import PortalCore

/// What nearly every page needs of the database, kept in memory until the data change.
struct Registers: Sendable {
    let sites: SiteDirectory
    let units: UnitRegister

    /// Reads both; blocks while reading.
    init(of portal: Portal) throws {
        sites = try portal.sites.directory()
        units = try portal.units.register()
    }
}
