/// The form in which bodies are kept until there is a rich-text editor: plain text with a few
/// signs, parsed into values. It has no form for markup, so it can carry none.
///
/// ```
/// ## Heading            ### Smaller heading
/// - item                1. item                 > quotation
/// A paragraph with **bold** and a [link](https://laichau.gov.vn).
/// ```
/// An empty line ends a block. Whatever is none of these is a paragraph as it stands.
public struct StructuredText: Hashable, Sendable {
    /// A part of the text that stands by itself.
    public enum Block: Hashable, Sendable {
        /// A heading; level 2 or 3, as level 1 is the page's title.
        case heading(level: Int, [Inline])
        /// Lines of text; a line end within it is kept as `.lineBreak`.
        case paragraph([Inline])
        /// Items without an order.
        case list([[Inline]])
        /// Items numbered from `start`.
        case orderedList(start: Int, [[Inline]])
        /// Paragraphs quoted from elsewhere.
        case quote([[Inline]])
    }

    /// A part of a line.
    public enum Inline: Hashable, Sendable {
        /// Text as it stands.
        case text(String)
        /// Text that stands out.
        case bold(String)
        /// A link; the address is as typed and must be checked by whoever shows it.
        case link(text: String, address: String)
        /// The end of a line within a paragraph.
        case lineBreak
    }

    /// The blocks in their order.
    public let blocks: [Block]

    /// Parses the text in one pass, in time proportional to its length.
    public init(_ text: String) {
        var parser = StructuredTextParser()
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            parser.take(line)
        }
        blocks = parser.finish()
    }

    /// The words without the signs, for the search; blocks and items on lines of their own.
    public var plainText: String {
        blocks.map(\.plainText).joined(separator: "\n")
    }

    /// The beginning of the first paragraph, for lists and descriptions.
    ///
    /// - Parameter limit: the most characters, the ellipsis included.
    /// - Returns: an empty text where there is no paragraph.
    public func lead(limit: Int) -> String {
        for block in blocks {
            guard case .paragraph(let inlines) = block else { continue }
            let text = inlines.plainText.split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
            return text.shortened(to: limit)
        }
        return ""
    }
}

extension StructuredText.Block {
    fileprivate var plainText: String {
        switch self {
        case .heading(_, let inlines), .paragraph(let inlines): inlines.plainText
        case .list(let items), .orderedList(_, let items), .quote(let items):
            items.map(\.plainText).joined(separator: "\n")
        }
    }
}

extension [StructuredText.Inline] {
    fileprivate var plainText: String {
        var result = ""
        for inline in self {
            switch inline {
            case .text(let text), .bold(let text), .link(let text, _): result += text
            case .lineBreak: result += "\n"
            }
        }
        return result
    }
}

extension String {
    /// At most so many characters, ending with a whole word and an ellipsis where text is missing.
    public func shortened(to limit: Int) -> String {
        guard let end = index(startIndex, offsetBy: limit, limitedBy: endIndex), end != endIndex
        else { return self }
        let kept = self[..<index(startIndex, offsetBy: Swift.max(0, limit - 1))]
        let whole =
            self[kept.endIndex].isWhitespace
            ? kept : kept.lastIndex(where: \.isWhitespace).map { kept[..<$0] } ?? kept
        return whole.trimmedWhitespace + "…"
    }
}
