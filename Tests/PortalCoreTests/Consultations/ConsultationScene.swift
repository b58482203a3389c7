import GRDB
import Testing

@testable import PortalCore

/// A site with an editor and a leader who consult.
struct ConsultationScene {
    static let opens = Instant.morning.adding(seconds: 3600)
    static let closes = Instant.morning.adding(seconds: 7 * 86_400)

    let base: TestDatabase
    let site: Site
    let editor: Actor
    let leader: Actor

    init() throws {
        base = try TestDatabase()
        site = try base.province()
        editor = try base.person("bien-tap", [.editor], on: site)
        leader = try base.person("lanh-dao", [.unitLeader], on: site)
    }

    let outcome = OutcomeForm(values: [
        .result: ConsultationOutcome.Result.revised.rawValue,
        .asked: "Chúng tôi hỏi về mức phí.", .said: "Nhiều ý kiến đề nghị giảm.",
        .done: "Đã giảm mức phí.",
    ])

    /// A right that is on record, so that others can count on it.
    func grant(_ role: Role, to name: String) throws {
        let actor = try base.person(name, [role], on: site)
        try base.write { db in
            try db.run(
                """
                INSERT INTO account_grant (account_id, site_id, role, valid_from, granted_at)
                VALUES (?, ?, ?, 0, 0)
                """,
                [actor.accountID, site.id, role.rawValue])
        }
    }

    func draft(by actor: Actor? = nil) throws -> Int64 {
        let actor = actor ?? editor
        let id = try base.portal.consultationDesk.create(
            ConsultationForm(values: [
                .title: "Dự thảo Quy định về phí", .summary: "Mức phí mới.",
                .opensAt: EnteredMoment.text(Self.opens),
                .closesAt: EnteredMoment.text(Self.closes),
                .receiverName: "Sở Tài chính", .receiverAddress: "Phường Tân Phong",
                .receiverEmail: "gop-y@vidu.vn",
            ]), on: site, by: actor, now: .morning)
        try write("Điều 1. Phạm vi\nA b c.\nĐiều 2. Phí\nMột nghìn đồng.", id, by: actor)
        return id
    }

    func published() throws -> Int64 {
        let id = try draft()
        try take(.submit, id, by: editor)
        try take(.publish, id, by: leader)
        return id
    }

    func write(_ text: String, _ id: Int64, by actor: Actor? = nil) throws {
        let seen = try base.read {
            try ConsultationWorkQueries.find(id, siteID: site.id, $0)?.revision
        }
        try base.portal.consultationDesk.write(
            text, note: "", seen: seen ?? 0, of: id, on: site, by: actor ?? editor, now: .morning)
    }

    func take(
        _ step: ConsultationStep, _ id: Int64, by actor: Actor, at now: Instant = .morning
    ) throws {
        try base.portal.consultationDesk.take(step, on: id, of: site, by: actor, now: now)
    }

    func state(_ id: Int64, at now: Instant = .morning) throws -> ConsultationState? {
        try base.portal.consultationDesk.open(id, on: site, for: leader, now: now)?.state
    }

    func view(_ id: Int64) throws -> ConsultationView {
        let slug = try #require(try base.portal.consultations.slug(of: id, on: site))
        return try #require(try base.portal.consultations.page(slug, of: site, onEach: 3))
    }

    /// - Returns: the number of the comment.
    func comment(
        on id: Int64, clause: String? = nil, contact: String? = nil
    ) throws -> Int64 {
        let slug = try #require(try base.portal.consultations.slug(of: id, on: site))
        var values: [CommentForm.Field: String] = [
            .body: "Đề nghị giảm mức phí.", .position: "change",
        ]
        values[.clause] = clause
        values[.contact] = contact
        if contact != nil { values[.consent] = "co" }
        let count = try base.count("consultation_comment")
        try base.portal.consultations.comment(
            CommentForm(values: values), on: slug, of: site, submissionKey: "k\(count)",
            now: Self.opens)
        return try base.read { db in
            try db.row("SELECT max(id) FROM consultation_comment") { $0[0] } ?? 0
        }
    }

    func decide(_ decision: CommentDecision, on comment: Int64, of id: Int64) throws {
        try base.portal.commentDesk.decide(
            decision, on: comment, of: id, site: site, by: leader, now: Self.opens)
    }

    func reply(to comments: Set<Int64>, of id: Int64) throws {
        try base.portal.commentDesk.reply(
            CommentReply(verdict: .partly, text: "Đã xem xét."), to: comments, of: id, on: site,
            by: editor, now: Self.opens)
    }
}
