import CLinux
import Dispatch
import Glibc
import Synchronization
import Testing

@testable import HTTPKit

struct ThreadTests {
    @Test("counts the processors that the process may use")
    func processors() throws {
        #expect(Thread.processors >= 1)
        #expect(Thread.processors <= Int(sysconf(Int32(_SC_NPROCESSORS_CONF))))
    }

    @Test("a worker is nicer than others, once")
    func nice() throws {
        let values = Mutex<[Int32]>([])
        let hasRun = DispatchSemaphore(value: 0)
        try Thread.start {
            for _ in 0..<3 {
                values.withLock {
                    $0.append(getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0))
                }
                Thread.yieldToLoops()
            }
            hasRun.signal()
        }
        #expect(hasRun.wait(timeout: .now() + 5) == .success)
        let seen = values.withLock { $0 }
        try #require(seen.count == 3)
        #expect(seen[1] == min(seen[0] + 5, 19))
        #expect(seen[2] == seen[1])
    }

    @Test("any kernel runs a thread that has asked for a short slice")
    func slice() throws {
        let hasRun = DispatchSemaphore(value: 0)
        try Thread.start {
            Thread.requestSlice(LoopContext.slice)
            hasRun.signal()
        }
        #expect(hasRun.wait(timeout: .now() + 5) == .success)
    }
}
