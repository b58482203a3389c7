/// Something about words that they carry with them into every block: a link, an emphasis.
struct InlineMark: Sendable, Equatable {
    /// Marks with the same number are one, where they stand beside each other.
    let number: Int
    let tag: RichTag
    let attributes: [RichAttribute]

    static func == (left: InlineMark, right: InlineMark) -> Bool { left.number == right.number }
}

/// The words and pictures of one line or paragraph, each with its marks from the outermost in.
struct InlineRun {
    fileprivate enum Content {
        case text(String)
        case lineBreak
        case image([RichAttribute])
    }

    fileprivate struct Leaf {
        var content: Content
        let marks: [InlineMark]

        var isText: Bool { if case .text = content { true } else { false } }
    }

    private var leaves: [Leaf] = []

    var isEmpty: Bool { leaves.isEmpty }

    /// Whether a line was ended last.
    var endsInBreak: Bool {
        if let last = leaves.last, case .lineBreak = last.content { true } else { false }
    }

    mutating func append(_ text: String, _ marks: [InlineMark]) {
        leaves.append(Leaf(content: .text(text), marks: marks))
    }

    mutating func appendBreak(_ marks: [InlineMark]) {
        leaves.append(Leaf(content: .lineBreak, marks: marks))
    }

    mutating func appendImage(_ attributes: [RichAttribute], _ marks: [InlineMark]) {
        leaves.append(Leaf(content: .image(attributes), marks: marks))
    }

    /// The line as a tree; nothing where there is nothing to see.
    ///
    /// - Parameter keepsBlanks: for preformatted text; elsewhere blanks become one space, and none
    ///   stands at either end.
    func finish(keepsBlanks: Bool = false) -> [RichNode] {
        guard leaves.contains(where: \.isVisible) else { return [] }
        var tidy = keepsBlanks ? kept : collapsed
        for index in tidy.indices {
            guard case .text(let text) = tidy[index].content else { continue }
            tidy[index].content = .text(text.composed)
        }
        return Self.tree(tidy[...], depth: 0)
    }

    private var kept: [Leaf] {
        var result: [Leaf] = []
        for leaf in leaves {
            if case .text(let text) = leaf.content {
                Self.append(RichCharacters.plainLines(text), leaf.marks, to: &result)
            } else {
                result.append(leaf)
            }
        }
        return result
    }

    private var collapsed: [Leaf] {
        var result: [Leaf] = []
        var afterBlank = true
        for leaf in leaves {
            switch leaf.content {
            case .text(let text):
                let words = RichCharacters.collapsed(text, &afterBlank)
                Self.append(words, leaf.marks, to: &result)
            case .image:
                result.append(leaf)
                afterBlank = false
            case .lineBreak:
                Self.trimEnd(&result)
                guard !result.isEmpty else { continue }
                result.append(leaf)
                afterBlank = true
            }
        }
        Self.trimEnd(&result)
        while let last = result.last, case .lineBreak = last.content {
            result.removeLast()
            Self.trimEnd(&result)
        }
        return result
    }

    private static func append(
        _ text: String, _ marks: [InlineMark], to result: inout [Leaf]
    ) {
        guard !text.isEmpty else { return }
        if let last = result.last, case .text(var before) = last.content, last.marks == marks {
            result.removeLast()
            // The only reference left, so that appending copies nothing.
            before += text
            result.append(Leaf(content: .text(before), marks: marks))
        } else {
            result.append(Leaf(content: .text(text), marks: marks))
        }
    }

    /// Takes the space at the end away; there is one at most.
    private static func trimEnd(_ leaves: inout [Leaf]) {
        guard let last = leaves.last, case .text(let text) = last.content,
            text.utf8.last == UInt8(ascii: " ")
        else { return }
        let rest = String(text.unicodeScalars.dropLast())
        if rest.isEmpty {
            leaves.removeLast()
        } else {
            leaves[leaves.count - 1].content = .text(rest)
        }
    }

    private static func tree(_ leaves: ArraySlice<Leaf>, depth: Int) -> [RichNode] {
        var nodes: [RichNode] = []
        var rest = leaves
        while let first = rest.first {
            guard first.marks.count > depth else {
                nodes.append(first.node)
                rest.removeFirst()
                continue
            }
            let mark = first.marks[depth]
            let marked = rest.prefix { $0.marks.count > depth && $0.marks[depth] == mark }
            let children = tree(marked, depth: depth + 1)
            nodes.append(
                .element(
                    RichElement(tag: mark.tag, attributes: mark.attributes, children: children)))
            rest = rest[marked.endIndex...]
        }
        return nodes
    }
}

extension InlineRun.Leaf {
    fileprivate var isVisible: Bool {
        switch content {
        case .text(let text): !text.unicodeScalars.allSatisfy(RichCharacters.isInvisible)
        case .lineBreak: false
        case .image: true
        }
    }

    fileprivate var node: RichNode {
        switch content {
        case .text(let text): .text(text)
        case .lineBreak: .element(RichElement(tag: .br))
        case .image(let attributes): .element(RichElement(tag: .img, attributes: attributes))
        }
    }
}
