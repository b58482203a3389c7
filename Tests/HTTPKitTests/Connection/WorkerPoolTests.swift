import Dispatch
import Testing

@testable import HTTPKit

struct WorkerPoolTests {
    private final class Thing: Sendable {}

    @Test("what was discarded goes with the next job that ends, and not before")
    func discarded() throws {
        let pool = WorkerPool(width: 1, queueLimit: 4)
        let hasBegun = DispatchSemaphore(value: 0)
        let mayEnd = DispatchSemaphore(value: 0)
        let isNext = DispatchSemaphore(value: 0)
        pool.submit(for: nil) {
            hasBegun.signal()
            mayEnd.wait()
        }
        pool.submit(for: nil) { isNext.signal() }
        #expect(hasBegun.wait(timeout: .now() + 5) == .success)
        weak var thing: Thing?
        do {
            let made = Thing()
            thing = made
            pool.discard([made])
        }
        pool.freeDiscarded()
        #expect(thing != nil, "a worker at work is about to")
        mayEnd.signal()
        #expect(isNext.wait(timeout: .now() + 5) == .success)
        #expect(thing == nil)
    }

    @Test("where no worker has anything to do, what was discarded goes when somebody asks for it")
    func idle() {
        let pool = WorkerPool(width: 1, queueLimit: 4)
        weak var thing: Thing?
        do {
            let made = Thing()
            thing = made
            pool.discard([made])
        }
        #expect(thing != nil)
        pool.freeDiscarded()
        #expect(thing == nil)
    }
}
