import Testing

@testable import PortalCore

/// What becomes of the parts that a question is split into.
struct QuestionPartTests {
    let staff: QuestionStaff
    let receipt: QuestionReceipt

    init() throws {
        staff = try QuestionStaff()
        var generator = SeededGenerator(seed: 1)
        receipt = try staff.base.portal.questions.ask(
            .individual(), files: [Self.file("So do.pdf", "aa"), Self.file("Anh.pdf", "bb")],
            on: staff.province, submissionKey: "1", now: .morning, using: &generator)
    }

    private static func file(_ name: String, _ digest: String) -> NewQuestionFile {
        NewQuestionFile(name: name, format: .pdf, bytes: 9, digest: digest)
    }

    private func split() throws -> QuestionCode {
        var generator = SeededGenerator(seed: 9)
        return try staff.desk.split(
            receipt.code, title: "Lệ phí là bao nhiêu?", body: "Tôi muốn hỏi thêm về lệ phí.",
            by: staff.board, now: QuestionStaff.later(3), using: &generator)
    }

    private func open(_ code: QuestionCode) throws -> QuestionFile {
        let id = try staff.desk.question(code, for: staff.board).id
        return try #require(
            try staff.desk.open(
                id, on: staff.province, for: staff.board, now: QuestionStaff.later(3)))
    }

    /// The code stands nowhere else, and opens with the same digits.
    @Test func whoAskedReadsTheCodeOfThePart() throws {
        let part = try split()
        let questions = staff.base.portal.questions
        let status = try #require(
            try questions.status(receipt.code, phoneEnding: "5678", of: staff.province))
        #expect(status.milestones.map(\.kind) == [.received, .split])
        let code = try #require(status.milestones.last?.note.flatMap(QuestionCode.init(entered:)))
        #expect(code == part)
        let own = try #require(
            try questions.status(code, phoneEnding: "5678", of: staff.province))
        #expect(own.state == .received && own.milestones.map(\.kind) == [.received])
    }

    /// The second unit has all that came along; nothing of it is public before that is chosen anew.
    @Test func aPartHasTheFilesOfTheWhole() throws {
        try staff.take([(.askForData("Bạn ghi rõ thửa đất."), staff.board)], on: receipt.code)
        _ = try staff.base.portal.questions.supply(
            SupplementForm(values: [.text: "Thửa 12."]), files: [Self.file("Thua.pdf", "cc")],
            to: receipt.code, phoneEnding: "5678", of: staff.province, submissionKey: "s",
            now: QuestionStaff.later(2))
        try staff.desk.publishFiles(
            [1, 2], of: receipt.code, by: staff.board, now: QuestionStaff.later(2))
        let part = try split()
        let (whole, own) = (try open(receipt.code), try open(part))
        #expect(own.files.map(\.name) == ["So do.pdf", "Anh.pdf", "Thua.pdf"])
        #expect(own.files.map(\.digest) == whole.files.map(\.digest))
        #expect(own.files.map(\.isSupplement) == [false, false, true])
        #expect(own.files.allSatisfy { !$0.isPublic })
        #expect(own.supplements.map(\.text) == ["Thửa 12."])
        #expect(whole.files.map(\.isPublic) == [true, true, false])
        try staff.desk.publishFiles([2, 3], of: part, by: staff.board, now: QuestionStaff.later(3))
        #expect(try open(part).files.map(\.isPublic) == [false, true, false])
        #expect(try open(receipt.code).files.map(\.isPublic) == [true, true, false])
    }

    /// Each goes with its own sender, in any order.
    @Test func removingOneSenderLeavesTheFilesOfTheOther() throws {
        try staff.take([(.askForData("Bạn ghi rõ thửa đất."), staff.board)], on: receipt.code)
        _ = try staff.base.portal.questions.supply(
            SupplementForm(values: [.text: "Thửa 12."]), files: [Self.file("Thua.pdf", "cc")],
            to: receipt.code, phoneEnding: "5678", of: staff.province, submissionKey: "s",
            now: QuestionStaff.later(2))
        let part = try split()
        let first = try open(receipt.code).question.id
        try staff.base.write { try AskerRemoval.remove(first, $0) }
        #expect(try open(receipt.code).files.isEmpty)
        #expect(try open(part).files.count == 3 && open(part).supplements.count == 1)
    }
}
