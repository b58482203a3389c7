import Foundation
import GRDB

/// Fills an empty database with the demonstration content; one that has a site is left alone.
public struct DemoLoader: Sendable {
    /// What became of a call.
    public enum Outcome: Sendable, Equatable {
        case loaded(
            articles: Int, documents: Int, questions: Int, petitions: Int, consultations: Int)
        /// The database has content; nothing was changed.
        case skipped
    }

    private let database: PortalDatabase
    private let folder: ResourceFolder
    private let store: FileStore

    /// A loader that reads from a folder of resources.
    public init(database: PortalDatabase, folder: ResourceFolder, store: FileStore) {
        self.database = database
        self.folder = folder
        self.store = store
    }

    /// Loads everything in one transaction, so that an interrupted load leaves nothing half done.
    ///
    /// - Throws: `ResourceFolder.Unreadable`, or what the database reports.
    public func load(
        now: Instant, using generator: inout some RandomNumberGenerator
    ) throws -> Outcome {
        try database.write { db in
            guard try db.row("SELECT 1 FROM site LIMIT 1", [], { _ in true }) == nil else {
                return .skipped
            }
            try ReferenceLoader(folder: folder).load(db)
            try DemoSites(folder: folder).load(db)
            try UnitSearch.index(provinceSiteID: DemoSites.id(label: "", db), db)
            let outcome = Outcome.loaded(
                articles: try DemoArticles(folder: folder).load(db),
                documents: try loadDocuments(now: now, db),
                questions: try DemoQuestions(folder: folder).load(db, using: &generator),
                petitions: try DemoPetitions(folder: folder).load(db, using: &generator),
                consultations: try DemoConsultations(folder: folder).load(now: now, db))
            try SearchIndex.optimize(in: db)
            return outcome
        }
    }

    private func loadDocuments(now: Instant, _ db: Database) throws -> Int {
        let file = "demo/documents.jsonl"
        let lines = String(decoding: try folder.data(file), as: UTF8.self)
            .split(separator: "\n").map(String.init)
        let siteID = try DemoSites.id(label: "", db)
        let importer = DocumentImporter(database: database, siteID: siteID, store: store)
        for (outcome, number) in zip(try importer.take(lines: lines, now: now, in: db), 1...) {
            guard case .rejected(let error) = outcome else { continue }
            throw ResourceFolder.Unreadable(file: file, detail: "dòng \(number): \(error)")
        }
        return lines.count
    }
}
