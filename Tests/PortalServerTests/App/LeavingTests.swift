import Dispatch
import Foundation
import GRDB
import Logging
import Synchronization
import Templates
import Testing

@testable import HTTPKit
@testable import PortalCore
@testable import PortalServer

/// Clients that do not wait for what they asked.
@Suite(.serialized)
struct LeavingTests {
    enum Leaving: CaseIterable, Sendable {
        case closes, resets
        /// The client was told that it takes too long.
        case expires
    }

    @Test(arguments: Leaving.allCases)
    func aReadThatNobodyWaitsForFreesTheWorker(leaving: Leaving) throws {
        let slow = SlowPage()
        let lines = Mutex("")
        var setup = PortalSetup()
        setup.routes = slow.routes
        setup.logger = slow.logger
        setup.accessLog = AccessLog(format: AccessLogFormat(style: .json)) { batch in
            lines.withLock { $0 += String(decoding: batch, as: UTF8.self) }
        }
        setup.change = { configuration in
            configuration.workerLimit = 1
            if leaving == .expires { configuration.deadlines.handler = .milliseconds(300) }
        }
        try withPortal(.live, setup) { portal in
            try Self.leave(leaving, portal, slow)
            #expect(slow.waitForEnd())
            #expect(slow.wasEnded)
            // There is one worker.
            #expect(try portal.get("/hoi-dap").status == 200)
            let status = leaving == .expires ? 503 : 499
            for _ in 0..<500 where !lines.withLock({ $0.contains("/cham") }) { usleep(10_000) }
            let line = lines.withLock { $0 }.split(separator: "\n").first { $0.contains("/cham") }
            #expect(line?.contains("\"status\":\(status),") == true)
        }
        #expect(slow.errors == [])
    }

    private static func leave(_ leaving: Leaving, _ portal: TestPortal, _ slow: SlowPage) throws {
        let client = try TestClient(port: try portal.port.orMissing)
        client.send(Array("GET /cham HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
        #expect(slow.waitForBeginning())
        switch leaving {
        case .closes: break
        case .resets: client.reset()
        case .expires:
            let answer = String(decoding: client.readAll(), as: UTF8.self)
            #expect(answer.hasPrefix("HTTP/1.1 503 "))
        }
    }

    /// Who has ended only their side may still read.
    @Test(arguments: [
        "/", "/tim-kiem?q=quy%E1%BA%BFt+%C4%91%E1%BB%8Bnh", "/hoi-dap", "/sitemap.xml",
    ])
    func whoEndsTheirSideHasTheirPage(target: String) throws {
        try withPortal(.live) { portal in
            let client = try TestClient(port: try portal.port.orMissing)
            client.send(Array("GET \(target) HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
            client.endOutput()
            #expect(try ReceivedAnswer(client.readAll()).status == 200)
        }
    }

    @Test(arguments: ["/tim-kiem?q=quy%E1%BA%BFt", "/hoi-dap", "/van-ban", "/quan-tri"])
    func nothingIsReadForWhoIsGone(target: String) throws {
        try withPortal { portal in
            var request = try Request(
                target: target, host: TestPortal.domain,
                fields: [("Cookie", "phien=0123456789abcdefghij")])
            let cancellation = Cancellation()
            request.cancellation = cancellation
            #expect(portal.application.respond(to: request).status != Response.abandoned.status)
            cancellation.withdraw()
            #expect(portal.application.respond(to: request).status == Response.abandoned.status)
        }
    }

    /// What is stored, and what is read for it, does not depend on whether the client waits.
    @Test func theReadsOfAFormRunToTheirEnd() throws {
        try withPortal { portal in
            let form = try Request(method: .post, target: "/hoi-dap/gui")
            let page = try Request(target: "/hoi-dap")
            #expect(portal.house.serving(form).portal.database === portal.core.database)
            #expect(portal.house.serving(page).portal.database !== portal.core.database)
        }
    }
}

/// The portal with a page that reads for half a minute; a test that fails shall not hang.
private final class SlowPage: Sendable {
    private static let sql: StaticSQL = """
        WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number LIMIT 300000000)
        SELECT count(*) FROM number
        """

    private let began = DispatchSemaphore(value: 0)
    private let ended = DispatchSemaphore(value: 0)
    private let isUnwanted = Atomic(false)
    private let log = ErrorLog()

    /// Whether the read was ended before its time.
    var wasEnded: Bool { isUnwanted.load(ordering: .relaxed) }
    /// What was logged as an error.
    var errors: [String] { log.messages.all }
    var logger: Logger { Logger(label: "test", factory: { [log] _ in log }) }

    var routes: RouteTable {
        var table = RouteTable.all
        table.page(Address<Void>("/cham"), access: .everyone, handler: "Health.slow") {
            [self] visit, _ in
            defer { ended.signal() }
            began.signal()
            do {
                let count = try visit.portal.database.read { try $0.row(Self.sql) { $0[0] as Int } }
                return .content(Array("\(count ?? 0)".utf8), mediaType: "text/plain")
            } catch {
                isUnwanted.store(error is PortalDatabase.Unwanted, ordering: .relaxed)
                throw error
            }
        }
        return table
    }

    func waitForBeginning() -> Bool { began.wait(timeout: .now() + 10) == .success }
    func waitForEnd() -> Bool { ended.wait(timeout: .now() + 10) == .success }
}

/// Keeps what is logged as an error.
private struct ErrorLog: LogHandler {
    final class Messages: Sendable {
        private let texts = Mutex<[String]>([])
        var all: [String] { texts.withLock { $0 } }
        func append(_ text: String) { texts.withLock { $0.append(text) } }
    }

    let messages = Messages()
    var logLevel = Logger.Level.error
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        messages.append("\(event.message)")
    }
}
