import Synchronization

/// The count of connections by address that all loops share; asked only when one opens or closes.
final class ConnectionQuota: Sendable {
    private let counter: Mutex<ConnectionCounter>

    init(limit: Int) {
        counter = Mutex(ConnectionCounter(limit: limit))
    }

    /// Counts one more; false, and not counted, when the address has as many as it may.
    func open(_ key: AddressKey) -> Bool { counter.withLock { $0.open(key) } }

    /// Counts one less.
    func close(_ key: AddressKey) { counter.withLock { $0.close(key) } }
}
