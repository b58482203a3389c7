import Testing

@testable import PortalCore

/// Pauses, extensions and the end of a clock.
struct ClockTests {
    typealias Dates = AnswerDeadlineTests

    /// Received on Monday 16 November 2026 at nine; due on 8 December.
    static func started() throws -> Clock {
        Clock(Term.answer, from: .received, at: try Dates.instant("2026-11-16", 9))
    }

    /// From a pause to the resumption: the days that do not count, and the due day.
    @Test(arguments: [
        ("2026-11-18", 10, "2026-11-20", 9, 3, "2026-12-11"),  // 18, 19 and 20 November
        ("2026-11-18", 10, "2026-11-20", 7, 2, "2026-12-10"),  // resumed before eight
        ("2026-11-18", 10, "2026-11-18", 15, 0, "2026-12-08"),  // ended on its own day
        ("2026-11-20", 16, "2026-11-23", 7, 1, "2026-12-09"),  // over a weekend
        ("2026-12-08", 16, "2026-12-14", 9, 5, "2026-12-15"),  // on the last day
        ("2026-12-09", 9, "2026-12-14", 9, 0, "2026-12-08"),  // late already: nothing is cured
    ])
    func aPauseTakesItsDaysOut(
        pause: String, pauseHour: Int, resume: String, resumeHour: Int, days: Int, due: String
    ) throws {
        let calendar = try PackageFiles.calendar()
        let clock = try Self.started()
            .pausing(at: try Dates.instant(pause, pauseHour), reason: "chờ bổ sung thông tin")
            .resuming(at: try Dates.instant(resume, resumeHour), reason: "Đã bổ sung")
        let reading = clock.reading(in: calendar)
        let found = try #require(reading.due)
        #expect(found.day.description == due)
        let paused = found.skipped.filter { $0.reason == "Tạm dừng: chờ bổ sung thông tin" }
        #expect(paused.count == days)
        #expect(found.counted.count == 15 && found.counted.allSatisfy(calendar.isWorkingDay))
        #expect(reading.first == found && reading.pausedSince == nil)
    }

    /// Wherever a pause lies, the days counted are those of the term, and none of them was paused.
    @Test func everyPauseAddsUp() throws {
        let calendar = try PackageFiles.calendar()
        let plain = try #require(try Self.started().reading(in: calendar).due)
        for start in 0..<30 {
            for length in 0..<12 {
                let from = try Self.started().startedAt.adding(seconds: Int64(start) * 86_400)
                let to = from.adding(seconds: Int64(length) * 86_400)
                let clock = try Self.started().pausing(at: from, reason: "chờ").resuming(
                    at: to, reason: "tiếp")
                let due = try #require(clock.reading(in: calendar).due)
                #expect(due.counted.count == 15)
                #expect(due.day >= plain.day)
                let paused = due.skipped.filter { $0.reason == "Tạm dừng: chờ" }.map(\.day)
                #expect(paused.allSatisfy { from.day <= $0 && $0 <= to.day })
                let stood =
                    length == 0 || from.day > plain.day
                    ? 0
                    : calendar.workingDays(after: from.day.adding(days: -1), through: to.day)
                // The first day, on which it arrived after eight, would not have counted anyway.
                #expect(paused.count == stood - (start == 0 && length > 0 ? 1 : 0))
            }
        }
    }

    @Test func whileItStandsStillNothingIsDue() throws {
        let calendar = try PackageFiles.calendar()
        let clock = try Self.started().pausing(
            at: try Dates.instant("2026-11-18", 10), reason: "chờ bổ sung thông tin")
        let reading = clock.reading(in: calendar)
        #expect(reading.due == nil && reading.pausedSince == clock.events.first?.at)
        #expect(reading.state(on: try Dates.day("2027-06-01")) == .paused)
        #expect(clock.storedDueDate(in: calendar).day.description == "2026-12-08")
        let stopped = try clock.stopping(
            at: try Dates.instant("2026-12-24", 9), reason: "Người hỏi rút câu hỏi")
        #expect(stopped.reading(in: calendar).state(on: .init(number: 0)) == .stoppedInTime)
        #expect(stopped.storedDueDate(in: calendar).day.description == "2026-12-08")
    }

