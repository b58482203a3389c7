/// Bytes of a body in memory with the room that they take, which is given back with them.
struct CollectedBody {
    private(set) var bytes: [UInt8] = []
    private(set) var share: BodyShare?

    /// Appends bytes; false, and nothing appended, where the server holds as much as it may.
    mutating func append(_ more: ArraySlice<UInt8>, within budget: BodyBudget) -> Bool {
        let share = share ?? BodyShare(of: budget)
        guard share.grow(by: more.count) else { return false }
        self.share = share
        bytes.append(contentsOf: more)
        return true
    }
}
