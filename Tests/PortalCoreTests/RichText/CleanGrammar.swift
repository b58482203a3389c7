/// Reads clean HTML by a grammar of its own, far narrower than HTML's: written tags, quoted
/// attributes, known names, and only such nesting as no parser rearranges. It shares no code with
/// the sanitizer.
struct CleanGrammar {
    /// What does not fit, and where.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    private var bytes: ArraySlice<UInt8>
    private var open: [String] = []
    private var attributes: Set<String> = []

    static func check(_ html: String) throws {
        var grammar = CleanGrammar(bytes: Array(html.utf8)[...])
        while !grammar.bytes.isEmpty { try grammar.next() }
        guard grammar.open.isEmpty else { throw Fault(description: "open: \(grammar.open)") }
    }

    private mutating func next() throws {
        guard bytes.first == UInt8(ascii: "<") else { return try text() }
        bytes.removeFirst()
        if bytes.first == UInt8(ascii: "/") {
            bytes.removeFirst()
            let name = name()
            try take(">")
            guard open.popLast() == name else {
                throw Fault(description: "</\(name)> ends nothing")
            }
        } else {
            try startTag()
        }
    }

    private mutating func text() throws {
        let words = bytes.prefix { $0 != UInt8(ascii: "<") }
        bytes = bytes.dropFirst(words.count)
        try checkCharacters(words, escapes: ["&amp;", "&lt;", "&gt;", "&#824;"])
        let isBlank = words.allSatisfy { $0 == UInt8(ascii: "\n") }
        if open.isEmpty {
            guard isBlank else { throw Fault(description: "words outside a block") }
        } else if Rules.holdsOnlyBlocks.contains(open.last ?? "") {
            throw Fault(description: "words in \(open)")
        }
    }

    private mutating func startTag() throws {
        let name = name()
        guard let parents = Rules.parents[name] else { throw Fault(description: "<\(name)>") }
        let parent = open.last ?? "root"
        guard parents.contains(parent) else { throw Fault(description: "<\(name)> in <\(parent)>") }
        if !Rules.nesting.contains(name), Rules.inline.contains(name), open.contains(name) {
            let block = open.lastIndex { !Rules.inline.contains($0) } ?? -1
            if let outer = open.lastIndex(of: name), outer > block {
                throw Fault(description: "<\(name)> in itself")
            }
        }
        attributes = []
        while bytes.first == UInt8(ascii: " ") { try attribute(of: name) }
        try take(">")
        if !Rules.void.contains(name) { open.append(name) }
    }

    private mutating func attribute(of tag: String) throws {
        try take(" ")
        let name = name()
        guard Rules.attributes[name]?.contains(tag) == true, attributes.insert(name).inserted else {
            throw Fault(description: "attribute \(name) of \(tag)")
        }
        try take("=")
        try take("\"")
        let value = bytes.prefix { $0 != UInt8(ascii: "\"") }
        bytes = bytes.dropFirst(value.count)
        try take("\"")
        try checkCharacters(
            value, escapes: ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#96;"])
        guard !value.contains(where: { "<'`".utf8.contains($0) }) else {
            throw Fault(description: "unescaped in \(name)")
        }
        try Rules.checkValue(String(decoding: value, as: UTF8.self), of: name)
    }

    private func checkCharacters(_ text: ArraySlice<UInt8>, escapes: [String]) throws {
        var rest = text
        while let byte = rest.popFirst() {
            let isControl = byte < 0x20 && byte != 0x0A && byte != 0x09
            guard byte != UInt8(ascii: ">"), byte != 0x7F, !isControl else {
                throw Fault(description: "byte \(byte)")
            }
            guard byte == UInt8(ascii: "&") else { continue }
            guard let escape = escapes.first(where: { rest.starts(with: $0.utf8.dropFirst()) })
            else { throw Fault(description: "bare &") }
            rest = rest.dropFirst(escape.utf8.count - 1)
        }
    }

    private mutating func name() -> String {
        let name = bytes.prefix { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) }
        bytes = bytes.dropFirst(name.count)
        return String(decoding: name, as: UTF8.self)
    }

    private mutating func take(_ sign: Character) throws {
        guard bytes.first == sign.asciiValue else { throw Fault(description: "no \(sign)") }
        bytes.removeFirst()
    }
}

/// What may stand where.
private enum Rules {
    static let void = words("br hr img")
    static let inline = words(
        "a abbr cite code em mark q s small strong sub sup time u")
    static let nesting = words("q small sub sup")
    static let holdsOnlyBlocks = words(
        "ul ol dl table thead tbody tfoot tr blockquote details")
    static let places = words("root blockquote details li dd td th figure")
    static let lines = words("p h2 h3 h4 pre caption summary figcaption dt")

    static let parents: [String: Set<String>] = {
        var parents: [String: Set<String>] = [
            "caption": ["table"], "thead": ["table"], "tbody": ["table"], "tfoot": ["table"],
            "tr": ["thead", "tbody", "tfoot"], "td": ["tr"], "th": ["tr"], "li": ["ul", "ol"],
            "dt": ["dl"], "dd": ["dl"], "figcaption": ["figure"], "summary": ["details"],
        ]
        for block in words("p h2 h3 h4 pre ul ol dl table blockquote figure details hr") {
            parents[block] = places
        }
        let bare = words("li dd td th figure")
        for mark in inline.union(["br", "img"]) {
            parents[mark] = inline.union(lines).union(bare)
        }
        return parents
    }()

    static let attributes: [String: Set<String>] = {
        let all = Set(parents.keys)
        return [
            "href": ["a"], "rel": ["a"], "title": ["a", "abbr"], "src": ["img"], "alt": ["img"],
            "width": ["img"], "height": ["img"], "colspan": ["td", "th"],
            "rowspan": ["td", "th"], "scope": ["th"], "start": ["ol"], "reversed": ["ol"],
            "type": ["ol"], "datetime": ["time"], "lang": all, "dir": all,
            "class": words("p h2 h3 h4 td th figure"),
        ]
    }()

    static func checkValue(_ value: String, of name: String) throws {
        let isRight =
            switch name {
            case "class": ["align-center", "align-right", "align-justify"].contains(value)
            case "rel": value == "noopener nofollow"
            case "reversed": value.isEmpty
            case "href":
                value.contains(
                    /^(https?:\/\/[A-Za-z0-9._-]+(:[0-9]*)?([\/?#]|$)|mailto:.|tel:.|[^:\/?#]*([\/?#]|$))/
                ) && !value.hasPrefix("//") && !value.contains("\\")
            case "src":
                value.contains(/^(\/tep\/|\/media\/|[^:\/?#][^:\/?#]*([\/?#]|$))/)
                    && !value.contains("\\")
            case "width", "height", "colspan", "rowspan", "start": Int(value) != nil
            default: true
            }
        guard isRight else { throw CleanGrammar.Fault(description: "\(name)=\(value)") }
    }

    static func words(_ text: String) -> Set<String> {
        Set(text.split(separator: " ").map(String.init))
    }
}
