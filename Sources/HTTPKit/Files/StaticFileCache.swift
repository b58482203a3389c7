/// Prepared files by path, within a bound of bytes; the oldest go first.
struct StaticFileCache {
    private let limit: Int
    private var kept: [String: PreparedResponse] = [:]
    private var order: [String] = []
    private(set) var byteCount = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// What is kept for a path, if it is still the file with this tag.
    func find(_ key: String, entityTag: EntityTag) -> PreparedResponse? {
        guard let found = kept[key], found.entityTag == entityTag else { return nil }
        return found
    }

    mutating func insert(_ response: PreparedResponse, for key: String) {
        remove(key)
        guard response.byteCount <= limit else { return }
        while byteCount + response.byteCount > limit, let oldest = order.first { remove(oldest) }
        kept[key] = response
        order.append(key)
        byteCount += response.byteCount
    }

    private mutating func remove(_ key: String) {
        guard let old = kept.removeValue(forKey: key) else { return }
        byteCount -= old.byteCount
        order.removeAll { $0 == key }
    }
}
