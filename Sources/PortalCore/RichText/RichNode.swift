/// A part of a clean text.
enum RichNode: Sendable, Equatable {
    case text(String)
    case element(RichElement)

    /// The element, where it is one with this tag.
    func element(_ tag: RichTag) -> RichElement? {
        guard case .element(let element) = self, element.tag == tag else { return nil }
        return element
    }
}

/// An element of a clean text, with its attributes in the order in which they are written.
struct RichElement: Sendable, Equatable {
    let tag: RichTag
    var attributes: [RichAttribute] = []
    var children: [RichNode] = []

    subscript(name: RichAttribute.Name) -> String? {
        attributes.first { $0.name == name }?.value
    }
}

/// An attribute of a clean text.
struct RichAttribute: Sendable, Hashable {
    enum Name: String, Sendable {
        case href, rel, src, alt, title, width, height
        case colspan, rowspan, scope
        case start, reversed, type
        case datetime
        case `class`, lang, dir
    }

    let name: Name
    let value: String
}

extension RichNode {
    /// How large a tree is, in the measures of ``RichTextLimits``.
    struct Size {
        var elements = 0
        var attributes = 0
        var depth = 0
    }

    static func size(of nodes: [RichNode]) -> Size {
        var size = Size()
        measure(nodes, depth: 1, &size)
        return size
    }

    private static func measure(_ nodes: [RichNode], depth: Int, _ size: inout Size) {
        for case .element(let element) in nodes {
            size.elements += 1
            size.attributes += element.attributes.count
            size.depth = max(size.depth, depth)
            measure(element.children, depth: depth + 1, &size)
        }
    }
}
