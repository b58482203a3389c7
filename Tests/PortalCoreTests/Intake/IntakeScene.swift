import Foundation

@testable import PortalCore

/// A register with people, as tests need it.
struct IntakeScene {
    let base: TestDatabase
    let site: Site
    let other: Site
    let editor: Actor
    let leader: Actor
    let contributor: Actor
    let stranger: Actor
    let files: IntakeFiles
    let folder: URL
    let news: Int64

    init() throws {
        base = try TestDatabase()
        site = try base.site(label: "")
        other = try base.site(label: "skhcn")
        news = try base.section("tin-tuc", on: site)
        editor = try base.person("bien-tap", [.editor], on: site)
        leader = try base.person("lanh-dao", [.unitLeader], on: site)
        contributor = try base.person("cong-tac", [.contributor], on: site)
        stranger = try base.person("noi-khac", [.boardMember], on: other)
        folder = try TemporaryFolder.make()
        files = IntakeFiles(in: FileStore(root: folder.appendingPathComponent("files")))
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }

    var desk: IntakeDesk { base.portal.intakeDesk }

    var library: MediaLibrary {
        MediaLibrary(
            database: base.database,
            store: FileStore(root: folder.appendingPathComponent("files")).folder("media"))
    }

    var maker: IntakeDraftMaker {
        IntakeDraftMaker(base.portal, library: library, files: files)
    }

    /// Makes the draft of an entry as it stands now.
    @discardableResult
    func makeDraft(
        of id: Int64, taking choice: IntakeFileChoice = IntakeFileChoice(), seen: Int64? = nil,
        by actor: Actor? = nil
    ) throws -> IntakeDraftMaker.Made {
        try maker.make(
            of: id, taking: choice, seen: try seen ?? entry(id).version, on: site,
            by: actor ?? editor, now: .morning)
    }

    func article(_ id: Int64) throws -> ArticleEditing.Opened {
        guard
            let opened = try base.portal.articleEditing.open(
                id, of: site, by: editor, now: .morning)
        else { throw MissingFixture() }
        return opened
    }

    static let form: [IntakeForm.Field: String] = [
        .way: IntakeWay.signedFile.rawValue, .subject: "Quyết định về lịch tiếp công dân",
        .organisation: "Văn phòng Thử", .sender: "Cán bộ Thử", .contact: "02133 000 000",
        .receivedDay: "02/11/2026", .receivedTime: "08:30", .text: "Toàn văn.",
    ]

    /// Enters something; a key of its own unless one is given.
    @discardableResult
    func enter(
        _ changes: [IntakeForm.Field: String] = [:], files: [NewIntakeFile] = [],
        on site: Site? = nil, by actor: Actor? = nil, key: String = UUID().uuidString,
        now: Instant = .morning
    ) throws -> Int64 {
        var generator = SeededGenerator(seed: UInt64.random(in: 0...UInt64.max))
        return try desk.register(
            IntakeForm(values: Self.form.merging(changes) { _, new in new }), files: files,
            on: site ?? self.site, by: actor ?? editor, submissionKey: key, now: now,
            using: &generator)
    }

    func entry(_ id: Int64) throws -> IntakeEntry {
        guard let opened = try desk.open(id, on: site, for: editor) else { throw MissingFixture() }
        return opened.entry
    }

    func take(
        _ action: IntakeAction, on id: Int64, reason: String = "", ground: ProhibitedGround? = nil,
        by actor: Actor? = nil, seen: Int64? = nil, now: Instant = .morning
    ) throws {
        try desk.take(
            IntakeDesk.Step(
                action, reason: reason, ground: ground, seen: try seen ?? entry(id).version),
            on: id, of: site, by: actor ?? editor, now: now)
    }

    func audited() throws -> [AuditEntry] {
        try base.read { db in
            try AuditTrail.entries(after: 0, limit: 1000, db).filter {
                $0.act.hasPrefix("intake.")
            }
        }
    }
}
