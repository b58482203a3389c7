import Foundation
import PortalCore
import SeededRandom

/// Real questions: asked, passed to a unit, answered with the documents they name, approved by its
/// leader and published.
struct RealProcess {
    let staff: Staff

    private struct Sample: Decodable {
        let question: String
        let detail: String?
        let answer: String
        let refs: [String]
    }

    func run(_ file: String) throws {
        guard FileManager.default.fileExists(atPath: file) else {
            print("There is no \(file); real questions are left out.")
            return
        }
        let samples = try Self.lines(file).map { try JSONDecoder().decode(Sample.self, from: $0) }
        var random = SeededRandom(seed: 13)
        var published = 0
        var uncited = 0
        let seconds = try elapsed {
            for (number, sample) in samples.enumerated() {
                if try process(sample, number, &random) { published += 1 } else { uncited += 1 }
            }
        }
        print(
            "real questions: \(samples.count) asked, \(published) published, \(uncited) held back"
                + " since they name no document (Article 13.5)")
        print(
            String(
                format: "%.1f a second through the whole process", Double(samples.count) / seconds))
    }

    /// - Returns: whether it was published; an answer without a document must not be approved.
    private func process(
        _ sample: Sample, _ number: Int, _ random: inout SeededRandom
    ) throws -> Bool {
        let desk = staff.portal.questionDesk
        let code = try staff.ask(
            sample.question, sample.detail ?? sample.question, key: "that-\(number)", using: &random
        )
        let opened = try staff.portal.questionInbox.page(
            QuestionInboxFilter(.open, words: code.description), of: staff.site, for: staff.board,
            today: staff.now.day, page: .newest, limit: 1
        ).items.first
        guard let row = opened,
            let file = try desk.open(row.id, on: staff.site, for: staff.board, now: staff.now),
            let unit = file.units.first(where: { $0.name == "Sở Tư pháp" })
        else { throw Staff.Missing(what: "the question or the unit") }
        try desk.take(.assign(unitID: unit.id), on: code, by: staff.board, now: staff.now)
        let citations = sample.refs.map {
            Citation(
                number: $0, abstract: "Trích yếu của \($0)", issuedOn: CalendarDay("2024-01-18"),
                issuer: "Cơ quan ban hành")
        }
        try desk.take(
            .draftAnswer(QuestionDraft(text: sample.answer, citations: citations)), on: code,
            by: staff.officer, now: staff.now)
        do {
            try desk.take(
                .approve(answeredBy: "Giám đốc Sở Tư pháp"), on: code, by: staff.leader,
                now: staff.now)
        } catch QuestionRefusal.missingCitation where citations.isEmpty {
            return false
        }
        try desk.take(.publish, on: code, by: staff.board, now: staff.now)
        return true
    }

    private static func lines(_ path: String) throws -> [Data] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", path]
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return data.split(separator: UInt8(ascii: "\n")).map { Data($0) }
    }
}
