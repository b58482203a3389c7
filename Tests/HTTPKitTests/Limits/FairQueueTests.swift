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

    @Test("who comes while others have thousands waiting is next but one")
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
        #expect(taken == [3000, -1, -2, 3001])
        #expect(queue.isIdle(.test(2)))
    }
}
