/// The sites of this installation.
public struct SiteService: Sendable {
    let database: PortalDatabase

    /// Reads a snapshot of all sites.
    public func directory() throws -> SiteDirectory {
        try database.read(SiteQueries.directory)
    }
}
