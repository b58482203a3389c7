import Testing

@testable import PortalCore

/// Who may see and change which article.
struct ArticleAccessTests {
    @Test func aContributorWritesOnTheirOwnOnly() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create(by: scene.editor)
        #expect(throws: WorkflowRefusal.notOwn) {
            try scene.save(id, "Khác", by: scene.writer)
        }
        #expect(throws: WorkflowRefusal.notOwn) {
            try scene.take(.submit, on: id, by: scene.writer)
        }
    }

    @Test func aRightInOneSectionIsNoneInAnother() throws {
        let scene = try ArticleWorkScene()
        let limited = try scene.base.person(
            "limited", [.approver], on: scene.member, in: scene.notices)
        let elsewhere = try scene.create()
        let editing = scene.portal.articleEditing
        #expect(
            try editing.open(elsewhere, of: scene.member, by: limited, now: .morning) == nil)
        #expect(throws: UnknownArticle.self) {
            try scene.take(.submit, on: elsewhere, by: limited)
        }
        #expect(throws: InvalidForm<ArticleForm.Field>.self) {
            _ = try scene.create(by: limited, in: scene.news)
        }
        let own = try scene.create(by: limited, in: scene.notices)
        #expect(throws: InvalidForm<ArticleForm.Field>.self) {
            try scene.save(own, "Chuyển đi", in: scene.news, by: limited)
        }
        #expect(
            try editing.sections(of: scene.member, for: limited).map(\.id) == [scene.notices])
    }

    /// Else whoever has a section could pull what is published elsewhere into it, and take it away.
    @Test func movingAPublishedArticleTakesRightsInBothSections() throws {
        let scene = try ArticleWorkScene()
        let limited = try scene.base.person(
            "limited", [.approver], on: scene.member, in: scene.notices)
        let id = try scene.published()
        try scene.save(id, "Chuyển sang thông báo", in: scene.notices, by: scene.editor)
        for action in WorkflowAction.allCases {
            #expect(throws: WorkflowRefusal.notPermitted) {
                try scene.take(action, on: id, by: limited)
            }
        }
    }

    /// Another site's article is unknown on every way to it.
    @Test func anotherSitesArticleIsUnknown() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.published()
        let site = scene.province
        let actor = scene.board
        let portal = scene.portal
        #expect(try portal.articleEditing.open(id, of: site, by: actor, now: .morning) == nil)
        #expect(try portal.articleEditing.history(of: id, of: site, by: actor) == nil)
        #expect(
            try portal.articlePreviewing.preview(id, of: site, by: actor, now: .morning) == nil)
        #expect(throws: UnknownArticle.self) {
            try portal.articleEditing.save(
                id, .filled(in: scene.provinceNews), on: site, by: actor, now: .morning)
        }
        #expect(throws: UnknownArticle.self) {
            try portal.articleEditing.enter(id, on: site, by: actor, now: .morning)
        }
        #expect(throws: UnknownArticle.self) {
            try portal.articleWorkflow.take(
                ArticleWorkflow.Step(.withdraw, comment: "x"), on: id, of: site, by: actor,
                now: .morning)
        }
        #expect(throws: UnknownArticle.self) {
            try portal.articleWorkflow.setDates(
                ArticleDates(), of: id, on: site, by: actor, now: .morning)
        }
        #expect(throws: UnknownArticle.self) {
            try portal.articleProposals.propose(id, of: site, by: actor, now: .morning)
        }
        var generator = SeededGenerator(seed: 1)
        #expect(throws: UnknownArticle.self) {
            try portal.articlePreviewing.share(
                id, of: site, by: actor, now: .morning, using: &generator)
        }
        // Nor does somebody else's grant open the member's own door.
        #expect(
            try portal.articleEditing.open(id, of: scene.member, by: actor, now: .morning) == nil)
    }

    @Test func othersWhoHaveItOpenAreNamedForAWhile() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create()
        let editing = scene.portal.articleEditing
        #expect(
            try editing.enter(id, on: scene.member, by: scene.writer, now: .morning) == [])
        #expect(
            try editing.enter(id, on: scene.member, by: scene.editor, now: .morning) == ["writer"])
        let later = Instant.morning.adding(seconds: ArticleEditing.presenceSeconds)
        #expect(try editing.enter(id, on: scene.member, by: scene.leader, now: later) == [])
    }
}
