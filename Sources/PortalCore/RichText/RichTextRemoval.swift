/// Something that was in a text as received and is not in the clean one.
public struct RichTextRemoval: Sendable, Hashable, Codable {
    /// What became of it.
    public enum Kind: String, Sendable, Codable {
        /// An element with all that was in it.
        case content
        /// An element whose contents stayed.
        case element
        /// An attribute.
        case attribute
        /// The address of a link, by its scheme; its words stayed.
        case link
        /// A picture from outside the portal's media.
        case image
        /// A comment.
        case comment
    }

    /// What became of it.
    public let kind: Kind
    /// The name of the element or attribute, or the scheme of the address.
    public let name: String
    /// How often.
    public let count: Int
}

/// Counts what is left out while a text is cleaned.
struct RemovalCounter {
    /// Different names, and letters of each, that are kept; text as received may hold any number.
    private static let limits = (names: 100, letters: 40)

    private struct Key: Hashable {
        let kind: RichTextRemoval.Kind
        let name: String
    }

    private var counts: [Key: Int] = [:]
    private var order: [Key] = []

    mutating func add(_ kind: RichTextRemoval.Kind, _ name: String) {
        let letters = RichCharacters.label(name, limit: Self.limits.letters)
        let key = Key(kind: kind, name: letters)
        if let count = counts[key] {
            counts[key] = count + 1
        } else if order.count < Self.limits.names {
            counts[key] = 1
            order.append(key)
        }
    }

    /// In the order in which they were found first.
    var removals: [RichTextRemoval] {
        order.map { RichTextRemoval(kind: $0.kind, name: $0.name, count: counts[$0] ?? 0) }
    }
}
