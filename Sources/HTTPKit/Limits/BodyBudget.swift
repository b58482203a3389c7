import Synchronization

/// How many bytes of bodies the connections of a server hold in memory together, and how many of
/// them those of one address.
///
/// Bytes are counted as they come and not as they are announced, so that nobody takes room from
/// others with a number alone.
final class BodyBudget: Sendable {
    private let limit: Int
    private let addressLimit: Int
    private let used = Atomic(0)
    /// It holds only addresses that have some, so the bytes themselves bound it.
    private let byAddress = Mutex<[AddressKey: Int]>([:])

    /// - Parameter addressLimit: what the bodies of one address may take of it.
    init(limit: Int, addressLimit: Int = .max) {
        self.limit = limit
        self.addressLimit = addressLimit
    }

    /// Bytes that are held now.
    var usedBytes: Int { used.load(ordering: .relaxed) }

    /// Whether nothing more can be taken for an address; nil for one that limits do not count.
    func isFull(for key: AddressKey?) -> Bool {
        if usedBytes >= limit { return true }
        guard let key else { return false }
        return byAddress.withLock { $0[key, default: 0] } >= addressLimit
    }

    /// Takes room for so many bytes; false, and nothing taken, where there is not so much left.
    fileprivate func take(_ count: Int, for key: AddressKey?) -> Bool {
        guard takeShare(count, of: key) else { return false }
        if used.add(count, ordering: .relaxed).newValue <= limit { return true }
        giveBack(count, for: key)
        return false
    }

    private func takeShare(_ count: Int, of key: AddressKey?) -> Bool {
        guard let key else { return true }
        return byAddress.withLock { byAddress in
            let sum = byAddress[key, default: 0] + count
            guard sum <= addressLimit else { return false }
            byAddress[key] = sum
            return true
        }
    }

    fileprivate func giveBack(_ count: Int, for key: AddressKey?) {
        used.subtract(count, ordering: .relaxed)
        guard let key else { return }
        byAddress.withLock { byAddress in
            let rest = byAddress[key, default: 0] - count
            byAddress[key] = rest > 0 ? rest : nil
        }
    }
}

/// The room that one body has taken. It is given back when the last holder lets go, in whatever way
/// the request ends, and so exactly once.
final class BodyShare: Sendable {
    private let budget: BodyBudget
    private let key: AddressKey?
    private let taken = Atomic(0)

    init(of budget: BodyBudget, for key: AddressKey?) {
        self.budget = budget
        self.key = key
    }

    deinit {
        budget.giveBack(taken.load(ordering: .relaxed), for: key)
    }

    /// Takes room for more bytes; false where there is none.
    func grow(by count: Int) -> Bool {
        guard budget.take(count, for: key) else { return false }
        taken.add(count, ordering: .relaxed)
        return true
    }
}
