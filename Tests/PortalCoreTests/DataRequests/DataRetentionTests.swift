import Foundation
import GRDB
import Testing

@testable import PortalCore

/// Personal data go when the time that the operator set is over.
struct DataRetentionTests {
    private let scene: DataRequestScene

    init() throws { scene = try DataRequestScene() }

    private func run(_ day: String, months: Int = 24) throws -> Int {
        let day = try #require(CalendarDay(day))
        return try scene.base.portal.dataRetention.removeWhatIsOver(
            now: Instant(day, TimeOfDay(secondsOfDay: 9 * 3600)), months: months)
    }

    @Test(arguments: [
        ("2026-11-27", 24, "2024-11-27"), ("2026-03-31", 1, "2026-02-28"),
        ("2024-03-31", 1, "2024-02-29"), ("2026-01-15", 13, "2024-12-15"),
        ("2026-06-01", 240, "2006-06-01"),
    ])
    func monthsAreCountedBack(day: String, months: Int, end: String) throws {
        let day = try #require(CalendarDay(day))
        let found = DataRetention.end(
            now: Instant(day, TimeOfDay(secondsOfDay: 3600)), months: months)
        #expect(found.day.description == end && found.time.secondsOfDay == 0)
    }

    /// Closed on 7 November 2026: kept for two years to the day.
    @Test func askersGoTwoYearsAfterTheEnd() throws {
        let closed = try scene.published()
        let open = try scene.base.ask(on: scene.province, key: "open", seed: 77).code
        #expect(try run("2028-11-07") == 0)
        #expect(try scene.base.count("question_asker") == 2)
        let records = try scene.base.count("audit_entry")
        #expect(try run("2028-11-08") == 1)
        let service = scene.base.portal.questions
        #expect(try service.status(closed, phoneEnding: "5678", of: scene.province) == nil)
        #expect(try service.status(closed, of: scene.province)?.state == .answered)
        #expect(try service.status(open, phoneEnding: "5678", of: scene.province) != nil)
        // What still waits for its answer is kept however old it is.
        #expect(try run("2040-01-01") == 0)
        #expect(try scene.base.count("audit_entry") == records + 1)
        let last = try scene.base.read { db in
            try db.row("SELECT act, subject, after FROM audit_entry ORDER BY id DESC") {
                [$0[0] as String, $0[1] as String, $0[2] as String]
            }
        }
        #expect(
            last == [
                "data-retention.remove", "personal data", "askers: 1; requests: 0",
            ])
    }

    /// Hiding words in an old answer begins no new time.
    @Test func laterWorkOnAnAnswerKeepsNobodyLonger() throws {
        let code = try scene.published()
        try scene.staff.take(
            [(.redact(["giấy khai sinh"]), scene.staff.board)], on: code, from: 700)
        #expect(try run("2028-11-08") == 1)
    }

    @Test func theOperatorSetsTheMonths() throws {
        _ = try scene.published()
        #expect(try run("2026-12-07", months: 1) == 0)
        #expect(try run("2026-12-08", months: 1) == 1)
    }

    /// Whoever waits for a copy of their data finds them there.
    @Test func anOpenRequestKeepsItsCase() throws {
        let code = try scene.published()
        let id = try scene.request(.access, about: code, in: .accepted)
        #expect(try run("2028-11-08") == 0)
        try scene.desk.take(
            .carryOut(note: "Đã in."), on: id, of: scene.province, by: scene.board,
            now: QuestionStaff.later(10))
        #expect(try run("2028-11-08") == 1)
        #expect(try scene.base.count("data_request_person") == 1)
    }

    /// Of a request what was asked and done stays, without who asked and what was written.
    @Test func whoMadeARequestGoesToo() throws {
        let id = try scene.request(.access, in: .carriedOut)
        let open = try scene.request(.access, key: "open")
        let code = try #require(
            try scene.desk.open(id, on: scene.province, for: scene.board)
        ).request.code
        #expect(try run("2028-11-02") == 0)
        #expect(try run("2028-11-03") == 1)
        let file = try #require(
            try scene.desk.open(id, on: scene.province, for: scene.board))
        #expect(file.request.text == nil && file.request.state == .carriedOut)
        #expect(file.events.count == 2 && file.events.allSatisfy { $0.note == nil })
        #expect(
            try scene.desk.person(of: id, on: scene.province, by: scene.board, now: .morning)
                == nil)
        #expect(
            try scene.base.portal.dataRequests.status(
                code, contact: "5678", of: scene.province) == nil)
        #expect(
            try scene.desk.person(of: open, on: scene.province, by: scene.board, now: .morning)
                != nil)
    }

    /// More than one transaction takes.
    @Test func manyGoInSeveralSteps() throws {
        for number in 0..<130 {
            let code = try scene.base.ask(
                on: scene.province, key: "k\(number)", seed: UInt64(number)
            ).code
            try scene.base.portal.questionModeration.decline(
                code, reason: "Là đơn tố cáo", now: .morning)
        }
        #expect(try run("2028-11-03") == 130)
        #expect(try scene.base.count("question_asker") == 0)
        #expect(try scene.acts().filter { $0 == "data-retention.remove" }.count == 2)
    }

    /// What is deleted is overwritten in the file, and not only forgotten.
    @Test func deletedBytesAreOverwritten() throws {
        let mark = "Mốc Địa Chỉ, bản Rất Riêng"
        _ = try scene.published([.address: mark])
        func isInTheFile() throws -> Bool {
            try scene.base.database.pool.writeWithoutTransaction {
                _ = try $0.checkpoint(.truncate)
            }
            let bytes = try Data(contentsOf: URL(fileURLWithPath: scene.base.path))
            return bytes.range(of: Data(mark.utf8)) != nil
        }
        #expect(try isInTheFile())
        #expect(try run("2028-11-08") == 1)
        #expect(try !isInTheFile())
    }
}
