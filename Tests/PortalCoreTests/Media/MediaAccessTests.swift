import Foundation
import GRDB
import Testing

@testable import PortalCore

/// Who may have a file, by what became of the article that shows it. One check stands on every way:
/// the file, its smaller pictures, its old versions.
struct MediaAccessTests {
    /// What happens to an article that shows a picture.
    enum Fate: CaseIterable, Sendable {
        case unused, draft, submitted, approved, published, withdrawn, removed, merged, restored
        case publishedWithoutIt, draftWithoutIt, integrated, opened
    }

    /// Who gets the file.
    struct Audience: Equatable {
        var site = false
        var province = false
    }

    static func audience(_ fate: Fate) -> Audience {
        switch fate {
        case .unused, .draft, .submitted, .approved, .removed, .merged, .publishedWithoutIt:
            Audience()
        // What stays readable, with a notice, keeps its pictures.
        case .published, .withdrawn, .restored, .draftWithoutIt, .opened: Audience(site: true)
        case .integrated: Audience(site: true, province: true)
        }
    }

    @Test(arguments: Fate.allCases, [false, true])
    func aFileIsPublicWhileItsArticleIs(fate: Fate, onTop: Bool) throws {
        let scene = try MediaScene()
        let work = scene.work
        let id = try scene.picture()
        try work.base.write { db in
            try db.run("UPDATE media_version SET rendering = 'done'")
            try db.run("INSERT INTO media_rendition VALUES (1, 2, 2, 'abc', 1)")
        }
        try meet(fate, id, onTop, scene)
        let expected = Self.audience(fate)
        let other = try work.base.site(label: "khac")
        for part in [MediaLibrary.Part.current, .width(2)] {
            func has(_ site: Site, _ actor: Actor?) throws -> MediaFile? {
                try scene.library.file(id, part, on: site, for: actor)
            }
            #expect(try (has(work.member, nil) != nil) == expected.site)
            #expect(try (has(work.province, nil) != nil) == expected.province)
            #expect(try has(other, nil) == nil)
            let stranger = try work.base.person(
                "stranger \(part)", [.unitLeader, .editor], on: other)
            #expect(try (has(work.province, stranger) != nil) == expected.province)
            let own = try #require(try has(work.province, scene.writer))
            #expect(own.isPublic == expected.province)
        }
        for (site, actor) in [(work.member, nil), (work.province, nil)] as [(Site, Actor?)] {
            #expect(try scene.library.file(id, .version(1), on: site, for: actor) == nil)
        }
        #expect(
            try scene.library.file(id, .version(1), on: work.province, for: scene.writer) != nil)
        #expect(try scene.library.file(id, .width(3), on: work.province, for: scene.writer) == nil)
    }

    private func meet(_ fate: Fate, _ id: Int64, _ onTop: Bool, _ scene: MediaScene) throws {
        let work = scene.work
        switch fate {
        case .unused: return
        case .opened:
            return try scene.library.setOpen(
                true, id, on: scene.member, by: scene.writer, now: .morning)
        default: break
        }
        let article = try scene.article(showing: id, onTop: onTop)
        if fate == .draft { return }
        try work.take(.submit, on: article, by: work.editor)
        if fate == .submitted { return }
        try work.take(.approve, on: article, by: work.leader)
        if fate == .approved { return }
        try work.take(.publish, on: article, by: work.leader)
        switch fate {
        case .withdrawn: try work.take(.withdraw, on: article, by: work.leader)
        case .removed: try work.take(.removeAsError, on: article, by: work.leader)
        case .merged:
            let target = try work.published("Bài khác")
            let slug = try #require(try work.item(target).slug)
            try work.take(.merge, on: article, by: work.leader, target: slug)
        case .restored:
            try work.take(.withdraw, on: article, by: work.leader)
            try work.take(.restore, on: article, by: work.leader)
        case .publishedWithoutIt, .draftWithoutIt:
            try scene.save(article, .filled("Hội xuân", in: work.news))
            if fate == .publishedWithoutIt { try work.release(article) }
        case .integrated:
            try work.portal.articleProposals.propose(
                article, of: work.member, by: work.leader, now: .morning)
            let waiting = try #require(try work.portal.articleProposals.waiting().first)
            try work.portal.articleProposals.accept(
                waiting.id, on: work.province, by: work.board, now: .morning)
        default: break
        }
    }

    /// Naming the file of another site makes nothing public.
    @Test func anotherSitesFileIsNotMadePublicByNamingIt() throws {
        let scene = try MediaScene()
        let foreign = try scene.picture(on: scene.work.province, by: scene.work.board)
        #expect(throws: InvalidForm<ArticleForm.Field>.self) {
            try scene.article(showing: foreign, onTop: true)
        }
        let article = try scene.article(showing: foreign)
        #expect(throws: StepRefusal.self) { try scene.work.release(article) }
        #expect(try scene.work.base.count("media_use") == 0)
    }

    @Test func draftsThatAreSharedShowTheirOwnFilesOnly() throws {
        let scene = try MediaScene()
        let shown = try scene.picture(side: 4)
        let hidden = try scene.picture(side: 5)
        let article = try scene.article(showing: shown)
        var generator = SeededGenerator(seed: 3)
        let previewing = scene.work.portal.articlePreviewing
        let token = try previewing.share(
            article, of: scene.member, by: scene.writer, now: .morning, using: &generator)
        func file(_ id: Int64, on site: Site, after seconds: Int64 = 0) throws -> MediaFile? {
            try previewing.sharedFile(
                id, token, of: site, from: scene.library,
                now: Instant.morning.adding(seconds: seconds))
        }
        #expect(try file(shown, on: scene.member)?.isPublic == false)
        #expect(try file(hidden, on: scene.member) == nil)
        #expect(try file(shown, on: scene.work.province) == nil)
        #expect(
            try file(shown, on: scene.member, after: ArticlePreviewing.shareLifetime + 1) == nil)
    }

    @Test func whereAFileIsUsedIsTold() throws {
        let scene = try MediaScene()
        let id = try scene.picture()
        let draft = try scene.article(showing: id)
        let live = try scene.article(showing: id, onTop: true)
        try scene.work.release(live)
        try scene.save(live, .filled("Hội xuân", in: scene.work.news))
        let holders = try scene.work.portal.articleItems.using(
            media: id, of: scene.member, by: scene.work.editor)
        #expect(holders.map(\.id) == [draft, live])
        #expect(holders.map(\.isPublic) == [false, true])
        #expect(
            try scene.work.portal.articleItems.using(
                media: id, of: scene.member, by: scene.work.board
            ).isEmpty)
    }
}
