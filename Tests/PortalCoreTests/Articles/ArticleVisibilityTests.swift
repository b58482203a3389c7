import Testing

@testable import PortalCore

/// What visitors meet of an article in each state, wherever they look.
struct ArticleVisibilityTests {
    private static let word = "khaimac"
    private static let title = "Khaimac mùa lễ hội"
    private static let slug = "khaimac-mua-le-hoi"

    /// A published article beside another one.
    private static func scene() throws -> (scene: ArticleWorkScene, id: Int64) {
        let scene = try ArticleWorkScene()
        _ = try scene.published("Bài khác")
        return (scene, try scene.published(title))
    }

    private static func article(_ scene: ArticleWorkScene) throws -> Article? {
        try scene.portal.articles.article(slug, of: scene.member, related: 0)?.article
    }

    @Test func nothingIsSeenBeforeItIsPublished() throws {
        let scene = try ArticleWorkScene()
        _ = try scene.published("Bài khác")
        let id = try scene.create(Self.title)
        func expectNothing() throws {
            #expect(try scene.sight(of: Self.slug, word: Self.word) == .nowhere)
            #expect(try Self.article(scene) == nil)
        }
        try expectNothing()
        try scene.take(.submit, on: id, by: scene.writer)
        try expectNothing()
        try scene.take(.approve, on: id, by: scene.leader)
        try expectNothing()
        try scene.take(
            .schedule, on: id, by: scene.leader, publishAt: .morning.adding(seconds: 60))
        try expectNothing()
        try scene.take(.publish, on: id, by: scene.leader)
        #expect(try scene.sight(of: Self.slug, word: Self.word) == .everywhere)
        #expect(try Self.article(scene)?.summary.title == Self.title)
    }

    @Test func aDraftBesideItChangesNothing() throws {
        let (scene, id) = try Self.scene()
        let before = try Self.article(scene)
        try scene.save(id, "Hoantoan", in: scene.notices, by: scene.editor)
        try scene.take(.submit, on: id, by: scene.editor)
        try scene.take(.approve, on: id, by: scene.leader)
        #expect(try Self.article(scene) == before)
        #expect(try scene.sight(of: Self.slug, word: Self.word) == .everywhere)
        #expect(try scene.sight(of: "hoantoan", word: "hoantoan") == .nowhere)
    }