    @Test func anExtensionKeepsTheFirstDay() throws {
        let calendar = try PackageFiles.calendar()
        let promised = try Dates.day("2026-12-22")
        let once = try Self.started().extending(
            to: promised, at: try Dates.instant("2026-12-07", 9), reason: "Lấy ý kiến",
            in: calendar)
        let due = try #require(once.reading(in: calendar).due)
        #expect(due.day == promised && due.extendedFrom?.description == "2026-12-08")
        #expect(once.reading(in: calendar).first?.day.description == "2026-12-08")
        #expect(due.counted.count == 25 && due.counted.allSatisfy(calendar.isWorkingDay))

        let twice = try once.extending(
            to: try Dates.day("2026-12-30"), at: try Dates.instant("2026-12-21", 9),
            reason: "Lấy thêm ý kiến", in: calendar)
        let second = try #require(twice.reading(in: calendar).due)
        #expect(second.day.description == "2026-12-30")
        #expect(second.extendedFrom?.description == "2026-12-08")
    }

    /// What was promised stays as long as only the calendar changes; a pause moves it.
    @Test func aPromisedDayMovesByLaterPausesOnly() throws {
        let calendar = try PackageFiles.calendar()
        let clock = try Self.started().extending(
            to: try Dates.day("2026-12-22"), at: try Dates.instant("2026-12-07", 9),
            reason: "Lấy ý kiến", in: calendar)
        let other = WorkingCalendar(announced: [])
        #expect(clock.reading(in: other).due?.day.description == "2026-12-22")
        let paused = try clock.pausing(at: try Dates.instant("2026-12-21", 9), reason: "chờ")
            .resuming(at: try Dates.instant("2026-12-22", 9), reason: "tiếp")
        let due = try #require(paused.reading(in: calendar).due)
        #expect(due.day.description == "2026-12-24")
        #expect(due.extendedFrom?.description == "2026-12-08")
        #expect(due.counted.count == 25)
    }

    @Test func aPauseBeforeAnExtensionStaysOnRecord() throws {
        let calendar = try PackageFiles.calendar()
        let clock = try Self.started()
            .pausing(at: try Dates.instant("2026-11-18", 10), reason: "chờ")
            .resuming(at: try Dates.instant("2026-11-20", 9), reason: "tiếp")
            .extending(
                to: try Dates.day("2026-12-22"), at: try Dates.instant("2026-12-07", 9),
                reason: "Lấy ý kiến", in: calendar)
        let reading = clock.reading(in: calendar)
        #expect(reading.first?.day.description == "2026-12-11")
        #expect(reading.due?.day.description == "2026-12-22")
        #expect(reading.due?.skipped.count { $0.reason == "Tạm dừng: chờ" } == 3)
    }

    @Test(arguments: [
        ("2026-12-08", 23, ClockReading.State.stoppedInTime),
        ("2026-12-09", 0, .stoppedLate(days: 1)), ("2026-12-18", 9, .stoppedLate(days: 10)),
    ])
    func stopsInTimeOrLate(day: String, hour: Int, state: ClockReading.State) throws {
        let calendar = try PackageFiles.calendar()
        let clock = try Self.started().stopping(
            at: try Dates.instant(day, hour), reason: "Đã trả lời")
        let reading = clock.reading(in: calendar)
        #expect(reading.state(on: try Dates.day("2030-01-01")) == state)
        #expect(reading.due?.day.description == "2026-12-08")
    }

    @Test(arguments: [
        ("2026-11-16", DueState.onTime(daysLeft: 22)), ("2026-12-04", .onTime(daysLeft: 4)),
        ("2026-12-05", .dueSoon(daysLeft: 3)), ("2026-12-08", .dueSoon(daysLeft: 0)),
        ("2026-12-09", .late(days: 1)), ("2026-12-23", .late(days: 15)),
        ("2026-12-24", .longOverdue(days: 16)),
    ])
    func growsMoreUrgent(today: String, state: DueState) throws {
        let reading = try Self.started().reading(in: try PackageFiles.calendar())
        #expect(reading.state(on: try Dates.day(today)) == .running(state))
    }

    @Test func thresholdsCanBeSet() throws {
        let due = try Dates.day("2026-12-08")
        let thresholds = DueThresholds(soon: 0, longOverdue: 1)
        func state(_ offset: Int) -> DueState {
            DueState(due: due, today: due.adding(days: offset), thresholds: thresholds)
        }
        #expect(state(-1) == .onTime(daysLeft: 1) && state(0) == .dueSoon(daysLeft: 0))
        #expect(state(1) == .late(days: 1) && state(2) == .longOverdue(days: 2))
    }
}
