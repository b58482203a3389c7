/// Values bounded by the bytes they take.
///
/// Two generations make a cheap approximation of "least recently used": a value that is asked for
/// moves to the young one; when that is full it becomes the old one, and the old one is dropped.
struct RecentValues<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Entry {
        let value: Value
        let bytes: Int
    }

    private var young: [Key: Entry] = [:]
    private var youngBytes = 0
    private var old: [Key: Entry] = [:]
    private let generationLimit: Int

    /// - Parameter byteLimit: what all values together may take.
    init(byteLimit: Int) {
        generationLimit = byteLimit / 2
    }

    /// The keys of all values, in no order.
    var keys: Set<Key> { Set(young.keys).union(old.keys) }

    /// How many values there are.
    var count: Int { young.count + old.count }

    /// The value; it counts as used.
    mutating func find(_ key: Key) -> Value? {
        if let entry = young[key] { return entry.value }
        guard let entry = old.removeValue(forKey: key) else { return nil }
        insert(entry, key)
        return entry.value
    }

    /// Keeps a value, unless it is larger than a generation.
    mutating func insert(_ value: Value, _ key: Key, bytes: Int) {
        guard bytes <= generationLimit else { return }
        insert(Entry(value: value, bytes: bytes), key)
    }

    mutating func removeAll() {
        young = [:]
        youngBytes = 0
        old = [:]
    }

    private mutating func insert(_ entry: Entry, _ key: Key) {
        if youngBytes + entry.bytes > generationLimit {
            old = young
            young = [:]
            youngBytes = 0
        }
        let replaced = young.updateValue(entry, forKey: key)
        youngBytes += entry.bytes - (replaced?.bytes ?? 0)
    }
}
