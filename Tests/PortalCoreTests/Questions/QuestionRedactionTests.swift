import Foundation
import GRDB
import Testing

@testable import PortalCore

/// Hiding words that stand beside the question: in the name of a file, in what was said with a step.
struct QuestionRedactionTests {
    let staff: QuestionStaff
    let code: QuestionCode
    /// As some browsers send it, with marks of their own.
    private static let fileName = "Đơn của Mốc Riêng.pdf".decomposedStringWithCanonicalMapping

    init() throws {
        staff = try QuestionStaff()
        let file = NewQuestionFile(name: Self.fileName, format: .pdf, bytes: 9, digest: "aa")
        var generator = SeededGenerator(seed: 1)
        code = try staff.base.portal.questions.ask(
            .individual(), files: [file], on: staff.province, submissionKey: "1", now: .morning,
            using: &generator
        ).code
    }

    private func hide(_ words: [String]) throws {
        try staff.take([(.redact(words), staff.board)], on: code, from: 9)
    }

    private func files() throws -> [String] {
        let id = try staff.desk.question(code, for: staff.board).id
        return try staff.base.read { try AttachmentQueries.all(of: id, $0) }.map(\.name)
    }

    @Test func aNameOfAFileIsHidden() throws {
        let words = ["mốc riêng"]
        let preview = try staff.desk.preview(hiding: words, in: code, for: staff.board)
        #expect(preview.before.fileNames.map(\.text) == [Self.fileName])
        #expect(preview.after.fileNames.map(\.text) == ["Đơn của [đã che].pdf"])
        #expect(preview.after.title == preview.before.title)
        try hide(words)
        #expect(try files() == ["Đơn của [đã che].pdf"])
        #expect(throws: QuestionRefusal.nothingToHide) { try hide(words) }
    }

    /// An earlier reason for a new day, which the asker reads and no other text repeats.
    @Test func whatWasSaidWithAStepIsHidden() throws {
        let day = try #require(CalendarDay("2026-12-15"))
        try staff.take(
            [
                (.assign(unitID: staff.unitID), staff.board),
                (.notifyProgress(newDay: day, reason: "Chờ bà Mốc Riêng."), staff.board),
            ], on: code)
        let words = ["Mốc Riêng", "Sở Tư pháp"]
        let preview = try staff.desk.preview(hiding: words, in: code, for: staff.board)
        #expect(preview.before.notes.map(\.action) == [.notifyProgress])
        #expect(preview.after.notes.map(\.text) == ["Chờ bà [đã che]."])
        try hide(words)
        let status = try #require(try staff.base.portal.questions.status(code, of: staff.province))
        // The name of the unit is not the asker's.
        #expect(
            status.milestones.compactMap(\.note) == [
                "Sở Tư pháp", "Hạn mới là 15/12/2026. Chờ bà [đã che].",
            ])
        #expect(try files() == ["Đơn của [đã che].pdf"])
    }

    /// The code of a part is no word of the asker's.
    @Test func theCodeOfAPartStays() throws {
        var generator = SeededGenerator(seed: 9)
        let part = try staff.desk.split(
            code, title: "Lệ phí", body: "Hỏi về lệ phí.", by: staff.board,
            now: QuestionStaff.later(1), using: &generator)
        try hide(["HD-", "Mốc Riêng"])
        let status = try #require(try staff.base.portal.questions.status(code, of: staff.province))
        #expect(status.milestones.last?.note == part.description)
    }

    /// The publication record tells of what everybody reads, and of nothing else.
    @Test func onlyWhatIsPublicIsOnPublicRecord() throws {
        try staff.take(
            [(.askForData("Gặp cô Hẹn."), staff.board), (.receiveData(note: "Đủ."), staff.board)],
            on: code)
        try staff.take(staff.straightWay, on: code, from: 3)
        let before = try staff.base.count("publication_entry")
        try hide(["cô Hẹn"])
        try hide(["Mốc Riêng"])
        #expect(try staff.base.count("publication_entry") == before)
        try hide(["mất bản chính"])
        #expect(try staff.base.count("publication_entry") == before + 1)
    }
}
