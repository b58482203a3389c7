extension StructuredText {
    /// The same as a clean tree.
    func richNodes(ownDomains: [String]) -> [RichNode] {
        blocks.map { block in
            switch block {
            case .heading(let level, let inlines):
                Self.element(level == 2 ? .h2 : .h3, inlines, ownDomains)
            case .paragraph(let inlines): Self.element(.p, inlines, ownDomains)
            case .list(let items): Self.list(.ul, [], items, ownDomains)
            case .orderedList(let start, let items):
                Self.list(
                    .ol,
                    start == 1 ? [] : [RichAttribute(name: .start, value: String(start))],
                    items, ownDomains)
            case .quote(let lines):
                .element(
                    RichElement(
                        tag: .blockquote, children: lines.map { Self.element(.p, $0, ownDomains) }))
            }
        }
    }

    private static func list(
        _ tag: RichTag, _ attributes: [RichAttribute], _ items: [[Inline]], _ ownDomains: [String]
    ) -> RichNode {
        .element(
            RichElement(
                tag: tag, attributes: attributes,
                children: items.map { element(.li, $0, ownDomains) }))
    }

    private static func element(
        _ tag: RichTag, _ inlines: [Inline], _ ownDomains: [String]
    ) -> RichNode {
        var run = InlineRun()
        for (number, inline) in inlines.enumerated() {
            switch inline {
            case .text(let text): run.append(text, [])
            case .bold(let text):
                run.append(text, [InlineMark(number: number, tag: .strong, attributes: [])])
            case .lineBreak: run.appendBreak([])
            case .link(let text, let entered):
                guard let address = RichTextAddress.link(entered, ownDomains: ownDomains) else {
                    run.append("\(text) (\(entered))", [])
                    continue
                }
                let attributes = MarkupAttributes([]).link(address)
                run.append(text, [InlineMark(number: number, tag: .a, attributes: attributes)])
            }
        }
        return .element(RichElement(tag: tag, children: run.finish()))
    }
}
