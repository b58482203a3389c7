/// Counts open connections by address. It holds only addresses that have some, so the limit on all
/// connections bounds it.
struct ConnectionCounter: Sendable {
    private let limit: Int
    private var counts: [AddressKey: Int] = [:]

    init(limit: Int) {
        self.limit = limit
    }

    /// Addresses with open connections.
    var addressCount: Int { counts.count }

    /// Counts one more; false, and not counted, when the address has as many as it may.
    mutating func open(_ key: AddressKey) -> Bool {
        let count = counts[key, default: 0]
        guard count < limit else { return false }
        counts[key] = count + 1
        return true
    }

    /// Counts one less.
    mutating func close(_ key: AddressKey) {
        guard let count = counts[key] else { return }
        counts[key] = count > 1 ? count - 1 : nil
    }
}
