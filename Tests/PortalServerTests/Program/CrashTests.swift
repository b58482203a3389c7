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
    @Test(arguments: [3, 100, 150])
    func everyReceiptThatWasShownIsKept(receipts: Int) throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let process = try PortalProcess(folder: folder)
        let form = SentForm(port: process.port)
        let shown = Shown()
        let senders = DispatchGroup()
        for _ in 0..<Self.senders {
            senders.enter()
            Thread.detachNewThread {
                form.sendMany(into: shown)
                senders.leave()
            }
        }
        while shown.codes.count < receipts, !shown.isOver { usleep(500) }
        process.kill()
        senders.wait()
        #expect(shown.codes.count >= receipts && shown.codes.count < Self.submissions)
        try Self.expectKept(shown.codes, in: folder)
    }

    /// Started again on what the crash left, the program shows each receipt.
    private static func expectKept(_ codes: [String], in folder: URL) throws {
        let process = try PortalProcess(folder: folder)
        for code in codes {
            let answer = try get("/hoi-dap/bien-nhan/\(code)", port: process.port)
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

    /// A question form as the running program gave it out.
    private struct SentForm: Sendable {
        let port: Int

        /// Opens and sends one form after the other until the program is gone.
        func sendMany(into shown: Shown) {
            for _ in 0..<(CrashTests.submissions / CrashTests.senders) {
                guard let code = try? sendOne() else { break }
                shown.add(code)
            }
            shown.end()
        }

        private func sendOne() throws -> String {
            let target = QuestionAddresses.askIndividual().string
            let page = try CrashTests.get(target, port: port)
            let token = try OpenForm.token(in: page.text).orMissing
            let cookie = try page.cookie("bieu-mau").orMissing
            let fields = [(FormContext<Never>.tokenName, token)] + FilledForms.individual
            let body = fields.map { OpenForm.encoded($0) + "=" + OpenForm.encoded($1) }
                .joined(separator: "&")
            let head = """
                POST \(target) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\
                Content-Type: application/x-www-form-urlencoded\r\nCookie: bieu-mau=\(cookie)\r\n\
                Content-Length: \(body.utf8.count)\r\n\r\n
                """
            let client = try TestClient(port: port)
            client.send(Array((head + body).utf8))
            let answer = try ReceivedAnswer(client.readAll())
            guard answer.status == 303 else { throw MissingFixture() }
            return String(try answer["location"].orMissing.split(separator: "/").last.orMissing)
        }
    }
}
