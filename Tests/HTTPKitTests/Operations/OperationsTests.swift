import Foundation
import Synchronization
import Testing

@testable import HTTPKit

@Suite(.serialized)
struct OperationsTests {
    struct Broken: Error, CustomStringConvertible {
        let description = "no\nanswer"
    }

    private func ask(
        _ application: OperationsApplication, _ target: String, method: HTTPMethod = .get,
        accept: String = "*/*"
    ) throws -> (status: Int, text: String) {
        let request = try Request(method: method, target: target, fields: [("Accept", accept)])
        let response =
            application.immediateResponse(to: request) ?? application.respond(to: request)
        guard case .bytes(let bytes) = response.body else { return (response.status.code, "") }
        return (response.status.code, String(decoding: bytes, as: UTF8.self))
    }

    private func expect(
        _ application: OperationsApplication, _ target: String, method: HTTPMethod = .get,
        accept: String = "*/*", _ expected: (status: Int, text: String)
    ) throws {
        let answer = try ask(application, target, method: method, accept: accept)
        #expect(answer.status == expected.status)
        #expect(answer.text == expected.text)
    }

    @Test("ready while serving and all checks pass, else 503 with the reasons")
    func readiness() throws {
        let isBroken = Mutex(false)
        let check = HealthCheck("database") {
            if isBroken.withLock({ $0 }) { throw Broken() }
        }
        try withServer { server, _ in
            let operations = OperationsApplication(of: server, checks: [check], metrics: [])
            try expect(operations, "/_health/ready", (200, "ok\n"))
            isBroken.withLock { $0 = true }
            try expect(operations, "/_health/ready", (503, "database: no answer\n"))
            server.stop()
            try expect(
                operations, "/_health/ready", accept: "application/json",
                (
                    503,
                    "{\"ok\":false,\"reasons\":[\"not serving\",\"database: no\\u000Aanswer\"]}\n"
                ))
        }
    }

    @Test("live while the loops turn")
    func liveness() throws {
        try withServer { server, _ in
            let operations = OperationsApplication(of: server, checks: [], metrics: [])
            for _ in 0..<3 {
                try expect(operations, "/_health/live", (200, "ok\n"))
                usleep(20_000)
            }
        }
    }

    @Test("a loop that does not look for its mail is noticed, one that does is not")
    func silence() throws {
        let mailbox = try Mailbox()
        let start = SystemClock.now
        #expect(mailbox.silence(at: start).nanoseconds == 0)
        let later = start + Interval(.seconds(3))
        #expect(mailbox.silence(at: later).nanoseconds == 3_000_000_000)
        _ = mailbox.collect()
        #expect(mailbox.silence(at: later).nanoseconds == 0)
    }

    @Test("other paths and methods")
    func others() throws {
        try withServer { server, _ in
            let operations = OperationsApplication(of: server, checks: [], metrics: [])
            try expect(operations, "/", (404, "404\n"))
            try expect(operations, "/metrics", method: .post, (405, "405\n"))
        }
    }

    @Test("the figures of a running server")
    func metrics() throws {
        try withServer { server, port in
            let client = try TestClient(port: port)
            for path in ["/page", "/1", "/2"] {
                client.send("GET \(path) HTTP/1.1\r\nHost: a\r\n\r\n")
                _ = client.read(until: path == "/page" ? "trang" : path)
            }
            let bad = try TestClient(port: port)
            bad.send("BAD\r\n\r\n")
            _ = bad.readAll()
            usleep(250_000)
            let extra: OperationsApplication.MetricsSource = {
                $0.single("extra_total", .counter, 7, help: "Extra.")
            }
            let operations = OperationsApplication(of: server, checks: [], metrics: [extra])
            let values = try PrometheusPage(try ask(operations, "/metrics").text).values
            #expect(values["http_requests_total{method=\"GET\",code=\"2xx\"}"] == 3)
            #expect(values["http_requests_total{method=\"other\",code=\"4xx\"}"] == 1)
            #expect(values["http_request_duration_seconds_count{source=\"memory\"}"] == 1)
            #expect(values["http_request_duration_seconds_count{source=\"worker\"}"] == 2)
            #expect(values["http_request_duration_seconds_count{source=\"server\"}"] == 1)
            #expect(values["http_connections_accepted_total"] == 2)
            #expect(values["http_connections{state=\"idle\"}"] == 1)
            #expect(values["http_received_bytes_total"] == 94)
            #expect((values["http_sent_bytes_total"] ?? 0) > 3000)
            #expect(values["http_worker_queue_length"] == 0)
            #expect(values["http_workers"] == 8)
            #expect((values["process_resident_memory_bytes"] ?? 0) > 1_000_000)
            #expect((values["process_open_fds"] ?? 0) > 5)
            #expect(values["extra_total"] == 7)
        }
    }
}
