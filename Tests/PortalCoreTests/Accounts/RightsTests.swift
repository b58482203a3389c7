import Testing

@testable import PortalCore

/// Who may do what, where and when.
struct RightsTests {
    /// The whole table, written out, so that a change of it is seen.
    static let table: [Role: Set<Permission>] = [
        .contributor: [.seeContent, .writeContent, .manageMedia, .delegate],
        .editor: [
            .seeContent, .writeContent, .editOthersContent, .manageMedia, .seeQuestions,
            .answerQuestions, .manageConsultations, .handleIntake, .delegate,
        ],
        .approver: [
            .seeContent, .writeContent, .editOthersContent, .approveContent, .publishInEmergency,
            .manageMedia, .moderateComments, .manageConsultations, .handleIntake, .seeSenders,
            .delegate,
        ],
        .unitLeader: [
            .seeContent, .writeContent, .editOthersContent, .approveContent, .publishInEmergency,
            .manageMedia, .seeQuestions, .answerQuestions, .approveAnswers, .moderateComments,
            .manageConsultations, .handleIntake, .seeSenders, .delegate, .seeAudit,
        ],
        .boardMember: [
            .seeContent, .writeContent, .editOthersContent, .approveContent, .publishInEmergency,
            .decideProposals, .manageMedia, .seeQuestions, .handleQuestions, .publishAnswers,
            .moderateComments, .manageConsultations, .handleIntake, .seeSenders,
            .handleDataRequests, .delegate, .seeAudit,
        ],
        .administrator: [.manageAccounts, .seeAudit, .manageSettings, .handleDataRequests],
    ]

    private let scene: AccountScene

    init() throws { scene = try AccountScene() }

    @Test(arguments: Role.allCases, Permission.allCases)
    func aRoleMayWhatTheTableSays(role: Role, permission: Permission) throws {
        let expected = Self.table[role]?.contains(permission) == true
        let id = try scene.person("nguoi.mot", [scene.right(role, on: scene.member)])
        let actor = try scene.actor(id)
        #expect(actor.may(permission, on: scene.member.id) == expected)
        #expect(!actor.may(permission, on: scene.other.id))
        #expect(!actor.may(permission, on: scene.province.id))
    }

    /// Only administrators of the province reach beyond their site, for what administrators may.
    @Test(arguments: Role.allCases, Permission.allCases)
    func aRightOnTheProvinceReachesMembersForAdministratorsOnly(
        role: Role, permission: Permission
    ) throws {
        let id = try scene.person("nguoi.mot", [scene.right(role, on: scene.province)])
        let reaches = role == .administrator && Self.table[role]?.contains(permission) == true
        #expect(try scene.actor(id).may(permission, on: scene.member.id) == reaches)
        #expect(try scene.actor(id).holdsEverywhere(permission) == reaches)
    }

    @Test(arguments: [(-1, false), (0, true), (86_399, true), (86_400, false)] as [(Int64, Bool)])
    func aRightHoldsFromItsStartToJustBeforeItsEnd(offset: Int64, holds: Bool) throws {
        let start = Instant.morning.adding(seconds: 3600)
        let id = try scene.person(
            "nguoi.mot",
            [
                scene.right(
                    .editor, on: scene.member, from: start, until: start.adding(seconds: 86_400))
            ])
        let now = start.adding(seconds: offset)
        #expect(try scene.actor(id, at: now).may(.writeContent, on: scene.member.id) == holds)
    }

    @Test func aRightInASectionIsOneThereAndBelow() throws {
        let news = try scene.base.section("tin-tuc", on: scene.member)
        let below = try scene.base.section("van-hoa", on: scene.member, under: news)
        let other = try scene.base.section("thong-bao", on: scene.member)
        let id = try scene.person(
            "nguoi.mot", [scene.right(.editor, on: scene.member, section: news)])
        let actor = try scene.actor(id)
        #expect(actor.may(.writeContent, on: scene.member.id, in: [below, news]))
        #expect(actor.may(.writeContent, on: scene.member.id))
        #expect(!actor.may(.writeContent, on: scene.member.id, in: [other]))
    }

    @Test func whatWasRevokedIsOver() throws {
        let id = try scene.person("nguoi.mot", [scene.right(.editor, on: scene.member)])
        let grant = try #require(try scene.actor(id).grants.first)
        try scene.portal.accounts.revoke(
            grant: grant.id, of: id, on: scene.member.id, by: .operatorAtConsole, now: .morning)
        #expect(try scene.actor(id).grants.isEmpty)
        #expect(try scene.acts().last == "account.revoke")
    }

    /// A person of several units has the rights of each there only.
    @Test func somebodyMayWorkForSeveralUnits() throws {
        let id = try scene.person(
            "nguoi.mot",
            [scene.right(.editor, on: scene.member), scene.right(.contributor, on: scene.other)])
        let actor = try scene.actor(id)
        #expect(actor.may(.editOthersContent, on: scene.member.id))
        #expect(actor.may(.writeContent, on: scene.other.id))
        #expect(!actor.may(.editOthersContent, on: scene.other.id))
    }

    @Test(arguments: [
        ("", "", true), ("03/11/2026", "2026-11-30", true), ("2/11/2026", "2/11/2026", true),
        ("hôm nay", "", false), ("", "31/02/2027", false), ("05/11/2026", "04/11/2026", false),
        ("", "01/11/2026", false),
    ])
    func daysAreReadAsPeopleWriteThem(from: String, until: String, isRight: Bool) throws {
        let values: [GrantForm.Field: String] = [
            .role: "editor", .from: from, .until: until, .section: "",
        ]
        let grant = try? GrantForm.read(values, on: 1, now: .morning)
        #expect((grant != nil) == isRight)
        if let grant { #expect(grant.validFrom >= .morning) }
    }

    @Test func theLastDayCountsAsAWhole() throws {
        let grant = try GrantForm.read(
            [.role: "editor", .until: "02/11/2026"], on: 1, now: .morning)
        #expect(grant.validUntil?.vietnamese == "00:00 ngày 03/11/2026")
        #expect(grant.validUntil.map(RightDays.words) == "đến hết ngày 02/11/2026")
        #expect(RightDays.words(.morning) == "đến trước \(Instant.morning.vietnamese)")
    }

    @Test(arguments: ["", "root", "Editor"])
    func aRoleThatThereIsNotIsRefused(role: String) {
        #expect(throws: InvalidForm<GrantForm.Field>.self) {
            try GrantForm.read([.role: role], on: 1, now: .morning)
        }
    }
}
