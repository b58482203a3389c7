import Foundation
import GRDB
import Testing

@testable import PortalCore

/// Letters in the register: entered once, and none lost.
struct IntakeMailboxTests {
    static let letter = """
        From: Văn phòng <vp@example.vn>
        Subject: Tin hội nghị
        Message-ID: <hn1@example.vn>
        Content-Type: multipart/mixed; boundary=b

        --b
        Content-Type: text/plain; charset=utf-8

        Nội dung tin.
        --b
        Content-Disposition: attachment; filename=anh.png
        Content-Transfer-Encoding: base64

        iVBORw0KGgo=
        --b--
        """

    private static func enter(
        _ bytes: [UInt8], _ scene: IntakeScene, on site: Site? = nil,
        limits: MailLimits = MailLimits()
    ) throws -> IntakeMailbox.Outcome {
        let place = scene.folder.appendingPathComponent(UUID().uuidString)
        try Data(bytes).write(to: place)
        var generator = SeededGenerator(seed: UInt64.random(in: 0...UInt64.max))
        return try scene.base.portal.intakeMailbox.enter(
            place, keeping: scene.files, on: site ?? scene.site, limits: limits, now: .morning,
            using: &generator)
    }

    private static func opened(_ scene: IntakeScene) throws -> [IntakeDesk.Opened] {
        let ids = try scene.base.read { db in
            try db.rows("SELECT id FROM intake_entry ORDER BY id") { $0[0] as Int64 }
        }
        return try ids.compactMap { try scene.desk.open($0, on: scene.site, for: scene.leader) }
    }

    @Test func aLetterIsEnteredWithItsFilesAndAsItCame() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let bytes = Array(Self.letter.utf8)
        let outcome = try Self.enter(bytes, scene)
        #expect(outcome.number.description == "1/2026")
        #expect(outcome.isLetter && !outcome.isDuplicate)
        let opened = try #require(try Self.opened(scene).first)
        #expect(opened.entry.way == .email && opened.entry.subject == "Tin hội nghị")
        #expect(opened.entry.text == "Nội dung tin." && opened.entry.trouble == nil)
        #expect(opened.files.map(\.name) == ["anh.png", "thu-goc.eml"])
        #expect(opened.files.map(\.type) == [.media(.png), .letter])
        let kept = try Data(contentsOf: scene.files.location(of: opened.files[1]))
        #expect(Array(kept) == bytes)
        let sender = try scene.desk.sender(
            of: opened.entry.id, on: scene.site, by: scene.leader, now: .morning)
        #expect(sender == IntakeSender(name: "Văn phòng", contact: "vp@example.vn"))
    }

    @Test func theSameLetterIsEnteredOnce() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let first = try Self.enter(Array(Self.letter.utf8), scene)
        let again = try Self.enter(Array(("Received: by x\n" + Self.letter).utf8), scene)
        #expect(again.isDuplicate && again.number == first.number)
        #expect(try Self.opened(scene).count == 1)
        // Another site has a register of its own.
        #expect(try !Self.enter(Array(Self.letter.utf8), scene, on: scene.other).isDuplicate)
    }

    /// Nobody keeps a letter out by sending its Message-ID before.
    @Test func anotherLetterWithTheSameMessageIDIsEnteredToo() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        _ = try Self.enter(Array(Self.letter.utf8), scene)
        let other = Self.letter.replacing("Nội dung tin.", with: "Nội dung khác.")
        #expect(try !Self.enter(Array(other.utf8), scene).isDuplicate)
        let opened = try Self.opened(scene)
        #expect(opened.count == 2)
        #expect(opened[1].entry.note.contains("1/2026"))
    }

    @Test(arguments: MailReaderTests.hostile)
    func whateverComesIsKeptAsItCame(_ hostile: MailReaderTests.Hostile) throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let bytes = Array(hostile.text.utf8)
        let outcome = try Self.enter(bytes, scene)
        #expect(outcome.isLetter == !hostile.troubles.contains(.noHeader))
        let opened = try #require(try Self.opened(scene).first)
        #expect((opened.entry.trouble == nil) == hostile.troubles.isEmpty)
        let file = try #require(opened.files.last)
        #expect(file.name == "thu-goc.eml")
        #expect(try Array(Data(contentsOf: scene.files.location(of: file))) == bytes)
    }

    @Test func aLetterBeyondTheLimitIsKeptWhole() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        var limits = MailLimits()
        limits.bytes = 200
        let bytes = Array((Self.letter + String(repeating: "x", count: 5000)).utf8)
        _ = try Self.enter(bytes, scene, limits: limits)
        // What differs beyond what is read is another letter.
        #expect(try !Self.enter(bytes + [0x79], scene, limits: limits).isDuplicate)
        let opened = try Self.opened(scene)
        #expect(opened.count == 2)
        let file = try #require(opened[0].files.last)
        #expect(try Array(Data(contentsOf: scene.files.location(of: file))) == bytes)
        #expect(opened[0].entry.trouble?.contains("quá lớn") == true)
    }

    /// Those who keep the register are told, without a word of the letter or its sender.
    @Test func keepersAreToldOfALetter() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        _ = try Self.enter(Array(Self.letter.utf8), scene)
        let texts = try scene.base.read { db in
            try db.rows("SELECT subject || text FROM notice") { $0[0] as String }
        }
        #expect(texts.allSatisfy { !$0.contains("hội nghị") && !$0.contains("example.vn") })
    }
}
