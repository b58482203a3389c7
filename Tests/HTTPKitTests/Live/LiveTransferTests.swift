import Foundation
import Synchronization
import Testing

@testable import HTTPKit

@Suite(.serialized)
struct LiveTransferTests {
    @Test("a 50 MB file passes with flat memory, also to several slow readers")
    func largeFile() throws {
        let directory = try TemporaryDirectory()
        let size = 52_428_800
        try directory.write("large", [UInt8](repeating: 7, count: size))
        try withServer(LiveApplication(file: directory.path + "/large")) { _, port in
            let before = try ProcessMemory.residentKilobytes()
            let slow = try (0..<4).map { _ in try TestClient(port: port, receiveBuffer: 4096) }
            for client in slow { client.send("GET /file HTTP/1.1\r\nHost: a\r\n\r\n") }
            let client = try TestClient(port: port)
            client.send("GET /file HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            var count = 0
            while true {
                let part = client.read()
                if part.isEmpty { break }
                count += part.count
            }
            #expect(count > size)
            #expect(count < size + 1000)
            #expect(try ProcessMemory.residentKilobytes() - before < 32_768)
        }
    }

    @Test("a reader that goes in the middle of a file ends its connection and nothing else")
    func brokenTransfer() throws {
        let directory = try TemporaryDirectory()
        try directory.write("large", [UInt8](repeating: 7, count: 20_000_000))
        try withServer(LiveApplication(file: directory.path + "/large")) { server, port in
            for count in [1, 4096, 65_536] {
                let client = try TestClient(port: port)
                client.send("GET /file HTTP/1.1\r\nHost: a\r\n\r\n")
                #expect(!client.read(count).isEmpty)
            }
            for _ in 0..<200 where server.connectionCount > 0 { usleep(10_000) }
            #expect(server.connectionCount == 0)
            let client = try TestClient(port: port)
            client.send("GET /page HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(client.readAll().hasPrefix("HTTP/1.1 200 OK\r\n"))
        }
    }

    @Test("a client that does not read is cut and others are served")
    func slowReader() throws {
        let change = { (configuration: inout ServerConfiguration) in
            configuration.deadlines.write = .milliseconds(300)
            configuration.deadlines.minimumRate = 1_000_000_000
        }
        try withServer(change: change) { server, port in
            let client = try TestClient(port: port, receiveBuffer: 4096)
            client.send("GET /large HTTP/1.1\r\nHost: a\r\n\r\n")
            for _ in 0..<200 where server.connectionCount == 0 { usleep(5000) }
            for _ in 0..<200 where server.connectionCount > 0 { usleep(10_000) }
            #expect(server.connectionCount == 0)
        }
    }

    @Test("the access log has a line for each answer, without queries or raw bytes")
    func accessLog() throws {
        let lines = Mutex<[UInt8]>([])
        let log = AccessLog { batch in lines.withLock { $0 += batch } }
        try withServer(accessLog: log) { _, port in
            let client = try TestClient(port: port)
            client.send(
                "GET /page?name=Lan HTTP/1.1\r\nHost: a\r\nUser-Agent: x\"y\r\nReferer: http://a/?q=1\r\n\r\n"
                    + "BAD\r\n\r\n")
            _ = client.readAll()
        }
        log.flush()
        let text = lines.withLock { String(decoding: $0, as: UTF8.self) }.split(separator: "\n")
        try #require(text.count == 2)
        #expect(text[0].hasPrefix("127.0.0.0 - - ["))
        #expect(text[0].hasSuffix("] \"GET /page HTTP/1.1\" 200 3000 \"http://a/\" \"x\\x22y\""))
        #expect(text[1].hasSuffix("] \"-\" 400 16 \"-\" \"-\""))
    }

    @Test("stopping under load loses no answer that was begun")
    func gracefulStop() throws {
        let failures = Mutex(0)
        let answers = Mutex(0)
        try withServer { server, port in
            let group = DispatchGroup()
            for _ in 0..<8 {
                Foundation.Thread.detachNewThread {
                    group.enter()
                    defer { group.leave() }
                    while let client = try? TestClient(port: port) {
                        client.send("GET /slow HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
                        let text = client.readAll()
                        if text.hasSuffix("slow") {
                            answers.withLock { $0 += 1 }
                        } else if !text.isEmpty {
                            failures.withLock { $0 += 1 }
                        } else {
                            return
                        }
                    }
                }
            }
            usleep(500_000)
            server.stop(gracePeriod: .seconds(3))
            #expect(server.connectionCount == 0)
            _ = group.wait(timeout: .now() + 5)
            #expect(throws: SystemError.self) { try TestClient(port: port) }
        }
        #expect(failures.withLock { $0 } == 0)
        #expect(answers.withLock { $0 } >= 8)
    }

    @Test("an address in use is reported")
    func addressInUse() throws {
        let other = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(other) }
        let any = SocketAddress(host: .loopback, port: 0)
        #expect(any.withPointer { bind(other, $0, $1) } == 0)
        #expect(listen(other, 1) == 0)
        var storage = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &storage) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = getsockname(other, $0, &length)
            }
        }
        let taken = SocketAddress(host: .loopback, port: UInt16(bigEndian: storage.sin_port))
        let server = Server(
            configuration: ServerConfiguration(address: taken), application: LiveApplication())
        #expect(throws: SystemError("bind \(taken)", code: EADDRINUSE)) { try server.start() }
    }
}
