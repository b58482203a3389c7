import GRDB
import Testing

@testable import PortalCore

/// The chain of the audit trail, and who reads what of it.
struct AuditTrailTests {
    private let scene: AccountScene

    init() throws {
        scene = try AccountScene()
        for number in 0..<6 {
            let site = number.isMultiple(of: 2) ? scene.member : scene.other
            try scene.base.write { db in
                try AuditTrail.append(
                    AuditRecord(
                        "article.save", "article \(number)", siteID: site.id, before: "cũ",
                        after: "mới \(number)"),
                    by: .operatorAtConsole,
                    at: .morning.adding(seconds: Int64(number) * 86_400), db)
            }
        }
    }

    /// Somebody with the file and a program for databases, past the triggers.
    private func tamper(_ sql: StaticSQL) throws {
        try scene.base.write { db in
            try db.execute(sql: "DROP TRIGGER audit_entry_stays; DROP TRIGGER audit_entry_is_kept")
            try db.run(sql)
        }
    }

    private func verdict(expecting hash: String? = nil) throws -> AuditService.Verdict {
        try scene.portal.audit.verify(expecting: hash)
    }

    @Test func whatIsAsWrittenIsIntact() throws {
        guard case .intact(let count, let hash) = try verdict() else {
            Issue.record("broken")
            return
        }
        #expect(count == 6)
        #expect(try verdict(expecting: hash) == .intact(count: 6, lastHash: hash))
    }

    @Test(
        arguments: [
            ("UPDATE audit_entry SET actor = 'Người khác' WHERE id = 3", 3),
            ("UPDATE audit_entry SET at = at + 1 WHERE id = 1", 1),
            ("UPDATE audit_entry SET before = NULL WHERE id = 4", 4),
            ("UPDATE audit_entry SET before = 'cũmới', after = '' WHERE id = 2", 2),
            ("UPDATE audit_entry SET account_id = NULL, origin = 'x' WHERE id = 6", 6),
            ("DELETE FROM audit_entry WHERE id = 3", 3),
            ("DELETE FROM audit_entry WHERE id = 1", 1),
            ("UPDATE audit_entry SET id = -id WHERE id IN (2, 3)", 2),
            ("UPDATE audit_entry SET hash = previous WHERE id = 5", 5),
        ] as [(StaticSQL, Int64)])
    func aChangeShowsAtItsEntry(sql: StaticSQL, number: Int64) throws {
        try tamper(sql)
        #expect(try verdict() == .broken(at: number))
    }

    @Test func twoEntriesThatChangedPlacesShow() throws {
        try tamper(
            "UPDATE audit_entry SET id = CASE id WHEN 2 THEN -3 WHEN 3 THEN -2 END WHERE id IN (2, 3)"
        )
        try scene.base.write { try $0.run("UPDATE audit_entry SET id = -id WHERE id < 0") }
        #expect(try verdict() == .broken(at: 2))
    }

    /// Without the hash noted elsewhere the newest entries can go unseen; with it they cannot.
    @Test func removingTheNewestShowsToWhoNotedTheHash() throws {
        guard case .intact(_, let noted) = try verdict() else { throw MissingFixture() }
        try tamper("DELETE FROM audit_entry WHERE id > 4")
        guard case .intact(let count, _) = try verdict() else {
            Issue.record("broken")
            return
        }
        #expect(count == 4)
        #expect(try verdict(expecting: noted) == .shortened)
    }

    @Test(
        arguments: [
            "UPDATE audit_entry SET actor = 'x' WHERE id = 1", "DELETE FROM audit_entry",
        ] as [StaticSQL])
    func theDatabaseRefusesChanges(sql: StaticSQL) throws {
        #expect(throws: (any Error).self) { try scene.base.write { try $0.run(sql) } }
        #expect(try scene.base.count("audit_entry") == 6)
    }

    private func found(
        _ values: [AuditSearch.Field: String] = [:], on site: Site, of id: Int64
    ) throws -> [Int64] {
        try scene.portal.audit.page(
            AuditSearch(values), on: site.id, of: try scene.actor(id), page: .newest, limit: 50
        ).items.filter { $0.act == "article.save" }.map(\.id)
    }

    @Test func theProvincesAdministratorReadsEverythingOthersTheirSite() throws {
        let admin = try scene.person("quan.tri", [scene.right(.administrator, on: scene.province)])
        let board = try scene.person("ban.bien", [scene.right(.boardMember, on: scene.province)])
        let leader = try scene.person("lanh.dao", [scene.right(.unitLeader, on: scene.member)])
        #expect(try found(on: scene.province, of: admin) == [6, 5, 4, 3, 2, 1])
        #expect(try found(on: scene.other, of: admin) == [6, 4, 2])
        #expect(try found(on: scene.member, of: leader) == [5, 3, 1])
        #expect(try found(on: scene.province, of: board) == [])
    }

