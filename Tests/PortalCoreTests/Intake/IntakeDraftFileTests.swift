import Foundation
import Testing

@testable import PortalCore

/// Pictures and documents that go along into the draft made of an entry.
struct IntakeDraftFileTests {
    private static func enter(
        _ scene: IntakeScene, _ files: [(String, [UInt8])]
    ) throws -> (id: Int64, files: [IntakeFile]) {
        let id = try scene.enter(
            files: try files.map { try scene.files.keep($0.1, named: $0.0) })
        let opened = try #require(try scene.desk.open(id, on: scene.site, for: scene.editor))
        return (id, opened.files)
    }

    private static let all: [(String, [UInt8])] = [
        ("Tiếp dân.png", MediaSamples.png(side: 4)), ("Phòng họp.png", MediaSamples.png(side: 5)),
        ("Quyết định.pdf", MediaSamples.pdf), ("ghi chú.txt", Array("Ghi chú".utf8)),
    ]

    @Test func whatTheLibraryTakesGoesAlongAndTheFirstPictureLeads() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let (id, files) = try Self.enter(scene, Self.all)
        let made = try scene.makeDraft(
            of: id,
            taking: IntakeFileChoice(
                taken: Set(files.map(\.id)), alternatives: [files[0].id: "Người dân ở bàn tiếp"]))
        #expect(made.taken == 3 && made.refused.isEmpty)
        let content = try scene.article(made.article).revision.content
        let lead = try #require(content.pictureID)
        let item = try #require(
            try scene.library.open(lead, of: scene.site, by: scene.editor)?.item)
        #expect(item.name == "Tiếp dân")
        #expect(item.description.alternative == "Người dân ở bàn tiếp")
        #expect(item.description.credit == "Văn phòng Thử")
        #expect(content.body.format == .html)
        let facts = try content.body.facts()
        #expect(facts.plainText.hasPrefix("Toàn văn."))
        #expect(facts.images.count == 1 && facts.links.map(\.text) == ["Quyết định (PDF)"])
        // Each file belongs to the draft, so that nobody takes it for forgotten.
        let used = facts.images.map(\.address) + facts.links.map(\.address)
        for address in used { #expect(MediaReference.id(in: address) != nil, "\(address)") }
        #expect(try scene.base.count("media_use") == 3)
    }

    /// A picture that nobody described stands in the way of publishing.
    @Test func aPictureWithoutADescriptionIsAskedFor() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let (id, files) = try Self.enter(scene, Array(Self.all.prefix(2)))
        let made = try scene.makeDraft(
            of: id, taking: IntakeFileChoice(taken: Set(files.map(\.id))))
        let blocking = try scene.article(made.article).findings.filter { $0.weight == .blocks }
        #expect(blocking.contains { $0.field == .picture })
        #expect(blocking.contains { $0.field == .body && $0.message.contains("1 hình ảnh") })
    }

    @Test func onlyWhatIsChosenGoesAlong() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let (id, files) = try Self.enter(scene, Self.all)
        let (_, others) = try Self.enter(scene, [("khác.png", MediaSamples.png(side: 9))])
        // The number of another entry's file chooses nothing.
        let made = try scene.makeDraft(
            of: id, taking: IntakeFileChoice(taken: [files[2].id, others[0].id]))
        #expect(made.taken == 1)
        let content = try scene.article(made.article).revision.content
        #expect(content.pictureID == nil)
        #expect(try content.body.facts().links.count == 1)
        #expect(try scene.base.count("media_item") == 1)
    }

    @Test func whatTheLibraryRefusesIsToldAndTheDraftIsMade() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let broken = Array(MediaSamples.png().prefix(20))
        let (id, files) = try Self.enter(
            scene, [("hỏng.png", broken), ("tốt.png", MediaSamples.png())])
        let made = try scene.makeDraft(
            of: id, taking: IntakeFileChoice(taken: Set(files.map(\.id))))
        #expect(made.taken == 1)
        #expect(
            made.refused == [
                IntakeFileRefusal(name: "hỏng.png", reason: MediaRejection.damaged.sentence)
            ])
        #expect(try scene.entry(id).state == .drafted)
    }

    /// What the library knows keeps the words that stand there.
    @Test func whatIsDescribedKeepsItsWords() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let known = try scene.library.add(
            MediaUpload(name: "a.png", bytes: MediaSamples.png()), to: scene.site,
            by: scene.editor, now: .morning
        ).id
        try scene.library.describe(
            known,
            MediaForm(values: [.name: "Cờ", .alternative: "Cờ đỏ", .credit: "Ban Biên tập"]),
            on: scene.site, by: scene.editor, now: .morning)
        let (id, files) = try Self.enter(scene, [("b.png", MediaSamples.png())])
        let made = try scene.makeDraft(
            of: id,
            taking: IntakeFileChoice(
                taken: [files[0].id], alternatives: [files[0].id: "Chữ khác"]))
        #expect(try scene.article(made.article).revision.content.pictureID == known)
        let item = try scene.library.open(known, of: scene.site, by: scene.editor)?.item
        #expect(item?.description.alternative == "Cờ đỏ")
        #expect(item?.description.credit == "Ban Biên tập")
    }

    /// Files of a request to change an article go to the library; the text stays as it is.
    @Test func filesOfAChangeGoToTheLibraryOnly() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        try scene.base.article("bai", in: scene.news, on: scene.site)
        let id = try scene.enter(
            [.page: "/tin-tuc/bai"],
            files: [try scene.files.keep(MediaSamples.png(), named: "mới.png")])
        let file = try #require(
            try scene.desk.open(id, on: scene.site, for: scene.editor)?.files.first)
        let made = try scene.makeDraft(of: id, taking: IntakeFileChoice(taken: [file.id]))
        let opened = try scene.article(made.article)
        #expect(opened.revision.content == opened.live?.content)
        #expect(made.taken == 1)
        #expect(try scene.base.count("media_item") == 1)
    }
}
