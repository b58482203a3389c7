import Foundation
import PortalCore

/// Two people at work on the provincial site.
struct Desk {
    /// Something that they do again and again.
    struct Work: Sendable {
        let name: String
        let rounds: Int
        /// Takes the number of the round.
        let run: @Sendable (Desk, Int) throws -> Void
    }

    private static let writes = 100
    private static let reads = 300
    private static let now = Instant(epochSeconds: 1_796_000_000)

    /// Who works. They sign in once, on the archive itself: what signing in leaves behind would stand
    /// on one copy and not on another.
    struct People: Sendable {
        let writer: Actor
        let approver: Actor
    }

    let portal: Portal
    let site: Site
    let writer: Actor
    let approver: Actor

    init(path: String, _ people: People, trace: (@Sendable (String) -> Void)?) throws {
        let database = try PortalDatabase.existing(
            path: path, options: PortalDatabase.Options(trace: trace))
        portal = Portal(database: database)
        guard let site = try portal.sites.directory().province?.site else {
            throw PortalDatabase.OpeningError.missing(path: path)
        }
        self.site = site
        (writer, approver) = (people.writer, people.approver)
    }

    func close() throws { try portal.database.close() }

    /// Makes the people and what they will work on, and names the work.
    static func prepare(_ path: String) throws -> (people: People, works: [Work]) {
        let database = try PortalDatabase.existing(path: path)
        let portal = Portal(database: database)
        if try portal.accounts.all().isEmpty { try makePeople(portal) }
        let people = try people(portal)
        try database.close()
        let desk = try Desk(path: path, people, trace: nil)
        let drafts = try (0..<writes).map { try desk.draft("Bản nháp \($0)") }
        let approved = try (0..<writes).map { number in
            let id = try desk.draft("Bài đã duyệt \(number)")
            try desk.step(.submit, on: id, by: desk.writer)
            try desk.step(.approve, on: id, by: desk.approver)
            return id
        }
        try desk.close()
        let changes = [
            Work(name: "save a draft", rounds: writes) { desk, round in
                try desk.save(drafts[round], "Bản nháp sửa \(round)")
            },
            Work(name: "publish", rounds: writes) { desk, round in
                try desk.step(.publish, on: approved[round], by: desk.approver)
            },
        ]
        return (people, lists + changes)
    }

    private static let lists: [Work] = [
        ("list, the newest", ArticleItemFilter()),
        ("list, published", ArticleItemFilter(live: .published)),
        ("list, waiting for approval", ArticleItemFilter(draft: .submitted)),
        ("list, a rare word", ArticleItemFilter(words: "so 4711")),
        ("list, a word in every title", ArticleItemFilter(words: "truong")),
    ].map { name, filter in
        Work(name: name, rounds: reads) { desk, _ in
            _ = try desk.portal.articleItems.page(
                filter, of: desk.site, by: desk.approver, today: now.day, page: .newest, limit: 20)
        }
    }

    // MARK: People

    private static let client = SignInClient(address: "127.0.0.1", browser: "", device: nil)

    private static func makePeople(_ portal: Portal) throws {
        var generator = SystemRandomNumberGenerator()
        guard let site = try portal.sites.directory().province?.site else { return }
        for (name, role) in [("nguoi.viet", Role.contributor), ("nguoi.duyet", .approver)] {
            _ = try portal.accounts.create(
                [.username: name, .displayName: name],
                grants: [NewGrant(siteID: site.id, role: role, validFrom: now)],
                by: .operatorAtConsole, now: now, using: &generator)
        }
    }

    private static func people(_ portal: Portal) throws -> People {
        func person(_ name: String) throws -> Actor {
            var generator = SystemRandomNumberGenerator()
            let entry = try portal.accounts.all().first { $0.account.username == name }
            let password = try portal.accounts.resetPassword(
                of: entry?.account.id ?? 0, by: .operatorAtConsole, now: now, using: &generator)
            guard
                case .signedIn(let token) = try portal.sessions.signIn(
                    username: name, password: password, from: client, now: now,
                    using: &generator),
                let session = try portal.sessions.session(token, from: "127.0.0.1", now: now)
            else { throw PortalDatabase.OpeningError.missing(path: name) }
            return session.actor
        }
        return People(writer: try person("nguoi.viet"), approver: try person("nguoi.duyet"))
    }

    // MARK: Work

    private func form(_ title: String, base: Int64?) throws -> ArticleForm {
        let section = try portal.articleEditing.sections(of: site, for: writer).first?.id
        return ArticleForm(
            ArticleContent(
                title: title, lead: "Tóm tắt.", body: .text(Self.body), sectionID: section,
                author: "Ban Biên tập", eventDay: "20/11/2026"),
            base: base)
    }

    /// About 3 KB, as an article has.
    private static let body = String(
        repeating: "Hai xã có nhà văn hóa mới.\n\n", count: 90)

    private func draft(_ title: String) throws -> Int64 {
        try portal.articleEditing.create(
            try form(title, base: nil), on: site, by: writer, submissionKey: UUID().uuidString,
            now: Self.now)
    }

    private func save(_ id: Int64, _ title: String) throws {
        let opened = try portal.articleEditing.open(id, of: site, by: writer, now: Self.now)
        _ = try portal.articleEditing.save(
            id, try form(title, base: opened?.revision.id), on: site, by: writer, now: Self.now)
    }

    private func step(_ action: WorkflowAction, on id: Int64, by actor: Actor) throws {
        let opened = try portal.articleEditing.open(id, of: site, by: actor, now: Self.now)
        try portal.articleWorkflow.take(
            ArticleWorkflow.Step(action, revisionID: opened?.revision.id), on: id, of: site,
            by: actor, now: Self.now)
    }
}

/// Cleaning 50 KB of what an editor may make.
enum Sanitizing {
    private static let rounds = 50
    private static let part = """
        <h2>Kết quả</h2><p>Hai xã đã hoàn thành <strong>nhà văn hóa</strong>, theo \
        <a href="/van-ban/43-2020-qd-ubnd">Quyết định</a>.</p><ul><li>Mường Than</li></ul>\
        <table><tr><th>Xã</th><td>2</td></tr></table><p style="color:red" onclick="x()">Hết.</p>
        """

    /// Microseconds.
    static func cost(_ path: String) throws -> Double {
        let portal = Portal(database: try PortalDatabase.existing(path: path))
        let html = String(repeating: part, count: 50 * 1024 / part.utf8.count)
        _ = try portal.articleEditing.clean(pasted: html)
        return try Timing.perRound(rounds) { _ in
            _ = try portal.articleEditing.clean(pasted: html)
        }
    }
}
