import Testing

@testable import PortalCore

/// Whose accounts administrators keep, and what nobody does to themselves.
struct AccountScopeTests {
    private let scene: AccountScene
    private let province: Int64
    private let member: Int64

    init() throws {
        scene = try AccountScene()
        province = try scene.person(
            "quan.tri.tinh", [scene.right(.administrator, on: scene.province)])
        member = try scene.person(
            "quan.tri.so", [scene.right(.administrator, on: scene.member)])
    }

    private var accounts: AccountService { scene.portal.accounts }

    private func listed(_ actor: Int64, on site: Site, words: String = "") throws -> [String] {
        try accounts.page(
            AccountService.Filter(words: words), on: site.id, of: try scene.actor(actor),
            page: .newest, limit: 50
        ).items.map(\.account.username)
    }

    @Test func whoKeepsOneSiteSeesItsPeopleOnly() throws {
        try scene.person("cua.so", [scene.right(.editor, on: scene.member)])
        try scene.person("cua.so.khac", [scene.right(.editor, on: scene.other)])
        #expect(try listed(member, on: scene.member) == ["cua.so", "quan.tri.so"])
        #expect(try listed(member, on: scene.other) == [])
        #expect(try listed(province, on: scene.province).count == 4)
        #expect(try listed(province, on: scene.other) == ["cua.so.khac"])
    }

    @Test func namesAreFoundWithoutMarks() throws {
        var generator = SystemRandomNumberGenerator()
        _ = try accounts.create(
            [.username: "lo.dung", .displayName: "Lò Thị Dung", .position: "Chánh Văn phòng"],
            grants: [], by: .operatorAtConsole, now: .morning, using: &generator)
        for words in ["lo thi", "DUNG", "chanh van phong", "Lò Dung"] {
            #expect(try listed(province, on: scene.province, words: words) == ["lo.dung"])
        }
        #expect(try listed(province, on: scene.province, words: "khong co") == [])
    }

