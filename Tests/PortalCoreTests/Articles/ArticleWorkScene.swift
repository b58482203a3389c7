import Foundation
import GRDB
import Testing

@testable import PortalCore

/// A province and a member with a section each, and those who work on the member's portal.
struct ArticleWorkScene {
    let base: TestDatabase
    let province: Site
    let member: Site
    let provinceNews: Int64
    let news: Int64
    let notices: Int64
    let writer: Actor
    let editor: Actor
    let approver: Actor
    let leader: Actor
    let board: Actor

    var portal: Portal { base.portal }

    init() throws {
        base = try TestDatabase()
        province = try base.province()
        member = try base.site(label: "skhcn")
        provinceNews = try base.section("tin-tuc", on: province)
        news = try base.section("tin-tuc", on: member)
        notices = try base.section("thong-bao", on: member)
        writer = try base.person("writer", [.contributor], on: member)
        editor = try base.person("editor", [.editor], on: member)
        approver = try base.person("approver", [.approver], on: member)
        leader = try base.person("leader", [.unitLeader], on: member)
        board = try base.person("board", [.boardMember], on: province)
    }

    func create(
        _ title: String = "Khai mạc lễ hội", by actor: Actor? = nil, in section: Int64? = nil
    ) throws -> Int64 {
        try portal.articleEditing.create(
            .filled(title, in: section ?? news), on: member, by: actor ?? writer,
            submissionKey: UUID().uuidString, now: .morning)
    }

    /// Saves another title on top of the newest revision.
    @discardableResult
    func save(
        _ id: Int64, _ title: String, in section: Int64? = nil, by actor: Actor,
        isAutosave: Bool = false, at now: Instant = .morning
    ) throws -> Int64 {
        try portal.articleEditing.save(
            id, .filled(title, in: section ?? news, base: try item(id).revisionID), on: member,
            by: actor, isAutosave: isAutosave, now: now)
    }

    /// Takes a step on the newest revision.
    @discardableResult
    func take(
        _ action: WorkflowAction, on id: Int64, by actor: Actor, comment: String = "Lý do.",
        publishAt: Instant? = nil, target: String? = nil, at now: Instant = .morning
    ) throws -> ArticleItem {
        try portal.articleWorkflow.take(
            ArticleWorkflow.Step(
                action, comment: comment, publishAt: publishAt, targetSlug: target,
                revisionID: try item(id).revisionID),
            on: id, of: member, by: actor, now: now)
    }

    /// A published article: written, handed in, approved and published by two people.
    func published(_ title: String = "Khai mạc lễ hội", in section: Int64? = nil) throws -> Int64 {
        let id = try create(title, in: section)
        try release(id)
        return id
    }

    /// Hands a draft in, approves and publishes it.
    func release(_ id: Int64, at now: Instant = .morning) throws {
        try take(.submit, on: id, by: editor, at: now)
        try take(.approve, on: id, by: leader, at: now)
        try take(.publish, on: id, by: leader, at: now)
    }

    func item(_ id: Int64) throws -> ArticleItem {
        try #require(
            try base.read { try ArticleItemQueries.item(id: id, siteID: member.id, $0) })
    }

    func revisions(_ id: Int64) throws -> [ArticleRevision] {
        try base.read { try ArticleRevisionQueries.revisions(of: id, limit: 100, $0) }
    }

    /// Where visitors meet an article.
    struct Sight: Equatable, CustomStringConvertible {
        var lists = false
        var province = false
        var search = false
        var provinceSearch = false
        var sitemap = false
        var related = false

        static let everywhere = Sight(
            lists: true, search: true, sitemap: true, related: true)
        static let nowhere = Sight()

        var description: String {
            "lists \(lists) province \(province) search \(search) \(provinceSearch) sitemap \(sitemap) related \(related)"
        }
    }

    func sight(of slug: String, word: String) throws -> Sight {
        func isFound(on site: Site) throws -> Bool {
            let request = SearchRequest(
                text: word, siteID: site.id, includesIntegrated: site.isProvince)
            return try !portal.search.search(request).hits.isEmpty
        }
        func isListed(_ page: Page<ArticleSummary>?) -> Bool {
            page?.items.contains { $0.slug == slug } ?? false
        }
        func section(_ site: Site) throws -> Page<ArticleSummary>? {
            try portal.articles.section("tin-tuc", of: site, page: .newest, limit: 50)?.articles
        }
        let newest = try portal.articles.newest(of: member, limit: 50)
        let last = try portal.feeds.lastNumber(of: .articles, on: member)
        let sitemap =
            last == 0 ? [] : try portal.feeds.items(of: .articles, on: member, numbers: 1...last)
        let other = try #require(
            try portal.articles.article("bai-khac", of: member, related: 9))
        return Sight(
            lists: isListed(try section(member)) && newest.contains { $0.slug == slug },
            province: isListed(try section(province)), search: try isFound(on: member),
            provinceSearch: try isFound(on: province),
            sitemap: sitemap.contains { $0.slug == slug },
            related: other.related.contains { $0.slug == slug })
    }
}
