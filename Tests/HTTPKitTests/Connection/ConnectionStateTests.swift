import Testing

@testable import HTTPKit

private let get = "GET /a HTTP/1.1\r\nHost: a\r\n\r\n"
private let closingGet = "GET /a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
private let post = "POST /b HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n"

struct ConnectionStateTests {
    @Test("a request is handled, answered, and the next one read")
    func keepAlive() {
        var connection = MockConnection()
        #expect(connection.receive(get) == "handle /a")
        #expect(!connection.state.isReading)
        #expect(connection.beginAnswer() == "keep")
        #expect(connection.finishAnswer() == "read")
        #expect(connection.receive(get) == "handle /a")
    }

    @Test("pipelined requests come one at a time and in order")
    func pipelining() {
        var connection = MockConnection()
        #expect(connection.receive(get + post + "hello" + get) == "handle /a")
        #expect(connection.answer() == "handle /b hello")
        #expect(connection.state.phase == .handling)
    }

    @Test("Connection: close closes after the answer, by way of lingering")
    func close() {
        var connection = MockConnection()
        #expect(connection.receive(closingGet + get) == "handle /a")
        #expect(connection.beginAnswer() == "last")
        #expect(connection.finishAnswer() == "linger")
        #expect(connection.receive("more") == "read")
        #expect(connection.receive("beyond the limit") == "close")
    }

    @Test("after so many requests the connection closes")
    func requestLimit() {
        var connection = MockConnection()
        #expect(connection.receive(get + get + get + get) == "handle /a")
        #expect(connection.answer() == "handle /a")
        #expect(connection.answer() == "handle /a")
        #expect(connection.answer() == "linger")
    }

    @Test("a framing error is answered and ends the connection, also after a good request")
    func framingError() {
        var connection = MockConnection()
        #expect(connection.receive(get + "BAD\r\n\r\n" + get) == "handle /a")
        #expect(connection.answer() == "reject 400")
        #expect(connection.beginAnswer() == "last")
        #expect(connection.finishAnswer() == "linger")
    }

    @Test("100 Continue is sent once, and only when the body has not come yet")
    func expectContinue() {
        let head = "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n"
        var waiting = MockConnection()
        #expect(waiting.receive(head) == "100")
        #expect(waiting.proceed() == "read")
        #expect(waiting.receive("ab") == "handle / ab")
        var eager = MockConnection()
        #expect(eager.receive(head + "ab") == "handle / ab")
    }
}

struct ConnectionEndTests {
    @Test("the end of input closes at once unless an answer is due")
    func whileReading() {
        var idle = MockConnection()
        #expect(idle.endInput() == "close")
        var head = MockConnection()
        #expect(head.receive("GET") == "read")
        #expect(head.endInput() == "close")
        var body = MockConnection()
        #expect(body.receive(post + "he") == "read")
        #expect(body.endInput() == "close")
    }

    @Test("a half-closed peer gets every answer it asked for")
    func halfClosed() {
        var connection = MockConnection()
        #expect(connection.receive(get + closingGet) == "handle /a")
        #expect(connection.endInput() == "wait")
        #expect(connection.beginAnswer() == "keep")
        #expect(connection.finishAnswer() == "handle /a")
        #expect(connection.beginAnswer() == "last")
        #expect(connection.finishAnswer() == "close")
    }

    @Test("a half-closed peer that asked once is told that the connection closes")
    func halfClosedOnce() {
        var connection = MockConnection()
        #expect(connection.receive(get) == "handle /a")
        #expect(connection.endInput() == "wait")
        #expect(connection.beginAnswer() == "last")
    }

    @Test("draining closes idle connections after a moment and lets the request in hand finish")
    func drain() {
        var idle = MockConnection()
        #expect(idle.drain() == "read")
        #expect(idle.wait(.milliseconds(999)) == nil)
        #expect(idle.wait(.milliseconds(1)) == "close")
        var busy = MockConnection()
        #expect(busy.receive(get) == "handle /a")
        #expect(busy.drain() == "wait")
        #expect(busy.beginAnswer() == "last")
        #expect(busy.finishAnswer() == "linger")
    }

