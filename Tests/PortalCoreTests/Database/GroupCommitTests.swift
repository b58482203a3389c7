import Dispatch
import Foundation
import GRDB
import Synchronization
import Testing

@testable import PortalCore

/// Writes that come at once share a transaction, and are apart all the same.
struct GroupCommitTests {
    private struct Refused: Error, Equatable {
        let number: Int
    }

    @Test func aWriteByItselfIsAnOrdinaryTransaction() throws {
        let crowd = try Crowd(limit: 8)
        #expect(try crowd.group.write { try crowd.insert(1, $0) } == 1)
        #expect(throws: Refused(number: 2)) {
            try crowd.group.write { db in
                _ = try crowd.insert(2, db)
                throw Refused(number: 2)
            }
        }
        #expect(try crowd.numbers() == [1])
        #expect(crowd.commits == 1)
    }

    /// While one is under way ten come; they go in as few transactions as the limit allows.
    @Test(arguments: [
        (limit: 32, commits: 2), (limit: 10, commits: 2), (limit: 4, commits: 4),
        (limit: 1, commits: 11),
    ])
    func thoseThatComeMeanwhileShareTransactions(limit: Int, commits: Int) throws {
        let crowd = try Crowd(limit: limit)
        let results = try crowd.rush(10) { try crowd.insert($0, $1) }
        #expect(results.map { try? $0.get() } == (0..<10).map { Int64($0) })
        #expect(try crowd.numbers() == Array(-1..<10))
        #expect(crowd.commits == commits)
        #expect(crowd.group.waiting == 0)
    }

    /// Each gets its own error, and what it had written is gone; the others are not touched.
    @Test func oneThatFailsTakesNothingOfTheOthersWithIt() throws {
        let crowd = try Crowd(limit: 32)
        let results = try crowd.rush(10) { number, db in
            let id = try crowd.insert(number, db)
            if number % 3 == 0 { throw Refused(number: number) }
            if number == 4 { _ = try crowd.insert(-1, db) }  // breaks UNIQUE
            return id
        }
        for (number, result) in results.enumerated() {
            switch number {
            case 0, 3, 6, 9:
                #expect(throws: Refused(number: number)) { try result.get() }
            case 4: #expect(throws: DatabaseError.self) { try result.get() }
            default: #expect(try result.get() == Int64(number))
            }
        }
        #expect(try crowd.numbers() == [-1, 1, 2, 5, 7, 8])
        #expect(crowd.commits == 2)
    }

    /// As a full disk does: SQLite ends the whole transaction. Nobody of the group is told that it
    /// was stored, and the next write finds all in order.
    @Test func whatEndsTheTransactionIsToldToAllOfTheGroup() throws {
        let crowd = try Crowd(limit: 32)
        let results = try crowd.rush(6) { number, db in
            let id = try crowd.insert(number, db)
            if number == 3 { try db.execute(sql: "ROLLBACK") }
            return id
        }
        #expect(results.count == 6 && results.allSatisfy { (try? $0.get()) == nil })
        #expect(try crowd.numbers() == [-1])
        #expect(try crowd.group.write { try crowd.insert(7, $0) } == 7)
        #expect(try crowd.numbers() == [-1, 7])
    }

    /// What the end of the transaction refuses is told to all of the group; each keeps its own error.
    @Test func aRefusedCommitIsToldToAllOfTheGroup() throws {
        let crowd = try Crowd(limit: 32)
        let results = try crowd.rush(6) { number, db in
            let id = try crowd.insert(number, db)
            if number == 2 { throw Refused(number: 2) }
            if number == 3 { crowd.refusesNextCommit() }
            return id
        }
        #expect(results.count == 6)
        for (number, result) in results.enumerated() {
            if number == 2 {
                #expect(throws: Refused(number: 2)) { try result.get() }
            } else {
                #expect(throws: RefusedCommit.self) { try result.get() }
            }
        }
        #expect(try crowd.numbers() == [-1])
        #expect(try crowd.group.write { try crowd.insert(7, $0) } == 7)
    }

    /// A write that cannot begin, since another process holds the file, leaves the way free.
    @Test func aHeldFileIsAnErrorAndNoEnd() throws {
        let crowd = try Crowd(limit: 32, busyTimeout: 0.05)
        let other = try DatabaseQueue(path: crowd.path)
        try other.writeWithoutTransaction { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            #expect(throws: DatabaseError.self) {
                try crowd.group.write { try crowd.insert(1, $0) }
            }
            try db.execute(sql: "ROLLBACK")
        }
        #expect(try crowd.group.write { try crowd.insert(1, $0) } == 1)
    }

    /// Many threads, many writes: each is stored once and each caller gets its own value.
    @Test func nothingIsLostOrDoubledInARush() throws {
        let crowd = try Crowd(limit: 5)
        let faults = Atomic(0)
        let done = DispatchGroup()
        for thread in 0..<8 {
            done.enter()
            Thread.detachNewThread {
                defer { done.leave() }
                for index in 0..<50 {
                    let number = thread * 1000 + index
                    let value = try? crowd.group.write { db in
                        let value = try crowd.insert(number, db)
                        if index % 7 == 0 { throw Refused(number: number) }
                        return value
                    }
                    let expected = index % 7 == 0 ? nil : Int64(number)
                    if value != expected { faults.add(1, ordering: .relaxed) }
                }
            }
        }
        done.wait()
        #expect(faults.load(ordering: .relaxed) == 0)
        let stored = (0..<8).flatMap { thread in
            (0..<50).filter { $0 % 7 != 0 }.map { thread * 1000 + $0 }
        }
        #expect(try crowd.numbers() == stored)
    }
}

