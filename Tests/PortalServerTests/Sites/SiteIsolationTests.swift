import GRDB
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// Nothing of one site stands on another, but what the province integrates.
struct SiteIsolationTests {
    static let labels = ["", "skhcn", "soyte"]

    /// Puts an item of every kind on each site, all with the same slugs; each bears a mark.
    static func plant(_ portal: TestPortal) throws {
        for label in labels {
            let site = try portal.site(label)
            try plant(mark(label), site, portal)
        }
        try portal.application.refresh()
    }

    static func mark(_ label: String) -> String { "dauhieu\(label.isEmpty ? "tinh" : label)" }

    private static func plant(_ mark: String, _ site: Site, _ portal: TestPortal) throws {
        let now = portal.clock.now
        let database = portal.core.database
        try database.write { db in
            let section = try SectionQueries.topLevel(db)[site.id]?.first
            _ = try ArticlePublishing.publish(
                ArticleRecord(
                    siteID: site.id, sectionID: try section.orMissing.id, slug: "trung",
                    title: "Bài \(mark)", lead: "Tóm tắt \(mark)", body: "Thân \(mark)",
                    author: "Tác giả \(mark)", source: nil, eventDay: nil, isIntegrated: false,
                    publishedAt: now), db)
            _ = try ConsultationPublishing.publish(
                ConsultationRecord(
                    siteID: site.id, slug: "trung", title: "Dự thảo \(mark)", summary: mark,
                    body: "Thân \(mark)", opensAt: now.adding(seconds: -9),
                    closesAt: now.adding(seconds: 9999),
                    receiver: Consultation.Receiver(name: mark, address: nil, email: nil),
                    publishedAt: now), db)
        }
        _ = try DocumentImporter(
            database: database, siteID: site.id, store: portal.house.files
        ).take(
            lines: [
                #"{"id":"\#(mark)","source":"\#(mark)","number":"1/TRUNG","issuer":"Cơ quan \#(mark)","#
                    + #""doc_type":"Loại \#(mark)","abstract":"Văn bản \#(mark)","issue_date":"1987-01-01"}"#
            ], now: now)
        var generator = SeededGenerator(seed: 9)
        generator = SeededGenerator(seed: generator.next() &+ UInt64(site.id))
        let receipt = try portal.core.questions.ask(
            QuestionForm(
                kind: .individual,
                values: [
                    .title: "Câu hỏi trùng nhau?", .body: "Nội dung câu hỏi \(mark)", .name: "Ai",
                    .address: "Ở đâu đó", .phone: "0912345678", .consent: "co",
                ]), on: site, submissionKey: mark, now: now, using: &generator)
        try plantPetition(mark, site, portal, using: &generator)
        try portal.core.questionModeration.answer(
            receipt.code,
            QuestionModeration.Answer(
                unit: "Đơn vị \(mark)", answeredBy: nil, text: "Trả lời \(mark)",
                citations: [
                    Citation(
                        number: "1", abstract: mark, issuedOn: CalendarDay("2024-01-18"),
                        issuer: mark)
                ]), now: now)
    }

    private static func plantPetition(
        _ mark: String, _ site: Site, _ portal: TestPortal,
        using generator: inout some RandomNumberGenerator
    ) throws {
        let receipt = try portal.core.petitions.submit(
            PetitionForm(
                sender: .individual,
                values: [
                    .common(.title): "Kiến nghị trùng nhau", .own(.rule): "Thủ tục \(mark)",
                    .common(.body): "Nội dung kiến nghị \(mark)", .own(.difficulty): "other",
                    .common(.name): "Ai", .common(.address): "Ở đâu đó",
                    .common(.phone): "0912345678", .common(.consent): "co",
                ]), on: site, submissionKey: "petition-" + mark, now: portal.clock.now,
            using: &generator)
        try portal.core.questionModeration.answer(
            receipt.code,
            QuestionModeration.Answer(
                unit: "Đơn vị \(mark)", answeredBy: nil, text: "Trả lời \(mark)", citations: []),
            now: portal.clock.now)
    }

    @Test func equalSlugsNeverShowAnotherSitesItem() throws {
        try withPortal { portal in
            try Self.plant(portal)
            for label in Self.labels {
                let others = Self.labels.filter { $0 != label }.map(Self.mark)
                let words = ["trùng", "Văn bản", Self.mark(label)]
                let pages = PublicPages(portal: portal, label: label, words: words)
                var seen = 0
                // The record of all portals is one chain, and is handed out whole by each.
                let whole = PublicationAddresses.export().string
                for target in try pages.targets() where target != whole {
                    let text = try portal.get(target, on: label).text
                    for other in others { #expect(!text.contains(other), "\(other) in \(target)") }
                    if text.contains(Self.mark(label)) { seen += 1 }
                }
                #expect(seen > 20, "the marks of \(label) stand on \(seen) pages")
            }
        }
    }

    @Test(arguments: labels)
    func searchingForAnotherSitesWordsFindsNothing(label: String) throws {
        try withPortal { portal in
            try Self.plant(portal)
            for other in Self.labels where other != label {
                let page = try portal.get("/tim-kiem?q=\(Self.mark(other))", on: label).text
                let own = try portal.get("/tim-kiem?q=\(Self.mark(label))", on: label).text
                #expect(own.contains("class=\"hits\""))
                // What was typed stands in the search box; the hits stand below it.
                let hits = page.components(between: "class=\"hits\"", and: "</main>") ?? ""
                #expect(!hits.contains(Self.mark(other)), "\(other) on \(label)")
            }
        }
    }
}
