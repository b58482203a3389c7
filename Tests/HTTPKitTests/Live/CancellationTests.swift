import Testing

@testable import HTTPKit

private func get(_ path: String, _ more: String = "") -> String {
    "GET \(path) HTTP/1.1\r\nHost: a\r\n\(more)\r\n"
}

@Suite(.serialized)
struct CancellationTests {
    @Test(
        "what was answered with 503 for its deadline is not handled later, or knows that it is in vain"
    )
    func expired() throws {
        let application = GatedApplication()
        let change = { (configuration: inout ServerConfiguration) in
            configuration.workerLimit = 1
            configuration.deadlines.handler = .milliseconds(500)
        }
        try withServer(application, change: change) { _, port in
            let running = try TestClient(port: port)
            running.send(get("/running"))
            #expect(application.waitUntilRunning())
            let queued = try TestClient(port: port)
            queued.send(get("/queued"))
            for client in [running, queued] {
                let answer = client.readAll()
                #expect(answer.hasPrefix("HTTP/1.1 503 Service Unavailable\r\n"))
                #expect(answer.contains("\r\nRetry-After: 2\r\n"))
            }
            application.open()
            let last = try TestClient(port: port)
            last.send(get("/last", "Connection: close\r\n"))
            #expect(last.readAll().hasSuffix("/last"))
            #expect(application.handled == ["/running in vain", "/last"])
        }
    }

    @Test("a part of a body whose request was answered is not taken later")
    func expiredPart() throws {
        let application = GatedApplication()
        let receiver = CountingReceiver()
        let change = { (configuration: inout ServerConfiguration) in
            configuration.workerLimit = 1
            configuration.deadlines.handler = .milliseconds(500)
        }
        try withServer(
            ReceivingApplication(gated: application, receiver: receiver), change: change
        ) { _, port in
            let running = try TestClient(port: port)
            running.send(get("/running"))
            #expect(application.waitUntilRunning())
            let queued = try TestClient(port: port)
            queued.send("POST /parts HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n")
            queued.send([UInt8](repeating: 0x61, count: 100_000))
            #expect(queued.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 503 "))
            application.open()
            let last = try TestClient(port: port)
            last.send(get("/last", "Connection: close\r\n"))
            #expect(last.readAll().hasSuffix("/last"))
            #expect(receiver.count == 0)
        }
    }

    @Test("a request whose client has ended its side with it is doubtful from the start")
    func endedWithTheRequest() throws {
        let application = StreamingApplication(directory: "/")
        let harness = try LoopHarness(application)
        let client = try harness.connect()
        client.send(get("/wait"))
        client.endOutput()
        // The answer closes the connection, since nothing more can be asked over it.
        try harness.turn { harness.loop.clientCount == 0 }
        #expect(client.readAll().hasSuffix("waited"))
        #expect(application.record.sawCancellation)
    }
}
