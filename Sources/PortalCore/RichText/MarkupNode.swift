import CGumbo

/// A node of the parser's tree; valid only while ``MarkupParser`` reads it.
struct MarkupNode {
    enum Kind {
        case text
        case element
        /// A comment, a template, and whatever is not of HTML.
        case other
    }

    private let node: UnsafePointer<GumboNode>

    init(_ node: UnsafePointer<GumboNode>) {
        self.node = node
    }

    var kind: Kind {
        switch node.pointee.type {
        case GUMBO_NODE_TEXT, GUMBO_NODE_WHITESPACE: .text
        case GUMBO_NODE_ELEMENT: isForeign ? .other : .element
        default: .other
        }
    }

    var isComment: Bool { node.pointee.type == GUMBO_NODE_COMMENT }

    /// Whether it is an element of any kind: of HTML, a template, of SVG or MathML.
    var isElement: Bool {
        node.pointee.type == GUMBO_NODE_ELEMENT || node.pointee.type == GUMBO_NODE_TEMPLATE
    }

    private var isForeign: Bool {
        node.pointee.v.element.tag_namespace != GUMBO_NAMESPACE_HTML
    }

    /// The text of a text node, its character references resolved.
    var text: String { node.pointee.v.text.text.map { String(cString: $0) } ?? "" }

    /// The name of an element, in lower case.
    var name: String {
        let element = node.pointee.v.element
        guard element.tag == GUMBO_TAG_UNKNOWN else {
            return String(cString: gumbo_normalized_tagname(element.tag))
        }
        var original = element.original_tag
        gumbo_tag_from_original_text(&original)
        let bytes = UnsafeRawBufferPointer(start: original.data, count: original.length)
        return String(decoding: bytes, as: UTF8.self).lowercased()
    }

    var children: [MarkupNode] {
        let vector: GumboVector
        switch node.pointee.type {
        case GUMBO_NODE_ELEMENT, GUMBO_NODE_TEMPLATE: vector = node.pointee.v.element.children
        case GUMBO_NODE_DOCUMENT: vector = node.pointee.v.document.children
        default: return []
        }
        return (0..<Int(vector.length)).compactMap {
            vector.data[$0].map { MarkupNode($0.assumingMemoryBound(to: GumboNode.self)) }
        }
    }

    /// An element's attributes that are of no foreign namespace, each name once.
    var attributes: [(name: String, value: String)] {
        let vector = node.pointee.v.element.attributes
        return (0..<Int(vector.length)).compactMap { index in
            guard let pointer = vector.data[index] else { return nil }
            let attribute = pointer.assumingMemoryBound(to: GumboAttribute.self).pointee
            return (String(cString: attribute.name), String(cString: attribute.value))
        }
    }

    /// The text within, without what is no HTML.
    var innerText: String {
        switch kind {
        case .text: text
        case .element: children.map(\.innerText).joined()
        case .other: ""
        }
    }

    /// Whether nothing within nests more deeply. Does not recurse.
    func isWithin(depth: Int) -> Bool {
        var waiting = children.map { (node: $0, depth: 1) }
        while let (node, level) = waiting.popLast() {
            guard node.isElement else { continue }
            guard level <= depth else { return false }
            waiting += node.children.map { ($0, level + 1) }
        }
        return true
    }
}
