import GRDB
import Testing

@testable import PortalCore

/// The admin's lists, and that each number of "my work" is the length of its list.
struct ArticleItemListTests {
    private static let today = Instant.morning.day

    private static func titles(
        _ scene: ArticleWorkScene, _ filter: ArticleItemFilter, by actor: Actor? = nil,
        limit: Int = 100
    ) throws -> [String] {
        try scene.portal.articleItems.page(
            filter, of: scene.member, by: actor ?? scene.leader, today: today, page: .newest,
            limit: limit
        ).items.map(\.title)
    }

    /// Articles in every state, by several people, in both sections.
    private static func filled() throws -> ArticleWorkScene {
        let scene = try ArticleWorkScene()
        for (number, draft) in ItemState.Draft.allCases.enumerated() {
            for actor in [scene.writer, scene.approver] {
                let section = number.isMultiple(of: 2) ? scene.news : scene.notices
                let id = try scene.create("\(draft) \(actor.name)", by: actor, in: section)
                guard draft != .editing else { continue }
                try scene.take(.submit, on: id, by: actor)
                if draft == .returned { try scene.take(.sendBack, on: id, by: scene.leader) }
                if draft == .approved || draft == .scheduled {
                    try scene.take(.approve, on: id, by: scene.leader)
                }
                if draft == .scheduled {
                    try scene.take(
                        .schedule, on: id, by: scene.leader,
                        publishAt: .morning.adding(seconds: 60))
                }
            }
        }
        let emergency = try scene.create("emergency", by: scene.approver)
        try scene.take(.publishInEmergency, on: emergency, by: scene.approver)
        let gone = try scene.create("emergency gone", by: scene.approver)
        try scene.take(.publishInEmergency, on: gone, by: scene.approver)
        try scene.take(.removeAsError, on: gone, by: scene.leader)
        for (title, days) in [("review due", 0), ("review later", 1)] {
            let id = try scene.published(title, in: scene.notices)
            try scene.portal.articleWorkflow.setDates(
                ArticleDates(reviewOn: today.adding(days: days)), of: id, on: scene.member,
                by: scene.leader, now: .morning)
        }
        return scene
    }

