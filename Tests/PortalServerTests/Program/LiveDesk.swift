import Foundation
import GRDB
import Templates

@testable import PortalCore
@testable import PortalServer

/// People with open sessions in the database of a program that is not running yet.
struct LivePeople: Sendable {
    let writer: String
    let approver: String
    let section: Int64

    init(_ folder: URL) throws {
        let database = try PortalDatabase.existing(
            path: folder.appendingPathComponent("portal.sqlite").path)
        defer { try? database.close() }
        let portal = Portal(database: database, staffRules: .cheap)
        guard case .site(let profile) = try portal.sites.directory().resolve(label: "") else {
            throw MissingFixture()
        }
        section = try portal.articleEditing.allSections(of: profile.site).first.orMissing.id
        writer = try Self.session("nguoi.viet", .contributor, profile.site, portal)
        approver = try Self.session("nguoi.duyet", .approver, profile.site, portal)
    }

    private static func session(
        _ username: String, _ role: Role, _ site: Site, _ portal: Portal
    ) throws -> String {
        let now = House.systemClock()
        var generator = SystemRandomNumberGenerator()
        let made = try portal.accounts.create(
            [.username: username, .displayName: username],
            grants: [NewGrant(siteID: site.id, role: role, validFrom: now)],
            by: .operatorAtConsole, now: now, using: &generator)
        let hash = try PasswordHash.make(
            of: StaffBrowser.password, cost: StaffRules.cheap.passwordCost, using: &generator)
        let token = SecretToken(using: &generator)
        try portal.database.writeQuietly { db in
            try AccountQueries.setPassword(hash, of: made.id, mustChange: false, now: now, db)
            try SessionQueries.insert(
                digest: token.digest, accountID: made.id,
                from: SignInClient(address: "127.0.0.1", browser: "", device: nil),
                secondFactorAt: nil, now: now, db)
        }
        return token.text
    }
}

/// Work on the articles of the provincial portal through the running program.
struct LiveDesk: Sendable {
    let port: Int
    let cookie: String

    private static let site = AdminSiteName(label: "")

    /// A new draft; its number.
    func create(_ title: String, in section: Int64) throws -> Int64 {
        let address = ArticleWorkAddresses.new(Self.site)
        let answer = try send(fields(title, section), to: address, from: address)
        let path = try answer["location"].orMissing.split(separator: "?")[0]
        return try Int64(path.split(separator: "/").last.orMissing).orMissing
    }

    func save(_ id: Int64, _ title: String, in section: Int64) throws {
        let address = ArticleWorkAddresses.item(AdminItem(Self.site, id))
        let base = try get(address.string).text.components(
            between: "name=\"ban-goc\" value=\"", and: "\""
        ).orMissing
        _ = try send(
            fields(title, section) + [(ArticleForm.Field.base.rawValue, base)], to: address,
            from: address)
    }

    func step(
        _ action: WorkflowAction, on id: Int64, at time: String = ""
    ) throws {
        let item = AdminItem(Self.site, id)
        let page = ArticleWorkAddresses.item(item)
        let revision = try get(page.string).text.components(
            between: "name=\"ban\" value=\"", and: "\""
        ).orMissing
        _ = try send(
            [
                (ArticleStepField.action.rawValue, action.rawValue),
                (ArticleStepField.revision.rawValue, revision),
                (ArticleStepField.publishAt.rawValue, time),
            ], to: ArticleWorkAddresses.step(item), from: page)
    }

    func get(_ target: String) throws -> ReceivedAnswer {
        try exchange("GET \(target) HTTP/1.1\r\n", "")
    }

    private func fields(_ title: String, _ section: Int64) -> [(String, String)] {
        let values: [ArticleForm.Field: String] = [
            .title: title, .section: String(section), .lead: "Tóm tắt.", .body: "Nội dung.",
            .format: "text", .author: "Ban Biên tập", .eventDay: "20/11/2026",
        ]
        return values.map { ($0.key.rawValue, $0.value) }
    }

    /// - Throws: where the answer is not that of something that was done.
    private func send(
        _ fields: [(String, String)], to target: WebAddress, from page: WebAddress
    ) throws -> ReceivedAnswer {
        let token = try OpenForm.token(in: try get(page.string).text).orMissing
        let body = ([(FormContext<Never>.tokenName, token)] + fields).map {
            OpenForm.encoded($0) + "=" + OpenForm.encoded($1)
        }.joined(separator: "&")
        let head = """
            POST \(target.string) HTTP/1.1\r\nSec-Fetch-Site: same-origin\r\n\
            Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n
            """
        let answer = try exchange(head, body)
        guard answer.status == 303 else { throw MissingFixture() }
        return answer
    }

    private func exchange(_ head: String, _ body: String) throws -> ReceivedAnswer {
        let client = try TestClient(port: port)
        let common =
            "Host: localhost:\(port)\r\nConnection: close\r\nCookie: phien=\(cookie)\r\n\r\n"
        client.send(Array((head + common + body).utf8))
        return try ReceivedAnswer(client.readAll())
    }
}
