/// Writes a clean tree as HTML.
///
/// Attributes are always quoted, and every sign that could end one is escaped. A line feed stands
/// between the blocks of the text, so that two versions can be compared line by line.
struct RichTextSerializer {
    private var bytes: [UInt8] = []

    static func html(of blocks: [RichNode]) -> String {
        var serializer = RichTextSerializer()
        for (index, block) in blocks.enumerated() {
            if index > 0 { serializer.bytes.append(UInt8(ascii: "\n")) }
            serializer.append(block)
        }
        return String(decoding: serializer.bytes, as: UTF8.self)
    }

    private mutating func append(_ node: RichNode) {
        switch node {
        case .text(let text): append(text: text)
        case .element(let element): append(element)
        }
    }

    private mutating func append(_ element: RichElement) {
        bytes.append(UInt8(ascii: "<"))
        bytes += element.tag.rawValue.utf8
        for attribute in element.attributes { append(attribute) }
        bytes.append(UInt8(ascii: ">"))
        guard !element.tag.isVoid else { return }
        if element.tag == .pre, element.beginsWithLineFeed {
            // The first line feed of preformatted text is not read.
            bytes.append(UInt8(ascii: "\n"))
        }
        for child in element.children { append(child) }
        bytes += "</".utf8
        bytes += element.tag.rawValue.utf8
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func append(_ attribute: RichAttribute) {
        bytes.append(UInt8(ascii: " "))
        bytes += attribute.name.rawValue.utf8
        bytes += "=\"".utf8
        for byte in attribute.value.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            case UInt8(ascii: "'"): bytes += "&#39;".utf8
            case UInt8(ascii: "`"): bytes += "&#96;".utf8
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func append(text: String) {
        var rest = text.unicodeScalars[...]
        if rest.first == Self.overlay {
            // Composed with the sign before it, it would take a tag's end away.
            bytes += "&#824;".utf8
            rest.removeFirst()
        }
        for byte in Substring(rest).utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            default: bytes.append(byte)
            }
        }
    }

    /// U+0338, which makes `≯` of `>`.
    private static let overlay: Unicode.Scalar = "\u{338}"
}

extension RichElement {
    fileprivate var beginsWithLineFeed: Bool {
        guard case .text(let text) = children.first else { return false }
        return text.utf8.first == UInt8(ascii: "\n")
    }
}
