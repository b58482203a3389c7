import Foundation
import GRDB

@testable import PortalCore

/// A province and a member with people who are told of what happens.
struct NoticeScene {
    let base: TestDatabase
    let province: Site
    let member: Site
    let section: Int64
    let writer: Actor
    let approver: Actor
    let second: Actor
    let board: Actor

    init() throws {
        base = try TestDatabase()
        province = try base.province()
        member = try base.site(label: "skhcn")
        section = try base.section("tin-tuc", on: member)
        writer = try Self.person("nguoi.viet", .contributor, on: member, base)
        approver = try Self.person("nguoi.duyet", .approver, on: member, base)
        second = try Self.person("nguoi.duyet.hai", .approver, on: member, base)
        board = try Self.person("ban.bien.tap", .boardMember, on: province, base)
    }

    /// Somebody with an account, an e-mail address and a role.
    static func person(
        _ name: String, _ role: Role, on site: Site, section: Int64? = nil, until: Instant? = nil,
        _ base: TestDatabase
    ) throws -> Actor {
        let id = try base.write { db in
            let id = try db.insert(
                """
                INSERT INTO account (username, display_name, email, state, password,
                    password_set_at, must_change_password, created_at)
                VALUES (?1, ?1, ?1 || '@vidu.vn', 'active', '', 0, 0, 0)
                """,
                [name])
            _ = try GrantQueries.insert(
                NewGrant(
                    siteID: site.id, role: role, sectionID: section,
                    validFrom: Instant(epochSeconds: 0), validUntil: until),
                to: id, by: nil, now: .morning, db)
            return id
        }
        let grants = try base.read { try GrantQueries.grants(of: id, $0) }
        return Actor(accountID: id, name: name, origin: "127.0.0.1", grants: grants)
    }

    var sending: NoticeSending { base.portal.noticeSending }

    /// A draft of the writer with all that publishing asks for.
    func draft(_ title: String = "Lễ hội hoa ban") throws -> Int64 {
        let content = ArticleContent(
            title: title, lead: "Tóm tắt.", body: .text("Nội dung."),
            sectionID: section, author: "Ban Biên tập", eventDay: "02/11/2026")
        return try base.portal.articleEditing.create(
            ArticleForm(content, base: nil), on: member, by: writer,
            submissionKey: UUID().uuidString, now: .morning)
    }

    func take(
        _ action: WorkflowAction, on id: Int64, by actor: Actor, comment: String = "Vì gấp.",
        at now: Instant = .morning
    ) throws {
        let item = try base.read {
            try ArticleItemQueries.item(id: id, siteID: member.id, $0)
        }
        guard let item else { throw MissingFixture() }
        try base.portal.articleWorkflow.take(
            ArticleWorkflow.Step(action, comment: comment, revisionID: item.revisionID), on: id,
            of: member, by: actor, now: now)
    }

    /// What somebody was told, the newest first.
    func told(_ actor: Actor) throws -> [NoticeKind] {
        try base.portal.notices.page(for: actor, page: .newest, limit: 50).items.map(\.kind)
    }

    /// Gives a notice to people.
    func give(
        _ kind: NoticeKind = .articlePublished, to people: [Actor], at now: Instant = .morning,
        subject: String = "Bài đã đăng"
    ) throws {
        try base.write { db in
            try NoticeOutbox.add(
                NewNotice(
                    kind: kind, siteID: member.id, subject: subject, text: "Đã đăng.",
                    topic: .ownAccount),
                to: people.compactMap(\.accountID).map(NoticeRecipient.account), now: now, db)
        }
    }

    func nextLetter(at now: Instant) throws -> NoticeParcel? {
        try next(on: .mail, at: now)
    }

    func next(on channel: NoticeChannel, at now: Instant) throws -> NoticeParcel? {
        var generator = SystemRandomNumberGenerator()
        return try sending.takeNext(on: channel, now: now, using: &generator)
    }
}
