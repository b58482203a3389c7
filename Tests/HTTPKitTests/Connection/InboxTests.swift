import Dispatch
import Synchronization
import Testing

@testable import HTTPKit

struct InboxTests {
    @Test("gives out what came, in its order, once, and tells who was alone")
    func order() {
        let inbox = Inbox<Int>()
        #expect(inbox.isEmpty && inbox.takeAll().isEmpty)
        #expect(inbox.put(1))
        #expect(!inbox.put(2) && !inbox.put(3))
        #expect(!inbox.isEmpty)
        #expect(Array(inbox.takeAll()) == [1, 2, 3])
        #expect(inbox.isEmpty && inbox.takeAll().isEmpty)
        #expect(inbox.put(4))
    }

    private final class Thing: Sendable {}

    @Test("what is left goes with it")
    func left() {
        weak var thing: Thing?
        do {
            let inbox = Inbox<Thing>()
            let made = Thing()
            thing = made
            _ = inbox.put(made)
        }
        #expect(thing == nil)
    }

    @Test("what was taken stays as long as somebody holds the batch, however long it is")
    func batch() {
        let inbox = Inbox<Thing>()
        weak var last: Thing?
        for _ in 0..<100_000 {
            let made = Thing()
            last = made
            _ = inbox.put(made)
        }
        var batch: Inbox<Thing>.Batch? = inbox.takeAll()
        #expect(batch?.reduce(0) { count, _ in count + 1 } == 100_000)
        #expect(last != nil)
        batch = nil
        #expect(last == nil)
    }

    @Test("threads that put while others take lose nothing and keep their own order")
    func threads() {
        let inbox = Inbox<(thread: Int, number: Int)>()
        let putting = 4
        let count = 20_000
        let hasEnded = Atomic(0)
        let taken = Mutex<[[Int]]>(Array(repeating: [], count: putting))
        DispatchQueue.concurrentPerform(iterations: putting + 1) { thread in
            guard thread < putting else {
                while true {
                    let isLast = hasEnded.load(ordering: .acquiring) == putting
                    let found = inbox.takeAll()
                    taken.withLock { taken in
                        for element in found { taken[element.thread].append(element.number) }
                    }
                    if isLast { return }
                }
            }
            for number in 0..<count { _ = inbox.put((thread, number)) }
            hasEnded.add(1, ordering: .releasing)
        }
        #expect(taken.withLock { $0 }.allSatisfy { $0 == Array(0..<count) })
    }
}
