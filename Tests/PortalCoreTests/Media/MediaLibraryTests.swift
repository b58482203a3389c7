import Foundation
import GRDB
import Testing

@testable import PortalCore

struct MediaLibraryTests {
    private let scene: MediaScene

    init() throws {
        scene = try MediaScene()
    }

    private func add(
        _ bytes: [UInt8], _ name: String = "Ảnh.png", to site: Site? = nil, by actor: Actor? = nil
    ) throws -> MediaAddition {
        try scene.library.add(
            MediaUpload(name: name, bytes: bytes), to: site ?? scene.member,
            by: actor ?? scene.writer, now: .morning)
    }

    @Test func aFileIsKeptByItsHashAndDescribed() throws {
        let id = try add(MediaSamples.png(), "../Lễ hội Then Kin.png").id
        var item = try scene.item(id)
        #expect(item.name == "Lễ hội Then Kin" && item.fileName == "le-hoi-then-kin.png")
        #expect(item.format == .png && item.version.size == PixelSize(width: 4, height: 4))
        #expect(item.lacksAlternative && item.isUnused && !item.isOpen)
        let place = scene.library.store.location(of: item.version.digest)
        #expect(FileStore.digest(of: try Data(contentsOf: place)) == item.version.digest)
        try scene.library.describe(
            id,
            MediaForm(values: [
                .name: "Tên mới", .alternative: "Người múa", .caption: "Chú thích",
                .credit: "Ban Biên tập", .rights: "Tự chụp",
            ]), on: scene.member, by: scene.writer, now: .morning)
        item = try scene.item(id)
        #expect(
            item.description
                == MediaDescription(
                    alternative: "Người múa", caption: "Chú thích", credit: "Ban Biên tập",
                    rights: "Tự chụp"))
        #expect(item.name == "Tên mới" && item.fileName == "le-hoi-then-kin.png")
    }

    @Test func theSameContentIsFoundAgain() throws {
        let first = try add(MediaSamples.png())
        let second = try add(MediaSamples.png(), "khác.png")
        #expect(!first.wasKnown && second.wasKnown && first.id == second.id)
        let elsewhere = try add(
            MediaSamples.png(), to: scene.work.province, by: scene.work.board)
        #expect(!elsewhere.wasKnown && elsewhere.id != first.id)
        #expect(try scene.fileCount() == 1)
    }

    @Test func aReplacedFileKeepsItsAddressAndItsHistory() throws {
        let id = try scene.picture(side: 4)
        let before = try scene.item(id)
        try scene.library.replace(
            id, with: MediaUpload(name: "moi.png", bytes: MediaSamples.png(side: 9)),
            on: scene.member, by: scene.work.editor, now: .morning)
        let opened = try #require(
            try scene.library.open(id, of: scene.member, by: scene.writer))
        #expect(opened.item.fileName == before.fileName)
        #expect(opened.item.version.size == PixelSize(width: 9, height: 9))
        #expect(opened.item.description == before.description)
        #expect(opened.versions.map(\.number) == [2, 1])
        #expect(opened.versions.map(\.savedBy) == ["editor", "writer"])
        #expect(throws: MediaRejection.otherFormat(.png)) {
            try scene.library.replace(
                id, with: MediaUpload(name: "a.jpg", bytes: MediaSamples.jpeg), on: scene.member,
                by: scene.writer, now: .morning)
        }
    }

    @Test func aSiteHasOnlySoMuchRoom() throws {
        var scene = scene
        scene.rules.siteBytes = Int64(MediaSamples.png(side: 4).count + 10)
        try scene.picture(side: 4)
        for work in [
            { try scene.picture(side: 5) },
            {
                try scene.library.replace(
                    1, with: MediaUpload(name: "b.png", bytes: MediaSamples.png(side: 6)),
                    on: scene.member, by: scene.writer, now: .morning)
                return 0
            },
        ] as [() throws -> Int64] {
            #expect(throws: MediaRejection.siteIsFull(limit: scene.rules.siteBytes)) {
                _ = try work()
            }
        }
        // Another site's room is its own.
        try scene.picture(side: 5, on: scene.work.province, by: scene.work.board)
        #expect(try scene.work.base.count("media_version") == 2)
    }

    @Test func aFileMayBeOnlySoLarge() throws {
        var scene = scene
        scene.rules.limits.fileBytes = 60
        #expect(throws: MediaRejection.tooLarge(limit: 60)) { try scene.picture(side: 9) }
        #expect(try scene.fileCount() == 0)
    }

    /// A refused file leaves neither a row nor a file.
    @Test func whatIsRefusedLeavesNothing() throws {
        #expect(throws: MediaRejection.markup) { _ = try add(MediaInspectionTests.svg) }
        #expect(try scene.work.base.count("media_item") == 0)
        #expect(try scene.fileCount() == 0)
    }

    @Test func onlyThoseWithTheRightChangeALibrary() throws {
        let id = try scene.picture()
        let stranger = try scene.work.base.person(
            "stranger", [.approver], on: try scene.work.base.site(label: "khac"))
        let administrator = try scene.work.base.person(
            "administrator", [.administrator], on: scene.member)
        for actor in [stranger, administrator, scene.work.board] {
            #expect(throws: UnknownMedia.self) { try add(MediaSamples.png(side: 8), by: actor) }
            #expect(throws: UnknownMedia.self) {
                try scene.library.setOpen(true, id, on: scene.member, by: actor, now: .morning)
            }
            #expect(throws: UnknownMedia.self) {
                try scene.library.delete(id, on: scene.member, by: actor, now: .morning)
            }
            #expect(try scene.library.open(id, of: scene.member, by: actor) == nil)
        }
        // The right on one site finds nothing of another.
        #expect(throws: UnknownMedia.self) {
            try scene.library.delete(
                id, on: scene.work.province, by: scene.work.board, now: .morning)
        }
    }

    @Test func onlyWhatNothingNeedsIsTakenAway() throws {
        let shown = try scene.picture(side: 4)
        let article = try scene.article(showing: shown)
        let free = try scene.picture(side: 5)
        #expect(throws: MediaInUse.self) {
            try scene.library.delete(shown, on: scene.member, by: scene.writer, now: .morning)
        }
        try scene.library.delete(free, on: scene.member, by: scene.writer, now: .morning)
        #expect(try scene.library.open(free, of: scene.member, by: scene.writer) == nil)
        let open = try scene.picture(side: 6)
        try scene.library.setOpen(true, open, on: scene.member, by: scene.writer, now: .morning)
        #expect(throws: MediaInUse.self) {
            try scene.library.delete(open, on: scene.member, by: scene.writer, now: .morning)
        }
        // Where the text no longer shows it, it may go.
        try scene.save(article, .filled("Hội xuân", in: scene.work.news))
        try scene.library.delete(shown, on: scene.member, by: scene.writer, now: .morning)
    }

    @Test(arguments: [
        (MediaFilter(), ["c", "b", "a"]), (MediaFilter(kind: .images), ["b", "a"]),
        (MediaFilter(kind: .documents), ["c"]), (MediaFilter(isUnused: true), ["c", "b"]),
        (MediaFilter(lacksAlternative: true), ["b"]), (MediaFilter(words: "le hoi"), ["a"]),
        (MediaFilter(words: "LỄ HỘI"), ["a"]), (MediaFilter(words: "%"), []),
    ])
    func theListIsNarrowed(filter: MediaFilter, names: [String]) throws {
        let a = try scene.picture(side: 4)
        try scene.library.describe(
            a, MediaForm(values: [.name: "a", .alternative: "Lễ hội"]), on: scene.member,
            by: scene.writer, now: .morning)
        _ = try scene.article(showing: a)
        _ = try add(MediaSamples.png(side: 5), "b.png")
        _ = try add(MediaSamples.pdf, "c.pdf")
        let found = try scene.library.list(
            of: scene.member, filter, page: .newest, limit: 10, by: scene.writer)
        #expect(found.page.items.map(\.name) == names)
        let other = try scene.library.list(
            of: scene.work.province, filter, page: .newest, limit: 10, by: scene.work.board)
        #expect(other.page.items.isEmpty)
    }

    @Test func everyActStandsInTheAuditTrail() throws {
        let id = try scene.picture()
        try scene.library.setOpen(true, id, on: scene.member, by: scene.writer, now: .morning)
        try scene.library.setOpen(false, id, on: scene.member, by: scene.writer, now: .morning)
        try scene.library.replace(
            id, with: MediaUpload(name: "b.png", bytes: MediaSamples.png(side: 9)),
            on: scene.member, by: scene.writer, now: .morning)
        try scene.library.delete(id, on: scene.member, by: scene.writer, now: .morning)
        let acts = try scene.work.base.read { db in
            try db.rows(
                "SELECT act FROM audit_entry WHERE subject = ? ORDER BY id", ["media \(id)"]
            ) {
                $0[0] as String
            }
        }
        #expect(
            acts == [
                "media.add", "media.describe", "media.open", "media.close", "media.replace",
                "media.delete",
            ])
    }

    private struct Scanner: MediaScanner {
        let answer: Result<String?, CocoaError>

        func scan(_ bytes: [UInt8]) throws -> String? { try answer.get() }
    }

    @Test(
        arguments: [
            (Result<String?, CocoaError>.success(nil), false, nil),
            (.success("Eicar"), false, MediaRejection.infected(name: "Eicar")),
            (.success("Eicar"), true, .infected(name: "Eicar")),
            (.failure(CocoaError(.fileNoSuchFile)), false, .notScanned),
            (.failure(CocoaError(.fileNoSuchFile)), true, nil),
        ] as [(Result<String?, CocoaError>, Bool, MediaRejection?)])
    func aFileIsScannedWhereThatIsAsked(
        answer: Result<String?, CocoaError>, takesUnscanned: Bool, rejection: MediaRejection?
    ) throws {
        var scene = scene
        scene.scanning = MediaScanning(
            Scanner(answer: answer), takesUnscanned: takesUnscanned, report: { _ in })
        do {
            try scene.picture()
            #expect(rejection == nil)
        } catch let error as MediaRejection {
            #expect(error == rejection)
        }
        #expect(try scene.work.base.count("media_item") == (rejection == nil ? 1 : 0))
    }
}
