extension RichTextBuilder {
    mutating func takeBlock(
        _ node: MarkupNode, _ role: MarkupRole, _ attributes: MarkupAttributes,
        into flow: inout RichTextFlow, _ context: Context
    ) {
        var within = context
        within.alignment = attributes.alignment(inherited: context.alignment)
        if node.name == "center" { within.alignment = "align-center" }
        flow.endRun()
        guard flow.kind != .line else {
            fill(&flow, with: node.children, within)
            flow.endRun()
            return
        }
        switch role {
        case .lines(let tag): takeLines(tag, node, attributes, into: &flow, within)
        case .list(let tag): takeList(tag, node, attributes, into: &flow, within)
        case .definitions: takeDefinitions(node, into: &flow, within)
        case .quote:
            let nodes = content(of: node.children, as: .paragraphs, within)
            take(.blockquote, attributes, nodes, into: &flow)
        case .figure: takeFigure(node, attributes, into: &flow, within)
        case .details: takeDetails(node, attributes, into: &flow, within)
        case .table: takeTable(node, attributes, into: &flow, within)
        default: takeGroup(node, attributes, into: &flow, within)
        }
    }

    /// Adds an element, unless there is nothing in it.
    func take(
        _ tag: RichTag, _ attributes: MarkupAttributes, _ nodes: [RichNode],
        into flow: inout RichTextFlow
    ) {
        guard !nodes.isEmpty else { return }
        flow.append(
            RichElement(tag: tag, attributes: attributes.language, children: nodes))
    }

    private mutating func takeLines(
        _ tag: RichTag, _ node: MarkupNode, _ attributes: MarkupAttributes,
        into flow: inout RichTextFlow, _ context: Context
    ) {
        var within = context
        if tag == .p || tag == .pre {
            for mark in attributes.style.marks { add(mark, [], to: &within) }
        }
        var block = RichTextFlow.Block(
            tag: tag, attributes: attributes.block(inherited: context.alignment))
        if tag == .pre { block.attributes = attributes.language }
        if tag == .p, let level = attributes.style.wordListLevel, let marker = wordMarker(node) {
            block.wordItem = WordListItem(level: level, marker: marker)
        }
        fill(block, with: node, into: &flow, within)
    }

    /// Fills a block of lines; blocks within it stand behind what came before them.
    private mutating func fill(
        _ block: RichTextFlow.Block?, with node: MarkupNode, into flow: inout RichTextFlow,
        _ context: Context
    ) {
        let outer = flow.block
        flow.block = block
        fill(&flow, with: node.children, context)
        flow.endRun()
        flow.block = outer
    }

    private mutating func takeGroup(
        _ node: MarkupNode, _ attributes: MarkupAttributes, into flow: inout RichTextFlow,
        _ context: Context
    ) {
        removals.add(.element, node.name)
        var within = context
        for mark in attributes.style.marks { add(mark, [], to: &within) }
        let aligned = context.alignment.map { [RichAttribute(name: .class, value: $0)] }
        let paragraph = RichTextFlow.Block(
            tag: .p, attributes: (aligned ?? []) + attributes.language)
        fill(flow.block ?? paragraph, with: node, into: &flow, within)
    }

    /// The bullet or number that Word wrote before an item.
    private func wordMarker(_ node: MarkupNode) -> String? {
        for child in node.children where child.kind == .element {
            if MarkupAttributes(child.attributes).style.isWordListMarker {
                return child.innerText.trimmedWhitespace
            }
            if let marker = wordMarker(child) { return marker }
        }
        return nil
    }

    private mutating func takeFigure(
        _ node: MarkupNode, _ attributes: MarkupAttributes, into flow: inout RichTextFlow,
        _ context: Context
    ) {
        // Its lines follow the figure.
        var within = context
        within.alignment = nil
        let (caption, rest, isFirst) = split(node, at: "figcaption")
        let words = content(of: caption?.children ?? [], as: .line, within)
        var nodes = content(of: rest, as: .mixed, within)
        guard !nodes.isEmpty else {
            if !words.isEmpty { flow.append(RichElement(tag: .p, children: words)) }
            return
        }
        if !words.isEmpty {
            let element = RichNode.element(RichElement(tag: .figcaption, children: words))
            nodes.insert(element, at: isFirst ? 0 : nodes.count)
        }
        flow.append(
            RichElement(
                tag: .figure, attributes: attributes.block(inherited: context.alignment),
                children: nodes))
    }

    private mutating func takeDetails(
        _ node: MarkupNode, _ attributes: MarkupAttributes, into flow: inout RichTextFlow,
        _ context: Context
    ) {
        let (summary, rest, _) = split(node, at: "summary")
        let words = content(of: summary?.children ?? [], as: .line, context)
        let nodes = content(of: rest, as: .paragraphs, context)
        guard !words.isEmpty else {
            flow.append(nodes)
            return
        }
        let element = RichNode.element(RichElement(tag: .summary, children: words))
        take(.details, attributes, [element] + nodes, into: &flow)
    }

    /// The first child of that name, the others, and whether nothing to see stands before it.
    private func split(
        _ node: MarkupNode, at name: String
    ) -> (found: MarkupNode?, rest: [MarkupNode], isFirst: Bool) {
        var rest = node.children
        let index = rest.firstIndex { $0.kind == .element && $0.name == name }
        guard let index else { return (nil, rest, false) }
        let before = rest[..<index].contains {
            $0.kind == .element || ($0.kind == .text && !$0.text.trimmedBlanks.isEmpty)
        }
        return (rest.remove(at: index), rest, !before)
    }
}