/// A table of numbers, and threads that write to it at once.
private final class Crowd: Sendable {
    let group: GroupCommit
    let path: String
    private let pool: DatabasePool
    private let folder: URL
    private let counter = CommitCounter()

    var commits: Int { counter.count.load(ordering: .sequentiallyConsistent) }

    func refusesNextCommit() { counter.refuses.store(true, ordering: .sequentiallyConsistent) }

    init(limit: Int, busyTimeout: Double = 10) throws {
        folder = try TemporaryFolder.make()
        path = folder.appendingPathComponent("numbers.sqlite").path
        var configuration = Configuration()
        configuration.busyMode = .timeout(busyTimeout)
        pool = try DatabasePool(path: path, configuration: configuration)
        try pool.write { try $0.execute(sql: "CREATE TABLE line (number INTEGER UNIQUE)") }
        pool.add(transactionObserver: counter, extent: .databaseLifetime)
        group = GroupCommit(pool, limit: limit)
    }

    deinit {
        try? pool.close()
        try? FileManager.default.removeItem(at: folder)
    }

    func insert(_ number: Int, _ db: Database) throws -> Int64 {
        try db.execute(sql: "INSERT INTO line (number) VALUES (?)", arguments: [number])
        return Int64(number)
    }

    func numbers() throws -> [Int] {
        try pool.read { try Int.fetchAll($0, sql: "SELECT number FROM line ORDER BY number") }
    }

    /// Holds a first write, of -1, until so many others wait in their order; then lets all go.
    func rush(
        _ count: Int, _ write: @escaping @Sendable (Int, Database) throws -> Int64
    ) throws -> [Result<Int64, any Error>] {
        let results = Mutex<[Int: Result<Int64, any Error>]>([:])
        let done = DispatchGroup()
        let isUnderWay = DispatchSemaphore(value: 0)
        let mayEnd = DispatchSemaphore(value: 0)
        Self.detach(done) {
            _ = try? self.group.write { db in
                isUnderWay.signal()
                mayEnd.wait()
                return try self.insert(-1, db)
            }
        }
        isUnderWay.wait()
        for number in 0..<count {
            Self.detach(done) {
                let result = Result { try self.group.write { try write(number, $0) } }
                results.withLock { $0[number] = result }
            }
            while group.waiting <= number { usleep(100) }
        }
        mayEnd.signal()
        done.wait()
        return results.withLock { results in (0..<count).compactMap { results[$0] } }
    }

    private static func detach(_ group: DispatchGroup, _ work: @escaping @Sendable () -> Void) {
        group.enter()
        Thread.detachNewThread {
            defer { group.leave() }
            work()
        }
    }
}

private struct RefusedCommit: Error {}

private final class CommitCounter: TransactionObserver, Sendable {
    let count = Atomic(0)
    let refuses = Atomic(false)

    func observes(eventsOfKind eventKind: DatabaseEventKind) -> Bool { false }
    func databaseDidChange(with event: DatabaseEvent) {}
    func databaseWillCommit() throws {
        if refuses.exchange(false, ordering: .sequentiallyConsistent) { throw RefusedCommit() }
    }
    func databaseDidCommit(_ db: Database) { count.add(1, ordering: .sequentiallyConsistent) }
    func databaseDidRollback(_ db: Database) {}
}
