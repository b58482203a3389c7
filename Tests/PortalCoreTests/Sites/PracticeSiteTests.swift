import GRDB
import Testing

@testable import PortalCore

/// The practice portal: everything as in earnest, and nothing public (Article 21).
struct PracticeSiteTests {
    private let scene: AccountScene
    private let practice: Site
    private let first: Actor
    private let second: Actor

    init() throws {
        scene = try AccountScene()
        let set = PracticeSite(database: scene.base.database, folder: PackageFiles.resources)
        #expect(try set.create())
        #expect(try !set.create())
        guard
            case .site(let profile) = try scene.portal.sites.directory()
                .resolve(label: Site.practiceLabel)
        else { throw MissingFixture() }
        practice = profile.site
        // One with an e-mail address and no right anywhere, one who keeps a member's accounts.
        var generator = SystemRandomNumberGenerator()
        _ = try scene.portal.accounts.create(
            [.username: "nguoi.mot", .displayName: "Người Một", .email: "mot@vidu.vn"],
            grants: [], by: .operatorAtConsole, now: .morning, using: &generator)
        try scene.person("nguoi.hai", [scene.right(.administrator, on: scene.member)])
        try scene.base.write { try $0.run("UPDATE account SET must_change_password = 0") }
        first = try Self.actor("nguoi.mot", scene)
        second = try Self.actor("nguoi.hai", scene)
    }

    private static func actor(_ username: String, _ scene: AccountScene) throws -> Actor {
        var generator = SystemRandomNumberGenerator()
        let token = SecretToken(using: &generator)
        try scene.base.write { db in
            let account = try #require(try AccountQueries.account(username: username, db))
            try SessionQueries.insert(
                digest: token.digest, accountID: account.id, from: .somewhere, secondFactorAt: nil,
                now: .morning, db)
        }
        return try #require(try scene.session(token)).actor
    }

    @Test(arguments: Permission.allCases)
    func everybodyMayDoThereWhatIsDoneWithContent(permission: Permission) {
        let expected = permission != .manageAccounts && permission != .manageSettings
        #expect(first.may(permission, on: practice.id) == expected)
        #expect(second.may(permission, on: practice.id) == expected)
        #expect(!first.may(permission, on: scene.member.id))
    }

    /// From a draft to what would be public; two people, as in earnest.
    private func publish() throws -> Int64 {
        let section = try #require(
            try scene.base.read { try SectionQueries.all(siteID: practice.id, $0) }.first)
        let id = try scene.portal.articleEditing.create(
            .filled(in: section.id), on: practice, by: first, submissionKey: "1", now: .morning)
        try take(.submit, id, first)
        #expect(throws: (any Error).self) { try take(.approve, id, first) }
        try take(.approve, id, second)
        try take(.publish, id, second)
        return id
    }

    private func take(_ action: WorkflowAction, _ id: Int64, _ actor: Actor) throws {
        let item = try scene.base.read {
            try ArticleItemQueries.item(id: id, siteID: practice.id, $0)
        }
        try scene.portal.articleWorkflow.take(
            ArticleWorkflow.Step(
                action, comment: "", revisionID: try #require(item).revisionID),
            on: id, of: practice, by: actor, now: .morning)
    }

    @Test func theWorkflowRunsAndNothingLeavesTheHouse() throws {
        let id = try publish()
        let item = try scene.base.read {
            try ArticleItemQueries.item(id: id, siteID: practice.id, $0)
        }
        #expect(item?.state.live == .published)
        #expect(try scene.base.count("publication_entry") == 0)
        #expect(try scene.base.count("search_entry") == 0)
        #expect(try scene.base.count("notice_delivery") == 0)
        #expect(try scene.acts().contains("article.publish"))
    }

    @Test func nothingPractisedReachesTheProvince() throws {
        let id = try publish()
        #expect(throws: UnknownArticle.self) {
            try scene.portal.articleProposals.propose(
                id, of: practice, by: second, now: .morning)
        }
        var generator = SystemRandomNumberGenerator()
        #expect(throws: UnknownArticle.self) {
            try scene.portal.articlePreviewing.share(
                id, of: practice, by: second, now: .morning, using: &generator)
        }
    }

    @Test func itIsNoMember() throws {
        let directory = try scene.portal.sites.directory()
        #expect(!directory.members.contains { $0.site.isPractice })
        #expect(directory.members.count == 2)
    }

    @Test func itIsEmptiedAndNothingElseIs() throws {
        let section = try scene.base.section("tin", on: scene.member)
        try scene.base.article("bai-that", in: section, on: scene.member)
        let before = try scene.base.count("article_item")
        _ = try publish()
        _ = try scene.portal.articleEditing.create(
            .filled(in: nil), on: practice, by: first, submissionKey: "2", now: .morning)
        let sections = try scene.base.count("section")
        #expect(try scene.portal.practice.content()?.articles == 2)
        #expect(try scene.portal.practice.empty(by: .operatorAtConsole, now: .morning))
        #expect(try scene.portal.practice.content()?.articles == 0)
        #expect(try scene.base.count("article_item") == before)
        #expect(try scene.base.count("article") == before)
        #expect(try scene.base.count("section") == sections)
        #expect(try scene.acts().contains("article.publish"))
        #expect(try scene.acts().last == "practice.empty")
        guard case .intact = try scene.portal.audit.verify() else {
            Issue.record("broken")
            return
        }
        let broken = try scene.base.read { db in
            try db.rows("PRAGMA foreign_key_check") { $0[0] as String }
        }
        #expect(broken.isEmpty)
        // It goes on from there.
        #expect(try publish() > 0)
    }

    @Test func whereThereIsNoneNothingIsEmptied() throws {
        let scene = try AccountScene()
        #expect(try !scene.portal.practice.empty(by: .operatorAtConsole, now: .morning))
        #expect(try scene.portal.practice.content() == nil)
    }

    /// Tables of a site that stay: what it is made of, rights, records and running numbers.
    private static let kept: Set<String> = [
        "account_grant", "audit_entry", "document_tally", "publication_entry", "question_tally",
        "section", "site_alias", "site_menu", "site_successor",
    ]

    /// A table that a feature adds is emptied with the practice portal, or named among those kept.
    @Test func everyTableOfASiteIsThoughtOf() throws {
        let tables = try scene.base.read { db in
            try db.rows(
                """
                SELECT DISTINCT list.name FROM sqlite_schema AS list,
                    pragma_foreign_key_list(list.name) AS key
                WHERE list.type = 'table' AND key."table" = 'site'
                """
            ) { $0[0] as String }
        }
        #expect(Set(tables) == Self.kept.union(PracticeQueries.emptied.map(\.table)))
    }
}
