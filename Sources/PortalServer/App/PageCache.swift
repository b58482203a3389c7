import HTTPKit
import PortalCore
import Synchronization

/// Finished answers in memory, bounded by bytes; those that were asked for last stay.
final class PageCache: Sendable {
    /// What makes two requests the same page.
    struct Key: Hashable, Sendable {
        /// The site's one host; a request under another name of it is redirected, not answered.
        let host: String
        /// Path and query as they were sent.
        let target: String
        /// The display choices, empty for the usual ones.
        let display: String

        /// What visitors choose the length of takes memory, too.
        fileprivate var byteCount: Int {
            host.utf8.count + target.utf8.count + display.utf8.count
        }
    }

    private struct Entry {
        let response: PreparedResponse
        let expires: Instant
    }

    private struct State {
        var entries: RecentValues<Key, Entry>
        var generation = 0
        var hits = 0
        var misses = 0
    }

    /// How the cache is used, for those who watch over it.
    struct Use: Sendable, Equatable {
        let hits: Int
        let misses: Int
        let entries: Int
        let invalidations: Int
    }

    /// Whether it is given any room at all.
    let hasRoom: Bool
    private let state: Mutex<State>

    /// - Parameter byteLimit: what all answers together may take, heads and keys included.
    init(byteLimit: Int) {
        hasRoom = byteLimit > 0
        state = Mutex(State(entries: RecentValues(byteLimit: byteLimit)))
    }

    /// Counts up whenever the data changed. Ask before reading them, and pass it to `store`.
    var generation: Int { state.withLock { $0.generation } }

    /// The pages that are kept, in no order.
    var keys: Set<Key> { state.withLock { $0.entries.keys } }

    /// Counted since the start.
    var use: Use {
        state.withLock { state in
            Use(
                hits: state.hits, misses: state.misses,
                entries: state.entries.count, invalidations: state.generation)
        }
    }

    func find(_ key: Key, now: Instant) -> PreparedResponse? {
        state.withLock { state in
            guard let entry = state.entries.find(key), now < entry.expires else {
                state.misses += 1
                return nil
            }
            state.hits += 1
            return entry.response
        }
    }

    /// Keeps an answer, unless the data changed while it was made.
    func store(_ response: PreparedResponse, _ key: Key, expires: Instant, generation: Int) {
        let entry = Entry(response: response, expires: expires)
        state.withLock { state in
            guard state.generation == generation else { return }
            state.entries.insert(entry, key, bytes: response.byteCount + key.byteCount)
        }
    }

    /// Forgets everything, since the data changed.
    func invalidate() {
        state.withLock { state in
            state.generation += 1
            state.entries.removeAll()
        }
    }
}
