import Dispatch
import Foundation
import GRDB
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
        #expect(throws: PortalDatabase.Closed.self) { try base.read { _ in } }
        #expect(throws: PortalDatabase.Closed.self) {
            try base.portal.search.search(SearchRequest(text: "đường", siteID: 1))
        }
    }

    @Test func closingTwiceIsNoFault() throws {
        let base = try TestDatabase()
        try base.database.close()
        try base.database.close()
    }

    /// What is under way is finished; nothing begins afterwards; the process lives.
    @Test(arguments: 0..<20, [false, true])
    func workThatRacesWithClosing(round: Int, isReading: Bool) throws {
        let base = try TestDatabase()
        let isClosed = Atomic(false)
        let done = Atomic(0)
        let late = Atomic(0)
        let workers = DispatchGroup()
        try withExtendedLifetime(base) {
            for _ in 0..<4 {
                workers.enter()
                Thread.detachNewThread {
                    defer { workers.leave() }
                    while true {
                        let begunLate = isClosed.load(ordering: .sequentiallyConsistent)
                        let isDone =
                            isReading
                            ? try? base.read { try $0.row("SELECT 1") { $0[0] as Int } }
                            : try? base.write { _ in 1 }
                        guard isDone != nil else { return }
                        done.add(1, ordering: .relaxed)
                        if begunLate { late.add(1, ordering: .relaxed) }
                    }
                }
            }
            while done.load(ordering: .relaxed) < 5 + round { usleep(100) }
            try base.database.close()
            isClosed.store(true, ordering: .sequentiallyConsistent)
            workers.wait()
        }
        #expect(late.load(ordering: .relaxed) == 0)
    }
}
