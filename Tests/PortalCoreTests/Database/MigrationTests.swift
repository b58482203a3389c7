import Crypto
import Foundation
import GRDB
import Testing

@testable import PortalCore

/// A migration that was shipped is history: databases out there were made by it.
struct MigrationTests {
    /// The first eight bytes of the SHA-256 of the SQL, by name. A new migration adds a line; no line ever changes.
    static let shipped: [String: String] = [
        "units: create": "31d8ca8358d94494",
        "sites: create": "f10bd293c08bbf11",
        "deadlines: create": "dfb908db46b108f3",
        "articles: create": "452f29713291cb33",
        "documents: create": "d2afeec299b952b6",
        "questions: create": "cff296afbe5a5223",
        "consultations: create": "43aee2fe226a154e",
        "search: create": "119c54e983fc1092",
        "feeds: number the items of a site": "bbf34896803f5bb8",
        "database: content version": "8d0d1a91dabb625b",
        "accounts: create": "c21c88fb9cbf69df",
        "audit: create": "e79467057265955e",
        "publication: create": "e03e29d76c391cac",
        "articles: items and revisions": "fc52ad01306cf995",
        "deadlines: calendar by years": "579c6690e1a2fc35",
        "deadlines: rules": "16aeb08c8e8ca68b",
        "questions: keep clocks": "605dc104255c3837",
        "questions: handling": "4699189ee51f9f72",
        "publication: subjects and labels": "890c9a4648b6fa03",
        "articles: lists for work": "b1d1106c468e3399",
        "notices: create": "f6ba733b1ec48015",
        "intake: create": "2fd50ffb82b15eb3",
        "media: create": "222a8e1b4d96ab70",
        "articles: lead picture": "81670eda1af8fa0d",
        "consultations: drafts, versions and outcomes": "cdd2ad31baf86988",
        "feedback: create": "14dc8a2f248962e2",
        "questions: figures and lists": "ee04c29a9c908c6e",
        "intake: requests to change articles": "12292f156987ab32",
        "audit: people by time": "e6b6f46d443ccb3a",
        "questions: supplements": "ed71f87a13bebbf7",
        "notices: letters by address": "8ac9d55621f2a5e9",
        "questions: confirmed addresses": "774f9a32d7884e5e",
        "questions: words of titles": "b1555244efae5292",
        "consultations: early ends": "45b317f1f3f813e8",
        "questions: kinds of cases": "5869708a69f2383e",
        "petitions: create": "d5104abab7c37529",
        "data requests: create": "aa84193be0e9c52e",
        "questions: parts of one": "47f3a77df69c5303",
        "intake: entries by their article": "2ceabfc1cd457cbd",
        "questions: merged into one": "6e82cd8398ef2e2a",
        "feedback: clocks": "cce3534d95d20b19",
        "feedback: codes": "10ae0a5585ebd9db",
        "feedback: published replies": "dfb5dfd235e28138",
        "deadlines: moved days by what is owed": "c7c4ff4c74744ee1",
        "documents: numbers however typed": "95036a72a7265b13",
    ]

    @Test func shippedMigrationsNeverChange() {
        let present = Dictionary(
            uniqueKeysWithValues: Schema.migrations.map { ($0.name, Self.digest($0.sql.text)) })
        #expect(present == Self.shipped)
    }

    @Test func namesAreUnique() {
        #expect(Set(Schema.migrations.map(\.name)).count == Schema.migrations.count)
    }

    @Test func migratingTwiceChangesNothing() throws {
        let base = try TestDatabase()
        let before = try base.read(Self.schema)
        try PortalDatabase.migrated(path: base.path).close()
        #expect(try base.read(Self.schema) == before)
        #expect(!before.isEmpty)
    }

    private static func schema(_ db: Database) throws -> [String] {
        try db.rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name") { $0[0] }
    }

    private static func digest(_ text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).prefix(8)
            .map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