    @Test func eachNumberIsTheLengthOfItsList() throws {
        let scene = try Self.filled()
        let limited = try scene.base.person(
            "limited", [.approver, .contributor], on: scene.member, in: scene.notices)
        let people = [scene.writer, scene.editor, scene.approver, scene.leader, limited]
        for actor in people {
            let waiting = try scene.portal.articleItems.waiting(
                onSite: scene.member.id, isProvince: false, for: actor, today: Self.today)
            for duty in ArticleItemFilter.Duty.allCases
            where actor.may(duty.permission, on: scene.member.id) {
                let listed = try Self.titles(scene, ArticleItemFilter(duty: duty), by: actor)
                #expect(
                    waiting.counts[duty] ?? 0 == listed.count, "\(duty) \(actor.name) \(listed)")
            }
        }
    }

    @Test func eachDutyIsWhatThePersonCanDo() throws {
        let scene = try Self.filled()
        func duty(_ duty: ArticleItemFilter.Duty, _ actor: Actor) throws -> [String] {
            try Self.titles(scene, ArticleItemFilter(duty: duty), by: actor).sorted()
        }
        #expect(try duty(.drafts, scene.writer) == ["editing writer"])
        #expect(try duty(.returned, scene.writer) == ["returned writer"])
        #expect(try duty(.returned, scene.editor) == [])
        #expect(try duty(.toApprove, scene.approver) == ["submitted writer"])
        #expect(
            try duty(.toApprove, scene.leader) == ["submitted approver", "submitted writer"])
        #expect(try duty(.approved, scene.leader) == ["approved approver", "approved writer"])
        #expect(try duty(.toConfirm, scene.leader) == ["emergency"])
        #expect(try duty(.toConfirm, scene.approver) == [])
        #expect(try duty(.reviews, scene.leader) == ["review due"])
    }

    @Test func everyFilterLeavesWhatItSays() throws {
        let scene = try Self.filled()
        let all = try Self.titles(scene, ArticleItemFilter())
        #expect(all.count == 14)
        for draft in ItemState.Draft.allCases {
            #expect(
                try Self.titles(scene, ArticleItemFilter(draft: draft)).sorted()
                    == ["\(draft) approver", "\(draft) writer"])
        }
        #expect(
            try Self.titles(scene, ArticleItemFilter(live: .published)).sorted()
                == ["emergency", "review due", "review later"])
        #expect(try Self.titles(scene, ArticleItemFilter(live: .removed)) == ["emergency gone"])
        #expect(try Self.titles(scene, ArticleItemFilter(isEmergency: true)) == ["emergency"])
        #expect(
            try Self.titles(
                scene,
                ArticleItemFilter(draft: .submitted, authorID: scene.writer.accountID)) == [
                    "submitted writer"
                ])
        #expect(
            try Self.titles(scene, ArticleItemFilter(authorID: scene.approver.accountID)).count
                == 7)
        #expect(
            try Self.titles(scene, ArticleItemFilter(sectionID: scene.notices)).sorted()
                == [
                    "approved approver", "approved writer", "review due", "review later",
                    "submitted approver", "submitted writer",
                ])
        #expect(
            try Self.titles(
                scene, ArticleItemFilter(live: .published, sectionID: scene.notices)
            ).sorted() == ["review due", "review later"])
    }

    @Test func theWordsOfTitlesAreFoundWithoutMarksAndByTheirBeginnings() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create("Khánh thành đường liên xã")
        _ = try scene.create("Đại hội 100% thành viên")
        func found(_ words: String) throws -> [String] {
            try Self.titles(scene, ArticleItemFilter(words: words))
        }
        #expect(try found("duong") == ["Khánh thành đường liên xã"])
        #expect(try found("ĐƯỜNG khánh") == ["Khánh thành đường liên xã"])
        #expect(try found("thành").count == 2)
        #expect(try found("thanh vi").count == 1)
        #expect(try found("hanh").isEmpty)
        #expect(try found("\" OR 1 -- %").isEmpty)
        #expect(try found("%_").count == 2)
        try scene.save(id, "Đổi tên", by: scene.writer)
        #expect(try found("duong").isEmpty)
        #expect(try found("doi ten") == ["Đổi tên"])
    }

    /// The list of another site never shows through a word, a section or an author.
    @Test func anotherSitesItemsAreInNoList() throws {
        let scene = try ArticleWorkScene()
        _ = try scene.create("Chung một tên")
        let items = scene.portal.articleItems
        let filters = [
            ArticleItemFilter(), ArticleItemFilter(words: "chung"),
            ArticleItemFilter(sectionID: scene.news),
            ArticleItemFilter(authorID: scene.writer.accountID), ArticleItemFilter(draft: .editing),
        ]
        for filter in filters {
            let page = try items.page(
                filter, of: scene.province, by: scene.board, today: Self.today, page: .newest,
                limit: 9)
            #expect(page.items.isEmpty)
            #expect(throws: WorkflowRefusal.notPermitted) {
                try items.page(
                    filter, of: scene.member, by: scene.board, today: Self.today, page: .newest,
                    limit: 9)
            }
        }
    }

    @Test func whoHasOneSectionSeesThatAndWhatHasNone() throws {
        let scene = try Self.filled()
        let limited = try scene.base.person(
            "limited", [.editor], on: scene.member, in: scene.notices)
        let nowhere = try scene.portal.articleEditing.create(
            .filled("nowhere", in: nil), on: scene.member, by: scene.writer,
            submissionKey: "k", now: .morning)
        let seen = try scene.portal.articleItems.page(
            ArticleItemFilter(), of: scene.member, by: limited, today: Self.today, page: .newest,
            limit: 100
        ).items
        #expect(seen.count == 7)
        #expect(seen.contains { $0.id == nowhere })
        for row in seen {
            #expect(
                try scene.portal.articleEditing.open(
                    row.id, of: scene.member, by: limited, now: .morning) != nil)
        }
        #expect(
            try Self.titles(scene, ArticleItemFilter(sectionID: scene.news), by: limited).isEmpty)
    }

    /// Ranges of several sections come together in one order, whichever way one walks.
    @Test(arguments: 1...5)
    func walkingSeveralSectionsVisitsEachOnce(limit: Int) throws {
        let scene = try ArticleWorkScene()
        let local = try scene.base.section("dia-phuong", on: scene.member, under: scene.news)
        for number in 0..<9 {
            _ = try scene.portal.articleEditing.create(
                .filled("Bài \(number)", in: number.isMultiple(of: 3) ? local : scene.news),
                on: scene.member, by: scene.writer, submissionKey: "\(number)",
                now: .morning.adding(seconds: Int64(number / 2)))
        }
        func page(_ request: PageRequest) throws -> Page<ArticleItemRow> {
            try scene.portal.articleItems.page(
                ArticleItemFilter(sectionID: scene.news), of: scene.member, by: scene.editor,
                today: Self.today, page: request, limit: limit)
        }
        var pages = [try page(.newest)]
        while let older = pages.last?.older { pages.append(try page(.older(than: older))) }
        #expect(pages.flatMap(\.items).map(\.title) == (0..<9).reversed().map { "Bài \($0)" })
        var back = [try #require(pages.last)]
        while let newer = back.last?.newer { back.append(try page(.newer(than: newer))) }
        #expect(back.reversed().flatMap(\.items) == pages.flatMap(\.items))
    }

    /// No list walks the archive: each query uses an index made for it, and sorts only what is few.
    @Test(
        arguments: [
            ArticleItemFilter(), ArticleItemFilter(live: .published),
            ArticleItemFilter(draft: .submitted), ArticleItemFilter(sectionID: 2),
            ArticleItemFilter(authorID: 1), ArticleItemFilter(live: .withdrawn),
        ])
    func theOrderOfTheListComesFromTheIndex(filter: ArticleItemFilter) throws {
        let scene = try ArticleWorkScene()
        let plans = try scene.base.read { db in
            let search = try ArticleItemSearch(
                filter, siteID: scene.member.id, actor: scene.leader, today: Self.today, db)
            return try search.plans(db)
        }
        #expect(!plans.isEmpty)
        for plan in plans {
            #expect(!plan.contains("TEMP B-TREE"), "\(plan)")
            #expect(!plan.contains("SCAN item"), "\(plan)")
        }
    }
}

extension ArticleItemSearch {
    /// What SQLite says of the queries for the first page.
    fileprivate func plans(_ db: Database) throws -> [String] {
        let seen = Statements()
        db.trace { event in seen.texts.append(event.expandedDescription) }
        _ = try page(.newest, limit: 10, db)
        db.trace(options: [])
        return try seen.texts.filter { $0.contains("article_item AS item") }.map { sql in
            try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql)
                .map { $0["detail"] as String }.joined(separator: "; ")
        }
    }

    private final class Statements: @unchecked Sendable { var texts: [String] = [] }
}
