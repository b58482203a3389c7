import GRDB
import Testing

@testable import PortalCore

/// Calendars and due dates that the first version of the portal stored.
struct CalendarMigrationTests {
    @Test func oldDaysBecomeDaysOfAnnouncedYears() throws {
        let queue = try DatabaseQueue()
        try Schema.migrator.migrate(queue, upTo: FeedSchema.numbers.name)
        try queue.write { db in
            for (day, kind, name) in [
                ("2025-04-26", "work", "Làm bù cho ngày 02/5/2025"),
                ("2025-05-02", "off", "Nghỉ hoán đổi, làm bù ngày 26/4/2025"),
                ("2026-01-01", "off", "Tết Dương lịch"),
                ("2026-04-27", "off", "Nghỉ bù Giỗ Tổ Hùng Vương"),
            ] {
                try db.run(
                    "INSERT INTO calendar_day (day, kind, name, source) VALUES (?, ?, ?, 'luật')",
                    [day, kind, name])
            }
        }
        try Schema.migrator.migrate(queue)
        let years = try queue.read { try CalendarQueries.years($0) }
        #expect(years.map(\.year) == [2025, 2026])
        #expect(years.map { $0.days.map(\.kind) } == [[.worked, .swapped], [.holiday, .moved]])
        #expect(years.flatMap(\.days).allSatisfy { $0.source == "luật" })
        #expect(try queue.read { try CalendarQueries.revision(of: 2025, $0) } == 1)
    }

    /// A question from before clocks were kept follows the calendar all the same.
    @Test func aQuestionWithoutAClockRunsOn() throws {
        let base = try TestDatabase()
        let site = try base.province()
        let receipt = try base.ask(on: site)
        try base.write { db in try db.run("UPDATE question SET clock = NULL") }
        let changes = try base.portal.calendar.apply(
            try CalendarServiceTests.edit([receipt.due.day.description]), by: .operatorAtConsole,
            now: .morning)
        #expect(changes.map(\.before) == [receipt.due.day])
        let due = try #require(try base.portal.questions.status(receipt.code, of: site)?.due)
        #expect(due.day > receipt.due.day && due.counted.count == 15)
    }
}
