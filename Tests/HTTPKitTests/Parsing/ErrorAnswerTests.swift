import Testing

@testable import HTTPKit

/// What goes over the wire when a request is refused, byte for byte.
struct ErrorAnswerTests {
    private static let dateLine = Array("Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n".utf8)
    private static let configuration = ServerConfiguration(
        address: SocketAddress(host: .loopback, port: 0))

    /// The answer to these bytes and what follows it, or nil while there is none.
    private func answer(_ pieces: [[UInt8]], to head: RequestHead? = nil) -> String? {
        let now = Moment(nanoseconds: 0)
        let limits = ConnectionLimits(
            parser: ParserLimits(), deadlines: Deadlines(), requestsPerConnection: 10)
        var state = ConnectionState(limits: limits, at: now)
        var action = ConnectionAction.read
        for piece in pieces {
            guard case .read = action else { break }
            action = piece.withUnsafeBytes { state.received($0, at: now) }
            if case .admitBody = action { action = state.collectBody(of: nil, at: now) }
        }
        guard case .reject(let status) = action else { return nil }
        var written: [UInt8] = []
        let keepsAlive = state.beginAnswer(at: now)
        var writer = AnswerWriter(dateLine: Self.dateLine)
        let answer = writer.write(
            Self.configuration.errorResponse(status, nil), for: head, keepsAlive: keepsAlive,
            into: &written)
        if case .bytes(let content) = answer.content { written += content }
        guard case .linger = state.finishedAnswer(at: now) else { return nil }
        return String(decoding: written, as: UTF8.self)
    }

    private static func expected(_ status: String) -> String {
        "HTTP/1.1 \(status)\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Content-Length: \(status.utf8.count + 1)\r\n"
            + "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nConnection: close\r\n\r\n\(status)\n"
    }

    /// The status line of every reason, written out so that no change goes unseen.
    private static let statuses: [RequestError: String] = [
        .requestLineTooLong: "414 URI Too Long",
        .unsupportedVersion: "505 HTTP Version Not Supported",
        .unsupportedMethod: "501 Not Implemented",
        .unsupportedTransferEncoding: "501 Not Implemented",
        .fieldsTooLarge: "431 Request Header Fields Too Large",
        .missingLength: "411 Length Required",
        .bodyTooLarge: "413 Content Too Large",
        .unsupportedExpectation: "417 Expectation Failed",
    ]

    @Test(
        "every refusal has its exact bytes, however it is cut, and ends the connection",
        arguments: HostileRequest.all)
    func exactBytes(_ hostile: HostileRequest) {
        let status = Self.statuses[hostile.error] ?? "400 Bad Request"
        for pieces in everySplit(hostile.bytes) {
            #expect(answer(pieces) == Self.expected(status))
        }
    }

    @Test(
        "what is too long",
        arguments: [
            ("GET /" + String(repeating: "a", count: 9000), "414 URI Too Long"),
            (
                "GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 17_000),
                "431 Request Header Fields Too Large"
            ),
            (
                "GET / HTTP/1.1\r\n" + String(repeating: "X:\r\n", count: 101),
                "431 Request Header Fields Too Large"
            ),
        ])
    func tooLong(_ text: String, _ status: String) {
        #expect(answer([Array(text.utf8)]) == Self.expected(status))
    }

    @Test("no fault of a client is answered as one of ours")
    func noServerErrors() {
        let own: Set<Int> = [501, 505]
        for error in RequestError.allCases where error.status.code >= 500 {
            #expect(own.contains(error.status.code), "\(error)")
        }
    }

    @Test("a request behind a refused one is not read")
    func nothingAfter() {
        let smuggled = "GET /hidden HTTP/1.1\r\nHost: a\r\n\r\n"
        let hostile =
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
            + "0\r\n\r\n"
        var connection = MockConnection()
        #expect(connection.receive(hostile + smuggled) == "reject 400")
        #expect(connection.answer() == "linger")
        #expect(connection.receive("GET / ") == "read")
        #expect(connection.state.requestNumber == 1)
    }
}
