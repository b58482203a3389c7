/// The name of a tag as a number, so that names compare quickly. Two names may share one; the scan
/// then miscounts, and the parser does not use it.
struct TagName: Hashable {
    private let hash: UInt64

    /// Letters count alike in upper and lower case.
    init(_ bytes: some Sequence<UInt8>) {
        // FNV-1a.
        hash = bytes.reduce(0xcbf2_9ce4_8422_2325) { hash, byte in
            let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            return (hash ^ UInt64(lower)) &* 0x100_0000_01b3
        }
    }

    fileprivate init(_ name: String) { self.init(name.utf8) }

    fileprivate static func set(_ names: String) -> Set<TagName> {
        Set(names.split(separator: " ").map { TagName($0.utf8) })
    }

    /// Elements whose content is text up to their own end tag.
    static let rawText = set("script style textarea title xmp iframe noembed noframes plaintext")
    fileprivate static let void = set(
        """
        area base basefont bgsound br col embed frame hr img image input keygen link meta param \
        source track wbr
        """)
    /// What the start of an element ends, as far back as one of the boundaries.
    fileprivate static let ended: [TagName: (ended: Set<TagName>, boundaries: Set<TagName>)] = {
        var rules: [TagName: (Set<TagName>, Set<TagName>)] = [:]
        let cells = "table"
        for (names, boundaries) in [
            ("li", "ul ol table"), ("dt dd", "dl table"), ("td th", cells), ("tr", cells),
            ("thead tbody tfoot", cells), ("option", "select"),
        ] {
            for name in set(names) { rules[name] = (set(names), set(boundaries)) }
        }
        let paragraphs = set("p")
        let scope = set("table td th button object caption")
        for name in set(
            """
            p div ul ol dl table blockquote h1 h2 h3 h4 h5 h6 hr pre section article figure \
            center address
            """)
        {
            rules[name] = (paragraphs, scope)
        }
        return rules
    }()
}

/// The elements that are open where a scan stands.
struct OpenTags {
    private var names: [TagName] = []

    var depth: Int { names.count }

    mutating func start(_ name: TagName) {
        if let rule = TagName.ended[name] {
            let boundary = names.lastIndex { rule.boundaries.contains($0) } ?? -1
            if let ended = names.lastIndex(where: rule.ended.contains), ended > boundary {
                names.removeSubrange(ended...)
            }
        }
        if !TagName.void.contains(name) { names.append(name) }
    }

    mutating func end(_ name: TagName) {
        if let start = names.lastIndex(of: name) { names.removeSubrange(start...) }
    }
}