    /// Whoever resets a password can sign in with it: another unit's rights are out of reach.
    @Test func anAccountOfTwoUnitsIsKeptByTheProvince() throws {
        let id = try scene.person(
            "hai.noi",
            [scene.right(.editor, on: scene.member), scene.right(.editor, on: scene.other)])
        var generator = SystemRandomNumberGenerator()
        let admin = try scene.actor(member)
        let here = scene.member.id
        #expect(throws: AccountRefusal.heldElsewhere) {
            try accounts.resetPassword(
                of: id, on: here, by: admin, now: .morning, using: &generator)
        }
        #expect(throws: AccountRefusal.heldElsewhere) {
            try accounts.update(id, on: here, [.displayName: "Tên"], by: admin, now: .morning)
        }
        #expect(throws: AccountRefusal.heldElsewhere) {
            try accounts.setActive(false, id, on: here, by: admin, now: .morning)
        }
        #expect(throws: AccountRefusal.heldElsewhere) {
            try accounts.endSessions(of: id, on: here, by: admin, now: .morning)
        }
        #expect(throws: AccountRefusal.heldElsewhere) {
            try accounts.removeSecondFactor(of: id, on: here, by: admin, now: .morning)
        }
        let seen = try #require(try accounts.entry(id, on: here, of: admin, now: .morning))
        #expect(seen.grants.map(\.siteID) == [here])
        #expect(!seen.isKept)
        _ = try accounts.resetPassword(
            of: id, on: here, by: try scene.actor(province), now: .morning, using: &generator)
    }

    /// A right that is over elsewhere still keeps the account out of reach.
    @Test func aFormerRightElsewhereCountsToo() throws {
        let id = try scene.person("hai.noi", [scene.right(.editor, on: scene.other)])
        try accounts.grant(
            scene.right(.editor, on: scene.member), to: id, by: .operatorAtConsole, now: .morning)
        let old = try #require(
            try scene.actor(id).grants.first { $0.siteID == scene.other.id })
        try accounts.revoke(
            grant: old.id, of: id, on: scene.other.id, by: .operatorAtConsole, now: .morning)
        #expect(throws: AccountRefusal.heldElsewhere) {
            try accounts.setActive(
                false, id, on: scene.member.id, by: try scene.actor(member), now: .morning)
        }
    }

    @Test func anotherSitesAccountIsNotThere() throws {
        let id = try scene.person("cua.so.khac", [scene.right(.editor, on: scene.other)])
        let admin = try scene.actor(member)
        #expect(try accounts.entry(id, on: scene.member.id, of: admin, now: .morning) == nil)
        #expect(throws: AccountRefusal.unknown) {
            try accounts.grant(
                scene.right(.editor, on: scene.member), to: id, by: admin, now: .morning)
        }
        #expect(throws: AccountRefusal.unknown) {
            try accounts.setActive(false, id, on: scene.member.id, by: admin, now: .morning)
        }
        let grant = try #require(try scene.actor(id).grants.first)
        #expect(throws: AccountRefusal.unknown) {
            try accounts.revoke(
                grant: grant.id, of: id, on: scene.member.id, by: admin, now: .morning)
        }
    }

    /// A member's administrator gives no right on another site, the province among them.
    @Test func rightsAreGivenOnOnesOwnSiteOnly() throws {
        let id = try scene.person("cua.so", [scene.right(.editor, on: scene.member)])
        let admin = try scene.actor(member)
        for site in [scene.other, scene.province] {
            #expect(throws: (any Error).self) {
                try accounts.grant(
                    scene.right(.contributor, on: site), to: id, by: admin, now: .morning)
            }
            var generator = SystemRandomNumberGenerator()
            #expect(throws: AccountRefusal.notOwnSite) {
                try accounts.create(
                    [.username: "nguoi.moi", .displayName: "Người Mới"],
                    grants: [scene.right(.administrator, on: site)], by: admin, now: .morning,
                    using: &generator)
            }
        }
        var generator = SystemRandomNumberGenerator()
        #expect(throws: AccountRefusal.notOwnSite) {
            try accounts.create(
                [.username: "nguoi.moi", .displayName: "Người Mới"], grants: [], by: admin,
                now: .morning, using: &generator)
        }
        #expect(
            try scene.base.read { try AccountQueries.account(username: "nguoi.moi", $0) } == nil)
    }

    @Test func nobodyGivesOrTakesTheirOwnRights() throws {
        let admin = try scene.actor(province)
        let own = try #require(admin.grants.first)
        #expect(throws: AccountRefusal.oneself) {
            try accounts.grant(
                scene.right(.approver, on: scene.province), to: province, by: admin, now: .morning)
        }
        #expect(throws: AccountRefusal.oneself) {
            try accounts.revoke(
                grant: own.id, of: province, on: scene.province.id, by: admin, now: .morning)
        }
        #expect(throws: AccountRefusal.oneself) {
            try accounts.setActive(
                false, province, on: scene.province.id, by: admin, now: .morning)
        }
    }

    /// Everybody who keeps no accounts, whatever else they may do.
    @Test(arguments: Role.allCases.filter { $0 != .administrator })
    func othersAlterNoAccount(role: Role) throws {
        let id = try scene.person("nguoi.mot", [scene.right(.editor, on: scene.member)])
        let actor = try scene.actor(
            try scene.person("nguoi.hai", [scene.right(role, on: scene.member)]))
        #expect(throws: AccountRefusal.unknown) {
            try accounts.setActive(false, id, on: scene.member.id, by: actor, now: .morning)
        }
        #expect(throws: AccountRefusal.unknown) {
            try accounts.grant(
                scene.right(.editor, on: scene.member), to: id, by: actor, now: .morning)
        }
        #expect(try accounts.entry(id, on: scene.member.id, of: actor, now: .morning) == nil)
    }

    @Test func aSectionOfAnotherSiteIsRefused() throws {
        let id = try scene.person("nguoi.mot", [scene.right(.editor, on: scene.member)])
        let foreign = try scene.base.section("tin-tuc", on: scene.other)
        #expect(throws: AccountRefusal.unknownSection) {
            try accounts.grant(
                scene.right(.editor, on: scene.member, section: foreign), to: id,
                by: try scene.actor(member), now: .morning)
        }
    }

    @Test func aUserNameIsTakenOnceAndReadsLikeOne() throws {
        for name in ["quan.tri.so", "Ai Đó", "a", "9chin", "co dau", "nguoi_moi"] {
            var generator = SystemRandomNumberGenerator()
            #expect(throws: InvalidForm<AccountService.Field>.self, "\(name)") {
                try accounts.create(
                    [.username: name, .displayName: "Người Mới"], grants: [],
                    by: .operatorAtConsole, now: .morning, using: &generator)
            }
        }
    }

    @Test func everyActStandsInTheTrail() throws {
        let id = try scene.person("nguoi.mot", [scene.right(.editor, on: scene.member)])
        let admin = try scene.actor(member)
        let before = try scene.acts().count
        var generator = SystemRandomNumberGenerator()
        try accounts.update(
            id, on: scene.member.id, [.displayName: "Tên Mới"], by: admin, now: .morning)
        _ = try accounts.resetPassword(
            of: id, on: scene.member.id, by: admin, now: .morning, using: &generator)
        try accounts.endSessions(of: id, on: scene.member.id, by: admin, now: .morning)
        try accounts.removeSecondFactor(of: id, on: scene.member.id, by: admin, now: .morning)
        try accounts.grant(
            scene.right(.approver, on: scene.member), to: id, by: admin, now: .morning)
        try accounts.setActive(false, id, on: scene.member.id, by: admin, now: .morning)
        try accounts.setActive(true, id, on: scene.member.id, by: admin, now: .morning)
        #expect(
            try Array(scene.acts()[before...]) == [
                "account.update", "account.reset-password", "account.end-sessions",
                "account.second-factor-off", "account.grant", "account.deactivate",
                "account.activate",
            ])
    }
}
