import Foundation
import Testing

@testable import HTTPKit

/// Files that the system has to read from a disk are sent without keeping the loop waiting for it.
@Suite(
    .serialized,
    .enabled(if: ColdFile.canBeMade, "needs a folder for temporary files that is on a disk"))
struct ReadAheadTests {
    /// `/file` is answered on the loop, all else on the only worker.
    private struct Files: Application {
        let gate: GatedApplication
        let path: String

        func immediateResponse(to request: Request) -> Response? {
            switch request.path {
            case "/file": try? FileResponse.make(path: path, request: request)
            case "/now": .text("now")
            default: nil
            }
        }

        func respond(to request: Request) -> Response { gate.respond(to: request) }
    }

    /// Serves a file; a busy worker is so until the test opens the gate.
    private func withFile(
        _ file: ColdFile, workerIsBusy: Bool, _ body: (GatedApplication, UInt16) throws -> Void
    ) throws {
        let gate = GatedApplication()
        try withServer(
            Files(gate: gate, path: file.path),
            change: { configuration in
                configuration.loops = 1
                configuration.workerLimit = 1
            }
        ) { _, port in
            let busy = try TestClient(port: port)
            if workerIsBusy {
                busy.send(request("/running"))
                #expect(gate.waitUntilRunning())
            }
            try body(gate, port)
        }
    }

    private func request(_ path: String, _ fields: String = "") -> String {
        "GET \(path) HTTP/1.1\r\nHost: a\r\n\(fields)\r\n"
    }

    @Test("the loop leaves a file on the disk until a worker has read it, and serves others")
    func waitsForAWorker() throws {
        let file = try ColdFile(size: 3_000_000)
        try withFile(file, workerIsBusy: true) { gate, port in
            let reader = try TestClient(port: port)
            reader.send(request("/file", "Connection: close\r\n"))
            #expect(reader.readHead().contains("Content-Length: 3000000\r\n"))
            let other = try TestClient(port: port)
            other.send(request("/now"))
            #expect(other.read(until: "\r\n\r\nnow").hasSuffix("now"))
            #expect(try file.pagesInMemory() == 0)
            gate.open()
            #expect(reader.readAll() == file.text)
            #expect(try file.pagesInMemory() > 0)
        }
    }

    @Test("what lies in memory is sent without a worker")
    func needsNoWorker() throws {
        let file = try ColdFile(size: 3_000_000)
        try file.read(0..<3_000_000)
        try withFile(file, workerIsBusy: true) { gate, port in
            let reader = try TestClient(port: port)
            reader.send(request("/file", "Connection: close\r\n"))
            #expect(reader.readAll().hasSuffix("\r\n\r\n" + file.text))
            gate.open()
        }
    }

    @Test(
        "a file of which only the beginning lies in memory comes whole, and so does what follows",
        arguments: [1, 262_144, 300_000, 1_048_576, 2_999_999])
    func partlyThere(count: Int) throws {
        let file = try ColdFile(size: 3_000_000)
        try file.read(0..<count)
        try withFile(file, workerIsBusy: false) { _, port in
            let reader = try TestClient(port: port, receiveBuffer: 4_608)
            reader.send(
                request("/file", "Range: bytes=7-\r\n") + request("/2", "Connection: close\r\n"))
            let parts = reader.readAll().components(separatedBy: "\r\n\r\n")
            try #require(parts.count == 3)
            #expect(parts[0].contains("Content-Range: bytes 7-2999999/3000000\r\n"))
            #expect(parts[1].hasPrefix(file.text.dropFirst(7)))
            #expect(parts[2] == "/2")
        }
    }

    @Test("who leaves while a worker reads is forgotten, and others are served")
    func leaves() throws {
        let file = try ColdFile(size: 3_000_000)
        try withFile(file, workerIsBusy: true) { gate, port in
            var reader: TestClient? = try TestClient(port: port)
            reader?.send(request("/file"))
            #expect(reader?.readHead().hasPrefix("HTTP/1.1 200 OK") == true)
            reader?.reset()
            reader = nil
            gate.open()
            let other = try TestClient(port: port)
            other.send(request("/file", "Connection: close\r\n"))
            #expect(other.readAll().hasSuffix("\r\n\r\n" + file.text))
        }
    }
}
