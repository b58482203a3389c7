import Dispatch
import Foundation
import Synchronization
import Testing

@testable import PortalCore

/// Closing while others still work, as when the program stops.
struct DatabaseClosingTests {
    @Test func whoComesAfterwardsGetsAnError() throws {
        let base = try TestDatabase()
        try base.database.close()
        #expect(throws: PortalDatabase.Closed.self) { try base.write { _ in } }
        #expect(throws: PortalDatabase.Closed.self) { try base.database.writeQuietly { _ in } }
        #expect(throws: (any Error).self) { try base.read { _ in } }
    }

    @Test func closingTwiceIsNoFault() throws {
        let base = try TestDatabase()
        try base.database.close()
        try base.database.close()
    }

    /// A write under way is finished; none begins afterwards; the process lives.
    @Test(arguments: 0..<20)
    func writesThatRaceWithClosing(round: Int) throws {
        let base = try TestDatabase()
        let isClosed = Atomic(false)
        let written = Atomic(0)
        let late = Atomic(0)
        let writers = DispatchGroup()
        try withExtendedLifetime(base) {
            for _ in 0..<4 {
                writers.enter()
                Thread.detachNewThread {
                    defer { writers.leave() }
                    while true {
                        let begunLate = isClosed.load(ordering: .sequentiallyConsistent)
                        guard (try? base.write { _ in }) != nil else { return }
                        written.add(1, ordering: .relaxed)
                        if begunLate { late.add(1, ordering: .relaxed) }
                    }
                }
            }
            while written.load(ordering: .relaxed) < 5 + round { usleep(100) }
            try base.database.close()
            isClosed.store(true, ordering: .sequentiallyConsistent)
            writers.wait()
        }
        #expect(late.load(ordering: .relaxed) == 0)
    }
}
