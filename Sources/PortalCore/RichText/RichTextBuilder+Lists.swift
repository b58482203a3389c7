extension RichTextBuilder {
    mutating func takeList(
        _ tag: RichTag, _ node: MarkupNode, _ attributes: MarkupAttributes,
        into flow: inout RichTextFlow, _ context: Context
    ) {
        guard let list = list(tag, node, attributes, context) else { return }
        flow.append(list)
    }

    /// Items in their order. A list that stands between items belongs to the item before it; words
    /// between them are an item of their own.
    private mutating func list(
        _ tag: RichTag, _ node: MarkupNode, _ attributes: MarkupAttributes, _ context: Context
    ) -> RichElement? {
        var items: [RichNode] = []
        var strays = RichTextFlow(.mixed)
        for child in node.children {
            let role = child.kind == .element ? MarkupRole.of(child.name) : nil
            if role == .group, child.name == "li" {
                endItem(&strays, &items)
                addItem(child, to: &items, context)
            } else if case .list(let inner) = role {
                endItem(&strays, &items)
                let own = MarkupAttributes(child.attributes)
                guard let nested = list(inner, child, own, context) else { continue }
                addNested(nested, to: &items)
            } else {
                take(child, into: &strays, context)
            }
        }
        endItem(&strays, &items)
        guard !items.isEmpty else { return nil }
        return RichElement(tag: tag, attributes: attributes.list(tag), children: items)
    }

    private mutating func addItem(
        _ node: MarkupNode, to items: inout [RichNode], _ context: Context
    ) {
        report(node.attributes)
        let attributes = MarkupAttributes(node.attributes)
        let nodes = content(of: node.children, as: .mixed, context)
        guard !nodes.isEmpty else { return }
        items.append(
            .element(RichElement(tag: .li, attributes: attributes.language, children: nodes)))
    }

    private func endItem(_ strays: inout RichTextFlow, _ items: inout [RichNode]) {
        let nodes = strays.finish()
        strays = RichTextFlow(.mixed)
        guard !nodes.isEmpty else { return }
        items.append(.element(RichElement(tag: .li, children: nodes)))
    }

    private func addNested(_ list: RichElement, to items: inout [RichNode]) {
        guard case .element(var last) = items.popLast() else {
            items.append(.element(RichElement(tag: .li, children: [.element(list)])))
            return
        }
        last.children.append(.element(list))
        items.append(.element(last))
    }

    mutating func takeDefinitions(
        _ node: MarkupNode, into flow: inout RichTextFlow, _ context: Context
    ) {
        var parts: [RichNode] = []
        addDefinitions(node.children, to: &parts, context)
        guard !parts.isEmpty else { return }
        flow.append(RichElement(tag: .dl, children: parts))
    }

    /// Terms and what they mean; a `div` may stand around some of them.
    private mutating func addDefinitions(
        _ nodes: [MarkupNode], to parts: inout [RichNode], _ context: Context
    ) {
        for child in nodes {
            let name = child.kind == .element ? child.name : ""
            if name == "div" {
                addDefinitions(child.children, to: &parts, context)
                continue
            }
            let isTerm = name == "dt"
            let isPart = isTerm || name == "dd"
            if isPart { report(child.attributes) }
            let nodes = content(
                of: isPart ? child.children : [child], as: isTerm ? .line : .mixed, context)
            guard !nodes.isEmpty else { continue }
            parts.append(.element(RichElement(tag: isTerm ? .dt : .dd, children: nodes)))
        }
    }
}
