import Testing

@testable import HTTPKit

private func post(_ length: Int, _ more: String = "") -> String {
    "POST /b HTTP/1.1\r\nHost: a\r\n\(more)Content-Length: \(length)\r\n\r\n"
}

/// A connection whose bodies go to a worker in parts of at least 10 bytes.
private func streaming(limit: Int = 1000) -> MockConnection {
    var connection = MockConnection(.withSmallParts)
    connection.streamLimit = limit
    return connection
}

struct StreamedBodyStateTests {
    @Test("parts are gathered, taken one at a time, and the rest comes with the request")
    func parts() {
        var connection = streaming()
        #expect(connection.receive(post(25) + "01234") == "read")
        #expect(connection.receive("56789a") == "receive 11")
        #expect(!connection.state.isReading)
        #expect(connection.receivedBody() == "read")
        #expect(connection.receive("bcdefghijk") == "receive 10")
        #expect(connection.receivedBody() == "read")
        #expect(connection.receive("lmno") == "handle /b lmno")
        #expect(connection.answer() == "read")
    }

    @Test("what was pipelined behind a streamed body waits for its answer")
    func pipelined() {
        var connection = streaming()
        #expect(connection.receive(post(12) + "0123456789ab" + post(2) + "xy") == "receive 12")
        #expect(connection.receivedBody() == "handle /b")
        #expect(connection.answer() == "handle /b xy")
    }

    @Test("the limit of a stream is its own: larger and smaller than the server's")
    func limit() {
        var larger = streaming(limit: 1_000_000)
        #expect(larger.receive(post(900_000)) == "read")
        var smaller = streaming(limit: 10)
        #expect(smaller.receive(post(11)) == "reject 413")
        var chunked = streaming(limit: 4)
        let head = "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
        #expect(chunked.receive(head + "3\r\nabc\r\n2\r\n") == "reject 413")
    }

    @Test("a body too large is refused before 100 Continue invites it")
    func noInvitation() {
        var connection = streaming(limit: 10)
        #expect(connection.receive(post(11, "Expect: 100-continue\r\n")) == "reject 413")
        var invited = streaming(limit: 11)
        #expect(invited.receive(post(11, "Expect: 100-continue\r\n")) == "100")
    }

    @Test("the time a worker takes is not the client's, and has a bound of its own")
    func time() {
        var connection = streaming()
        #expect(connection.receive(post(30) + "0123456789") == "receive 10")
        #expect(connection.wait(.seconds(29)) == nil)
        #expect(connection.receivedBody() == "read")
        #expect(connection.wait(.seconds(19)) == nil)
        #expect(connection.wait(.seconds(2)) == "reject 408")
        var hung = streaming()
        #expect(hung.receive(post(30) + "0123456789") == "receive 10")
        #expect(hung.wait(.seconds(31)) == "reject 503")
    }

    @Test("an end of input in the middle closes once the worker is done")
    func ended() {
        var connection = streaming()
        #expect(connection.receive(post(30) + "0123456789") == "receive 10")
        #expect(connection.endInput() == "wait")
        #expect(connection.receivedBody() == "close")
    }

    @Test("a refused body ends the connection after the answer")
    func refused() {
        var connection = streaming()
        #expect(connection.receive(post(30) + "0123456789") == "receive 10")
        let number = connection.state.requestNumber
        connection.state.refuseBody()
        #expect(connection.state.requestNumber == number + 1)
        #expect(connection.beginAnswer() == "last")
        #expect(connection.finishAnswer() == "linger")
    }
}

struct StreamedAnswerStateTests {
    @Test("the time a worker takes for a part is not the client's")
    func time() {
        var connection = MockConnection()
        #expect(connection.receive("GET /a HTTP/1.1\r\nHost: a\r\n\r\n") == "handle /a")
        #expect(connection.beginAnswer() == "keep")
        connection.awaitPart()
        #expect(!connection.state.isReading)
        #expect(connection.wait(.seconds(29)) == nil)
        connection.beginPart()
        #expect(connection.wait(.seconds(14)) == nil)
        #expect(connection.wait(.seconds(2)) == "close")
    }

    @Test("an answer whose end is the connection's closes it")
    func untilClose() {
        var connection = MockConnection()
        #expect(connection.receive("GET /a HTTP/1.1\r\nHost: a\r\n\r\n") == "handle /a")
        connection.state.closeAfterAnswer()
        #expect(connection.beginAnswer() == "last")
    }
}

extension ConnectionLimits {
    fileprivate static let withSmallParts = ConnectionLimits(
        parser: ParserLimits(bodyBytes: 100_000), deadlines: Deadlines(minimumRate: 1_000_000),
        requestsPerConnection: 10, bodyPartBytes: 10)
}
