import Dispatch
import Foundation
import GRDB
import Synchronization
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// The program is killed while questions come in: what somebody saw a receipt of is there.
@Suite(.serialized, .enabled(if: PortalProcess.program != nil, "the program is not built"))
struct CrashTests {
    static let submissions = 200
    static let senders = 4

    /// Killed after so many receipts: early, in the middle of 200, and late.
    @Test(arguments: [3, 100, 150], CaseKind.allCases)
    func everyReceiptThatWasShownIsKept(receipts: Int, kind: CaseKind) throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = try PortalProcess(folder: folder)
        let form = SentForm(port: process.port)
        let shown = Shown()
        let senders = DispatchGroup()
        for _ in 0..<Self.senders {
            senders.enter()
            Thread.detachNewThread {
                for _ in 0..<(Self.submissions / Self.senders) {
                    guard let code = try? form.sendOne(kind) else { break }
                    shown.add(code)
                }
                shown.end()
                senders.leave()
            }
        }
        while shown.codes.count < receipts, !shown.isOver { usleep(500) }
        process.kill()
        senders.wait()
        #expect(shown.codes.count >= receipts && shown.codes.count < Self.submissions)
        try Self.expectKept(shown.codes, of: kind, in: folder)
    }

    /// Started again on what the crash left, the program shows each receipt.
    private static func expectKept(
        _ codes: [String], of kind: CaseKind, in folder: URL
    ) throws {
        let process = try PortalProcess(folder: folder)
        for code in codes {
            let target = SentForm.receiptFolder(of: kind) + code
            let answer = try get(target, port: process.port)
            #expect(answer.status == 200, "\(code)")
        }
        #expect(process.stop() == 0)
        let database = try PortalDatabase.existing(
            path: folder.appendingPathComponent("portal.sqlite").path)
        defer { try? database.close() }
        let sound = try database.read { db in
            try db.row("PRAGMA integrity_check") { row -> String in row[0] }
        }
        #expect(sound == "ok")
        #expect(try database.count("question") == database.count("question_asker"))
        let petitions = try database.read { db in
            try db.row("SELECT count(*) FROM question WHERE kind = 'petition'", []) { $0[0] as Int }
        }
        #expect(try database.count("petition") == petitions)
    }

    static func get(_ target: String, port: Int) throws -> ReceivedAnswer {
        let client = try TestClient(port: port)
        client.send(
            Array("GET \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".utf8))
        return try ReceivedAnswer(client.readAll())
    }

    /// The receipts that were shown.
    private final class Shown: Sendable {
        private let state = Mutex((codes: [String](), isOver: false))

        var codes: [String] { state.withLock { $0.codes } }
        var isOver: Bool { state.withLock { $0.isOver } }

        func add(_ code: String) { state.withLock { $0.codes.append(code) } }
        func end() { state.withLock { $0.isOver = true } }
    }
}
