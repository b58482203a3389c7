public import PortalCore

/// Markup that came from outside as text and was made safe.
///
/// Only two things make it: `TrustedHTML.paragraphs`, which escapes everything, and the sanitizer
/// of editors' markup. A page that inserts stored markup takes this type, never a string.
public struct TrustedHTML: Sendable, Equatable {
    /// The safe markup.
    public let html: HTML

    init(html: HTML) {
        self.html = html
    }

    /// What the sanitizer made of an editor's markup.
    public init(clean text: RichText) {
        html = HTML(bytes: Array(text.html.utf8))
    }

    /// Plain text as paragraphs: blank lines separate, single line breaks are kept.
    ///
    /// Any line ending counts: what browsers send from a text area has CR LF.
    public static func paragraphs(_ text: String) -> TrustedHTML {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let blocks = lines.split { $0.allSatisfy(\.isWhitespace) }
        return TrustedHTML(html: "\(each: blocks, paragraph)")
    }

    private static func paragraph(_ lines: ArraySlice<Substring>) -> HTML {
        guard let first = lines.first else { return .empty }
        return "<p>\(String(first))\(each: lines.dropFirst(), { "<br>\(String($0))" })</p>\n"
    }
}
