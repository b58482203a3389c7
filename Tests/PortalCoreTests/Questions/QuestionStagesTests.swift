import Testing

@testable import PortalCore

/// Who held a late question, and where it became late.
///
/// It comes on Monday 2 November 2026 at nine and is due on 23 November; the 24th is a day off.
struct QuestionStagesTests {
    private static func stages(
        _ receipt: QuestionReceipt, _ staff: QuestionStaff, onDay day: Int64
    ) throws -> [StageLateness] {
        let id = try staff.base.read {
            try QuestionFileQueries.id(of: receipt.code, siteID: staff.province.id, $0)
        }
        let file = try staff.desk.open(
            try #require(id), on: staff.province, for: staff.board, now: QuestionStaff.later(day))
        return try #require(file).stages
    }

    @Test func anAnswerThatIsLateNamesTheUnitThatTookTooLong() throws {
        let staff = try QuestionStaff()
        let receipt = try staff.base.ask(on: staff.province)
        try staff.take([(.assign(unitID: staff.unitID), staff.board)], on: receipt.code)
        try staff.take(
            [
                (.draftAnswer(.sample), staff.officer),
                (.approve(answeredBy: "Giám đốc Sở"), staff.leader),
            ], on: receipt.code, from: 24)
        try staff.take([(.publish, staff.board)], on: receipt.code, from: 28)
        // Published on 30 November, four working days late; later the record is the same.
        for day: Int64 in [28, 60] {
            let stages = try Self.stages(receipt, staff, onDay: day)
            #expect(stages.map(\.stage.holder) == ["Ban Biên tập", "Sở Tư pháp", "Ban Biên tập"])
            #expect(stages.map(\.taken) == [1, 17, 1])
            #expect(stages.map(\.late) == [0, 4, 0])
        }
    }

    @Test func whatNobodyPassedOnIsLateAtTheBoard() throws {
        let staff = try QuestionStaff()
        let receipt = try staff.base.ask(on: staff.province)
        #expect(try Self.stages(receipt, staff, onDay: 21).isEmpty)
        let stages = try Self.stages(receipt, staff, onDay: 28)
        #expect(stages.map(\.stage.holder) == ["Ban Biên tập"])
        #expect(stages.map(\.late) == [4])
    }

    /// The days on which the clock stood still are nobody's delay.
    @Test func aPauseIsNobodysDelay() throws {
        let staff = try QuestionStaff()
        let receipt = try staff.base.ask(on: staff.province)
        try staff.take(
            [
                (.assign(unitID: staff.unitID), staff.board),
                (.askForData("Ghi rõ thửa đất."), staff.officer),
            ], on: receipt.code)
        #expect(try Self.stages(receipt, staff, onDay: 37).isEmpty)
        let back = try #require(
            try staff.take(
                [(.receiveData(note: "Qua điện thoại"), staff.board)], on: receipt.code, from: 9))
        #expect(back.due.day.description == "2026-12-02")
        let stages = try Self.stages(receipt, staff, onDay: 37)
        #expect(
            stages.map(\.stage.holder) == ["Ban Biên tập", "Sở Tư pháp", "Người gửi", "Sở Tư pháp"])
        #expect(stages.map(\.taken) == [1, 1, 5, 19])
        #expect(stages.map(\.late) == [0, 0, 0, 5])
    }

    /// The unit has the days of an extension; the sum is the delay from the new day on.
    @Test func anExtensionIsTheUnits() throws {
        let staff = try QuestionStaff()
        let receipt = try staff.base.ask(on: staff.province)
        let promised = try #require(CalendarDay("2026-12-15"))
        try staff.take(
            [
                (.assign(unitID: staff.unitID), staff.board),
                (.notifyProgress(newDay: promised, reason: "Cần lấy ý kiến"), staff.board),
            ], on: receipt.code)
        #expect(try Self.stages(receipt, staff, onDay: 43).isEmpty)
        let stages = try Self.stages(receipt, staff, onDay: 46)
        #expect(stages.map(\.late) == [0, 3])
    }
}
