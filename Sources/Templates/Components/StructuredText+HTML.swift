import PortalCore

extension TrustedHTML {
    /// Structured text as markup: every word is escaped, every address checked.
    static func structured(_ text: String) -> TrustedHTML {
        let blocks = StructuredText(text).blocks
        return TrustedHTML(html: "\(each: blocks, block)")
    }

    private static func block(_ block: StructuredText.Block) -> HTML {
        switch block {
        case .heading(let level, let inlines):
            level == 2 ? "<h2>\(inline(inlines))</h2>\n" : "<h3>\(inline(inlines))</h3>\n"
        case .paragraph(let inlines): "<p>\(inline(inlines))</p>\n"
        case .list(let items): "<ul>\n\(each: items, item)</ul>\n"
        case .orderedList(let start, let items):
            "<ol\(attribute: "start", start == 1 ? nil : String(start))>\n\(each: items, item)</ol>\n"
        case .quote(let lines):
            "<blockquote>\(each: lines, { "<p>\(inline($0))</p>" })</blockquote>\n"
        }
    }

    private static func item(_ inlines: [StructuredText.Inline]) -> HTML {
        "<li>\(inline(inlines))</li>\n"
    }

    private static func inline(_ inlines: [StructuredText.Inline]) -> HTML {
        "\(each: inlines, piece)"
    }

    private static func piece(_ inline: StructuredText.Inline) -> HTML {
        switch inline {
        case .text(let text): HTML(text: text)
        case .bold(let text): "<strong>\(text)</strong>"
        case .lineBreak: "<br>"
        case .link(let text, let address): link(text, to: address)
        }
    }

    /// An address that is none stays readable as text.
    private static func link(_ text: String, to address: String) -> HTML {
        guard let target = WebAddress(entered: address) else {
            return HTML(text: "\(text) (\(address))")
        }
        return "<a href=\"\(target)\">\(text)</a>"
    }
}

extension TrustedHTML: Component {}
