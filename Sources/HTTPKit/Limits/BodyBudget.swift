import Synchronization

/// How many bytes of bodies the connections of a server hold in memory together.
///
/// Bytes are counted as they come and not as they are announced, so that nobody takes room from
/// others with a number alone.
final class BodyBudget: Sendable {
    private let limit: Int
    private let used = Atomic(0)

    init(limit: Int) {
        self.limit = limit
    }

    /// Bytes that are held now.
    var usedBytes: Int { used.load(ordering: .relaxed) }
    /// Nothing more can be taken.
    var isFull: Bool { usedBytes >= limit }

    /// Takes room for so many bytes; false, and nothing taken, where there is not so much left.
    fileprivate func take(_ count: Int) -> Bool {
        if used.add(count, ordering: .relaxed).newValue <= limit { return true }
        giveBack(count)
        return false
    }

    fileprivate func giveBack(_ count: Int) {
        used.subtract(count, ordering: .relaxed)
    }
}

/// The room that one body has taken. It is given back when the last holder lets go, in whatever way
/// the request ends, and so exactly once.
final class BodyShare: Sendable {
    private let budget: BodyBudget
    private let taken = Atomic(0)

    init(of budget: BodyBudget) {
        self.budget = budget
    }

    deinit {
        budget.giveBack(taken.load(ordering: .relaxed))
    }

    /// Takes room for more bytes; false where there is none.
    func grow(by count: Int) -> Bool {
        guard budget.take(count) else { return false }
        taken.add(count, ordering: .relaxed)
        return true
    }
}
