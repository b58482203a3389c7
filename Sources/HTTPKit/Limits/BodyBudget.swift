import Synchronization

/// How many bytes of bodies the connections of a server hold in memory together, and how many of
/// them those of one address.
///
/// Bytes are counted as they come and not as they are announced, so that nobody takes room from
/// others with a number alone.
final class BodyBudget: Sendable {
    private let limit: Int
    private let addressLimit: Int
    /// What a body takes of its address's share at once, so that one that comes byte by byte does not
    /// ask for every byte.
    private let shareStep: Int
    private let used = Atomic(0)
    /// It holds only addresses that have some, so the bytes themselves bound it.
    private let byAddress = Mutex<[AddressKey: Int]>([:])

    /// - Parameter addressLimit: what the bodies of one address may take of it.
    init(limit: Int, addressLimit: Int = .max, shareStep: Int = 1) {
        self.limit = limit
        self.addressLimit = addressLimit
        self.shareStep = shareStep
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
    fileprivate func take(_ count: Int) -> Bool {
        if used.add(count, ordering: .relaxed).newValue <= limit { return true }
        giveBack(count)
        return false
    }

    fileprivate func giveBack(_ count: Int) {
        used.subtract(count, ordering: .relaxed)
    }

    /// Takes so many bytes of an address's share, or a step where that is more and there is as much.
    ///
    /// - Returns: the bytes that were taken; nil, and nothing taken, where there is not so much left.
    fileprivate func takeShare(_ count: Int, of key: AddressKey) -> Int? {
        byAddress.withLock { byAddress in
            let left = addressLimit - byAddress[key, default: 0]
            guard count <= left else { return nil }
            let taken = min(max(count, shareStep), left)
            byAddress[key, default: 0] += taken
            return taken
        }
    }

    fileprivate func giveBackShare(_ count: Int, of key: AddressKey) {
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
    /// Of the share of the address: never less than `taken`.
    private let shared = Atomic(0)

    init(of budget: BodyBudget, for key: AddressKey?) {
        self.budget = budget
        self.key = key
    }

    deinit {
        budget.giveBack(taken.load(ordering: .relaxed))
        if let key { budget.giveBackShare(shared.load(ordering: .relaxed), of: key) }
    }

    /// Takes room for more bytes; false where there is none.
    func grow(by count: Int) -> Bool {
        guard growShare(for: taken.load(ordering: .relaxed) + count), budget.take(count) else {
            return false
        }
        taken.add(count, ordering: .relaxed)
        return true
    }

    private func growShare(for sum: Int) -> Bool {
        guard let key else { return true }
        let missing = sum - shared.load(ordering: .relaxed)
        guard missing > 0 else { return true }
        guard let more = budget.takeShare(missing, of: key) else { return false }
        shared.add(more, ordering: .relaxed)
        return true
    }
}
