/// Rebuilds a text from the tree as received: what is not known to be harmless has no way in.
///
/// Blocks come out in the order in which they stand; words carry their marks along
/// (``InlineMark``), so that a link or an emphasis around blocks ends up within each of them. What
/// is made is parsed by every HTML parser into the same tree: no paragraph holds a block, no link a
/// link, no table a stray word.
struct RichTextBuilder {
    /// What holds for everything within an element.
    struct Context {
        var marks: [InlineMark] = []
        /// The class by which lines stand.
        var alignment: String?
    }

    private struct MarkKey: Hashable {
        let tag: RichTag
        let attributes: [RichAttribute]
    }

    let policy: RichTextPolicy
    var removals = RemovalCounter()
    private var marks: [MarkKey: Int] = [:]
    private var markCount = 0

    init(policy: RichTextPolicy) {
        self.policy = policy
    }

    /// The blocks of a whole text.
    mutating func blocks(of root: MarkupNode) -> [RichNode] {
        var flow = RichTextFlow(.paragraphs)
        fill(&flow, with: root.children, Context())
        return flow.finish()
    }

    mutating func fill(
        _ flow: inout RichTextFlow, with nodes: [MarkupNode], _ context: Context
    ) {
        for node in nodes { take(node, into: &flow, context) }
    }

    /// The content of a place of its own, such as a cell.
    mutating func content(
        of nodes: [MarkupNode], as kind: RichTextFlow.Kind, _ context: Context
    ) -> [RichNode] {
        var flow = RichTextFlow(kind)
        fill(&flow, with: nodes, context)
        return flow.finish()
    }

    mutating func take(_ node: MarkupNode, into flow: inout RichTextFlow, _ context: Context) {
        switch node.kind {
        case .text: flow.run.append(node.text, context.marks)
        case .element: take(element: node, into: &flow, context)
        case .other:
            if node.isElement {
                removals.add(.content, node.name)
            } else {
                removals.add(.comment, "")
            }
        }
    }

    private mutating func take(
        element node: MarkupNode, into flow: inout RichTextFlow, _ context: Context
    ) {
        let name = node.name
        let role = MarkupRole.of(name)
        guard role != .dropped else {
            removals.add(.content, name)
            return
        }
        let attributes = MarkupAttributes(node.attributes)
        guard !attributes.style.isWordListMarker else { return }
        report(node.attributes)
        switch role {
        case .lineBreak: flow.run.appendBreak(context.marks)
        case .image: takeImage(attributes, into: &flow, context)
        case .rule: takeRule(into: &flow)
        case .plain, .mark:
            let within = marked(context, role, name, attributes)
            fill(&flow, with: node.children, within)
        default:
            takeBlock(node, role, attributes, into: &flow, context)
        }
    }

    /// The context within an element that stands in a line.
    private mutating func marked(
        _ context: Context, _ role: MarkupRole, _ name: String, _ attributes: MarkupAttributes
    ) -> Context {
        var within = context
        if case .mark(let tag) = role {
            if tag == .a {
                addLink(attributes, to: &within)
            } else if !(tag == .strong && attributes.style.isNormalWeight)
                && !(tag == .em && attributes.style.isNormalStyle)
            {
                add(tag, attributes.mark(tag), to: &within)
            }
        } else {
            removals.add(.element, name)
        }
        for tag in attributes.style.marks { add(tag, [], to: &within) }
        return within
    }

    private mutating func addLink(_ attributes: MarkupAttributes, to context: inout Context) {
        guard let entered = attributes["href"] else { return }
        guard let address = RichTextAddress.link(entered, ownDomains: policy.ownDomains) else {
            removals.add(.link, RichTextAddress.refusedScheme(in: entered) ?? "")
            return
        }
        context.marks.removeAll { $0.tag == .a }
        add(.a, attributes.link(address), to: &context)
    }

    mutating func add(_ tag: RichTag, _ attributes: [RichAttribute], to context: inout Context) {
        guard tag.nests || !context.marks.contains(where: { $0.tag == tag }) else { return }
        let key = MarkKey(tag: tag, attributes: attributes)
        markCount += 1
        let number = tag.joinsNeighbours ? marks[key] ?? markCount : markCount
        if tag.joinsNeighbours { marks[key] = number }
        context.marks.append(InlineMark(number: number, tag: tag, attributes: attributes))
    }

    private mutating func takeImage(
        _ attributes: MarkupAttributes, into flow: inout RichTextFlow, _ context: Context
    ) {
        guard let address = RichTextAddress.image(attributes["src"] ?? "", from: policy.pictures)
        else {
            removals.add(.image, "")
            return
        }
        flow.run.appendImage(attributes.image(address), context.marks)
    }

    private func takeRule(into flow: inout RichTextFlow) {
        if flow.kind == .line {
            flow.endRun()
        } else {
            flow.append(RichElement(tag: .hr))
        }
    }

    mutating func report(_ attributes: [(name: String, value: String)]) {
        for (name, _) in attributes where !Self.known.contains(name) {
            removals.add(.attribute, name)
        }
    }

    /// Attributes that are kept somewhere, or say what the text says otherwise.
    private static let known: Set<String> = [
        "align", "alt", "class", "colspan", "datetime", "dir", "height", "href", "lang", "rel",
        "reversed", "rowspan", "scope", "src", "start", "title", "type", "width",
    ]
}
