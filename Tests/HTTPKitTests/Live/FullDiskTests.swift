import Glibc
import Testing

@testable import HTTPKit

/// Uploads to a disk that is really full in the middle of them.
@Suite(.serialized, .enabled(if: SmallDisk.isPossible, Comment(rawValue: SmallDisk.whyNot)))
struct FullDiskTests {
    private static let form =
        "--b\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"a.bin\"\r\n\r\n"
    private static let size = 4_194_304

    @Test("the client gets 503, and nothing stays", arguments: ["/spool", "/form"], [false, true])
    func answer(path: String, isChunked: Bool) throws {
        try withServer(kibibytes: 1024) { disk, server, port in
            let empty = try disk.usedKibibytes()
            let client = try TestClient(port: port)
            upload(to: path, isChunked: isChunked, from: client)
            let answer = client.readAll()
            #expect(answer.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
            #expect(answer.contains("\r\nRetry-After: 2\r\n"))
            for _ in 0..<500 where try disk.usedKibibytes() > empty { usleep(10_000) }
            #expect(try disk.usedKibibytes() == empty)
            for _ in 0..<500 where server.connectionCount > 0 { usleep(10_000) }
            #expect(server.connectionCount == 0)
            // What fits is taken again.
            let next = try TestClient(port: port)
            next.send(
                "POST /spool HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc"
            )
            #expect(next.readAll().hasSuffix("\r\n\r\nabc"))
        }
    }

    @Test("others are served meanwhile, also with bodies that need no disk")
    func others() throws {
        try withServer(kibibytes: 1024) { _, _, port in
            // Each has less than the disk holds; together they have more.
            let uploads = try (0..<4).map { _ in try TestClient(port: port) }
            for client in uploads {
                client.send(
                    "POST /spool HTTP/1.1\r\nHost: a\r\nContent-Length: 600000\r\n"
                        + "Connection: close\r\n\r\n")
                client.send([UInt8](repeating: 0x61, count: 500_000))
            }
            let other = try TestClient(port: port)
            for path in ["/first", "/second"] {
                other.send("POST \(path) HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\nx")
                #expect(other.readHead().hasPrefix("HTTP/1.1 200 OK\r\n"))
                #expect(other.read(path.utf8.count) == Array(path.utf8))
            }
            for client in uploads { client.send([UInt8](repeating: 0x61, count: 100_000)) }
            let statuses = uploads.map { $0.read(until: "\r\n").prefix(12) }
            #expect(statuses.contains("HTTP/1.1 503"))
            #expect(statuses.allSatisfy { ["HTTP/1.1 503", "HTTP/1.1 200"].contains($0) })
        }
    }

    private func withServer(
        kibibytes: Int, _ body: (SmallDisk, Server, UInt16) throws -> Void
    ) throws {
        try SmallDisk.mounted(kibibytes: kibibytes) { disk in
            // Whoever is still sending shall see the answer before the connection is gone.
            try HTTPKitTests.withServer(StreamingApplication(directory: disk.path)) {
                $0.deadlines.drain = .seconds(10)
            } _: {
                try body(disk, $0, $1)
            }
        }
    }

    private func upload(to path: String, isChunked: Bool, from client: TestClient) {
        let start = path == "/form" ? Self.form : ""
        let size = start.utf8.count + Self.size
        client.send(
            "POST \(path) HTTP/1.1\r\nHost: a\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\n"
                + (isChunked
                    ? "Transfer-Encoding: chunked\r\n\r\n\(String(size, radix: 16))\r\n"
                    : "Content-Length: \(size)\r\n\r\n") + start)
        client.send([UInt8](repeating: 0x61, count: Self.size))
        client.endOutput()
    }
}
