import Foundation
import GRDB
import PortalCore
import SeededRandom

/// Submissions a second, in turn with commits of SQLite alone that are as durable and as large, on
/// the same disk.
struct Submissions {
    let staff: Staff
    let folder: String

    private static let rounds = 5
    private static let count = 200

    func run() throws {
        let raw = try RawCommits(path: folder + "/raw.sqlite")
        var random = SeededRandom(seed: 17)
        var rates: [(portal: Double, raw: Double)] = []
        for round in 0..<Self.rounds {
            let portal = try elapsed {
                for number in 0..<Self.count {
                    _ = try staff.ask(
                        "Thủ tục cấp lại giấy khai sinh thế nào?",
                        "Tôi bị mất bản chính giấy khai sinh, cần làm gì để được cấp lại?",
                        key: "gui-\(random.next())-\(round)-\(number)", using: &random)
                }
            }
            let alone = try elapsed { for _ in 0..<Self.count { try raw.commit() } }
            rates.append((Double(Self.count) / portal, Double(Self.count) / alone))
        }
        try raw.remove()
        let portal = Self.median(rates.map(\.portal))
        let alone = Self.median(rates.map(\.raw))
        let ratios = rates.map { $0.portal / $0.raw }.sorted()
        print(
            String(
                format: "submissions a second: %.0f; durable commits of SQLite: %.0f", portal, alone
            ))
        print(
            String(
                format: "ratio: %.2f (%.2f–%.2f)", Self.median(ratios), ratios[0],
                ratios[ratios.count - 1]))
    }

    static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }
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
