/// Work that waits, in a line for each address. The lines take turns, so that whoever has much to be
/// done keeps only himself waiting; and who has had nothing done in this round goes before those who
/// have, so that one request among thousands waits for no round.
///
/// The order is that of FQ-CoDel (RFC 8290, section 4.2) with jobs for packets: an address that was
/// served keeps its place in the round until its turn comes and it has nothing, and only then is new
/// again.
struct FairQueue<Element> {
    private var lines: [AddressKey?: Line<Element>] = [:]
    private var newcomers = Line<AddressKey?>()
    private var turns = Line<AddressKey?>()
    private var newcomersInARow = 0
    private(set) var count = 0

    /// Newcomers that are served before one of the round is, so that a stream of ever new addresses
    /// holds nobody up for good.
    private static var mostNewcomersInARow: Int { 4 }

    /// Whether nothing waits for the address.
    func isIdle(_ key: AddressKey?) -> Bool { lines[key]?.isEmpty ?? true }

    mutating func append(_ element: Element, for key: AddressKey?) {
        if lines[key] == nil { newcomers.append(key) }
        lines[key, default: Line()].append(element)
        count += 1
    }

    /// The first of the line whose turn it is.
    mutating func next() -> Element? {
        if newcomersInARow < Self.mostNewcomersInARow, let element = nextOfNewcomers() {
            newcomersInARow += 1
            return element
        }
        newcomersInARow = 0
        return nextOfRound() ?? nextOfNewcomers()
    }

    private mutating func nextOfNewcomers() -> Element? {
        newcomers.next().flatMap { take(from: $0) }
    }

    private mutating func nextOfRound() -> Element? {
        while let key = turns.next() {
            if let element = take(from: key) { return element }
            lines[key] = nil
        }
        return nil
    }

    /// The first of an address, which goes to the end of the round.
    private mutating func take(from key: AddressKey?) -> Element? {
        guard let element = lines[key]?.next() else { return nil }
        turns.append(key)
        count -= 1
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
