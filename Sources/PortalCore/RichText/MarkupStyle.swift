/// What a `style` attribute says that a clean text can say by itself.
struct MarkupStyle {
    /// How a block's lines stand, as the value of `text-align`.
    private(set) var alignment: String?
    /// What the words are, by the elements that say so.
    private(set) var marks: [RichTag] = []
    /// Whether bold letters are expressly taken back, as in what Google Docs copies.
    private(set) var isNormalWeight = false
    /// Whether slanted letters are expressly taken back.
    private(set) var isNormalStyle = false
    /// Word: how deep in a list the paragraph stands, from 1.
    private(set) var wordListLevel: Int?
    /// Word: whether this is the bullet or number before a list's item.
    private(set) var isWordListMarker = false

    /// No style.
    init() {}

    init(_ text: String) {
        for declaration in text.lowercased().split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { continue }
            take(
                parts[0].trimmedWhitespace,
                parts[1].replacing("!important", with: "").trimmedWhitespace)
        }
    }

    private mutating func take(_ property: String, _ value: String) {
        switch property {
        case "text-align": alignment = value
        case "font-weight":
            if value == "bold" || value == "bolder" || (Int(value) ?? 0) >= 600 {
                marks.append(.strong)
            } else {
                isNormalWeight = true
            }
        case "font-style":
            if value == "italic" || value == "oblique" {
                marks.append(.em)
            } else {
                isNormalStyle = true
            }
        case "text-decoration", "text-decoration-line":
            let words = value.split(separator: " ")
            if words.contains("underline") { marks.append(.u) }
            if words.contains("line-through") { marks.append(.s) }
        case "vertical-align":
            if value == "super" { marks.append(.sup) }
            if value == "sub" { marks.append(.sub) }
        case "mso-list": takeWordList(value)
        default: break
        }
    }

    private mutating func takeWordList(_ value: String) {
        isWordListMarker = value == "ignore"
        for word in value.split(separator: " ") where word.hasPrefix("level") {
            guard let level = Int(word.dropFirst(5)), (1...9).contains(level) else { continue }
            wordListLevel = level
        }
    }
}
