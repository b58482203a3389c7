import Dispatch
import Foundation
import GRDB
import Synchronization
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// The program is killed while articles are saved and published: what was answered is there, and
/// nothing half-made is seen.
@Suite(.serialized, .enabled(if: PortalProcess.program != nil, "the program is not built"))
struct ArticleCrashTests {
    static let most = 400

    /// Killed after so many answers.
    @Test(arguments: [2, 25, 60])
    func whatWasAnsweredIsKept(answers: Int) throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let people = try LivePeople(folder)
        let process = try PortalProcess(folder: folder)
        let port = process.port
        let done = Answered()
        let workers = DispatchGroup()
        for number in 0..<2 {
            workers.enter()
            Thread.detachNewThread {
                Self.work(number, people, port: port, into: done)
                workers.leave()
            }
        }
        while done.count < answers, !done.isOver { usleep(500) }
        process.kill()
        workers.wait()
        #expect(done.count >= answers)
        try Self.expectKept(done.all, in: folder)
    }

    /// Writes an article, saves it again, hands it in, has it approved and published; and so on.
    private static func work(
        _ number: Int, _ people: LivePeople, port: Int, into done: Answered
    ) {
        defer { done.end() }
        let writer = LiveDesk(port: port, cookie: people.writer)
        let approver = LiveDesk(port: port, cookie: people.approver)
        for round in 0..<(most / 2) {
            let title = "Bài \(number) lần \(round)"
            do {
                let id = try writer.create(title, in: people.section)
                done.add(.saved(id, title: title))
                try writer.save(id, title + " sửa", in: people.section)
                done.add(.saved(id, title: title + " sửa"))
                try writer.step(.submit, on: id)
                try approver.step(.approve, on: id)
                try approver.step(.publish, on: id)
                done.add(.published(id, title: title + " sửa"))
            } catch { return }
        }
    }

    /// What somebody was told.
    enum Fact: Sendable {
        case saved(Int64, title: String)
        case published(Int64, title: String)
    }

    private static func expectKept(_ facts: [Fact], in folder: URL) throws {
        let database = try PortalDatabase.existing(
            path: folder.appendingPathComponent("portal.sqlite").path)
        defer { try? database.close() }
        for fact in facts {
            switch fact {
            case .saved(let id, let title):
                let count = try database.read {
                    try $0.row(
                        "SELECT count(*) FROM article_revision WHERE item_id = ? AND title = ?",
                        [id, title]
                    ) { $0[0] as Int }
                }
                #expect(count == 1, "\(title)")
            case .published(let id, let title):
                let live = try database.read {
                    try $0.row(
                        """
                        SELECT article.title FROM article_item AS item
                        JOIN article ON article.id = item.article_id
                        WHERE item.id = ? AND item.live = 'published' AND item.draft IS NULL
                        """,
                        [id]
                    ) { $0[0] as String }
                }
                #expect(live == title)
            }
        }
        try expectWhole(database)
    }

    /// Each public article has its place in the lists, its search entry and its line in the
    /// record, and the chain holds.
    private static func expectWhole(_ database: PortalDatabase) throws {
        let sound = try database.read { try $0.row("PRAGMA integrity_check") { $0[0] as String } }
        #expect(sound == "ok")
        let portal = Portal(database: database)
        guard case .intact(let entries, _) = try portal.publication.verify() else {
            Issue.record("The publication record is broken")
            return
        }
        guard case .intact = try portal.audit.verify() else {
            Issue.record("The audit trail is broken")
            return
        }
        let counts = try database.read { db in
            try db.row(
                """
                SELECT
                    (SELECT count(*) FROM article_item WHERE live = 'published'),
                    (SELECT count(*) FROM article),
                    (SELECT count(DISTINCT subject) FROM publication_entry
                        WHERE subject LIKE 'article %'),
                    (SELECT count(*) FROM article_item
                        WHERE revision_id NOT IN (SELECT id FROM article_revision))
                """
            ) { [$0[0] as Int, $0[1], $0[2], $0[3]] }
        }.orMissing
        #expect(counts[0] == counts[1] && counts[1] == counts[2], "\(counts)")
        #expect(counts[3] == 0)
        #expect(entries >= Int64(counts[2]))
    }

    private final class Answered: Sendable {
        private let state = Mutex((facts: [Fact](), isOver: false))

        var all: [Fact] { state.withLock { $0.facts } }
        var count: Int { state.withLock { $0.facts.count } }
        var isOver: Bool { state.withLock { $0.isOver } }

        func add(_ fact: Fact) { state.withLock { $0.facts.append(fact) } }
        func end() { state.withLock { $0.isOver = true } }
    }
}
