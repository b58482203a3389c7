import Synchronization

/// A list that any thread adds to and nobody waits for, not even for one that the system has stopped
/// within it: with a lock a loop, and all its clients, would wait for a worker that waits for a
/// processor.
final class Inbox<Element: Sendable>: Sendable {
    private final class Link {
        let element: Element
        var before: UInt = 0

        init(_ element: Element) { self.element = element }
    }

    /// The address of the link that came last, which is retained; 0 when there is none.
    private let last = Atomic<UInt>(0)

    deinit {
        _ = takeAll()
    }

    var isEmpty: Bool { last.load(ordering: .acquiring) == 0 }

    /// Adds an element; true when it is the only one.
    func put(_ element: Element) -> Bool {
        let link = Link(element)
        let address = UInt(bitPattern: Unmanaged.passRetained(link).toOpaque())
        var before = last.load(ordering: .relaxed)
        while true {
            link.before = before
            let (isDone, found) = last.compareExchange(
                expected: before, desired: address,
                successOrdering: .acquiringAndReleasing, failureOrdering: .relaxed)
            if isDone { return before == 0 }
            before = found
        }
    }

    /// Takes all elements out, in the order in which they came.
    func takeAll() -> [Element] {
        var elements: [Element] = []
        var address = last.exchange(0, ordering: .acquiringAndReleasing)
        while let pointer = UnsafeRawPointer(bitPattern: address) {
            let link = Unmanaged<Link>.fromOpaque(pointer).takeRetainedValue()
            elements.append(link.element)
            address = link.before
        }
        elements.reverse()
        return elements
    }
}
