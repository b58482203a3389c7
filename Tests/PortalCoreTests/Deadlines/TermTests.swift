import Foundation
import Testing

@testable import PortalCore

/// Terms that are not counted from eight o'clock, and due dates as they are stored.
struct TermTests {
    typealias Dates = AnswerDeadlineTests

    /// The day of the event does not count, at whatever hour it is known.
    @Test(arguments: [0, 7, 8, 23])
    func theDayOfTheEventDoesNotCount(hour: Int) throws {
        let term = Term(amount: 2, unit: .workingDays, opening: .nextDay, source: "12.1c")
        let due = term.dueDate(
            for: .issued, at: try Dates.instant("2026-11-20", hour),
            in: try PackageFiles.calendar())
        #expect(due.firstDay.description == "2026-11-23")
        #expect(due.day.description == "2026-11-25")
        #expect(due.startReason == "Ngày ban hành không tính vào thời hạn.")
        #expect(due.term == "2 ngày làm việc")
    }

    @Test(arguments: [
        ("2026-02-10", 15, "2026-02-25"), ("2026-12-20", 15, "2027-01-04"),
    ])
    func calendarDaysPassOverNothing(start: String, amount: Int, due: String) throws {
        let term = Term(amount: amount, unit: .days, opening: .nextDay, source: "luật")
        let result = term.dueDate(
            for: .received, at: try Dates.instant(start, 9), in: try PackageFiles.calendar())
        #expect(result.day.description == due && result.skipped.isEmpty)
        #expect(result.counted.count == amount && !result.isProvisional)
    }

    @Test(arguments: [
        ("2026-01-15", 2, "2026-03-15"), ("2026-12-31", 2, "2027-02-28"),
        ("2027-12-31", 2, "2028-02-29"), ("2026-11-30", 3, "2027-02-28"),
        ("2026-10-31", 1, "2026-11-30"), ("2026-06-01", 12, "2027-06-01"),
    ])
    func monthsEndOnTheDayOfTheSameNumber(start: String, months: Int, due: String) throws {
        let term = Term(amount: months, unit: .months, opening: .nextDay, source: "16.3")
        let result = term.dueDate(
            for: .passwordSet, at: try Dates.instant(start, 22), in: try PackageFiles.calendar())
        #expect(result.day.description == due)
        #expect(result.term == "\(months) tháng")
    }

    /// Months are monotone in the start too, over every day of seven years.
    @Test func laterMonthsNeverEndEarlier() throws {
        let calendar = try PackageFiles.calendar()
        let term = Term(amount: 2, unit: .months, opening: .nextDay, source: "16.3")
        let dues = try Dates.starts().map {
            term.dueDate(for: .passwordSet, at: $0, in: calendar).day
        }
        for (earlier, later) in zip(dues, dues.dropFirst()) { #expect(earlier <= later) }
    }

    /// What the first version of the portal stored.
    @Test func readsWhatWasStoredBeforeThereWereUnits() throws {
        let stored = """
            {"day":"2026-12-08","firstDay":"2026-11-17","isProvisional":false,
            "rule":"Điều 13 khoản 6","skipped":[{"day":"2026-11-21","reason":"Thứ Bảy"}],
            "start":1794794400,"workingDays":15}
            """
        let due = try JSONDecoder().decode(DueDate.self, from: Data(stored.utf8))
        #expect(due.amount == 15 && due.unit == .workingDays && due.opening == .atEight)
        #expect(due.event == .received && due.extendedFrom == nil)
        #expect(due.day.description == "2026-12-08" && due.skipped.count == 1)
        #expect(Clock(of: due).term == .answer)
        #expect(due.skipped.allSatisfy { !$0.isPause })
    }

    /// Before days said so themselves, a pause was told by its words alone.
    @Test func readsPausesThatWereStoredByTheirWords() throws {
        let stored = """
            [{"day":"2026-11-18","reason":"Tạm dừng: chờ bổ sung thông tin"},
            {"day":"2026-11-21","reason":"Thứ Bảy"}]
            """
        let days = try JSONDecoder().decode([DueDate.Skipped].self, from: Data(stored.utf8))
        #expect(days.map(\.isPause) == [true, false])
    }

    /// Received at seven on a Monday that is worked; the clock stood still from nine on.
    @Test func aPauseOnTheFirstDayIsNoDayOfRest() throws {
        let calendar = try PackageFiles.calendar()
        let clock = try Clock(.answer, from: .received, at: try Dates.instant("2026-11-16", 7))
            .pausing(at: try Dates.instant("2026-11-16", 9), reason: "chờ bổ sung thông tin")
            .resuming(at: try Dates.instant("2026-11-18", 9), reason: "đã bổ sung thông tin")
        let due = clock.storedDueDate(in: calendar)
        #expect(due.firstDay.description == "2026-11-19")
        #expect(due.startReason.contains("tạm dừng") && !due.startReason.contains("ngày nghỉ"))
        #expect(due.skipped.prefix(3).allSatisfy { $0.isPause })
        #expect(due.skipped.contains { $0.reason == "Thứ Bảy" && !$0.isPause })
        #expect(DueDate.fromDatabaseValue(due.databaseValue) == due)
    }

    @Test func aDueDateIsReadBackAsItWasStored() throws {
        let calendar = try PackageFiles.calendar()
        let clock = try Clock(
            Term.answer, from: .received, at: try Dates.instant("2026-11-16", 9)
        ).extending(
            to: try Dates.day("2026-12-15"), at: try Dates.instant("2026-12-01", 9),
            reason: "Cần lấy ý kiến", in: calendar)
        let due = clock.storedDueDate(in: calendar)
        #expect(DueDate.fromDatabaseValue(due.databaseValue) == due)
        #expect(Clock.fromDatabaseValue(clock.databaseValue) == clock)
    }
}
