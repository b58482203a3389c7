/// A place that holds blocks or lines, while it is filled.
struct RichTextFlow {
    enum Kind {
        /// Lines stand in paragraphs: the text itself, a quotation.
        case paragraphs
        /// Lines may stand bare beside blocks: an item, a cell.
        case mixed
        /// Lines only: a heading of a table, a term.
        case line
    }

    /// A block of lines that is being filled.
    struct Block {
        let tag: RichTag
        var attributes: [RichAttribute] = []
        var wordItem: WordListItem?

        /// Without anything that a bare line lacks.
        var isPlainParagraph: Bool { tag == .p && attributes.isEmpty && wordItem == nil }
    }

    private enum Part {
        case block(RichNode)
        case line([RichNode])
        case wordItem(WordListItem, [RichNode])
    }

    let kind: Kind
    /// What the words that come next belong to; nothing for bare lines.
    var block: Block?
    var run = InlineRun()
    private var parts: [Part] = []

    init(_ kind: Kind) {
        self.kind = kind
    }

    /// Ends the words that were gathered; what comes next begins anew.
    mutating func endRun() {
        if kind == .line {
            if !run.isEmpty, !run.endsInBreak { run.appendBreak([]) }
            return
        }
        let line = run.finish(keepsBlanks: block?.tag == .pre)
        run = InlineRun()
        guard !line.isEmpty else { return }
        if let item = block?.wordItem {
            parts.append(.wordItem(item, line))
        } else if let block {
            let element = RichElement(
                tag: block.tag, attributes: block.attributes, children: line)
            parts.append(.block(.element(element)))
        } else if kind == .paragraphs {
            parts.append(.block(.element(RichElement(tag: .p, children: line))))
        } else {
            parts.append(.line(line))
        }
    }

    /// Adds a block that is complete.
    mutating func append(_ element: RichElement) {
        endRun()
        parts.append(.block(.element(element)))
    }

    mutating func append(_ nodes: [RichNode]) {
        endRun()
        parts += nodes.map(Part.block)
    }

    /// Everything that was put in.
    mutating func finish() -> [RichNode] {
        if kind == .line { return run.finish() }
        endRun()
        let nodes = joined()
        return kind == .mixed ? Self.unwrapped(nodes) : nodes
    }

    private func joined() -> [RichNode] {
        var nodes: [RichNode] = []
        var items: [(WordListItem, [RichNode])] = []
        var afterLine = false
        for part in parts {
            if case .wordItem(let item, let line) = part {
                items.append((item, line))
                continue
            }
            if !items.isEmpty {
                nodes += WordList.lists(of: items[...])
                items = []
                afterLine = false
            }
            switch part {
            case .line(let line):
                // Two lines that something stood between must not become one.
                if afterLine { nodes.append(.element(RichElement(tag: .br))) }
                nodes += line
                afterLine = true
            case .block(let block):
                nodes.append(block)
                afterLine = false
            case .wordItem: break
            }
        }
        return nodes + WordList.lists(of: items[...])
    }

    /// A single paragraph, or one before lists, stands bare.
    private static func unwrapped(_ nodes: [RichNode]) -> [RichNode] {
        guard let first = nodes.first?.element(.p), first.attributes.isEmpty,
            nodes.dropFirst().allSatisfy({ $0.element(.ul) != nil || $0.element(.ol) != nil })
        else { return nodes }
        return first.children + nodes.dropFirst()
    }
}
