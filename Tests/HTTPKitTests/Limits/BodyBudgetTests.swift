import Testing

@testable import HTTPKit

private let head = "POST /b HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"

extension ConnectionLimits {
    fileprivate static func sharing(_ budget: BodyBudget) -> ConnectionLimits {
        ConnectionLimits(
            parser: ParserLimits(bodyBytes: 100), deadlines: Deadlines(),
            requestsPerConnection: 10, bodyPartBytes: 10, bodyBudget: budget)
    }
}

struct BodyBudgetTests {
    private let budget = BodyBudget(limit: 8)

    private func connection() -> MockConnection { MockConnection(.sharing(budget)) }

    @Test("beyond what all bodies may take a request gets 503, and the others go on")
    func full() {
        var first = connection()
        var second = connection()
        #expect(first.receive(head + "5\r\nhello\r\n") == "read")
        #expect(second.receive(head + "3\r\nabc\r\n") == "read")
        #expect(budget.usedBytes == 8)
        #expect(second.receive("1\r\nd\r\n") == "reject 503")
        #expect(budget.usedBytes == 5)
        #expect(second.beginAnswer() == "last")
        #expect(second.finishAnswer() == "linger")
        #expect(first.receive("3\r\nabc\r\n0\r\n\r\n") == "handle /b helloabc")
        #expect(budget.usedBytes == 0)
    }

    @Test("nobody is invited to send what cannot be held; without a body nothing changes")
    func noInvitation() {
        var first = connection()
        #expect(first.receive(head + "8\r\nabcdefgh\r\n") == "read")
        let rest = "Host: a\r\nExpect: 100-continue\r\nContent-Length: 1\r\n\r\n"
        var second = connection()
        #expect(second.receive("POST / HTTP/1.1\r\n" + rest) == "reject 503")
        var third = connection()
        #expect(third.receive("GET /c HTTP/1.1\r\nHost: a\r\n\r\n") == "handle /c")
    }

    @Test("a number alone takes no room from others")
    func announced() {
        var first = connection()
        #expect(first.receive("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 8\r\n\r\n") == "read")
        #expect(budget.usedBytes == 0)
    }

    @Test(
        "the room is given back in whatever way a body ends",
        arguments: [
            ("complete", "handle /b hello"), ("malformed", "reject 400"), ("large", "reject 413"),
            ("late", "reject 408"), ("ended", "close"),
        ])
    func ends(_ end: String, _ expected: String) {
        let budget = BodyBudget(limit: 1000)
        var connection = MockConnection(.sharing(budget))
        #expect(connection.receive(head + "5\r\nhello\r\n") == "read")
        #expect(budget.usedBytes == 5)
        switch end {
        case "complete": #expect(connection.receive("0\r\n\r\n") == expected)
        case "malformed": #expect(connection.receive("x\r\n") == expected)
        case "large": #expect(connection.receive("61\r\n") == expected)
        case "late": #expect(connection.wait(.seconds(30)) == expected)
        default: #expect(connection.endInput() == expected)
        }
        #expect(budget.usedBytes == 0)
    }

    @Test("a connection that is dropped gives back what it held")
    func dropped() {
        var connection: MockConnection? = connection()
        #expect(connection?.receive(head + "5\r\nhello\r\n") == "read")
        #expect(budget.usedBytes == 5)
        connection = nil
        #expect(budget.usedBytes == 0)
    }

    @Test("parts of a streamed body give their room back one by one")
    func parts() {
        let budget = BodyBudget(limit: 15)
        var connection = MockConnection(.sharing(budget))
        connection.streamLimit = 1000
        #expect(connection.receive(head + "c\r\n0123456789ab\r\n") == "receive 12")
        #expect(budget.usedBytes == 0)
        #expect(connection.receivedBody() == "read")
        #expect(connection.receive("4\r\nabcd\r\n") == "read")
        #expect(budget.usedBytes == 4)
        connection.state.refuseBody()
        #expect(budget.usedBytes == 0)
    }
}
