import GRDB

@testable import PortalCore

/// The portals of a province and of one of its departments, and people with rights on them.
struct QuestionStaff {
    let base: TestDatabase
    let province: Site
    let department: Site
    let board: Actor
    let officer: Actor
    let leader: Actor
    /// An officer and leader of another unit.
    let stranger: Actor
    let unitID: Int64

    init() throws {
        base = try TestDatabase()
        province = try base.province()
        department = try base.site(label: "stp")
        let other = try base.site(label: "skhcn")
        unitID = try Self.unit("so-tu-phap", "Sở Tư pháp", of: department, base)
        _ = try Self.unit("so-khoa-hoc", "Sở Khoa học và Công nghệ", of: other, base)
        board = Self.actor("ban.bien.tap", [(.boardMember, province)])
        officer = Self.actor("can.bo", [(.editor, department)])
        leader = Self.actor("lanh.dao", [(.unitLeader, department)])
        stranger = Self.actor("nguoi.khac", [(.editor, other), (.unitLeader, other)])
        try base.write { db in
            try db.run(
                "INSERT INTO question_field (slug, title, position) VALUES ('ho-tich', 'Hộ tịch', 0)"
            )
        }
    }

    private static func unit(
        _ slug: String, _ name: String, of site: Site, _ base: TestDatabase
    ) throws -> Int64 {
        try base.write { db in
            let id = try db.insert(
                "INSERT INTO unit (slug, name, full_name, kind) VALUES (?, ?, ?, 'department')",
                [slug, name, name])
            try db.run("UPDATE site SET unit_id = ? WHERE id = ?", [id, site.id])
            return id
        }
    }

    private static func actor(_ name: String, _ roles: [(Role, Site)]) -> Actor {
        Actor(
            accountID: nil, name: name, origin: "thử",
            grants: roles.map { role, site in
                Grant(
                    id: 0, accountID: 0,
                    site: SiteLink(
                        label: site.label, name: site.name, shortName: site.shortName,
                        status: site.status),
                    siteID: site.id, role: role, sectionID: nil,
                    validFrom: Instant(epochSeconds: 0), validUntil: nil, delegatedFrom: nil,
                    consent: nil)
            })
    }

    var desk: QuestionDesk { base.portal.questionDesk }

    /// 09:00 of a day so many days after the question came.
    static func later(_ days: Int64) -> Instant { Instant.morning.adding(seconds: days * 86_400) }

    /// Takes steps in order, a day apart.
    @discardableResult
    func take(
        _ steps: [(QuestionStep, Actor)], on code: QuestionCode, from day: Int64 = 1
    ) throws -> QuestionCase? {
        var last: QuestionCase?
        for (index, (step, actor)) in steps.enumerated() {
            last = try desk.take(step, on: code, by: actor, now: Self.later(day + Int64(index)))
        }
        return last
    }

    /// What stands in the outbox for addresses, oldest first.
    func letters() throws -> [Letter] {
        try base.read { db in
            try db.rows(
                """
                SELECT delivery.address, notice.topic, notice.subject, notice.text
                FROM notice_delivery AS delivery
                JOIN notice_delivery_item AS item ON item.delivery_id = delivery.id
                JOIN notice ON notice.id = item.notice_id
                WHERE delivery.address IS NOT NULL ORDER BY delivery.id
                """
            ) { Letter(address: $0[0], topic: $0[1], subject: $0[2], text: $0[3]) }
        }
    }

    /// A question of somebody with an address, which its owner confirmed.
    func asked(by email: String, key: String) throws -> QuestionCode {
        let code = try base.ask(.individual([.email: email]), on: province, key: key).code
        let id = try desk.question(code, for: board).id
        _ = try base.portal.questions.confirmMail(of: id, on: province, now: .morning)
        return code
    }

    /// The straight way from receipt to the published answer.
    var straightWay: [(QuestionStep, Actor)] {
        [
            (.classify(field: "ho-tich"), board), (.assign(unitID: unitID), board),
            (.draftAnswer(.sample), officer), (.approve(answeredBy: "Giám đốc Sở"), leader),
            (.publish, board),
        ]
    }
}

/// A letter to somebody without an account.
struct Letter {
    let address: String
    let topic: String
    let subject: String
    let text: String
}

extension QuestionDraft {
    static let sample = QuestionDraft(
        text: QuestionModeration.Answer.sample.text,
        citations: QuestionModeration.Answer.sample.citations)
}
