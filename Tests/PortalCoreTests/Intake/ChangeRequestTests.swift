import Foundation
import GRDB
import Testing

@testable import PortalCore

/// Requests to change what is published (Article 12.2).
struct ChangeRequestTests {
    private static let page = "/tin-tuc/lich-tiep-dan"

    /// A register, and an article in it that visitors read.
    private static func scene() throws -> (IntakeScene, item: Int64) {
        let scene = try IntakeScene()
        try scene.base.article("lich-tiep-dan", in: scene.news, on: scene.site)
        let item = try #require(
            try scene.base.read {
                try ArticleItemQueries.publishedItem(at: page, siteID: scene.site.id, $0)
            })
        return (scene, item)
    }

    private static func open(
        _ scene: IntakeScene, _ item: Int64, by actor: Actor? = nil
    ) throws -> [Int64] {
        try scene.base.portal.intakeList.openChanges(
            of: item, on: scene.site, for: actor ?? scene.editor
        ).map(\.id)
    }

    @Test(arguments: [
        ("/tin-tuc/lich-tiep-dan", true), ("/thong-bao/lich-tiep-dan", true),
        ("https://laichau.gov.vn/tin-tuc/lich-tiep-dan?x=1", true), ("/tin-tuc/khac", false),
        ("/tin-tuc", false), ("/", false),
    ])
    func theArticleIsFoundByItsAddress(page: String, isFound: Bool) throws {
        let (scene, item) = try Self.scene()
        defer { scene.remove() }
        let about = try scene.entry(try scene.enter([.page: page])).about
        #expect(about?.itemID == (isFound ? item : nil))
        #expect(about?.state == (isFound ? .published : nil))
    }

    /// The same address on another site is another page.
    @Test func anArticleOfAnotherSiteIsNotMeant() throws {
        let (scene, item) = try Self.scene()
        defer { scene.remove() }
        let id = try scene.enter([.page: Self.page], on: scene.other, by: scene.stranger)
        let entry = try scene.desk.open(id, on: scene.other, for: scene.stranger)?.entry
        #expect(entry?.page == Self.page && entry?.about == nil)
        #expect(try Self.open(scene, item).isEmpty)
        let elsewhere = try scene.base.portal.intakeList.openChanges(
            of: item, on: scene.other, for: scene.stranger)
        #expect(elsewhere.isEmpty)
    }

    @Test func theListHoldsRequestsOnly() throws {
        let (scene, _) = try Self.scene()
        defer { scene.remove() }
        let change = try scene.enter([.page: Self.page])
        let document = try scene.enter([.page: "/van-ban/qd-1"])
        _ = try scene.enter()
        let done = try scene.enter([.page: Self.page])
        try scene.take(.finish, on: done)
        func list(_ kind: IntakeFilter.Kind, for actor: Actor) throws -> [Int64] {
            try scene.base.portal.intakeList.page(
                IntakeFilter(kind, isChange: true), of: scene.site, for: actor,
                today: Instant.morning.day, page: .newest, limit: 10
            ).items.map(\.id)
        }
        #expect(try list(.open, for: scene.editor) == [document, change])
        #expect(try list(.all, for: scene.editor) == [done, document, change])
        #expect(try list(.all, for: scene.contributor).isEmpty)
        #expect(try list(.all, for: scene.stranger).isEmpty)
        let waiting = try scene.base.portal.intakeList.waiting(
            onSite: scene.site.id, for: scene.editor, today: Instant.morning.day)
        #expect(waiting.changes == 2 && waiting.free == 3)
    }

    @Test func anArticleShowsItsOpenRequestsTheMostUrgentFirst() throws {
        let (scene, item) = try Self.scene()
        defer { scene.remove() }
        let rules = try scene.desk.choices(on: Instant.morning.day).rules
        let rule = try #require(rules.first { $0.subject.duty == .document })
        let first = try scene.enter([.page: Self.page])
        let urgent = try scene.enter([
            .page: Self.page, .rule: String(rule.id), .eventDay: "30/10/2026",
        ])
        #expect(try Self.open(scene, item) == [urgent, first])
        try scene.take(.decline, on: first, reason: "Đã đúng")
        #expect(try Self.open(scene, item) == [urgent])
        #expect(try Self.open(scene, item, by: scene.contributor).isEmpty)
    }

    @Test func aDraftOfAChangeStandsBesideTheLiveVersion() throws {
        let (scene, item) = try Self.scene()
        defer { scene.remove() }
        let id = try scene.enter([.page: Self.page, .subject: "Đổi giờ tiếp dân"])
        let before = try scene.article(item).item
        let made = try scene.makeDraft(of: id)
        #expect(made.article == item)
        let after = try scene.article(item)
        #expect(after.item.state == ItemState(live: .published, draft: .editing))
        #expect(after.item.liveRevisionID == before.liveRevisionID)
        #expect(after.item.editorID == scene.editor.accountID)
        #expect(after.live?.content == after.revision.content)
        let event = try #require(after.events.first)
        #expect(event.name == "Bắt đầu sửa theo yêu cầu")
        #expect(event.comment == "Yêu cầu số 1/2026, Văn phòng Thử: Đổi giờ tiếp dân")
        #expect(event.who == "bien-tap")
        #expect(try scene.entry(id).state == .drafted)
        #expect(try scene.entry(id).articleItemID == item)
        #expect(try scene.base.count("article_item") == 1)
        let acts = try scene.base.read { try AuditTrail.entries(after: 0, limit: 100, $0) }
        #expect(acts.map(\.act).suffix(2) == ["article.change", "intake.draft"])
    }

    /// A second request goes on with the draft that is there.
    @Test func aDraftThatIsThereIsGoneOnWith() throws {
        let (scene, item) = try Self.scene()
        defer { scene.remove() }
        for _ in 0..<2 { try scene.makeDraft(of: try scene.enter([.page: Self.page])) }
        #expect(try scene.base.count("article_revision") == 2)
        #expect(try scene.article(item).events.count == 2)
    }

    @Test func whatCannotBeChangedNowIsRefusedAndNothingIsKept() throws {
        let (scene, item) = try Self.scene()
        defer { scene.remove() }
        let id = try scene.enter(
            [.page: Self.page],
            files: [try scene.files.keep(MediaSamples.png(), named: "anh.png")])
        try scene.base.portal.articleWorkflow.take(
            ArticleWorkflow.Step(.withdraw, comment: "Sai"), on: item, of: scene.site,
            by: scene.leader, now: .morning)
        let file = try #require(
            try scene.desk.open(id, on: scene.site, for: scene.editor)?.files.first)
        #expect(throws: WorkflowRefusal.wrongState(.withdrawn)) {
            try scene.makeDraft(of: id, taking: IntakeFileChoice(taken: [file.id]))
        }
        #expect(try scene.entry(id).state == .received)
        #expect(try scene.base.count("media_item") == 0)
    }

    /// Databases with requests of before the column find their articles.
    @Test func theMigrationFindsTheArticleOfEarlierRequests() throws {
        let (scene, item) = try Self.scene()
        defer { scene.remove() }
        let id = try scene.enter([.page: Self.page])
        let other = try scene.enter([.page: "/tin-tuc/lich"])
        try scene.base.write { db in
            try db.execute(
                sql: """
                    DROP INDEX intake_entry_about; DROP INDEX intake_entry_change;
                    ALTER TABLE intake_entry DROP COLUMN about_item_id;
                    """)
            try db.execute(sql: IntakeSchema.changes.sql.text)
        }
        #expect(try scene.entry(id).about?.itemID == item)
        #expect(try scene.entry(other).about == nil)
    }
}
