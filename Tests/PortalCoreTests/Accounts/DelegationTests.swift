import Testing

@testable import PortalCore

/// Passing rights on for a time, with the head's consent (Article 16.3).
struct DelegationTests {
    private let scene: AccountScene
    private let leader: Int64
    private let receiver: Int64
    private let own: Grant

    init() throws {
        scene = try AccountScene()
        leader = try scene.person(
            "lanh.dao",
            [
                scene.right(
                    .unitLeader, on: scene.member,
                    until: .morning.adding(seconds: 100 * 86_400))
            ])
        receiver = try scene.person("nguoi.nhan", [scene.right(.contributor, on: scene.member)])
        own = try #require(try scene.actor(leader).grants.first)
    }

    private func form(
        _ changes: [DelegationService.Field: String] = [:]
    ) -> [DelegationService.Field: String] {
        [
            .right: String(own.id), .to: "nguoi.nhan", .until: "10/11/2026",
            .consent: "Giám đốc Sở đồng ý tại Công văn 12/SKHCN-VP ngày 01/11/2026",
        ].merging(changes) { _, new in new }
    }

    private func delegate(
        _ changes: [DelegationService.Field: String] = [:], at now: Instant = .morning
    ) throws {
        try scene.portal.delegations.delegate(
            form(changes), by: try scene.actor(leader, at: now), now: now)
    }

    private func mayApprove(at now: Instant = .morning) throws -> Bool {
        try scene.actor(receiver, at: now).may(.approveContent, on: scene.member.id)
    }

    @Test func theRightHoldsUntilItsEndAndStandsOnRecord() throws {
        #expect(try !mayApprove())
        try delegate()
        #expect(try mayApprove())
        #expect(try mayApprove(at: .morning.adding(seconds: 8 * 86_400)))
        #expect(try !mayApprove(at: .morning.adding(seconds: 9 * 86_400)))
        let entry = try #require(
            try scene.base.read { try AuditTrail.entries(after: 0, limit: 100, $0) }
                .first { $0.act == "account.delegate" })
        #expect(entry.after?.contains("Công văn 12/SKHCN-VP") == true)
        #expect(try mayApprove() && scene.actor(leader).may(.approveContent, on: scene.member.id))
    }

    @Test func bothSeeIt() throws {
        try delegate()
        let given = try scene.portal.delegations.overview(
            of: try scene.actor(leader), at: .morning)
        #expect(given.given.map(\.holder) == ["Tài khoản nguoi.nhan"])
        let received = try scene.actor(receiver).grants.filter { $0.delegatorID == leader }
        #expect(received.map(\.delegatedFrom) == ["Tài khoản lanh.dao"])
        let told = try scene.portal.notices.page(
            for: try scene.actor(receiver), page: .newest, limit: 5)
        #expect(told.items.map(\.kind).contains(.accountChanged))
    }

    @Test(
        arguments: [
            [.until: ""], [.until: "01/11/2026"], [.until: "mai"],
            [.consent: "  "], [.to: "khong.co"], [.to: "lanh.dao"], [.right: "x"],
            [.from: "20/11/2026"],
        ] as [[DelegationService.Field: String]])
    func isIncomplete(changes: [DelegationService.Field: String]) throws {
        #expect(throws: InvalidForm<DelegationService.Field>.self) { try delegate(changes) }
        #expect(try !mayApprove())
    }

    /// Neither a right of others, nor one that was received, nor one beyond its own end.
    @Test func onlyWhatIsHeldIsPassedOn() throws {
        let foreign = try scene.person("nguoi.khac", [scene.right(.boardMember, on: scene.other)])
        let grant = try #require(try scene.actor(foreign).grants.first)
        #expect(throws: AccountRefusal.notHeld) { try delegate([.right: String(grant.id)]) }
        #expect(throws: AccountRefusal.notHeld) { try delegate([.until: "01/06/2027"]) }
        try delegate()
        let received = try #require(
            try scene.actor(receiver).grants.first { $0.delegatorID == leader })
        #expect(throws: AccountRefusal.notHeld) {
            try scene.portal.delegations.delegate(
                form([.right: String(received.id), .to: "nguoi.khac"]),
                by: try scene.actor(receiver), now: .morning)
        }
    }

    @Test func administratorsDoNotPassTheirsOn() throws {
        let admin = try scene.person(
            "quan.tri", [scene.right(.administrator, on: scene.province)])
        let grant = try #require(try scene.actor(admin).grants.first)
        #expect(throws: AccountRefusal.notHeld) {
            try scene.portal.delegations.delegate(
                form([.right: String(grant.id)]), by: try scene.actor(admin), now: .morning)
        }
    }

    /// It ends with the right of who gave it, whatever its end says.
    @Test func itEndsWithTheRightItComesFrom() throws {
        try delegate()
        try scene.portal.accounts.revoke(
            grant: own.id, of: leader, on: scene.member.id, by: .operatorAtConsole, now: .morning)
        #expect(try !mayApprove())
    }

    @Test func itEndsWhenWhoGaveItLeaves() throws {
        try delegate()
        try scene.portal.accounts.setActive(
            false, leader, by: .operatorAtConsole, now: .morning)
        #expect(try !mayApprove())
    }

    @Test func itIsTakenBackByWhoGaveItAndNobodyElse() throws {
        try delegate()
        let given = try #require(
            try scene.actor(receiver).grants.first { $0.delegatorID == leader })
        #expect(throws: AccountRefusal.unknown) {
            try scene.portal.delegations.takeBack(
                given.id, by: try scene.actor(receiver), now: .morning)
        }
        #expect(throws: AccountRefusal.unknown) {
            try scene.portal.delegations.takeBack(
                own.id, by: try scene.actor(leader), now: .morning)
        }
        try scene.portal.delegations.takeBack(
            given.id, by: try scene.actor(leader), now: .morning)
        #expect(try !mayApprove())
    }
}
