import Synchronization

/// How many forms with files are taken at once, since each may hold a file system's room.
final class UploadSlots: Sendable {
    /// A place that is taken.
    final class Slot: Sendable {
        private let slots: UploadSlots
        private let client: String

        fileprivate init(_ slots: UploadSlots, _ client: String) {
            self.slots = slots
            self.client = client
        }

        deinit { slots.giveBack(client) }
    }

    private let limit: Int
    private let limitOfClient: Int
    private let taken = Mutex<[String: Int]>([:])

    /// - Parameters:
    ///   - limit: for all clients together.
    ///   - limitOfClient: for one address.
    init(limit: Int = 32, limitOfClient: Int = 4) {
        self.limit = limit
        self.limitOfClient = limitOfClient
    }

    /// A place, or nil where there is none.
    func take(for client: String) -> Slot? {
        let isFree = taken.withLock { taken in
            guard taken.values.reduce(0, +) < limit, taken[client, default: 0] < limitOfClient
            else { return false }
            taken[client, default: 0] += 1
            return true
        }
        return isFree ? Slot(self, client) : nil
    }

    private func giveBack(_ client: String) {
        taken.withLock { taken in
            let left = (taken[client] ?? 0) - 1
            taken[client] = left > 0 ? left : nil
        }
    }
}
