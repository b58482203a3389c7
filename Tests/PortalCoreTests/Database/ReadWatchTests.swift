import GRDB
import Synchronization
import Testing

@testable import PortalCore

/// Reads end when nobody waits for them any more, and nothing else does.
struct ReadWatchTests {
    /// Takes half a minute; a test that fails shall not hang.
    private static let long: StaticSQL = """
        WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number LIMIT 300000000)
        SELECT count(*) FROM number
        """

    private let base: TestDatabase

    init() throws {
        // One connection, so that the next read has that of the one before.
        base = try TestDatabase(options: PortalDatabase.Options(readers: 1))
    }

    private func long(_ db: Database) throws -> Int { try db.row(Self.long) { $0[0] } ?? 0 }

    @Test func aLongReadEndsWhenWhoAskedIsGone() throws {
        let asker = Asker(stays: 5)
        let database = base.database.reading(while: asker.demand)
        #expect(throws: PortalDatabase.Unwanted.self) { try database.read(long) }
        #expect(asker.asked == 6)
        #expect(try base.count("document_issuer") == 0)
    }

    @Test func nothingIsReadForWhoWasGoneBefore() throws {
        let database = base.database.reading { .gone }
        #expect(throws: PortalDatabase.Unwanted.self) {
            try database.read { _ in Issue.record("it was read") }
        }
    }

    /// Who has ended their side may still read what pages take, but nothing without end.
    @Test func aDoubtfulReadEndsWhereItIsLong() throws {
        let asker = Asker(stays: 0, then: .doubtful)
        let database = base.database.reading(while: asker.demand)
        #expect(try database.read { try $0.row("SELECT 7") { $0[0] as Int } } == 7)
        let counted: StaticSQL = """
            WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number LIMIT 20000)
            SELECT count(*) FROM number
            """
        #expect(try database.read { try $0.row(counted) { $0[0] as Int } } == 20_000)
        #expect(throws: PortalDatabase.Unwanted.self) { try database.read(long) }
        #expect(throws: PortalDatabase.Unwanted.self) { try database.read(long) }
    }

    @Test func writesAreFinished() throws {
        let database = base.database.reading { .gone }
        let insert: StaticSQL = """
            WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number LIMIT 20000)
            INSERT INTO document_issuer (slug, name) SELECT 'a' || n, 'A' || n FROM number
            """
        try database.write { try $0.run(insert) }
        #expect(try base.count("document_issuer") == 20_000)
        try database.writeQuietly { try $0.run("DELETE FROM document_issuer") }
        #expect(try base.count("document_issuer") == 0)
    }

    @Test func whatElseGoesWrongIsTold() throws {
        let database = base.database.reading { .wanted }
        #expect(throws: DatabaseError.self) {
            try database.read { try $0.run("SELECT * FROM unknown") }
        }
    }

    @Test func closingConcernsWhoMayLeaveToo() throws {
        try base.database.close()
        #expect(throws: PortalDatabase.Closed.self) {
            try base.database.reading { .wanted }.read { _ in }
        }
    }

    /// The full-text index reads through statements of its own. Wherever a search is ended, the next
    /// read over the same connection finds what was written meanwhile.
    @Test func whereverASearchEndsTheConnectionIsCleanAgain() throws {
        try base.write { db in
            for id in 1...40 {
                try SearchIndex.put(.make(Int64(id), "Đường làng số \(id)", body: "thân"), in: db)
            }
        }
        let request = SearchRequest(text: "đường làng", siteID: 1)
        let whole = try base.portal.search.search(request).hits.count
        #expect(whole > 0)
        var rounds = 0
        var stays = 1
        var isEnded = true
        while isEnded {
            let watch = ReadWatch(demand: Asker(stays: stays).demand, stride: 1)
            let search = SearchService(database: base.database.reading(watch))
            do {
                #expect(try search.search(request).hits.count == whole)
                isEnded = false
            } catch is PortalDatabase.Unwanted {}
            rounds += 1
            stays += 1 + stays / 20
            try base.database.writeQuietly { db in
                try db.run(
                    "INSERT INTO document_issuer (slug, name) VALUES (?1, ?1)", ["a\(rounds)"])
            }
            #expect(try base.count("document_issuer") == rounds)
            #expect(try base.portal.search.search(request).hits.count == whole)
        }
        #expect(rounds > 50)
    }
}

/// Somebody who waits until they were asked so often.
private final class Asker: Sendable {
    private let stays: Int
    private let end: ReadDemand
    private let count = Atomic(0)

    init(stays: Int, then end: ReadDemand = .gone) {
        self.stays = stays
        self.end = end
    }

    var asked: Int { count.load(ordering: .relaxed) }

    @Sendable func demand() -> ReadDemand {
        count.add(1, ordering: .relaxed).newValue > stays ? end : .wanted
    }
}
