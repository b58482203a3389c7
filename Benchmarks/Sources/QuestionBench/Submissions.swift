import Dispatch
import Foundation
import GRDB
import PortalCore
import SeededRandom
import Synchronization

/// Submissions a second, in turn with commits of SQLite alone that are as durable and as large, on
/// the same disk: one after another, and as many at once as the server has workers.
struct Submissions {
    let staff: Staff
    let folder: String

    private static let rounds = 5
    private static let count = 400
    private static let senders = 8

    func run() throws {
        let raw = try RawCommits(path: folder + "/raw.sqlite")
        for senders in [1, Self.senders] {
            let rounds = try (0..<Self.rounds).map { try measure(senders, round: $0, raw) }
            print("submissions, \(senders) at once: \(Self.summary(rounds))")
        }
        try raw.remove()
    }

    private struct Round {
        let portal: Double
        let raw: Double
        /// Of the whole process, by submission, in microseconds.
        let processorTime: Double
    }

    private func measure(_ senders: Int, round: Int, _ raw: RawCommits) throws -> Round {
        let before = processorTime()
        let portal = try elapsed { try submit(from: senders, round: round) }
        let used = processorTime() - before
        let alone = try elapsed { for _ in 0..<Self.count { try raw.commit() } }
        let count = Double(Self.count)
        return Round(portal: count / portal, raw: count / alone, processorTime: used / count * 1e6)
    }

    private func submit(from senders: Int, round: Int) throws {
        let failure = Mutex<(any Error)?>(nil)
        let group = DispatchGroup()
        for sender in 0..<senders {
            group.enter()
            Thread.detachNewThread {
                defer { group.leave() }
                do {
                    try submit(Self.count / senders, key: "gui-\(round)-\(senders)-\(sender)")
                } catch {
                    failure.withLock { $0 = error }
                }
            }
        }
        group.wait()
        if let error = failure.withLock({ $0 }) { throw error }
    }

    private func submit(_ count: Int, key: String) throws {
        var random = SeededRandom(seed: UInt64.random(in: 0...UInt64.max))
        for number in 0..<count {
            _ = try staff.ask(
                "Thủ tục cấp lại giấy khai sinh thế nào?",
                "Tôi bị mất bản chính giấy khai sinh, cần làm gì để được cấp lại?",
                key: "\(key)-\(random.next())-\(number)", using: &random)
        }
    }

    private static func summary(_ rounds: [Round]) -> String {
        let ratios = rounds.map { $0.portal / $0.raw }.sorted()
        return String(
            format:
                "%.0f a second, %.0f µs of processor time each; durable commits of SQLite: %.0f;"
                + " ratio %.2f (%.2f–%.2f)",
            median(rounds.map(\.portal)), median(rounds.map(\.processorTime)),
            median(rounds.map(\.raw)), median(ratios), ratios[0], ratios[ratios.count - 1])
    }

    static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
}

/// Processor time of this process, in seconds.
private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// One row in one table, in a transaction of its own, with the portal's settings of durability.
private struct RawCommits {
    private let path: String
    private let queue: DatabaseQueue

    init(path: String) throws {
        self.path = path
        try? FileManager.default.removeItem(atPath: path)
        queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
            try db.execute(sql: "CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT NOT NULL)")
        }
    }

    func commit() throws {
        try queue.write { db in
            try db.execute(
                sql: "INSERT INTO row (text) VALUES (?)",
                arguments: [String(repeating: "a", count: 1500)])
        }
    }

    func remove() throws {
        try queue.close()
        for ending in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: path + ending)
        }
    }
}