    @Test(
        arguments: [
            ([.subject: "article 3"], [4]), ([.act: "article."], [6, 5, 4, 3, 2, 1]),
            ([.act: "account."], []), ([.who: "nguoi van hanh"], [6, 5, 4, 3, 2, 1]),
            ([.who: "không có ai"], []),
            ([.from: "03/11/2026", .until: "4/11/2026"], [3, 2]), ([.until: "02/11/2026"], [1]),
        ] as [([AuditSearch.Field: String], [Int64])])
    func isSearched(values: [AuditSearch.Field: String], expected: [Int64]) throws {
        let admin = try scene.person("quan.tri", [scene.right(.administrator, on: scene.province)])
        #expect(try found(values, on: scene.province, of: admin) == expected)
    }

    @Test func aDayThatCannotBeReadIsSaid() {
        #expect(AuditSearch([.from: "hôm qua"]).errors.map(\.field) == [.from])
    }

    @Test func pagesGoOnWhereTheyEnded() throws {
        let admin = try scene.actor(
            try scene.person("quan.tri", [scene.right(.administrator, on: scene.province)]))
        var ids: [Int64] = []
        var request = PageRequest.newest
        while true {
            let page = try scene.portal.audit.page(
                AuditSearch([.act: "article."]), on: scene.province.id, of: admin, page: request,
                limit: 4)
            ids += page.items.map(\.id)
            guard let older = page.older else { break }
            request = .older(than: older)
        }
        #expect(ids == [6, 5, 4, 3, 2, 1])
    }

    @Test func anExportHoldsWhatWasFoundAndIsOnRecordItself() throws {
        let leader = try scene.actor(
            try scene.person("lanh.dao", [scene.right(.unitLeader, on: scene.member)]))
        let export = try scene.portal.audit.export(
            AuditSearch([.act: "article."]), on: scene.member.id, of: leader, now: .morning)
        var ids: [Int64] = []
        while case let part = try export.next(2), !part.isEmpty { ids += part.map(\.id) }
        #expect(ids == [1, 3, 5])
        let last = try #require(
            try scene.base.read { try AuditTrail.entries(after: 0, limit: 100, $0) }.last)
        #expect(last.act == "audit.export")
        #expect(last.after == "viec=article.")
    }

    /// Whatever is combined with a person and days, the index on both answers.
    @Test(arguments: [
        AuditFilter(accounts: .init(ids: [1, 2], includesOperator: true)),
        AuditFilter(
            siteID: 1, accounts: .init(ids: [1], includesOperator: false), subject: "article 1",
            act: "article.", from: .morning, until: .morning),
    ])
    func aPersonAndDaysAreFoundByAnIndex(filter: AuditFilter) throws {
        for end in [" ORDER BY id DESC LIMIT ?8", " AND id > ?8 ORDER BY id LIMIT 5"]
            as [StaticSQL]
        {
            let plan = try scene.base.read { db in
                try db.rows(
                    "EXPLAIN QUERY PLAN " + AuditTrail.narrowed(filter) + end,
                    StatementArguments(AuditTrail.values(filter) + [10])
                ) { $0["detail"] as String }
            }
            let byPerson = plan.filter { $0.contains("audit_entry_person (account_id=? AND at>?") }
            #expect(byPerson.count == 2, "\(plan)")
            #expect(!plan.contains { $0.contains("SCAN audit_entry") }, "\(plan)")
            #expect(!plan.contains { $0.contains("TEMP B-TREE FOR ORDER BY") }, "\(plan)")
        }
    }

    @Test func aPersonAndDaysTogetherNarrow() throws {
        let admin = try scene.person("quan.tri", [scene.right(.administrator, on: scene.province)])
        for number in 0..<3 {
            let actor = try scene.actor(admin)
            try scene.base.write { db in
                try AuditTrail.append(
                    AuditRecord("article.save", "article 9", siteID: scene.member.id), by: actor,
                    at: .morning.adding(seconds: Int64(number) * 86_400), db)
            }
        }
        let all = try found([.who: "quan.tri"], on: scene.province, of: admin)
        #expect(all.count == 3)
        let second = try found(
            [.who: "quan.tri", .from: "03/11/2026", .until: "03/11/2026"], on: scene.province,
            of: admin)
        #expect(second == [all[1]])
        #expect(
            try found(
                [.who: "quan.tri", .until: "02/11/2026"], on: scene.province, of: admin)
                == [all[2]])
    }
}
