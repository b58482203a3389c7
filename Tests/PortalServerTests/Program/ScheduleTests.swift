import Foundation
import GRDB
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// What was scheduled appears at its time, seen from outside the running program.
@Suite(.serialized, .enabled(if: PortalProcess.program != nil, "the program is not built"))
struct ScheduleTests {
    /// Seconds within which a page is looked for: the promise is one, which a machine that does
    /// much else at the same time may miss.
    static let patience = 5.0

    /// The two looks that stand between the time and the page are far less than a second apart.
    @Test func thePromisedSecondIsKeptByTheIntervals() {
        let intervals = [PortalProgram.timetableInterval, PortalProgram.watchInterval]
        let milliseconds = intervals.map { interval -> Int in
            guard case .milliseconds(let number) = interval else { return 1000 }
            return number
        }
        #expect(milliseconds.reduce(0, +) <= 500)
    }

    /// Approves an article and has it published so many seconds from now; when that is.
    private static func schedule(
        _ title: String, after seconds: Int64, _ people: LivePeople, port: Int, in folder: URL
    ) throws -> Instant {
        let writer = LiveDesk(port: port, cookie: people.writer)
        let approver = LiveDesk(port: port, cookie: people.approver)
        let id = try writer.create(title, in: people.section)
        try writer.step(.submit, on: id)
        try approver.step(.approve, on: id)
        // The form takes minutes only.
        try approver.step(.schedule, on: id, at: "2099-01-01T08:00")
        let time = House.systemClock().adding(seconds: seconds)
        let database = try PortalDatabase.existing(
            path: folder.appendingPathComponent("portal.sqlite").path)
        defer { try? database.close() }
        try database.writeQuietly { try ArticleItemQueries.setPublishTime(time, of: id, $0) }
        return time
    }

    /// Waits for the home page to name a title; how long after a time it did.
    private static func appearance(
        of title: String, after time: Instant, port: Int
    ) throws -> Double {
        let due = Date(timeIntervalSince1970: TimeInterval(time.epochSeconds))
        let limit = due.addingTimeInterval(20)
        while Date() < limit {
            let page = try CrashTests.get("/", port: port)
            if page.text.contains(title) { return Date().timeIntervalSince(due) }
            usleep(20_000)
        }
        return .infinity
    }

    @Test func whatIsScheduledAppearsAtItsTime() throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let people = try LivePeople(folder)
        let process = try PortalProcess(folder: folder)
        let title = "Bài hẹn giờ thứ nhất"
        let time = try Self.schedule(title, after: 3, people, port: process.port, in: folder)
        #expect(!(try CrashTests.get("/", port: process.port).text.contains(title)))
        let delay = try Self.appearance(of: title, after: time, port: process.port)
        #expect(delay >= 0 && delay < Self.patience, "\(delay) s")
        #expect(process.stop() == 0)
    }

    /// The program was away at the time: it appears as soon as the program is back; and what is
    /// due later keeps its time.
    @Test func aRestartForgetsNothing() throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let people = try LivePeople(folder)
        let first = try PortalProcess(folder: folder)
        _ = try Self.schedule(
            "Bài đến giờ khi dừng", after: 1, people, port: first.port, in: folder)
        first.kill()
        sleep(2)
        let second = try PortalProcess(folder: folder)
        let back = House.systemClock()
        let late = try Self.appearance(of: "Bài đến giờ khi dừng", after: back, port: second.port)
        #expect(late < Self.patience, "\(late) s")
        let time = try Self.schedule(
            "Bài đến giờ sau đó", after: 4, people, port: second.port, in: folder)
        second.kill()
        let third = try PortalProcess(folder: folder)
        let delay = try Self.appearance(of: "Bài đến giờ sau đó", after: time, port: third.port)
        #expect(delay >= 0 && delay < Self.patience, "\(delay) s")
        #expect(third.stop() == 0)
    }
}
