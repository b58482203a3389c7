import Foundation
import Synchronization
import Testing

@testable import HTTPKit

/// What a running server writes into its access log.
@Suite(.serialized)
struct AccessLogTests {
    private struct Line: Decodable {
        let id: String
        let target: String?
        let status: Int
        let bytes: Int
        let seconds: Double
        let aborted: Bool?
    }

    /// Runs clients against a server and returns the lines of its log.
    private func lines(
        change: @escaping (inout ServerConfiguration) -> Void = { _ in },
        of body: (Server, UInt16) throws -> Void
    ) throws -> [Line] {
        let text = Mutex<[UInt8]>([])
        let log = AccessLog(format: AccessLogFormat(style: .json)) { batch in
            text.withLock { $0 += batch }
        }
        try withServer(change: change, accessLog: log, body)
        log.flush()
        return try text.withLock { $0 }.split(separator: ASCII.lineFeed).map {
            try JSONDecoder().decode(Line.self, from: Data($0))
        }
    }

    private func waitForEnd(_ server: Server) {
        for _ in 0..<200 where server.connectionCount > 0 { usleep(10_000) }
    }

    @Test("an answer that is cut off is logged with the bytes that were sent")
    func cutOff() throws {
        let lines = try lines { server, port in
            let client = try TestClient(port: port, receiveBuffer: 4096)
            client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(!client.read(1000).isEmpty)
            client.reset()
            // The socket closes with its last reference.
            _ = consume client
            waitForEnd(server)
        }
        let line = try #require(lines.first)
        #expect(lines.count == 1 && line.aborted == true && line.status == 200)
        #expect(line.bytes > 0 && line.bytes < 20_000_000)
    }

    @Test("a client that goes before its answer is logged with 499")
    func gone() throws {
        let lines = try lines { server, port in
            let client = try TestClient(port: port)
            client.send("GET /slow HTTP/1.1\r\nHost: a\r\n\r\n")
            usleep(50_000)
            client.reset()
            _ = consume client
            waitForEnd(server)
        }
        let line = try #require(lines.first)
        #expect(lines.count == 1 && line.aborted == true && line.status == 499)
        #expect(line.bytes == 0 && line.target == "/slow")
    }

    @Test("a request that its handler gives up gets no answer and is logged with 499")
    func abandoned() throws {
        let lines = try lines { server, port in
            let client = try TestClient(port: port)
            client.send("GET /abandoned HTTP/1.1\r\nHost: a\r\n\r\n")
            #expect(client.readAll() == "")
            waitForEnd(server)
        }
        let line = try #require(lines.first)
        #expect(lines.count == 1 && line.aborted == true && line.status == 499)
        #expect(line.bytes == 0 && line.target == "/abandoned")
    }

    @Test("durations cover the wait for the handler, and numbers are unique over all loops")
    func numbersAndDurations() throws {
        let lines = try lines { _, port in
            for _ in 0..<20 {
                let client = try TestClient(port: port)
                client.send("GET /page HTTP/1.1\r\nHost: a\r\n\r\nGET /a HTTP/1.1\r\n")
                client.send("Host: a\r\nConnection: close\r\n\r\n")
                _ = client.readAll()
            }
            let client = try TestClient(port: port)
            client.send("GET /slow HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            _ = client.readAll()
        }
        #expect(lines.count == 41)
        #expect(Set(lines.map(\.id)).count == 41)
        #expect(lines.allSatisfy { $0.aborted == nil })
        let slow = try #require(lines.last { $0.target == "/slow" })
        #expect(slow.seconds >= 0.3 && slow.seconds < 3)
    }

    @Test("the number on the page of an error is the one in the log")
    func errorNumber() throws {
        let ids = Mutex<[String]>([])
        let lines = try lines(change: { configuration in
            configuration.deadlines.handler = .milliseconds(50)
            configuration.errorResponse = { .text($1 ?? "none", status: $0) }
        }) { _, port in
            for request in ["BAD\r\n\r\n", "GET /slow HTTP/1.1\r\nHost: a\r\n\r\n"] {
                let client = try TestClient(port: port)
                client.send(request)
                let body = client.readAll().components(separatedBy: "\r\n\r\n").last ?? ""
                ids.withLock { $0.append(body) }
            }
        }
        #expect(lines.map(\.status).sorted() == [400, 503])
        #expect(Set(ids.withLock { $0 }) == Set(lines.map(\.id)))
    }

    @Test("a log file that is moved away and opened anew loses no line")
    func reopening() throws {
        let directory = try TemporaryDirectory()
        let path = directory.path + "/access.log"
        let file = try LogFile(path: path)
        let log = AccessLog { lines in try? file.append(lines) }
        try withServer(accessLog: log) { _, port in
            for round in 0..<10 {
                let client = try TestClient(port: port)
                client.send("GET /\(round) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                _ = client.readAll()
                guard round % 3 == 1 else { continue }
                try FileManager.default.moveItem(atPath: path, toPath: path + ".\(round)")
                log.betweenBatches { try? file.reopen() }
            }
        }
        log.flush()
        let names = try FileManager.default.contentsOfDirectory(atPath: directory.path)
        #expect(names.count == 4)
        let lines = try names.flatMap {
            try String(contentsOfFile: directory.path + "/" + $0, encoding: .utf8)
                .split(separator: "\n")
        }
        #expect(lines.count == 10)
    }

    @Test("a file that cannot be opened is an error, and reopening keeps the old one")
    func unwritable() throws {
        let directory = try TemporaryDirectory()
        #expect(throws: SystemError("open \(directory.path)", code: EISDIR)) {
            try LogFile(path: directory.path)
        }
        let path = directory.path + "/access.log"
        let file = try LogFile(path: path)
        try FileManager.default.moveItem(atPath: path, toPath: path + ".1")
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false)
        #expect(throws: SystemError.self) { try file.reopen() }
        try file.append(Array("line\n".utf8))
        #expect(try String(contentsOfFile: path + ".1", encoding: .utf8) == "line\n")
    }
}
