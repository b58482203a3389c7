/// A part of a clean text, for whoever shows its pictures in more than one size.
public enum RichTextPiece: Sendable, Equatable {
    /// Markup as it stands; begun elements may end in a later piece.
    case markup(RichText)
    /// A picture.
    case picture(RichTextPicture)
}

/// A picture of a clean text.
public struct RichTextPicture: Sendable, Equatable {
    /// Where it lies.
    public let address: String
    /// The description; nothing where none was given, empty for mere decoration.
    public let alternative: String?
    /// Whether it is a paragraph by itself, whose tags are then no part of the markup around it.
    public let standsAlone: Bool
}

extension RichText {
    /// The text cut at its pictures. Clean text is written in one way only, with every special sign
    /// of an attribute as a reference, so that a picture is found without parsing.
    public var pieces: [RichTextPiece] {
        let parts = html.split(separator: "<img ", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return [.markup(self)] }
        var pieces: [RichTextPiece] = []
        var before = parts[0]
        for part in parts.dropFirst() {
            guard let end = part.firstIndex(of: ">") else { continue }
            var after = part[part.index(after: end)...]
            let standsAlone = before.hasSuffix("<p>") && after.hasPrefix("</p>")
            if standsAlone {
                before = before.dropLast("<p>".count)
                after = after.dropFirst("</p>".count)
            }
            pieces.append(.markup(RichText(clean: String(before))))
            pieces.append(
                .picture(
                    RichTextPicture(
                        address: Self.value("src", in: part[..<end]) ?? "",
                        alternative: Self.value("alt", in: part[..<end]),
                        standsAlone: standsAlone)))
            before = after
        }
        return pieces + [.markup(RichText(clean: String(before)))]
    }

    private static func value(_ name: String, in attributes: Substring) -> String? {
        let start = name + "=\""
        // An attribute stands first or behind a blank; within a value no quotation mark stands.
        guard
            let opening = attributes.hasPrefix(start)
                ? attributes.firstRange(of: start) : attributes.firstRange(of: " " + start)
        else { return nil }
        let rest = attributes[opening.upperBound...]
        guard let end = rest.firstIndex(of: "\"") else { return nil }
        return unescaped(rest[..<end])
    }

    private static let references = [
        ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#96;", "`"),
        ("&amp;", "&"),
    ]

    private static func unescaped(_ text: Substring) -> String {
        guard text.contains("&") else { return String(text) }
        return references.reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
    }
}
