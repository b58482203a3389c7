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
                Thread.yield(by: 5)
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

    @Test("a thread has the heap that it asked for, and gives it back unused")
    func heap() throws {
        let bytes = 8_388_608
        let size = Mutex<Int?>(nil)
        let hasRun = DispatchSemaphore(value: 0)
        try Thread.start {
            Thread.reserveHeap(bytes)
            let block = malloc(1024)
            size.withLock { $0 = ProcessMemory.sizeOfWritableMapping(at: UInt(bitPattern: block)) }
            free(block)
            hasRun.signal()
        }
        #expect(hasRun.wait(timeout: .now() + 5) == .success)
        #expect(try #require(size.withLock { $0 }) >= bytes)
    }
}
