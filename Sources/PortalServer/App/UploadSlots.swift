import HTTPKit
import Synchronization

/// How many forms whose files are coming are taken at once, since each may hold a file system's room.
final class UploadSlots: Sendable {
    /// A place that is taken.
    final class Slot: Sendable {
        private let slots: UploadSlots
        private let client: AddressKey?

        fileprivate init(_ slots: UploadSlots, _ client: AddressKey?) {
            self.slots = slots
            self.client = client
        }

        deinit { slots.giveBack(client) }
    }

    private let limit: Int
    private let limitOfClient: Int
    private let taken = Mutex<[AddressKey?: Int]>([:])

    /// - Parameters:
    ///   - limit: for all clients together.
    ///   - limitOfClient: for one address; not for those whose address is unknown, who would share it.
    init(limit: Int = 32, limitOfClient: Int = 4) {
        self.limit = limit
        self.limitOfClient = limitOfClient
    }

    /// A place, or nil where there is none.
    func take(for client: AddressKey?) -> Slot? {
        let isFree = taken.withLock { taken in
            let limitOfClient = client == nil ? limit : limitOfClient
            guard taken.values.reduce(0, +) < limit, taken[client, default: 0] < limitOfClient
            else { return false }
            taken[client, default: 0] += 1
            return true
        }
        return isFree ? Slot(self, client) : nil
    }

    private func giveBack(_ client: AddressKey?) {
        taken.withLock { taken in
            let left = (taken[client] ?? 0) - 1
            taken[client] = left > 0 ? left : nil
        }
    }
}
