import Testing

@testable import HTTPKit

struct FairQueueTests {
    @Test(
        "addresses take turns, and each has its own order",
        arguments: [
            ([], []), ([(1, "a"), (1, "b"), (1, "c")], ["a", "b", "c"]),
            ([(1, "a"), (1, "b"), (1, "c"), (2, "x")], ["a", "x", "b", "c"]),
            (
                [(1, "a"), (1, "b"), (2, "x"), (3, "p"), (2, "y"), (3, "q")],
                ["a", "x", "p", "b", "y", "q"]
            ),
        ] as [([(UInt8, String)], [String])])
    func order(entries: [(UInt8, String)], expected: [String]) {
        var queue = FairQueue<String>()
        for (address, name) in entries { queue.append(name, for: .test(address)) }
        #expect(queue.count == entries.count)
        var taken: [String] = []
        while let name = queue.next() { taken.append(name) }
        #expect(taken == expected)
        #expect(queue.count == 0)
    }

    @Test("who comes while others have thousands waiting is next")
    func newcomer() {
        var queue = FairQueue<Int>()
        for number in 0..<5000 { queue.append(number, for: .test(1)) }
        for number in 0..<3000 {
            let next = queue.next()
            #expect(next == number)
        }
        #expect(queue.isIdle(.test(2)))
        queue.append(-1, for: .test(2))
        queue.append(-2, for: nil)
        #expect(!queue.isIdle(.test(2)))
        let taken = (0..<4).map { _ in queue.next() }
        #expect(taken == [-1, -2, 3000, 3001])
        #expect(queue.isIdle(.test(2)))
    }

    @Test("who was served waits for the round to come by before being next again")
    func regular() {
        var queue = FairQueue<String>()
        for number in 0..<10 {
            for address in [1, 2, 3] as [UInt8] { queue.append("\(number)", for: .test(address)) }
        }
        for _ in 0..<3 { _ = queue.next() }
        queue.append("first", for: .test(9))
        #expect(queue.next() == "first")
        queue.append("second", for: .test(9))
        #expect((0..<4).map { _ in queue.next() } == ["1", "1", "1", "second"])
        // Nine has had its turn, and the round has not come by.
        queue.append("third", for: .test(9))
        #expect((0..<4).map { _ in queue.next() } == ["2", "2", "2", "third"])
        #expect((0..<4).map { _ in queue.next() } == ["3", "3", "3", "4"])
        queue.append("fourth", for: .test(9))
        #expect(queue.next() == "fourth")
    }

    @Test("ever new addresses do not hold up those of the round")
    func streamOfNewcomers() {
        var queue = FairQueue<Int>()
        for number in 1...3 { queue.append(number, for: .test(0)) }
        #expect(queue.next() == 1)
        for address in 1...20 as ClosedRange<UInt8> { queue.append(-1, for: .test(address)) }
        let taken = (0..<22).compactMap { _ in queue.next() }
        #expect(taken.count == 22)
        #expect(taken.prefix(9).contains(2))
        #expect(queue.next() == nil)
        #expect(queue.count == 0)
    }
}
