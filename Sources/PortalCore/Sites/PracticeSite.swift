import GRDB

/// Sets the practice portal up (Article 21): a site with the sections of a member portal that
/// nobody reaches from outside.
public struct PracticeSite: Sendable {
    private let database: PortalDatabase
    private let folder: ResourceFolder

    /// - Parameter folder: where the sections of a member portal are described.
    public init(database: PortalDatabase, folder: ResourceFolder) {
        self.database = database
        self.folder = folder
    }

    /// The set of sections that members start with.
    private static let sectionSet = "member"

    /// Makes the practice portal, where there is none.
    ///
    /// - Returns: whether it was made.
    /// - Throws: `ResourceFolder.Unreadable`, or what the database reports.
    public func create() throws -> Bool {
        let sections: ReferenceFiles.Sections = try folder.decode("data/sections.json")
        guard let set = sections.sets.first(where: { $0.id == Self.sectionSet }) else {
            throw ResourceFolder.Unreadable(
                file: "data/sections.json", detail: "không có bộ chuyên mục \(Self.sectionSet)")
        }
        return try database.write { db in
            guard try SiteQueries.practice(db) == nil else { return false }
            let id = try SiteQueries.insertPractice(db)
            try ReferenceSections.insert(set, siteID: id, db)
            return true
        }
    }
}
