/// Markup that came from outside as text and was made safe.
///
/// Only two things make it: `TrustedHTML.paragraphs`, which escapes everything, and the sanitizer
/// of editors' markup. A page that inserts stored markup takes this type, never a string.
public struct TrustedHTML: Sendable, Equatable {
    /// The safe markup.
    public let html: HTML

    /// Plain text as paragraphs: blank lines separate, single line breaks are kept.
    public static func paragraphs(_ text: String) -> TrustedHTML {
        let blocks = text.split(separator: "\n\n", omittingEmptySubsequences: true)
        let html: HTML = "\(each: blocks, paragraph)"
        return TrustedHTML(html: html)
    }

    private static func paragraph(_ block: Substring) -> HTML {
        let lines = block.split(separator: "\n").map { HTML(text: String($0)) }
        guard let first = lines.first else { return .empty }
        return "<p>\(first)\(each: lines.dropFirst(), { "<br>\($0)" })</p>\n"
    }
}
