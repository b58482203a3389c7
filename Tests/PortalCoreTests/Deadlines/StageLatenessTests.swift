import Testing

@testable import PortalCore

/// Who caused a delay.
struct StageLatenessTests {
    typealias Dates = AnswerDeadlineTests

    /// Board 2, unit 11, Board 2 working days; what each took, and what of the delay is its own.
    @Test(arguments: [
        ([2, 11, 2], [0, 0, 0]), ([1, 10, 1], [0, 0, 0]),
        ([6, 11, 2], [4, 0, 0]), ([2, 16, 2], [0, 5, 0]), ([2, 11, 5], [0, 0, 3]),
        ([6, 9, 4], [2, 0, 2]),  // the unit made good two of the Board's four days
        ([1, 13, 2], [0, 1, 0]),  // the Board's day in hand serves the unit
        ([0, 15, 3], [0, 2, 1]),
        ([6, 13, 0], [4, 0, 0]),  // the end makes good what was lost last
        ([5, 0, 2], [0, 0, 0]), ([0, 0, 20], [0, 0, 5]),
    ])
    func attributesToWhoCausedIt(taken: [Int], late: [Int]) throws {
        let found = try Self.attribute(taken)
        #expect(found.map(\.taken) == taken)
        #expect(found.map(\.late) == late)
        #expect(found.map(\.stage.holder) == ["Ban Biên tập", "Sở Tư pháp", "Ban Biên tập"])
    }

    /// The sum is the delay of the whole, whatever the stages took.
    @Test func theSumIsTheWholeDelay() throws {
        for board in 0...6 {
            for unit in 5...15 {
                for publication in 0...5 {
                    let late = try Self.attribute([board, unit, publication]).map(\.late)
                    #expect(late.reduce(0, +) == max(0, board + unit + publication - 15))
                    #expect(late.allSatisfy { $0 >= 0 })
                }
            }
        }
    }

    /// With the allowances of the term, the sum is what the due date says.
    @Test func agreesWithTheDueDate() throws {
        let calendar = try PackageFiles.calendar()
        let start = try Dates.instant("2026-08-17", 9)
        let due = Term.answer.dueDate(for: .received, at: start, in: calendar)
        for offset in 0..<60 {
            let end = start.adding(seconds: Int64(offset) * 86_400)
            let stage = Stage(holder: "Sở Tư pháp", enteredAt: start, allowance: 15)
            let late = StageLateness.attribute([stage], until: end, in: calendar)
            #expect(
                late.map(\.late) == [calendar.workingDays(after: due.day, through: end.day)])
        }
    }

    @Test func nothingHasNoDelay() throws {
        let found = StageLateness.attribute(
            [], until: try Dates.instant("2026-08-17", 9), in: try PackageFiles.calendar())
        #expect(found.isEmpty)
    }

    private static func attribute(_ taken: [Int]) throws -> [StageLateness] {
        let calendar = try PackageFiles.calendar()
        var moment = try Dates.instant("2026-08-17", 9)
        var stages: [Stage] = []
        let holders = ["Ban Biên tập", "Sở Tư pháp", "Ban Biên tập"]
        for (index, days) in taken.enumerated() {
            stages.append(
                Stage(holder: holders[index], enteredAt: moment, allowance: [2, 11, 2][index]))
            if days > 0 {
                let due = Term.working(days).dueDate(for: .received, at: moment, in: calendar)
                moment = Instant(due.day, TimeOfDay(secondsOfDay: 9 * 3600))
            }
        }
        return StageLateness.attribute(stages, until: moment, in: calendar)
    }
}
