import Foundation
import GRDB
import Testing

@testable import PortalCore
@testable import PortalServer

/// Real questions go through the whole process, where the data lie beside the package; the benchmark
/// program takes all of them.
@Suite(.serialized)
struct RealQuestionsTests {
    static let file = PackageFiles.root.deletingLastPathComponent()
        .appendingPathComponent("shared/data/qa_legal.jsonl.gz").path
    static let most = 60

    static var isThere: Bool { FileManager.default.isReadableFile(atPath: file) }

    struct Sample: Decodable {
        let question: String
        let detail: String?
        let answer: String
        let refs: [String]
    }

    @Test(.enabled(if: isThere, "the real questions are not beside the package"))
    func eachIsAskedAssignedCitedAnsweredAndPublished() throws {
        try withPortal { portal in
            let samples = try TextLines.read(Self.file).lazy
                .map { try JSONDecoder().decode(Sample.self, from: Data($0.text.utf8)) }
                .filter { !$0.refs.isEmpty }.prefix(Self.most)
            #expect(samples.count == Self.most)
            let site = try portal.site("")
            let people = try Dictionary(
                uniqueKeysWithValues: [
                    ("board", Role.boardMember, ""), ("officer", .editor, "sotuphap"),
                    ("leader", .unitLeader, "sotuphap"),
                ].map { name, role, label in
                    (name, try SignedIn(name, [(role, on: label)], portal).actor())
                })
            let board = try people["board"].orMissing
            let officer = try people["officer"].orMissing
            let leader = try people["leader"].orMissing
            let unit = try Self.unit("Sở Tư pháp", portal)
            let desk = portal.core.questionDesk
            for (number, sample) in samples.enumerated() {
                let code = try Self.ask(sample, number, site, portal)
                try desk.take(.assign(unitID: unit), on: code, by: board, now: portal.clock.now)
                let draft = QuestionDraft(
                    text: sample.answer, citations: sample.refs.map(Self.citation))
                try desk.take(.draftAnswer(draft), on: code, by: officer, now: portal.clock.now)
                try desk.take(
                    .approve(answeredBy: "Giám đốc Sở Tư pháp"), on: code, by: leader,
                    now: portal.clock.now)
                try desk.take(.publish, on: code, by: board, now: portal.clock.now)
                let status = try portal.core.questions.status(code, of: site).orMissing
                #expect(status.state == .answered)
                let page = try portal.get("/hoi-dap/" + status.slug.orMissing)
                #expect(page.status == 200)
                for reference in sample.refs { #expect(page.text.contains(reference)) }
            }
            let figures = try portal.core.questions.figures(of: site, now: portal.clock.now)
            #expect(figures?.rows.first { $0.unit == "Sở Tư pháp" }?.onTime ?? 0 >= Self.most)
        }
    }

    private static func ask(
        _ sample: Sample, _ number: Int, _ site: Site, _ portal: TestPortal
    ) throws -> QuestionCode {
        var generator = SeededGenerator(seed: UInt64(number + 1))
        let values: [QuestionForm.Field: String] = [
            .title: sample.question, .body: sample.detail ?? sample.question,
            .name: "Người Hỏi", .address: "Xã Mường Than", .phone: "0912345678", .consent: "co",
        ]
        return try portal.core.questions.ask(
            QuestionForm(kind: .individual, values: values), on: site,
            submissionKey: "real-\(number)", now: portal.clock.now, using: &generator
        ).code
    }

    private static func unit(_ name: String, _ portal: TestPortal) throws -> Int64 {
        try portal.core.database.read { db in
            try db.row("SELECT id FROM unit WHERE full_name = ?", [name]) { $0[0] }
        }.orMissing
    }

    /// The data name documents by number and symbol only.
    private static func citation(_ number: String) -> Citation {
        Citation(
            number: number, abstract: "Trích yếu của văn bản \(number)",
            issuedOn: CalendarDay("2024-01-18"), issuer: "Cơ quan ban hành")
    }
}
