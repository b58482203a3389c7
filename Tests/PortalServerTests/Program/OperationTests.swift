import Foundation
import Testing

@testable import PortalServer

/// The running program as those who operate it see it.
@Suite(.serialized, .enabled(if: PortalProcess.program != nil, "the program is not built"))
struct OperationTests {
    private static func withProcess(
        _ options: [String], _ body: (PortalProcess, URL) throws -> Void
    ) throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(try PortalProcess(folder: folder, options: options), folder)
    }

    /// The log is moved away and opened anew while requests come: each has its line.
    @Test func hangUpReopensTheAccessLogAndLosesNoLine() throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let log = folder.appendingPathComponent("access.log")
        let process = try PortalProcess(
            folder: folder, options: ["--access-log", log.path, "--access-log-format", "json"])
        let rounds = 5
        for round in 0..<rounds {
            for request in 0..<20 {
                if request == 10 {
                    try FileManager.default.moveItem(
                        at: log, to: folder.appendingPathComponent("access.\(round)"))
                    process.send(SIGHUP)
                }
                _ = try CrashTests.get("/hoi-dap?so=\(round)-\(request)", port: process.port)
            }
            try Self.waitUntil { FileManager.default.fileExists(atPath: log.path) }
        }
        #expect(process.stop() == 0)
        let files = (0..<rounds).map { "access.\($0)" } + ["access.log"]
        let lines = try files.flatMap { name in
            try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
                .split(separator: "\n")
        }
        #expect(lines.count == rounds * 20)
        #expect(lines.allSatisfy { $0.contains("\"target\":\"/hoi-dap\"") && !$0.contains("so=") })
        #expect(lines.allSatisfy { $0.contains("\"client\":\"127.0.0.0\"") })
    }

    /// Whoever knows the code of a receipt can read the question.
    @Test(arguments: ["combined", "json"])
    func codesOfReceiptsDoNotStandInTheAccessLog(format: String) throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let log = folder.appendingPathComponent("access.log")
        let process = try PortalProcess(
            folder: folder, options: ["--access-log", log.path, "--access-log-format", format])
        _ = try CrashTests.get("/hoi-dap/bien-nhan/MA-BI-MAT", port: process.port)
        #expect(process.stop() == 0)
        let text = try String(contentsOf: log, encoding: .utf8)
        #expect(text.contains("/hoi-dap/bien-nhan/*") && !text.contains("MA-BI-MAT"))
    }

    @Test func healthAndFiguresHaveAnAddressOfTheirOwn() throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let port = try FreePort.find()
        let process = try PortalProcess(
            folder: folder, options: ["--metrics-address", "127.0.0.1:\(port)"])
        for path in ["/_health/live", "/_health/ready"] {
            let answer = try CrashTests.get(path, port: port)
            #expect(answer.status == 200 && answer.text == "ok\n")
        }
        for _ in 0..<3 { _ = try CrashTests.get("/hoi-dap", port: process.port) }
        let figures = try CrashTests.get("/metrics", port: port).text
        #expect(figures.contains("\nhttp_requests_total{method=\"GET\",code=\"2xx\"} 3\n"))
        #expect(figures.contains("\nportal_page_cache_hits_total 2\n"))
        for path in ["/metrics", "/_health/live", "/_health/ready"] {
            let answer = try CrashTests.get(path, port: process.port)
            #expect(answer.status == 404, "\(path)")
        }
        #expect(process.stop() == 0)
    }

    @Test func aSecondSignalStopsAtOnce() throws {
        try Self.withProcess(["--grace", "60"]) { process, _ in
            // A request that never ends keeps the first stop waiting.
            let client = try TestClient(port: process.port)
            client.send(Array("POST /hoi-dap HTTP/1.1\r\nHost: localhost\r\n".utf8))
            Thread.sleep(forTimeInterval: 0.2)
            process.send(SIGTERM)
            Thread.sleep(forTimeInterval: 0.5)
            #expect(process.isRunning)
            let second = ContinuousClock.now
            #expect(process.stop() == 128 + SIGTERM)
            #expect(ContinuousClock.now - second < .seconds(2))
        }
    }

    /// What systemd does with a socket unit: it holds the socket while one process goes and the
    /// next comes. Nobody who asks meanwhile is refused.
    @Test func aRestartUnderASocketUnitRefusesNobody() throws {
        let folder = try DemoTemplate.copy()
        defer { try? FileManager.default.removeItem(at: folder) }
        let unit = try SocketUnit()
        let load = SteadyRequests(port: unit.port)
        for _ in 0..<3 {
            let process = try unit.startPortal(folder: folder)
            let before = load.answers
            try Self.waitUntil { load.answers > before + 50 }
            process.terminate()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0)
        }
        let last = try unit.startPortal(folder: folder)
        #expect(load.stop() == [])
        last.terminate()
        last.waitUntilExit()
    }

    private static func waitUntil(_ condition: () -> Bool) throws {
        for _ in 0..<1000 where !condition() { Thread.sleep(forTimeInterval: 0.01) }
        try #require(condition())
    }
}
