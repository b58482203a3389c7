import Synchronization

/// How many bytes of bodies the connections of a server hold in memory together, and how many of
/// them those of one address.
///
/// Bytes are counted as they come and not as they are announced, so that nobody takes room from
/// others with a number alone. A part is set aside for the first bytes of each address, so that some who
/// take all that large bodies may have keep nobody from sending a form.
final class BodyBudget: Sendable {
    private let limit: Int
    private let addressLimit: Int
    /// What a body takes of its address's share at once, so that one that comes byte by byte does not
    /// ask for every byte.
    private let shareStep: Int
    /// Bytes of each address that come out of what is set aside.
    private let firstBytes: Int
    /// What all addresses together may take beyond their first bytes.
    private let largeLimit: Int
    private let used = Atomic(0)
    private let shares = Mutex(Shares())

    private struct Shares {
        /// It holds only addresses that have some, so the bytes themselves bound it.
        var byAddress: [AddressKey: Int] = [:]
        /// Of that beyond the first bytes of each.
        var large = 0
    }

    /// - Parameters:
    ///   - addressLimit: what the bodies of one address may take of it.
    ///   - firstBytes: how many bytes of each address come out of what is set aside.
    ///   - setAside: what is kept for those.
    init(
        limit: Int, addressLimit: Int = .max, shareStep: Int = 1, firstBytes: Int = 0,
        setAside: Int = 0
    ) {
        self.limit = limit
        self.addressLimit = addressLimit
        self.shareStep = shareStep
        self.firstBytes = firstBytes
        largeLimit = limit - setAside
    }

    /// Bytes that are held now.
    var usedBytes: Int { used.load(ordering: .relaxed) }

    /// Whether nothing more can be taken for an address; nil for one that limits do not count.
    func isFull(for key: AddressKey?) -> Bool {
        if usedBytes >= limit { return true }
        guard let key else { return false }
        return shares.withLock { room(in: $0, for: key) } == 0
    }

    /// What an address can have beside what it has.
    private func room(in shares: Shares, for key: AddressKey) -> Int {
        let held = shares.byAddress[key, default: 0]
        return min(addressLimit - held, max(0, firstBytes - held) + largeLimit - shares.large)
    }

    private func beyondFirst(_ count: Int) -> Int { max(0, count - firstBytes) }

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
        shares.withLock { shares in
            let left = room(in: shares, for: key)
            guard count <= left else { return nil }
            let taken = min(max(count, shareStep), left)
            change(by: taken, of: key, in: &shares)
            return taken
        }
    }

    fileprivate func giveBackShare(_ count: Int, of key: AddressKey) {
        shares.withLock { change(by: -count, of: key, in: &$0) }
    }

    private func change(by count: Int, of key: AddressKey, in shares: inout Shares) {
        let held = shares.byAddress[key, default: 0]
        let rest = held + count
        shares.large += beyondFirst(rest) - beyondFirst(held)
        shares.byAddress[key] = rest > 0 ? rest : nil
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
