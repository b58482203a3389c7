extension RichTextBuilder {
    /// A table as browsers build it: heading, then groups of rows, each row in one of them.
    mutating func takeTable(
        _ node: MarkupNode, _ attributes: MarkupAttributes, into flow: inout RichTextFlow,
        _ context: Context
    ) {
        var within = context
        within.alignment = nil
        var parts: [RichNode] = []
        var loose: [RichNode] = []
        var heading: [RichNode] = []
        for child in node.children {
            switch child.kind == .element ? child.name : "" {
            case "caption":
                let words = content(of: child.children, as: .line, within)
                if heading.isEmpty { heading = words }
            case "thead": addPart(.thead, child, to: &parts, &loose, &flow, within)
            case "tbody": addPart(.tbody, child, to: &parts, &loose, &flow, within)
            case "tfoot": addPart(.tfoot, child, to: &parts, &loose, &flow, within)
            case "tr": addRow(child, to: &loose, &flow, within)
            default: take(child, into: &flow, context)
            }
        }
        Self.close(&loose, into: &parts)
        guard !parts.isEmpty else {
            flow.append(heading.isEmpty ? [] : [.element(RichElement(tag: .p, children: heading))])
            return
        }
        if !heading.isEmpty {
            parts.insert(.element(RichElement(tag: .caption, children: heading)), at: 0)
        }
        take(.table, attributes, parts, into: &flow)
    }

    /// Rows outside any group make one.
    private static func close(_ loose: inout [RichNode], into parts: inout [RichNode]) {
        guard !loose.isEmpty else { return }
        parts.append(.element(RichElement(tag: .tbody, children: loose)))
        loose = []
    }

    private mutating func addPart(
        _ tag: RichTag, _ node: MarkupNode, to parts: inout [RichNode],
        _ loose: inout [RichNode], _ flow: inout RichTextFlow, _ context: Context
    ) {
        Self.close(&loose, into: &parts)
        var rows: [RichNode] = []
        for child in node.children {
            if child.kind == .element, child.name == "tr" {
                addRow(child, to: &rows, &flow, context)
            } else {
                take(child, into: &flow, context)
            }
        }
        guard !rows.isEmpty else { return }
        parts.append(.element(RichElement(tag: tag, children: rows)))
    }

    private mutating func addRow(
        _ node: MarkupNode, to rows: inout [RichNode], _ flow: inout RichTextFlow,
        _ context: Context
    ) {
        report(node.attributes)
        var cells: [RichNode] = []
        for child in node.children {
            let tag = child.kind == .element ? RichTag(rawValue: child.name) : nil
            guard let tag, tag == .td || tag == .th else {
                take(child, into: &flow, context)
                continue
            }
            report(child.attributes)
            let attributes = MarkupAttributes(child.attributes)
            let nodes = content(of: child.children, as: .mixed, context)
            cells.append(
                .element(
                    RichElement(tag: tag, attributes: attributes.cell(tag), children: nodes)))
        }
        guard !cells.isEmpty else { return }
        rows.append(.element(RichElement(tag: .tr, children: cells)))
    }
}
