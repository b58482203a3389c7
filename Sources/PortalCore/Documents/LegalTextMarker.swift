/// Reads what a line opens with: the label of a division, or the marker of a clause or point.
enum LegalTextMarker {
    /// A division's label and what follows it on the line.
    struct Label: Equatable {
        let level: LegalText.Heading.Level
        let name: String
        let rest: String
        /// Letters and digits for the anchor, such as `dieu-13`.
        let anchor: String
    }

    /// A marker and the text after it.
    struct Point: Equatable {
        let marker: String
        let text: String
        let level: Int
    }

    /// What labels start with; nearly all lines are dismissed by it.
    private static let initials: [Unicode.Scalar] = [
        "Đ", "đ", "Ð", "C", "c", "M", "m", "P", "p", "D",
    ]

    /// The label a line opens with: `Điều 13. …`, `Chương II`, `Mục 1. …`, `PHỤ LỤC I`.
    static func label(of text: String) -> Label? {
        guard let initial = text.unicodeScalars.first, initials.contains(initial) else {
            return nil
        }
        let words = text.split(separator: " ", maxSplits: 1)
        guard let first = words.first else { return nil }
        let rest = words.count > 1 ? words[1] : ""
        switch first.lowercased() {
        case "điều", "ðiều": return article(named: first, rest: rest)
        case "chương": return division(.chapter, "chuong", named: first, rest: rest)
        case "mục": return division(.section, "muc", named: first, rest: rest)
        case "phần" where first == "PHẦN" || rest.hasPrefix("thứ "):
            return ordinalPart(named: first, rest: rest)
        case "phụ" where text.hasPrefix("PHỤ LỤC"): return annex(text)
        default: return nil
        }
    }

    /// A number, perhaps with a letter (`5a`), then `.`, `:` or the end of the line.
    private static func article(named name: Substring, rest: Substring) -> Label? {
        let digits = rest.prefix { $0.isASCII && $0.isNumber }
        guard (1...4).contains(digits.count) else { return nil }
        var tail = rest[digits.endIndex...]
        let letter = tail.first.map { $0.isLetter && $0.isLowercase } == true ? tail.prefix(1) : ""
        tail = tail.dropFirst(letter.count)
        guard tail.isEmpty || tail.first == "." || tail.first == ":" else { return nil }
        return Label(
            level: .article, name: "\(name) \(digits)\(letter)", rest: text(after: tail),
            anchor: "dieu-\(digits)\(letter == "đ" ? "dd" : letter)")
    }

    /// A Roman or Arabic number that ends the line, or is followed by a title.
    private static func division(
        _ level: LegalText.Heading.Level, _ slug: String, named name: Substring, rest: Substring
    ) -> Label? {
        let number = rest.prefix { "IVXLC".contains($0) || $0.isASCII && $0.isNumber }
        guard (1...6).contains(number.count) else { return nil }
        let tail = rest[number.endIndex...]
        let isTitle = tail.first == " " && tail.dropFirst().first?.isUppercase == true
        guard tail.isEmpty || tail.first == "." || tail.first == ":" || isTitle else { return nil }
        return Label(
            level: level, name: "\(name) \(number)", rest: text(after: tail),
            anchor: "\(slug)-\(number.lowercased())")
    }

    /// `PHẦN I. …` and `Phần thứ nhất`.
    private static func ordinalPart(named name: Substring, rest: Substring) -> Label? {
        if let label = division(.part, "phan", named: name, rest: rest) { return label }
        guard rest.lowercased().hasPrefix("thứ "), rest.count <= 12 else { return nil }
        return Label(level: .part, name: "\(name) \(rest)", rest: "", anchor: "phan-thu")
    }

    /// `PHỤ LỤC`, alone or with a number or letter; no sentence.
    private static func annex(_ text: String) -> Label? {
        let tail = text.dropFirst("PHỤ LỤC".count)
        let number = tail.drop { $0 == " " }.prefix { $0 != " " && $0 != "." && $0 != ":" }
        guard tail.isEmpty || tail.first == " ", number.count <= 6 else { return nil }
        let rest = text[number.endIndex...]
        let isShort = rest.isEmpty || rest.first == "." || rest.first == ":"
        guard isShort else { return nil }
        return Label(
            level: .part, name: number.isEmpty ? "PHỤ LỤC" : "PHỤ LỤC \(number)",
            rest: Self.text(after: rest), anchor: "phu-luc")
    }

    private static func text(after tail: Substring) -> String {
        String(tail.drop { $0 == "." || $0 == ":" || $0 == " " })
    }
}

extension LegalTextMarker {
    /// The marker a line opens with: `1.`, `1.2.`, `a)`, `(1)`, `-`, `+`.
    static func point(of text: String) -> Point? {
        let start = text.utf8.prefix(longestMarker + 1)
        guard let space = start.firstIndex(of: UInt8(ascii: " ")) else { return nil }
        let marker = text[..<space]
        guard let level = level(of: marker) else { return nil }
        return Point(
            marker: String(marker), text: String(text[text.utf8.index(after: space)...]),
            level: level)
    }

    /// In bytes, as letters of markers are ASCII or `đ`.
    private static let longestMarker = 8

    private static func level(of marker: Substring) -> Int? {
        switch marker {
        case "-", "–", "•": return 2
        case "+": return 3
        default: break
        }
        // By bytes, since this dismisses the first words of nearly all lines.
        guard let last = marker.utf8.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ")")
        else { return nil }
        let body = marker.drop { $0 == "(" }.dropLast()
        guard !body.isEmpty else { return nil }
        let isNumber = body.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." }
        if last == UInt8(ascii: ".") {
            return isNumber && body.first != "." && body.count <= 7 && !marker.hasPrefix("(")
                ? 0 : nil
        }
        let isLetter = body.count == 1 && body.allSatisfy { $0.isLetter && $0.isLowercase }
        return isLetter || isNumber && body.count <= 3 ? 1 : nil
    }
}
