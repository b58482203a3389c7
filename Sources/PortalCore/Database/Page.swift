/// A position in a list sorted newest first: the sort key of one row and its id.
///
/// Lists continue after such a key rather than after a number of rows, so that the cost of a page
/// does not grow with its depth and new items never shift the pages being read.
public struct PageCursor: Sendable, Equatable {
    /// The sort key of the row.
    public let key: Int64
    /// The id of the row, which orders rows of equal key.
    public let id: Int64

    /// Puts it together from its parts.
    public init(key: Int64, id: Int64) {
        self.key = key
        self.id = id
    }

    /// Reads the form `key.id` that links carry; nil where it is not one.
    public init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let key = Int64(parts[0]), let id = Int64(parts[1]) else {
            return nil
        }
        self.init(key: key, id: id)
    }

    /// The form that links carry.
    public var text: String { "\(key).\(id)" }
}

/// Which part of a list is wanted.
public enum PageRequest: Sendable, Equatable {
    case newest
    case older(than: PageCursor)
    case newer(than: PageCursor)
}

/// A part of a list with the ways onward.
public struct Page<Item: Sendable>: Sendable {
    /// The items in the order they are shown.
    public let items: [Item]
    /// Continues with older items; nil at the end.
    public let older: PageCursor?
    /// Goes back towards newer items; nil at the beginning.
    public let newer: PageCursor?

    /// Puts it together from its parts.
    public init(items: [Item], older: PageCursor?, newer: PageCursor?) {
        self.items = items
        self.older = older
        self.newer = newer
    }

    /// The same page of other values.
    public func map<Other>(_ transform: (Item) throws -> Other) rethrows -> Page<Other> {
        Page<Other>(items: try items.map(transform), older: older, newer: newer)
    }
}
