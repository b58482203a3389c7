import Testing

@testable import HTTPKit

struct ConnectionCounterTests {
    @Test("an address gets so many, and again what it closes; others are not touched")
    func counting() {
        var counter = ConnectionCounter(limit: 2)
        let first = [1, 1, 1, 2].map { counter.open(.test($0)) }
        #expect(first == [true, true, false, true])
        counter.close(.test(1))
        let second = [1, 1].map { counter.open(.test($0)) }
        #expect(second == [true, false])
    }

    @Test("addresses without connections take no memory")
    func memory() {
        var counter = ConnectionCounter(limit: 2)
        for address in 0...255 as ClosedRange<UInt8> {
            _ = counter.open(.test(address))
            counter.close(.test(address))
        }
        #expect(counter.addressCount == 0)
        counter.close(.test(1))
        let isOpen = counter.open(.test(1))
        #expect(isOpen)
    }
}

struct CrowdingTests {
    private static func waits(
        _ token: UInt64, _ wait: Crowding.Wait, since seconds: Int64
    ) -> Crowding.Candidate {
        Crowding.Candidate(token: token, wait: wait, since: .milliseconds(seconds * 1000))
    }

    private static func idle(_ token: UInt64, since seconds: Int64) -> Crowding.Candidate {
        waits(token, .idle, since: seconds)
    }

    private static func head(_ token: UInt64, since seconds: Int64) -> Crowding.Candidate {
        waits(token, .head, since: seconds)
    }

    @Test(
        "the longest idle go first, then the slowest heads; a head just begun stays",
        arguments: [
            ([], 2, []),
            ([idle(1, since: 5), idle(2, since: 3), idle(3, since: 4)], 2, [2, 3]),
            ([head(1, since: 0), idle(2, since: 9)], 1, [2]),
            ([head(1, since: 0), idle(2, since: 9), head(3, since: 2)], 3, [2, 1, 3]),
            ([head(1, since: 9), head(2, since: 10)], 2, [1]),
            ([idle(1, since: 0), waits(2, .limited, since: 9)], 2, [2, 1]),
            ([idle(1, since: 0), waits(2, .answered, since: 9), head(3, since: 0)], 2, [2, 1]),
            ([waits(1, .answered, since: 9), waits(2, .answered, since: 8)], 2, [2, 1]),
        ] as [([Crowding.Candidate], Int, [UInt64])])
    func order(candidates: [Crowding.Candidate], count: Int, expected: [UInt64]) {
        let victims = Crowding.victims(among: candidates, count: count, at: .milliseconds(10_000))
        #expect(victims == expected)
    }

    @Test(
        "room is made for several at once, and always for one", arguments: [(1, 1), (16_384, 256)])
    func batch(limit: Int, expected: Int) {
        #expect(Crowding.batch(of: limit) == expected)
    }

    @Test("a connection waits from its start, from its last answer, or from its first bytes")
    func waitingSince() {
        var connection = MockConnection()
        #expect(connection.state.waiting?.since == .milliseconds(0))
        _ = connection.wait(.seconds(1))
        #expect(connection.receive("GET / HTTP/1.1\r\n") == "read")
        #expect(connection.state.waiting?.since == .milliseconds(1000))
        _ = connection.wait(.seconds(1))
        #expect(connection.receive("Host: a\r\n\r\n") == "handle /")
        #expect(connection.state.waiting == nil)
        _ = connection.wait(.seconds(1))
        #expect(connection.answer() == "read")
        #expect(connection.state.waiting?.since == .milliseconds(3000))
    }

    @Test(
        "Retry-After is in whole seconds, rounded up, and a proxy is not kept waiting",
        arguments: [
            (1, false, 1, 1000), (1000, false, 1, 1000), (1001, false, 2, 1000), (5500, true, 6, 0),
        ] as [(Int, Bool, Int, Int64)])
    func limitedAnswer(wait: Int, isShared: Bool, seconds: Int, delay: Int64) {
        let answer = LimitedAnswer(
            wait: Interval(.milliseconds(wait)), isShared: isShared, at: .milliseconds(0))
        #expect(answer.retryAfter == seconds)
        #expect(answer.due == .milliseconds(delay))
    }
}
