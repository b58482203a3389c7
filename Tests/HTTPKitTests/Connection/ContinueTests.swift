import Testing

@testable import HTTPKit

struct ContinueTests {
    private let head =
        "POST /page HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"

    @Test(
        "where there is no room for 100 Continue, what was sent before is not cut and the rest goes on"
    )
    func noRoom() throws {
        let harness = try LoopHarness()
        let client = try harness.connect()
        let unread = try fill(try #require(harness.clients.first).socket)
        client.send(head)
        try harness.turn { harness.clients.first?.state.phase == .body }
        #expect(harness.loop.clientCount == 1)
        var count = 0
        while count < unread { count += client.read(unread - count).count }
        client.send("ab")
        try harness.turn { harness.clients.first?.state.phase == .idle }
        #expect(client.readHead().hasPrefix("HTTP/1.1 200 OK\r\n"))
    }

    @Test("what is left of 100 Continue stands before the answer, once")
    func rest() throws {
        let harness = try LoopHarness()
        let client = try harness.connect()
        harness.clients.first?.unsentContinue = Array("tinue\r\n\r\n".utf8)
        let get = "HEAD /page HTTP/1.1\r\nHost: a\r\n\r\n"
        client.send(get + get)
        // One request a turn.
        for _ in 0..<2 { try harness.loop.turn() }
        #expect(client.readHead() == "tinue\r\n\r\n")
        for _ in 0..<2 { #expect(client.readHead().hasPrefix("HTTP/1.1 200 OK\r\n")) }
    }

    /// Writes until the socket takes no more; tells how much that was.
    private func fill(_ socket: Socket) throws -> Int {
        let piece = [UInt8](repeating: 0x61, count: 4096)
        var count = 0
        while true {
            let transfer = piece.withUnsafeBytes {
                socket.write($0, UnsafeRawBufferPointer(start: nil, count: 0), more: false)
            }
            guard case .bytes(let written) = transfer else { return count }
            count += written
        }
    }
}