    @Test("a request that was on its way when draining began is answered, as the last")
    func drainRace() {
        var connection = MockConnection()
        #expect(connection.drain() == "read")
        #expect(connection.wait(.milliseconds(900)) == nil)
        #expect(connection.receive(get) == "handle /a")
        #expect(connection.beginAnswer() == "last")
    }

    @Test("draining does not prolong what was about to end")
    func drainLate() {
        var connection = MockConnection()
        #expect(connection.receive(get) == "handle /a")
        #expect(connection.answer() == "read")
        #expect(connection.wait(.milliseconds(59_500)) == nil)
        #expect(connection.drain() == "read")
        #expect(connection.wait(.milliseconds(500)) == "close")
    }
}

struct ConnectionDeadlineTests {
    @Test("idle connections close silently")
    func idle() {
        var connection = MockConnection()
        #expect(connection.receive(get) == "handle /a")
        #expect(connection.answer() == "read")
        #expect(connection.wait(.seconds(59)) == nil)
        #expect(connection.wait(.seconds(1)) == "close")
    }

    @Test("a connection that never says anything has the header deadline only")
    func silent() {
        var connection = MockConnection()
        #expect(connection.wait(.seconds(10)) == "close")
    }

    @Test("dripping a head does not renew its deadline")
    func header() {
        var connection = MockConnection()
        #expect(connection.receive("G") == "read")
        for _ in 0..<9 {
            #expect(connection.wait(.seconds(1)) == nil)
            #expect(connection.receive("E") == "read")
        }
        #expect(connection.wait(.seconds(1)) == "reject 408")
        #expect(connection.beginAnswer() == "last")
    }

    @Test("a body has its deadline and earns time by its bytes")
    func body() {
        var dripping = MockConnection()
        #expect(dripping.receive(post + "h") == "read")
        #expect(dripping.wait(.seconds(21)) == "reject 408")
        var large = MockConnection()
        let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 50000\r\n\r\n"
        #expect(large.receive(head) == "read")
        #expect(large.wait(.seconds(15)) == nil)
        #expect(large.receive(String(repeating: "x", count: 10_000)) == "read")
        #expect(large.wait(.seconds(14)) == nil)
        #expect(large.wait(.seconds(1)) == "reject 408")
    }

    @Test("time is not saved up: who sends much at first and then stops has no more than others")
    func savedTime() {
        var body = MockConnection()
        let head = "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 100000\r\n\r\n"
        #expect(body.receive(head + String(repeating: "x", count: 90_000)) == "read")
        #expect(body.wait(.seconds(20)) == "reject 408")
        var answer = MockConnection()
        #expect(answer.receive(get) == "handle /a")
        #expect(answer.beginAnswer() == "keep")
        answer.state.sent(10_000_000, at: answer.now)
        #expect(answer.wait(.seconds(15)) == "close")
    }

    @Test("a handler that takes too long is answered for, and its late answer is not taken")
    func handler() {
        var connection = MockConnection()
        #expect(connection.receive(get) == "handle /a")
        let number = connection.state.requestNumber
        #expect(connection.wait(.seconds(30)) == "reject 503")
        #expect(connection.state.requestNumber != number)
    }

    @Test("a reader that is too slow is cut; one that keeps up is not")
    func write() {
        var connection = MockConnection()
        #expect(connection.receive(get) == "handle /a")
        #expect(connection.beginAnswer() == "keep")
        #expect(connection.wait(.seconds(14)) == nil)
        connection.state.sent(10_000, at: connection.now)
        #expect(connection.wait(.seconds(10)) == nil)
        #expect(connection.wait(.seconds(1)) == "close")
    }

    @Test("lingering ends")
    func linger() {
        var connection = MockConnection()
        #expect(connection.receive(closingGet) == "handle /a")
        #expect(connection.answer() == "linger")
        #expect(connection.wait(.seconds(2)) == "close")
    }
}
