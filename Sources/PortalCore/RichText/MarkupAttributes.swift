/// The attributes of an element as received, and what a clean text keeps of them.
struct MarkupAttributes {
    /// Letters of a title or of a picture's description.
    static let labelLength = 500
    /// Pixels of a picture's side.
    static let sides = 1...4_096
    /// Columns or rows of a cell.
    static let spans = 2...100
    /// The first number of a list.
    static let starts = 0...99_999

    private let values: [String: String]
    /// The inline style.
    let style: MarkupStyle

    init(_ attributes: [(name: String, value: String)]) {
        guard !attributes.isEmpty else {
            values = [:]
            style = MarkupStyle()
            return
        }
        values = Dictionary(attributes.map { ($0.name, $0.value) }) { first, _ in first }
        style = values["style"].map(MarkupStyle.init) ?? MarkupStyle()
    }

    subscript(name: String) -> String? { values[name] }

    /// The class by which a block's lines stand; nothing for the usual way.
    ///
    /// - Parameter inherited: what stands for a block that says nothing.
    func alignment(inherited: String? = nil) -> String? {
        let classes = values["class"].map { $0.split(whereSeparator: \.isWhitespace) } ?? []
        if let known = classes.first(where: { Self.alignments.contains(String($0)) }) {
            return String(known)
        }
        guard let said = style.alignment ?? values["align"] else { return inherited }
        let name = "align-" + said.lowercased()
        return Self.alignments.contains(name) ? name : nil
    }

    private static let alignments: Set<String> = [
        "align-center", "align-right", "align-justify",
    ]

    /// The language and direction of what the element holds.
    var language: [RichAttribute] {
        var result: [RichAttribute] = []
        if let language = values["lang"], Self.isLanguage(language) {
            result.append(RichAttribute(name: .lang, value: language))
        }
        if let direction = values["dir"]?.lowercased(), ["ltr", "rtl", "auto"].contains(direction) {
            result.append(RichAttribute(name: .dir, value: direction))
        }
        return result
    }

    /// A block's attributes.
    func block(inherited: String?) -> [RichAttribute] {
        let aligned = alignment(inherited: inherited)
            .map { [RichAttribute(name: .class, value: $0)] }
        return (aligned ?? []) + language
    }

    /// A cell's.
    func cell(_ tag: RichTag) -> [RichAttribute] {
        var result =
            number("colspan", .colspan, Self.spans) + number("rowspan", .rowspan, Self.spans)
        let scopes = ["row", "col", "rowgroup", "colgroup"]
        if tag == .th, let scope = values["scope"]?.lowercased(), scopes.contains(scope) {
            result.append(RichAttribute(name: .scope, value: scope))
        }
        return result + block(inherited: nil)
    }

    /// A list's.
    func list(_ tag: RichTag) -> [RichAttribute] {
        guard tag == .ol else { return language }
        var result: [RichAttribute] = []
        if values["start"]?.trimmedBlanks != "1" { result += number("start", .start, Self.starts) }
        if values["reversed"] != nil { result.append(RichAttribute(name: .reversed, value: "")) }
        if let type = values["type"], ["a", "A", "i", "I"].contains(type) {
            result.append(RichAttribute(name: .type, value: type))
        }
        return result + language
    }

    /// A mark's, but for links.
    func mark(_ tag: RichTag) -> [RichAttribute] {
        switch tag {
        case .abbr: label("title", .title) + language
        case .time: moment + language
        default: language
        }
    }

    /// A link's, from its checked address.
    func link(_ address: RichTextAddress) -> [RichAttribute] {
        var result = [RichAttribute(name: .href, value: address.text)]
        if address.isForeign {
            result.append(RichAttribute(name: .rel, value: "noopener nofollow"))
        }
        return result + label("title", .title) + language
    }

    /// A picture's, from its checked address.
    func image(_ address: RichTextAddress) -> [RichAttribute] {
        var result = [RichAttribute(name: .src, value: address.text)]
        if let text = values["alt"] {
            let label = RichCharacters.label(text, limit: Self.labelLength)
            result.append(RichAttribute(name: .alt, value: label))
        }
        return result + number("width", .width, Self.sides)
            + number("height", .height, Self.sides)
    }

    private func label(_ name: String, _ kept: RichAttribute.Name) -> [RichAttribute] {
        let text = RichCharacters.label(values[name] ?? "", limit: Self.labelLength)
        return text.isEmpty ? [] : [RichAttribute(name: kept, value: text)]
    }

    private var moment: [RichAttribute] {
        guard let text = values["datetime"]?.trimmedBlanks, (1...40).contains(text.utf8.count),
            text.utf8.allSatisfy({ "0123456789-:+. TZWPDHMS".utf8.contains($0) })
        else { return [] }
        return [RichAttribute(name: .datetime, value: text)]
    }

    private func number(
        _ name: String, _ kept: RichAttribute.Name, _ range: ClosedRange<Int>
    ) -> [RichAttribute] {
        guard var text = values[name]?.trimmedBlanks.lowercased() else { return [] }
        if text.hasSuffix("px") { text.removeLast(2) }
        guard text.utf8.count <= 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let number = Int(text), range.contains(number)
        else { return [] }
        return [RichAttribute(name: kept, value: String(number))]
    }

    /// A language tag, such as `vi` or `zh-Hant`.
    private static func isLanguage(_ text: String) -> Bool {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return (1...4).contains(parts.count)
            && parts.allSatisfy { part in
                (1...8).contains(part.count)
                    && part.allSatisfy {
                        (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
                    }
            }
    }
}
