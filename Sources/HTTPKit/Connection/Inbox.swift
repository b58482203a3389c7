import Synchronization

/// A list that any thread adds to and nobody waits for, not even for one that the system has stopped
/// within it: with a lock a loop, and all its clients, would wait for a worker that waits for a
/// processor.
final class Inbox<Element: Sendable>: Sendable {
    fileprivate final class Link {
        let element: Element
        /// The address of the link that came before, and once they are taken of the one that came
        /// after; it holds that one.
        var next: UInt = 0

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
            link.next = before
            let (isDone, found) = last.compareExchange(
                expected: before, desired: address,
                successOrdering: .acquiringAndReleasing, failureOrdering: .relaxed)
            if isDone { return before == 0 }
            before = found
        }
    }

    /// Takes all elements out, in the order in which they came.
    func takeAll() -> Batch {
        var first: UInt = 0
        var address = last.exchange(0, ordering: .acquiringAndReleasing)
        while let link = Link.at(address) {
            let before = link.next
            link.next = first
            first = address
            address = before
        }
        return Batch(first: first)
    }

    /// What was in an inbox. It stays in the memory of those who put it there, until the last who holds
    /// the batch lets go.
    final class Batch: Sendable, Sequence {
        /// The address of the link that came first; 0 when there is none.
        private let first: UInt

        fileprivate init(first: UInt) { self.first = first }

        deinit {
            var address = first
            while let pointer = UnsafeRawPointer(bitPattern: address) {
                address = Unmanaged<Link>.fromOpaque(pointer).takeRetainedValue().next
            }
        }

        var isEmpty: Bool { first == 0 }

        func makeIterator() -> Iterator { Iterator(batch: self, address: first) }
    }

    struct Iterator: IteratorProtocol {
        /// Holds the links.
        fileprivate let batch: Batch
        fileprivate var address: UInt

        mutating func next() -> Element? {
            guard let link = Link.at(address) else { return nil }
            address = link.next
            return link.element
        }
    }
}

extension Inbox.Link {
    fileprivate static func at(_ address: UInt) -> Inbox.Link? {
        UnsafeRawPointer(bitPattern: address).map {
            Unmanaged<Inbox.Link>.fromOpaque($0).takeUnretainedValue()
        }
    }
}
