import GRDB
import Testing

@testable import PortalCore

struct SearchIndexTests {
    @Test func replacesEveryPosting() throws {
        let fixture = try SearchFixture([.make(1, "Đường cũ", body: "thân bài", identifier: "9/X")])
        try fixture.put([.make(1, "Phố mới", body: "khác")])
        for term in ["duong", "cu", "than_bai", "9", ".duong", "=đường", "^du", ".^du"] {
            #expect(try fixture.postings(of: term) == 0, "\(term)")
        }
        #expect(try fixture.ids("phố mới khác") == [1])
        #expect(try fixture.ids("đường") == [])
    }

    @Test func removesEveryPosting() throws {
        let fixture = try SearchFixture([.make(1, "Đường", body: "thân"), .make(2, "Phố")])
        try fixture.queue.write { try SearchIndex.remove(kind: .article, id: 1, in: $0) }
        for term in ["duong", "than", ".duong", "=đường", "@1"] {
            let expected = term == "@1" ? 1 : 0
            #expect(try fixture.postings(of: term) == expected, "\(term)")
        }
    }

    @Test func removingWhatIsNotThereDoesNothing() throws {
        let fixture = try SearchFixture([.make(1, "Đường")])
        try fixture.queue.write { try SearchIndex.remove(kind: .question, id: 1, in: $0) }
        #expect(try fixture.ids("đường") == [1])
    }

    @Test func aRolledBackChangeLeavesNoTrace() throws {
        let fixture = try SearchFixture([.make(1, "Đường")])
        try fixture.queue.inTransaction { db in
            try SearchIndex.put(.make(1, "Phố"), in: db)
            try SearchIndex.put(.make(2, "Phố"), in: db)
            return .rollback
        }
        #expect(try fixture.ids("đường") == [1])
        #expect(try fixture.ids("phố") == [])
    }

    @Test func movesWithItsDay() throws {
        let fixture = try SearchFixture([.make(1, "Tin", time: 0), .make(2, "Tin", time: 86_400)])
        try fixture.put([.make(1, "Tin", time: 2 * 86_400)])
        #expect(try fixture.ids("tin") == [1, 2])
    }

    @Test func kindsHaveNumbersOfTheirOwn() throws {
        let fixture = try SearchFixture([
            .make(1, "Tin"), .make(1, "Tin", kind: .question), .make(1, "Tin", kind: .document),
        ])
        #expect(try fixture.ids("tin") == [1, 1, 1])
        #expect(try fixture.ids("tin", kind: .question) == [1])
    }

    @Test(arguments: 0..<20)
    func randomChangesEqualARebuild(seed: UInt64) throws {
        var random = RandomText(seed: seed)
        let fixture = try SearchFixture()
        for _ in 0..<60 {
            let id = Int64.random(in: 1...8, using: &random)
            let entry = SearchEntry.make(
                id, random.text(pieces: 6), body: random.text(pieces: 40),
                identifier: Bool.random(using: &random) ? random.text(pieces: 3) : nil,
                time: Int64.random(in: -3...3, using: &random) * 86_400)
            try fixture.queue.write { db in
                if Int.random(in: 0..<4, using: &random) == 0 {
                    try SearchIndex.remove(kind: .article, id: id, in: db)
                } else {
                    try SearchIndex.put(entry, in: db)
                }
            }
        }
        let changed = try vocabulary(fixture)
        try fixture.queue.write { try SearchIndex.rebuild(in: $0) }
        #expect(try vocabulary(fixture) == changed)
    }

    @Test func reportsTheProgressOfARebuild() throws {
        let fixture = try SearchFixture((1...3).map { .make($0, "Tin") })
        var steps: [Int] = []
        try fixture.queue.write { try SearchIndex.rebuild(in: $0) { steps.append($0) } }
        #expect(steps == [1, 2, 3])
        #expect(try fixture.ids("tin").count == 3)
    }

    @Test func aFullDayIsAnError() throws {
        let fixture = try SearchFixture()
        let last = SearchRowID.range(of: .article, day: 0).upperBound
        try fixture.queue.write { db in
            try StoredEntry(rowID: last, entry: .make(1, "Tin")).insert(in: db)
        }
        let day = CalendarDay(number: 0)
        #expect(throws: SearchIndexError.dayIsFull(day)) { try fixture.put([.make(2, "Tin")]) }
    }

    @Test func boundsWhatItStores() throws {
        let fixture = try SearchFixture([
            .make(
                1, String(repeating: "ế", count: 5_000),
                body: String(repeating: "đường ", count: 200_000))
        ])
        let entry = try #require(
            try fixture.queue.read { try StoredEntry.find(kind: .article, id: 1, in: $0) }?.entry)
        #expect(entry.title.utf8.count <= SearchText.titleLimit)
        #expect(entry.body.utf8.count <= SearchText.bodyLimit)
        #expect(!entry.title.contains("\u{FFFD}"))
        #expect(try fixture.ids("đường") == [1])
    }

    /// Every term with the rows it leads to and how often.
    private func vocabulary(_ fixture: SearchFixture) throws -> [Row] {
        try fixture.queue.write { db in
            try db.execute(
                literal: """
                    CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, search_index, instance)
                    """)
            defer { try? db.execute(literal: "DROP TABLE temp.words") }
            return try Row.fetchAll(
                db, sql: "SELECT term, doc FROM temp.words ORDER BY 1, 2")
        }
    }
}
