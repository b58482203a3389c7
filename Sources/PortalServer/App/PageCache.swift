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
        /// The display cookie, empty for none.
        let display: String
    }

    private struct Entry {
        let response: PreparedResponse
        let expires: Instant
    }

    private struct State {
        var young: [Key: Entry] = [:]
        var youngBytes = 0
        var old: [Key: Entry] = [:]
        var generation = 0
    }

    private let state = Mutex(State())
    private let generationLimit: Int

    /// - Parameter byteLimit: what all answers together may take, heads included.
    init(byteLimit: Int) {
        generationLimit = byteLimit / 2
    }

    /// Counts up whenever the data changed. Ask before reading them, and pass it to `store`.
    var generation: Int { state.withLock { $0.generation } }

    func find(_ key: Key, now: Instant) -> PreparedResponse? {
        state.withLock { state in
            if let entry = state.young[key] { return now < entry.expires ? entry.response : nil }
            guard let entry = state.old.removeValue(forKey: key), now < entry.expires else {
                return nil
            }
            insert(entry, key, &state)
            return entry.response
        }
    }

    /// Keeps an answer, unless the data changed while it was made.
    func store(_ response: PreparedResponse, _ key: Key, expires: Instant, generation: Int) {
        guard response.byteCount <= generationLimit else { return }
        state.withLock { state in
            guard state.generation == generation else { return }
            insert(Entry(response: response, expires: expires), key, &state)
        }
    }

    /// Forgets everything, since the data changed.
    func invalidate() {
        state.withLock { state in
            let generation = state.generation + 1
            state = State()
            state.generation = generation
        }
    }

    private func insert(_ entry: Entry, _ key: Key, _ state: inout State) {
        if state.youngBytes + entry.response.byteCount > generationLimit {
            state.old = state.young
            state.young = [:]
            state.youngBytes = 0
        }
        let replaced = state.young.updateValue(entry, forKey: key)
        state.youngBytes += entry.response.byteCount - (replaced?.response.byteCount ?? 0)
    }
}
