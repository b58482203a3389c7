import Foundation
import GRDB
import Testing

@testable import PortalCore

/// Writing: revisions, autosaves, conflicts, and who may write where.
struct ArticleEditingTests {
    @Test func theSameFormTwiceMakesOneArticle() throws {
        let scene = try ArticleWorkScene()
        let ids = try (1...2).map { _ in
            try scene.portal.articleEditing.create(
                .filled(in: scene.news), on: scene.member, by: scene.writer,
                submissionKey: "once", now: .morning)
        }
        #expect(ids[0] == ids[1])
        #expect(try scene.base.count("article_item") == 1)
        #expect(try scene.base.count("article_revision") == 1)
    }

    @Test func autosavesInARowAreOneRevision() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create()
        for number in 1...5 {
            try scene.save(id, "Tự lưu \(number)", by: scene.writer, isAutosave: true)
        }
        #expect(try scene.revisions(id).map(\.content.title) == ["Tự lưu 5", "Khai mạc lễ hội"])
        try scene.save(id, "Lưu tay", by: scene.writer)
        #expect(try scene.revisions(id).map(\.content.title) == ["Lưu tay", "Khai mạc lễ hội"])
        #expect(try scene.item(id).title == "Lưu tay")
    }

    /// What was saved by hand stays in the history, also where an autosave had the same text.
    @Test func savingByHandWhatWasAutosavedKeepsIt() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create()
        try scene.save(id, "Bản giữ lại", by: scene.writer, isAutosave: true)
        try scene.save(id, "Bản giữ lại", by: scene.writer)
        #expect(try scene.revisions(id).first?.isAutosave == false)
        try scene.save(id, "Viết tiếp", by: scene.writer, isAutosave: true)
        #expect(
            try scene.revisions(id).map(\.content.title)
                == ["Viết tiếp", "Bản giữ lại", "Khai mạc lễ hội"])
    }

    @Test func anotherPersonsAutosaveIsKept() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create()
        try scene.save(id, "Của người viết", by: scene.writer, isAutosave: true)
        try scene.save(id, "Của biên tập", by: scene.editor, isAutosave: true)
        #expect(
            try scene.revisions(id).map(\.content.title)
                == ["Của biên tập", "Của người viết", "Khai mạc lễ hội"])
    }

    @Test func whoSavesOnAnOldVersionSeesBoth() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create()
        let opened = try scene.item(id).revisionID
        try scene.save(id, "Của biên tập", by: scene.editor)
        let mine = ArticleForm.filled("Của người viết", in: scene.news, base: opened)
        for isAutosave in [true, false] {
            let conflict = try #require(throws: EditConflict.self) {
                try scene.portal.articleEditing.save(
                    id, mine, on: scene.member, by: scene.writer, isAutosave: isAutosave,
                    now: .morning)
            }
            #expect(conflict.theirs.content.title == "Của biên tập")
            #expect(conflict.theirs.savedBy == "editor")
            #expect(conflict.mine.title == "Của người viết")
        }
        #expect(try scene.item(id).title == "Của biên tập")
        #expect(try scene.revisions(id).count == 2)
    }

    /// The second of two tabs of one person is told, even where the first only autosaved.
    @Test func twoTabsOfOnePersonConflict() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create()
        let opened = try scene.item(id).revisionID
        try scene.save(id, "Ở thẻ thứ nhất", by: scene.writer, isAutosave: true)
        #expect(throws: EditConflict.self) {
            try scene.portal.articleEditing.save(
                id, .filled("Ở thẻ thứ hai", in: scene.news, base: opened), on: scene.member,
                by: scene.writer, now: .morning)
        }
        #expect(try scene.item(id).title == "Ở thẻ thứ nhất")
    }

    @Test func aFormWithoutItsVersionIsAConflict() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create()
        #expect(throws: EditConflict.self) {
            try scene.portal.articleEditing.save(
                id, .filled("Khác", in: scene.news), on: scene.member, by: scene.writer,
                now: .morning)
        }
    }

    @Test func savingNothingNewOpensNoDraft() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.published()
        let before = try scene.item(id)
        try scene.save(id, before.title, by: scene.editor)
        #expect(try scene.item(id) == before)
    }

    /// What was taken over from before has its day as the database keeps it; the form shows it as
    /// people write it.
    @Test func whatWasTakenOverIsUnchangedByItsOwnForm() throws {
        let scene = try ArticleWorkScene()
        try scene.base.write { db in
            try db.run(
                """
                INSERT INTO article_item (id, site_id, live, draft, title, title_key, updated_at)
                VALUES (77, ?, 'none', 'editing', 'Bài cũ', 'bai-cu', 0)
                """,
                [scene.member.id])
            try db.run(
                """
                INSERT INTO article_revision (id, item_id, number, at, account_name, is_autosave,
                    title, lead, body, body_format, author, source_name, source_address, event_day)
                VALUES (77, 77, 1, 0, '', 0, 'Bài cũ', '', 'Nội dung.', 'text', '', '', '',
                    '2020-12-02')
                """)
            try db.run("UPDATE article_item SET revision_id = 77 WHERE id = 77")
        }
        let opened = try #require(
            try scene.portal.articleEditing.open(
                77, of: scene.member, by: scene.editor, now: .morning))
        let form = ArticleForm(opened.revision.content, base: 77)
        #expect(form.values[.eventDay] == "02/12/2020")
        let saved = try scene.portal.articleEditing.save(
            77, form, on: scene.member, by: scene.editor, now: .morning)
        #expect(saved == 77)
    }

    @Test func anEarlierVersionIsTakenUpAsANewOne() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create("Bản đầu")
        let first = try scene.item(id).revisionID
        try scene.save(id, "Bản hai", by: scene.writer)
        try scene.portal.articleEditing.restore(
            revision: first, of: id, on: scene.member, by: scene.writer, now: .morning)
        let revisions = try scene.revisions(id)
        #expect(revisions.map(\.content.title) == ["Bản đầu", "Bản hai", "Bản đầu"])
        #expect(revisions.map(\.number) == [3, 2, 1])
    }

    @Test func aVersionOfAnotherArticleIsNotTakenUp() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create("Bài một")
        let other = try scene.item(try scene.create("Bài hai")).revisionID
        #expect(throws: UnknownArticle.self) {
            try scene.portal.articleEditing.restore(
                revision: other, of: id, on: scene.member, by: scene.writer, now: .morning)
        }
    }

    @Test func droppingADraftShowsWhatVisitorsSee() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.published("Bản đăng")
        try scene.save(id, "Bản sửa", in: scene.notices, by: scene.editor)
        try scene.take(.discard, on: id, by: scene.editor)
        let item = try scene.item(id)
        #expect(item.state == .published)
        #expect(item.title == "Bản đăng")
        #expect(item.sections == [scene.news])
        #expect(item.revisionID == item.liveRevisionID)
        let key = try scene.base.read { db in
            try db.row("SELECT title_key FROM article_item WHERE id = ?", [id]) { $0[0] as String }
        }
        #expect(key == "ban-dang")
        #expect(try scene.revisions(id).first?.content.title == "Bản sửa")
    }

    @Test func aDroppedDraftCanBeTakenUpAgain() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create()
        try scene.take(.discard, on: id, by: scene.writer)
        #expect(try scene.item(id).state == .dropped)
        try scene.save(id, "Viết lại", by: scene.writer)
        #expect(try scene.item(id).state == .new)
    }
}
