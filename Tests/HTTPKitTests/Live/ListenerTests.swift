import Foundation
import Testing

@testable import HTTPKit

@Suite(.serialized)
struct ListenerTests {
    private let ask = "GET /page HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"

    private func expectAnswer(_ client: TestClient) {
        client.send(ask)
        #expect(client.readAll().hasPrefix("HTTP/1.1 200 OK\r\n"))
    }

    @Test("IPv4, IPv6, a socket file and an abstract name at the same time")
    func severalAddresses() throws {
        let directory = try TemporaryDirectory()
        let file = try #require(ListenAddress("unix:\(directory.path)/http.sock"))
        let abstract = try #require(ListenAddress("unix:@httpkit-\(UUID().uuidString)"))
        let wanted = try ["127.0.0.1:0", "[::1]:0"].map { try #require(ListenAddress($0)) }
        try withServer(change: {
            $0.listening.addresses = wanted + [file, abstract]
            $0.listening.socketMode = 0o600
        }) { server, _ in
            #expect(server.boundAddresses.count == 4)
            for _ in 0..<8 {
                for address in server.boundAddresses { expectAnswer(try TestClient(address)) }
            }
            var status = stat()
            #expect(lstat("\(directory.path)/http.sock", &status) == 0)
            #expect(status.st_mode & 0o777 == 0o600)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).isEmpty)
    }

    @Test("whoever comes over a Unix socket is a trusted proxy")
    func unixPeer() throws {
        let directory = try TemporaryDirectory()
        let file = try #require(ListenAddress("unix:\(directory.path)/http.sock"))
        try withServer(change: { $0.listening.addresses = [file] }) { server, _ in
            #expect(server.boundPort == nil)
            for (field, expected) in [
                ("", "unix"), ("X-Forwarded-For: 192.0.2.7\r\n", "192.0.2.7"),
            ] {
                let client = try TestClient(file)
                client.send(
                    "GET /address HTTP/1.1\r\nHost: a\r\n\(field)Connection: close\r\n\r\n")
                #expect(client.readAll().hasSuffix("\r\n\r\n\(expected)"))
            }
        }
    }

    @Test("a v4 client of an IPv6 socket is shown as IPv4")
    func mapped() throws {
        let any = try #require(ListenAddress("[::]:0"))
        try withServer(change: { $0.listening.addresses = [any] }) { _, port in
            let client = try TestClient(port: port)
            client.send("GET /address HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            #expect(client.readAll().hasSuffix("\r\n\r\n127.0.0.1"))
        }
    }

    @Test("a socket file that nobody serves is replaced, another file is not")
    func staleFile() throws {
        let directory = try TemporaryDirectory()
        let path = directory.path + "/http.sock"
        let unix = try #require(UnixAddress(path: path))
        let dead = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        #expect(unix.withPointer { bind(dead, $0, $1) } == 0)
        close(dead)
        try withServer(change: { $0.listening.addresses = [.unix(unix)] }) { _, _ in
            expectAnswer(try TestClient(.unix(unix)))
            #expect(throws: SystemError("bind unix:\(path)", code: EADDRINUSE)) {
                try withServer(change: { $0.listening.addresses = [.unix(unix)] }) { _, _ in }
            }
            expectAnswer(try TestClient(.unix(unix)))
        }
        try directory.write("http.sock", Array("notes".utf8))
        #expect(throws: SystemError("bind unix:\(path)", code: ENOTSOCK)) {
            try withServer(change: { $0.listening.addresses = [.unix(unix)] }) { _, _ in }
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "notes")
    }

    @Test("one address that cannot be bound opens none")
    func allOrNothing() throws {
        let directory = try TemporaryDirectory()
        let file = try #require(ListenAddress("unix:\(directory.path)/http.sock"))
        let foreign = try #require(ListenAddress("192.0.2.1:1"))
        #expect(throws: SystemError("bind 192.0.2.1:1", code: EADDRNOTAVAIL)) {
            try withServer(change: { $0.listening.addresses = [file, foreign] }) { _, _ in }
        }
        #expect(throws: SystemError.self) { try TestClient(file) }
    }

    @Test("a server that takes over a socket file keeps it when the old one stops")
    func takeOverFile() throws {
        let directory = try TemporaryDirectory()
        let file = try #require(ListenAddress("unix:\(directory.path)/http.sock"))
        var old: Server?
        try withServer(change: { $0.listening.addresses = [file] }) { first, _ in
            old = first
            try withServer(change: {
                $0.listening.addresses = [file]
                $0.listening.takesOver = true
            }) { _, _ in
                first.stop()
                expectAnswer(try TestClient(file))
            }
        }
        #expect(old?.boundAddresses.isEmpty == true)
        #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).isEmpty)
    }

    @Test("an inherited socket is served by all loops and outlives the server")
    func inherited() throws {
        let number = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(number) }
        let any = SocketAddress(host: .loopback, port: 0)
        #expect(any.withPointer { bind(number, $0, $1) } == 0)
        #expect(listen(number, 64) == 0)
        let address = try ListenAddress(boundTo: number)
        for _ in 0..<2 {
            let inherited = try InheritedSocket(dup(number), name: "http")
            try withServer(change: {
                $0.listening.addresses = []
                $0.listening.inherited = [inherited]
            }) { server, _ in
                #expect(server.boundAddresses == [address])
                for _ in 0..<20 { expectAnswer(try TestClient(address)) }
            }
            // Nobody accepts now, and nobody is refused.
            _ = try TestClient(address)
        }
    }
}
