/// What a clean text holds, for the search, for checks before publishing, and for where-used.
public struct RichTextFacts: Sendable, Equatable {
    /// A heading of the outline.
    public struct Heading: Sendable, Equatable {
        /// From 2, as level 1 is the page's title.
        public let level: Int
        /// Its words.
        public let text: String
    }

    /// A link.
    public struct Link: Sendable, Equatable {
        /// The address as it stands.
        public let address: String
        /// Its words.
        public let text: String
    }

    /// A picture.
    public struct Image: Sendable, Equatable {
        /// The address as it stands.
        public let address: String
        /// The description; nothing where none was given, empty for mere decoration.
        public let alternative: String?
    }

    /// The words; blocks, items and cells on lines of their own.
    public private(set) var plainText = ""
    /// The headings in their order.
    public private(set) var headings: [Heading] = []
    /// The links in their order.
    public private(set) var links: [Link] = []
    /// The pictures in their order.
    public private(set) var images: [Image] = []

    /// How many words: what stands between blanks and holds a letter or a digit.
    public var wordCount: Int {
        plainText.split(whereSeparator: \.isWhitespace)
            .count { $0.contains { $0.isLetter || $0.isNumber } }
    }

    init(of blocks: [RichNode]) {
        add(blocks)
        plainText = plainText.trimmedBlanks
    }

    private mutating func add(_ nodes: [RichNode]) {
        for node in nodes {
            switch node {
            case .text(let text): plainText += text
            case .element(let element): add(element)
            }
        }
    }

    private mutating func add(_ element: RichElement) {
        switch element.tag {
        case .br: plainText += "\n"
        case .img:
            images.append(Image(address: element[.src] ?? "", alternative: element[.alt]))
        case .a:
            let start = plainText.utf8.count
            add(element.children)
            links.append(Link(address: element[.href] ?? "", text: text(from: start)))
        default:
            guard !element.tag.isInline else { return add(element.children) }
            addBlock(element)
        }
    }

    private mutating func addBlock(_ element: RichElement) {
        endLine()
        let start = plainText.utf8.count
        add(element.children)
        switch element.tag {
        case .h2: headings.append(Heading(level: 2, text: text(from: start)))
        case .h3: headings.append(Heading(level: 3, text: text(from: start)))
        case .h4: headings.append(Heading(level: 4, text: text(from: start)))
        default: break
        }
        endLine()
    }

    private mutating func endLine() {
        guard let last = plainText.utf8.last, last != UInt8(ascii: "\n") else { return }
        plainText += "\n"
    }

    private func text(from start: Int) -> String {
        let words = plainText.utf8.dropFirst(start)
        return String(decoding: words, as: UTF8.self).trimmedBlanks
    }
}

extension RichText {
    /// What it holds, read anew.
    ///
    /// - Throws: where a text was stored under larger limits.
    public func facts(policy: RichTextPolicy = RichTextPolicy()) throws(RichTextError)
        -> RichTextFacts
    {
        try RichTextSanitizer(policy: policy).clean(html).facts
    }
}
