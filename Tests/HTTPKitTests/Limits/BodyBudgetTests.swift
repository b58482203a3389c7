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

    @Test("an address has its share and no more: above it 503, and others go on")
    func shares() {
        let budget = BodyBudget(limit: 20, addressLimit: 8)
        func connection(of client: AddressKey?) -> MockConnection {
            var connection = MockConnection(.sharing(budget))
            connection.client = client
            return connection
        }
        var first = connection(of: .test(1))
        var second = connection(of: .test(1))
        #expect(first.receive(head + "5\r\nhello\r\n") == "read")
        #expect(second.receive(head + "3\r\nabc\r\n") == "read")
        #expect(budget.isFull(for: .test(1)))
        #expect(first.receive("1\r\nd\r\n") == "reject 503")
        #expect(!budget.isFull(for: .test(1)))
        var other = connection(of: .test(2))
        #expect(other.receive(head + "8\r\nabcdefgh\r\n") == "read")
        // A proxy that asks for itself has no share, but no more than there is.
        var proxy = connection(of: nil)
        #expect(proxy.receive(head + "9\r\nabcdefghi\r\n") == "read")
        #expect(budget.usedBytes == 20 && budget.isFull(for: nil))
        #expect(proxy.receive("1\r\nd\r\n") == "reject 503")
        #expect(other.receive("0\r\n\r\n") == "handle /b abcdefgh")
        #expect(second.receive("5\r\nhello\r\n0\r\n\r\n") == "handle /b abchello")
        #expect(budget.usedBytes == 0 && !budget.isFull(for: .test(1)))
    }

    @Test("one subscriber has one share, whatever address of the /64 is used")
    func network() throws {
        let budget = BodyBudget(limit: 100, addressLimit: 8)
        var connections = try ["2001:db8::1", "2001:db8::2", "2001:db8:0:1::1"].map { text in
            var connection = MockConnection(.sharing(budget))
            connection.client = AddressKey(try #require(IPAddress(text)))
            return connection
        }
        #expect(connections[0].receive(head + "5\r\nhello\r\n") == "read")
        #expect(connections[1].receive(head + "5\r\nhello\r\n") == "reject 503")
        #expect(connections[2].receive(head + "5\r\nhello\r\n") == "read")
    }

    @Test("what an address may take is a part of the whole, but a body has room in any case")
    func configured() {
        var configuration = ServerConfiguration(
            address: SocketAddress(host: .loopback, port: 0))
        configuration.limits.bodyBytes = 100
        configuration.bodyMemoryBytes = 1000
        configuration.bodyMemoryPercentByAddress = 30
        #expect(room(in: configuration.bodyBudget) == 300)
        configuration.bodyMemoryPercentByAddress = 1
        #expect(room(in: configuration.bodyBudget) == 100)
    }

    @Test("some who take all that large bodies may have leave others room for a form")
    func setAside() throws {
        let budget = BodyBudget(limit: 100, addressLimit: 30, firstBytes: 5, setAside: 25)
        var large = (1...3).map { BodyShare(of: budget, for: .test($0)) }
        for share in large { #expect(share.grow(by: 30)) }
        let form = BodyShare(of: budget, for: .test(4))
        #expect(form.grow(by: 5) && !form.grow(by: 1))
        #expect(budget.isFull(for: .test(4)) && !budget.isFull(for: .test(5)))
        let last = BodyShare(of: budget, for: .test(5))
        #expect(last.grow(by: 5))
        #expect(budget.usedBytes == 100 && budget.isFull(for: .test(6)))
        large.removeLast()
        #expect(form.grow(by: 25) && !form.grow(by: 1))
        #expect(budget.usedBytes == 95 && !budget.isFull(for: .test(6)))
    }

    @Test("as configured, nine addresses do not take all, and a single body always fits")
    func configuredSetAside() {
        var configuration = ServerConfiguration(
            address: SocketAddress(host: .loopback, port: 0))
        configuration.limits.bodyBytes = 100_000
        configuration.bodyMemoryBytes = 10_000_000
        let budget = configuration.bodyBudget
        let large = (1...9).map { BodyShare(of: budget, for: .test($0)) }
        for share in large { while share.grow(by: 10_000) {} }
        #expect(budget.usedBytes > 7_500_000 && !large[8].grow(by: 10_000))
        let form = BodyShare(of: budget, for: .test(10))
        #expect(form.grow(by: 10_000))
        configuration.bodyMemoryBytes = 1
        #expect(room(in: configuration.bodyBudget) == 100_000)
    }

    /// How many bytes an address can take.
    private func room(in budget: BodyBudget) -> Int {
        let share = BodyShare(of: budget, for: .test(1))
        var count = 0
        while share.grow(by: 1) { count += 1 }
        return count
    }

    @Test("a share that is taken in steps has room to its last byte, and all comes back")
    func steps() throws {
        let budget = BodyBudget(limit: 1000, addressLimit: 100, shareStep: 64)
        #expect(room(in: budget) == 100)
        var first: BodyShare? = BodyShare(of: budget, for: .test(1))
        #expect(first?.grow(by: 1) == true)
        // A step of the first, and what is left.
        let second = BodyShare(of: budget, for: .test(1))
        #expect(second.grow(by: 36) && !second.grow(by: 1))
        #expect(first?.grow(by: 63) == true && first?.grow(by: 1) == false)
        first = nil
        #expect(second.grow(by: 64) && !second.grow(by: 1))
        #expect(budget.usedBytes == 100)
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
