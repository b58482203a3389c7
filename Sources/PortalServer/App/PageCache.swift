import HTTPKit
import PortalCore
import Synchronization

/// Finished answers in memory, bounded by bytes.
///
/// Two generations make a cheap approximation of "least recently used": a page that is asked for
/// moves to the young one; when that is full it becomes the old one, and the old one is dropped.
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

        func byteCount(under key: Key) -> Int { response.byteCount + key.byteCount }
    }

    private struct State {
        var young: [Key: Entry] = [:]
        var youngBytes = 0
        var old: [Key: Entry] = [:]
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

    private let state = Mutex(State())
    private let generationLimit: Int

    /// - Parameter byteLimit: what all answers together may take, heads and keys included.
    init(byteLimit: Int) {
        generationLimit = byteLimit / 2
    }

    /// Counts up whenever the data changed. Ask before reading them, and pass it to `store`.
    var generation: Int { state.withLock { $0.generation } }

    /// The pages that are kept, in no order.
    var keys: Set<Key> { state.withLock { Set($0.young.keys).union($0.old.keys) } }

    /// Counted since the start.
    var use: Use {
        state.withLock { state in
            Use(
                hits: state.hits, misses: state.misses,
                entries: state.young.count + state.old.count, invalidations: state.generation)
        }
    }

    func find(_ key: Key, now: Instant) -> PreparedResponse? {
        state.withLock { state in
            let found = find(key, now, in: &state)
            if found == nil { state.misses += 1 } else { state.hits += 1 }
            return found
        }
    }

    private func find(_ key: Key, _ now: Instant, in state: inout State) -> PreparedResponse? {
        if let entry = state.young[key] { return now < entry.expires ? entry.response : nil }
        guard let entry = state.old.removeValue(forKey: key), now < entry.expires else {
            return nil
        }
        insert(entry, key, &state)
        return entry.response
    }

    /// Keeps an answer, unless the data changed while it was made.
    func store(_ response: PreparedResponse, _ key: Key, expires: Instant, generation: Int) {
        let entry = Entry(response: response, expires: expires)
        guard entry.byteCount(under: key) <= generationLimit else { return }
        state.withLock { state in
            guard state.generation == generation else { return }
            insert(entry, key, &state)
        }
    }

    /// Forgets everything, since the data changed.
    func invalidate() {
        state.withLock { state in
            state.young = [:]
            state.youngBytes = 0
            state.old = [:]
            state.generation += 1
        }
    }

    private func insert(_ entry: Entry, _ key: Key, _ state: inout State) {
        let size = entry.byteCount(under: key)
        if state.youngBytes + size > generationLimit {
            state.old = state.young
            state.young = [:]
            state.youngBytes = 0
        }
        let replaced = state.young.updateValue(entry, forKey: key)
        state.youngBytes += size - (replaced?.byteCount(under: key) ?? 0)
    }
}
