import Testing

@testable import PortalCore
@testable import PortalServer

/// Nothing of who handed something in, and nothing that they handed in, stands in a public byte.
struct IntakePersonalDataTests {
    private static let marks = ["Mốc Gửi", "0987200", "Bài mốc gửi", "Phản ánh mốc"]

    private static func plant(on label: String, _ portal: TestPortal) throws -> [IntakeCode] {
        let site = try portal.site(label)
        var generator = SeededGenerator(seed: 77 + UInt64(site.id))
        let contribution = try portal.core.publicIntake.contribute(
            ContributionForm(values: [
                .title: "Bài mốc gửi về lễ hội", .text: "Bài mốc gửi, nội dung.",
                .name: "Mốc Gửi Một", .contact: "0987200111", .showName: "co", .rights: "co",
                .consent: "co",
            ]), files: [], on: site, submissionKey: "c-\(label)", now: portal.clock.now,
            using: &generator)
        let report = try portal.core.publicIntake.report(
            ReportForm(values: [
                .page: "/tin-tuc", .ground: ReportForm.mistake, .text: "Phản ánh mốc thứ nhất.",
                .name: "Mốc Gửi Hai", .contact: "0987200222", .consent: "co",
            ]), on: site, submissionKey: "r-\(label)", now: portal.clock.now, using: &generator)
        return [contribution.code, report.code]
    }

    @Test func noPublicPageShowsAnythingHandedIn() throws {
        try withPortal { portal in
            var codes: [String: [IntakeCode]] = [:]
            for label in ["", "skhcn"] { codes[label] = try Self.plant(on: label, portal) }
            try portal.application.refresh()
            for label in ["", "skhcn", "soyte"] {
                let pages = PublicPages(
                    portal: portal, label: label, receipts: codes[label] ?? [],
                    words: ["lễ hội", "Mốc Gửi"])
                for target in try pages.targets() {
                    let answer = try portal.get(target, on: label)
                    // What was typed into the search box stands in it.
                    let text =
                        target.hasPrefix("/tim-kiem")
                        ? answer.text.components(between: "<section class=\"hits\"", and: "</main>")
                            ?? "" : answer.text
                    let isReceipt = target.hasPrefix("/bien-nhan/")
                    for mark in Self.marks where !(isReceipt && mark == "Bài mốc gửi") {
                        #expect(!text.contains(mark), "\(mark) in \(target)")
                    }
                }
            }
        }
    }

    /// The test sees what it looks for.
    @Test func theReceiptShowsTheTitleToItsHolder() throws {
        try withPortal { portal in
            let code = try Self.plant(on: "", portal)[0]
            #expect(try portal.get("/bien-nhan/\(code)").text.contains("Bài mốc gửi về lễ hội"))
            #expect(try !portal.isKept("/bien-nhan/\(code)"))
        }
    }
}