    /// The last part of an address never changes; the section before it does.
    @Test func aChangedArticleKeepsItsSlugAndMovesItsLists() throws {
        let (scene, id) = try Self.scene()
        try scene.save(id, "Tieudemoi", in: scene.notices, by: scene.editor)
        try scene.release(id, at: .morning.adding(seconds: 60))
        let article = try #require(try Self.article(scene))
        #expect(article.summary.title == "Tieudemoi")
        #expect(article.summary.sectionSlug == "thong-bao")
        #expect(article.summary.publishedAt == .morning)
        #expect(article.updatedAt == .morning.adding(seconds: 60))
        #expect(
            try scene.sight(of: Self.slug, word: "tieudemoi")
                == ArticleWorkScene.Sight(search: true, sitemap: true))
        #expect(try scene.sight(of: Self.slug, word: Self.word).search == false)
        let listed = try scene.portal.articles.section(
            "thong-bao", of: scene.member, page: .newest, limit: 9)
        #expect(listed?.articles.items.map(\.slug) == [Self.slug])
    }

    @Test func withdrawnItIsReadWithItsNoticeAndStandsNowhere() throws {
        let (scene, id) = try Self.scene()
        try scene.take(.withdraw, on: id, by: scene.leader, comment: "Không còn hiệu lực.")
        #expect(try scene.sight(of: Self.slug, word: Self.word) == .nowhere)
        let article = try #require(try Self.article(scene))
        #expect(article.retirement?.kind == .withdrawn)
        #expect(article.retirement?.notice == "Không còn hiệu lực.")

        try scene.take(.restore, on: id, by: scene.leader)
        #expect(try scene.sight(of: Self.slug, word: Self.word) == .everywhere)
        #expect(try Self.article(scene)?.retirement == nil)
    }

    @Test func mergedItLeadsToTheOther() throws {
        let (scene, id) = try Self.scene()
        for target in ["", "khong-co", Self.slug] {
            #expect(throws: StepRefusal.unknownTarget) {
                try scene.take(.merge, on: id, by: scene.leader, target: target)
            }
        }
        try scene.take(.merge, on: id, by: scene.leader, target: "bai-khac")
        #expect(try scene.sight(of: Self.slug, word: Self.word) == .nowhere)
        let retirement = try #require(try Self.article(scene)?.retirement)
        #expect(retirement.target?.section == "tin-tuc")
        #expect(retirement.target?.slug == "bai-khac")
    }

    /// What was published in error is gone, also where a draft stood beside it.
    @Test(arguments: [nil] + ItemState.Draft.allCases)
    func removedItIsGone(draft: ItemState.Draft?) throws {
        let (scene, id) = try Self.scene()
        if draft != nil { try scene.save(id, "Bản sửa dở", by: scene.editor) }
        if draft != nil && draft != .editing {
            try scene.take(.submit, on: id, by: scene.editor)
        }
        if draft == .returned { try scene.take(.sendBack, on: id, by: scene.leader) }
        if draft == .approved || draft == .scheduled {
            try scene.take(.approve, on: id, by: scene.leader)
        }
        if draft == .scheduled {
            try scene.take(
                .schedule, on: id, by: scene.leader, publishAt: .morning.adding(seconds: 60))
        }
        #expect(try scene.item(id).state.draft == draft)
        try scene.take(.removeAsError, on: id, by: scene.leader, comment: "Đăng nhầm.")
        #expect(try scene.sight(of: Self.slug, word: Self.word) == .nowhere)
        #expect(try Self.article(scene)?.retirement?.kind == .removed)
        let item = try scene.item(id)
        #expect(item.state == .removed)
        #expect(item.title == Self.title)
        #expect(item.publishAt == nil)
        if draft != nil {
            #expect(try scene.revisions(id).contains { $0.content.title == "Bản sửa dở" })
        }
        // Nothing that was scheduled brings it back.
        let later = Instant.morning.adding(seconds: 120)
        #expect(try scene.portal.articleTimetable.carryOutWhatIsDue(now: later).changed == 0)
    }

    @Test func aReasonIsNeededToTakeAway() throws {
        let (scene, id) = try Self.scene()
        for action in [WorkflowAction.withdraw, .removeAsError] {
            #expect(throws: StepRefusal.missingReason) {
                try scene.take(action, on: id, by: scene.leader, comment: "  \n")
            }
        }
        #expect(try scene.sight(of: Self.slug, word: Self.word) == .everywhere)
    }

    /// What the provincial portal shows of a member's article follows the article (Article 12.4).
    @Test func theProvinceFollows() throws {
        let (scene, id) = try Self.scene()
        try scene.portal.articleProposals.propose(
            id, of: scene.member, by: scene.approver, now: .morning)
        #expect(try scene.sight(of: Self.slug, word: Self.word).province == false)
        let proposal = try #require(try scene.portal.articleProposals.waiting().first)
        try scene.portal.articleProposals.accept(
            proposal.id, on: scene.province, by: scene.board, now: .morning)
        var both = ArticleWorkScene.Sight.everywhere
        both.province = true
        both.provinceSearch = true
        #expect(try scene.sight(of: Self.slug, word: Self.word) == both)

        try scene.take(.withdraw, on: id, by: scene.leader)
        #expect(try scene.sight(of: Self.slug, word: Self.word) == .nowhere)
        try scene.take(.restore, on: id, by: scene.leader)
        #expect(try scene.sight(of: Self.slug, word: Self.word) == both)

        // Its new section has no namesake there: it stays among the newest.
        try scene.save(id, Self.title, in: scene.notices, by: scene.editor)
        try scene.release(id)
        let newest = try scene.portal.articles.newest(of: scene.province, limit: 9)
        #expect(newest.map(\.slug) == [Self.slug])
        #expect(newest.first?.site.label == "skhcn")

        try scene.take(.removeAsError, on: id, by: scene.leader)
        #expect(try scene.sight(of: Self.slug, word: Self.word) == .nowhere)
        #expect(try scene.portal.articles.newest(of: scene.province, limit: 9).isEmpty)
    }

    // MARK: Shared drafts

    @Test func aSharedDraftIsSeenWhileItIsADraftAndTheLinkLasts() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create(Self.title)
        var generator = SeededGenerator(seed: 7)
        let token = try scene.portal.articlePreviewing.share(
            id, of: scene.member, by: scene.writer, now: .morning, using: &generator)
        func seen(_ site: Site, at now: Instant) throws -> String? {
            try scene.portal.articlePreviewing.shared(token, of: site, now: now)?.summary.title
        }
        let end = Instant.morning.adding(seconds: ArticlePreviewing.shareLifetime)
        #expect(try seen(scene.member, at: end.adding(seconds: -1)) == Self.title)
        #expect(try seen(scene.member, at: end) == nil)
        #expect(try seen(scene.province, at: .morning) == nil)
        let wrong = SecretToken(using: &generator)
        #expect(
            try scene.portal.articlePreviewing.shared(wrong, of: scene.member, now: .morning)
                == nil)
        try scene.release(id)
        #expect(try seen(scene.member, at: .morning) == nil)
        try scene.take(.removeAsError, on: id, by: scene.leader)
        #expect(try seen(scene.member, at: .morning) == nil)
    }
}
