import PortalCore
import SeededRandom

/// Those who handle questions, signed in like everybody else.
struct Staff {
    struct Missing: Error {
        let what: String
    }

    let portal: Portal
    let site: Site
    let unitSite: Site
    let board: Actor
    let officer: Actor
    let leader: Actor
    let now = Instant(epochSeconds: 1_795_485_600)

    init(_ portal: Portal) throws {
        self.portal = portal
        let sites = try portal.sites.directory()
        guard let province = sites.province?.site,
            case .site(let department) = sites.resolve(label: "sotuphap")
        else { throw Missing(what: "the demonstration's sites") }
        site = province
        unitSite = department.site
        board = try Self.actor("do-ban-bien-tap", .boardMember, site, portal, now)
        officer = try Self.actor("do-can-bo", .editor, unitSite, portal, now)
        leader = try Self.actor("do-lanh-dao", .unitLeader, unitSite, portal, now)
    }

    private static func actor(
        _ name: String, _ role: Role, _ site: Site, _ portal: Portal, _ now: Instant
    ) throws -> Actor {
        var random = SystemRandomNumberGenerator()
        let known = try portal.accounts.all().first { $0.account.username == name }
        let password =
            try known.map {
                try portal.accounts.resetPassword(
                    of: $0.account.id, by: .operatorAtConsole, now: now, using: &random)
            }
            ?? portal.accounts.create(
                [.username: name, .displayName: name],
                grants: [NewGrant(siteID: site.id, role: role, validFrom: now)],
                by: .operatorAtConsole, now: now, using: &random
            ).password
        let attempt = try portal.sessions.signIn(
            username: name, password: password,
            from: SignInClient(address: "127.0.0.1", browser: "", device: nil), now: now,
            using: &random)
        guard case .signedIn(let token) = attempt,
            let session = try portal.sessions.session(token, from: "127.0.0.1", now: now)
        else { throw Missing(what: "a session") }
        return session.actor
    }

    func ask(
        _ title: String, _ body: String, key: String, using random: inout SeededRandom
    ) throws -> QuestionCode {
        let form = QuestionForm(
            kind: .individual,
            values: [
                .title: title, .body: body, .name: "Dữ liệu đo", .address: "Dữ liệu đo",
                .phone: "0900000000", .consent: "co",
            ])
        return try portal.questions.ask(
            form, on: site, submissionKey: key, now: now, using: &random
        ).code
    }
}
