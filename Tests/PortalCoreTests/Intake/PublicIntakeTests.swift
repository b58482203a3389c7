import Foundation
import Testing

@testable import PortalCore

/// What anybody hands in through the portal.
struct PublicIntakeTests {
    static let contribution: [ContributionForm.Field: String] = [
        .title: "Lễ hội ở bản", .text: "Bài viết về lễ hội.", .name: "Người Gửi",
        .contact: "0912 345 678", .rights: "co", .consent: "co",
    ]
    static let reported: [ReportForm.Field: String] = [
        .page: "/tin-tuc/bai", .ground: ReportForm.mistake, .text: "Sai tên xã.",
    ]

    static func contribute(
        _ scene: IntakeScene, _ changes: [ContributionForm.Field: String] = [:],
        files: [NewIntakeFile] = [], key: String = "k", on site: Site? = nil
    ) throws -> IntakeReceipt {
        var generator = SeededGenerator(seed: UInt64.random(in: 0...UInt64.max))
        return try scene.base.portal.publicIntake.contribute(
            ContributionForm(values: contribution.merging(changes) { _, new in new }),
            files: files, on: site ?? scene.site, submissionKey: key, now: .morning,
            using: &generator)
    }

    private static func report(
        _ scene: IntakeScene, _ changes: [ReportForm.Field: String] = [:]
    ) throws -> IntakeReceipt {
        var generator = SeededGenerator(seed: 1)
        return try scene.base.portal.publicIntake.report(
            ReportForm(values: reported.merging(changes) { _, new in new }), on: scene.site,
            submissionKey: "r", now: .morning, using: &generator)
    }

    @Test func aContributionLandsInTheRegisterOnly() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let receipt = try Self.contribute(scene)
        #expect(receipt.number.description == "1/2026")
        #expect(try Self.contribute(scene) == receipt)
        #expect(try scene.base.count("intake_entry") == 1)
        #expect(try scene.base.count("article_item") == 0)
        #expect(try scene.base.count("article") == 0)
        #expect(
            try scene.base.portal.publicIntake.receipt(receipt.code, of: scene.site) == receipt)
        #expect(
            try scene.base.portal.publicIntake.receipt(receipt.code, of: scene.other) == nil)
        let stored = try scene.base.read { try IntakeQueries.sender(of: 1, $0) }
        #expect(stored?.consentVersion == ConsentNotice.version && stored?.showsName == false)
    }

    @Test(arguments: [
        (ContributionForm.Field.title, "a"), (.name, ""), (.contact, ""), (.rights, ""),
        (.consent, ""), (.text, ""),
    ])
    func eachFieldOfAContributionIsChecked(field: ContributionForm.Field, value: String) throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let error = try #require(throws: InvalidForm<ContributionForm.Field>.self) {
            try Self.contribute(scene, [field: value])
        }
        #expect(error.errors.map(\.field) == [field])
        #expect(try scene.base.count("intake_entry") == 0)
    }

    @Test(arguments: [
        ("%PDF-1.7", true), ("\u{7F}ELF", false), ("<svg/>", false), ("PK\u{3}\u{4}", false),
    ])
    func filesAreTakenByWhatTheyAre(content: String, isTaken: Bool) throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let file = try scene.files.keep(Array(content.utf8), named: "anh.jpg")
        if isTaken {
            #expect(try Self.contribute(scene, [.text: ""], files: [file]).fileCount == 1)
        } else {
            #expect(throws: InvalidForm<ContributionForm.Field>.self) {
                try Self.contribute(scene, files: [file])
            }
        }
    }

    @Test(arguments: [
        (ReportForm.Field.page, ""), (.page, "javascript:x"), (.page, "//x.example/"),
        (.ground, ""),
        (.ground, "6.9"), (.text, ""),
    ])
    func eachFieldOfAReportIsChecked(field: ReportForm.Field, value: String) throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let error = try #require(throws: InvalidForm<ReportForm.Field>.self) {
            try Self.report(scene, [field: value])
        }
        #expect(error.errors.map(\.field) == [field])
    }

    @Test func aReportNeedsConsentOnlyWhereItNamesSomebody() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let error = try #require(throws: InvalidForm<ReportForm.Field>.self) {
            try Self.report(scene, [.contact: "0912 345 678"])
        }
        #expect(error.errors.map(\.field) == [.consent])
        _ = try Self.report(scene)
        #expect(try scene.base.count("intake_sender") == 0)
    }

    @Test(arguments: ProhibitedGround.allCases)
    func aReportNamesTheProhibitedAct(ground: ProhibitedGround) throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        _ = try Self.report(scene, [.ground: ground.rawValue])
        let entry = try scene.entry(1)
        #expect(entry.ground == ground && entry.page == "/tin-tuc/bai" && entry.way == .report)
    }

    @Test func anArchivedPortalTakesNothingIn() throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        let archived = try scene.base.site(label: "tamduong", status: .archived)
        #expect(throws: SiteClosed.self) { try Self.contribute(scene, on: archived) }
    }

    /// A contributor's name stands in a draft only where they agreed to it.
    @Test(arguments: [("", ""), ("co", "Người Gửi")])
    func theAuthorOfADraftIsNamedByConsent(ticked: String, author: String) throws {
        let scene = try IntakeScene()
        defer { scene.remove() }
        _ = try Self.contribute(scene, [.showName: ticked])
        let opened = try scene.article(try scene.makeDraft(of: 1).article)
        #expect(opened.revision.content.author == author)
        #expect(opened.revision.content.sourceName == "")
    }
}
