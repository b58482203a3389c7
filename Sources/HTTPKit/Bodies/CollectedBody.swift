/// Bytes of a body in memory with the room that they take, which is given back with them.
struct CollectedBody {
    private(set) var bytes: [UInt8] = []
    private(set) var share: BodyShare?
    /// The client whose share of the memory it takes; nil for one that limits do not count.
    private let key: AddressKey?

    init(for key: AddressKey? = nil) {
        self.key = key
    }

    /// Appends bytes; false, and nothing appended, where the server holds as much as it may.
    mutating func append(_ more: ArraySlice<UInt8>, within budget: BodyBudget) -> Bool {
        let share = share ?? BodyShare(of: budget, for: key)
        guard share.grow(by: more.count) else { return false }
        self.share = share
        bytes.append(contentsOf: more)
        return true
    }

    /// Gives away what has come; the rest is still of the same client.
    mutating func takeOut() -> CollectedBody {
        defer { self = CollectedBody(for: key) }
        return self
    }
}
