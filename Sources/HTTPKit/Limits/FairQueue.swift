/// Work that waits, in a line for each address. The lines take turns, so that whoever has much to be
/// done keeps only himself waiting.
struct FairQueue<Element> {
    private var lines: [AddressKey?: Line<Element>] = [:]
    private var turns = Line<AddressKey?>()
    private(set) var count = 0

    /// Whether nothing waits for the address.
    func isIdle(_ key: AddressKey?) -> Bool { lines[key] == nil }

    mutating func append(_ element: Element, for key: AddressKey?) {
        if lines[key] == nil { turns.append(key) }
        lines[key, default: Line()].append(element)
        count += 1
    }

    /// The first of the line whose turn it is.
    mutating func next() -> Element? {
        guard let key = turns.next(), let element = lines[key]?.next() else { return nil }
        count -= 1
        if lines[key]?.isEmpty == true { lines[key] = nil } else { turns.append(key) }
        return element
    }
}

/// First in, first out, without moving the rest each time.
private struct Line<Element> {
    private var elements: [Element] = []
    private var first = 0
    private static var compactionStep: Int { 1024 }

    var isEmpty: Bool { first == elements.count }

    mutating func append(_ element: Element) { elements.append(element) }

    mutating func next() -> Element? {
        guard first < elements.count else { return nil }
        let element = elements[first]
        first += 1
        if first == elements.count || first == Self.compactionStep {
            elements.removeSubrange(..<first)
            first = 0
        }
        return element
    }
}
