/// Counts what a text holds before it is parsed, in one pass over its bytes.
///
/// It reads tags and comments as browsers do, but builds no tree: depth is estimated from start and
/// end tags. Where the estimate is too low, the parser's own budget ends the work
/// (``MarkupBudget``).
struct MarkupScan {
    private let bytes: [UInt8]
    private let limits: RichTextLimits
    private var position = 0
    private var open = OpenTags()
    private var elements = 0
    private var attributes = 0

    /// - Throws: the first limit that the text exceeds.
    static func check(_ bytes: [UInt8], _ limits: RichTextLimits) throws(RichTextError) {
        guard bytes.count <= limits.bytes else { throw .tooLong(limit: limits.bytes) }
        var scan = MarkupScan(bytes: bytes, limits: limits)
        try scan.run()
    }

    private init(bytes: [UInt8], limits: RichTextLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    private mutating func run() throws(RichTextError) {
        while skip(to: UInt8(ascii: "<")) {
            position += 1
            guard let byte = current else { return }
            if byte.isLetter {
                try startTag()
            } else if byte == UInt8(ascii: "/"), following?.isLetter == true {
                position += 1
                open.end(name())
                _ = tagRest()
            } else if byte == UInt8(ascii: "!"), starts(with: "!--") {
                comment()
            } else if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
                || byte == UInt8(ascii: "/")
            {
                _ = skip(to: UInt8(ascii: ">"))
            }
        }
    }

    private mutating func startTag() throws(RichTextError) {
        let name = name()
        elements += 1
        guard elements <= limits.elements else {
            throw .tooManyElements(limit: limits.elements)
        }
        let count = tagRest()
        attributes += count
        guard count <= limits.attributesPerElement else {
            throw .tooManyAttributes(limit: limits.attributesPerElement)
        }
        guard attributes <= limits.attributes else {
            throw .tooManyAttributes(limit: limits.attributes)
        }
        open.start(name)
        guard open.depth <= limits.depth else { throw .tooDeep(limit: limits.depth) }
        if TagName.rawText.contains(name) { skipRawText(name) }
    }

    /// The name that begins here, as a number; see ``TagName``.
    private mutating func name() -> TagName {
        let start = position
        while let byte = current, !byte.isBlank, byte != UInt8(ascii: "/"),
            byte != UInt8(ascii: ">")
        {
            position += 1
        }
        return TagName(bytes[start..<position])
    }

    /// Goes behind the tag.
    ///
    /// - Returns: how many attributes it has.
    private mutating func tagRest() -> Int {
        var count = 0
        while let byte = current, byte != UInt8(ascii: ">") {
            if byte.isBlank || byte == UInt8(ascii: "/") {
                position += 1
            } else {
                count += 1
                attribute()
            }
        }
        return count
    }

    private mutating func attribute() {
        // A name may begin with "=".
        repeat { position += 1 } while current.map { !$0.endsAttributeName } ?? false
        skipBlanks()
        guard current == UInt8(ascii: "=") else { return }
        position += 1
        skipBlanks()
        if let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            position += 1
            if skip(to: quote) { position += 1 }
        } else {
            while let byte = current, !byte.isBlank, byte != UInt8(ascii: ">") { position += 1 }
        }
    }

    private mutating func comment() {
        position += 3
        if starts(with: ">") || starts(with: "->") { return }
        while skip(to: UInt8(ascii: "-")) {
            if starts(with: "-->") || starts(with: "--!>") { return }
            position += 1
        }
    }

    /// Goes to the end tag of an element in which no other tags count.
    private mutating func skipRawText(_ tag: TagName) {
        while skip(to: UInt8(ascii: "<")) {
            let start = position
            position += 1
            if current == UInt8(ascii: "/") {
                position += 1
                if name() == tag {
                    position = start
                    return
                }
                position = start + 1
            }
        }
    }
}

extension MarkupScan {
    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }
    private var following: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

    /// - Returns: whether the byte stands here or later; the position is then on it.
    private mutating func skip(to byte: UInt8) -> Bool {
        while position < bytes.count {
            if bytes[position] == byte { return true }
            position += 1
        }
        return false
    }

    private mutating func skipBlanks() {
        while current?.isBlank == true { position += 1 }
    }

    private func starts(with text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[position...].starts(with: $0) }
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    fileprivate var isBlank: Bool {
        self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C
    }
    fileprivate var endsAttributeName: Bool {
        isBlank || self == UInt8(ascii: "/") || self == UInt8(ascii: ">")
            || self == UInt8(ascii: "=")
    }
}
