/// How Word marks a paragraph as an item of a list.
struct WordListItem: Equatable {
    /// How deep, from 1.
    let level: Int
    /// The bullet or number before it, as text.
    let marker: String
}

/// Makes lists of the paragraphs by which Word writes them.
enum WordList {
    /// The lists of neighbouring items.
    static func lists(of items: ArraySlice<(WordListItem, [RichNode])>) -> [RichNode] {
        var nodes: [RichNode] = []
        var rest = items
        while let first = rest.first?.0 {
            // An item less deep than the first begins a list of its own.
            let own = rest.prefix { $0.0.level >= first.level && isSameKind($0.0, first) }
            nodes.append(.element(list(of: own, level: first.level)))
            rest = rest[own.endIndex...]
        }
        return nodes
    }

    private static func isSameKind(_ item: WordListItem, _ first: WordListItem) -> Bool {
        item.level > first.level || numbering(item.marker).tag == numbering(first.marker).tag
    }

    private static func list(
        of items: ArraySlice<(WordListItem, [RichNode])>, level: Int
    ) -> RichElement {
        let numbering = numbering(items.first?.0.marker ?? "")
        var list = RichElement(tag: numbering.tag, attributes: numbering.attributes)
        var rest = items
        while let (_, line) = rest.popFirst() {
            let deeper = rest.prefix { $0.0.level > level }
            rest = rest[deeper.endIndex...]
            list.children.append(
                .element(RichElement(tag: .li, children: line + lists(of: deeper))))
        }
        return list
    }

    /// `1.`, `a)`, `(iv)` count; whatever else is a bullet.
    private static func numbering(_ marker: String) -> (tag: RichTag, attributes: [RichAttribute]) {
        let ends = marker.utf8.last.map { ".)".utf8.contains($0) } ?? false
        let core = marker.utf8.filter { !"(.)".utf8.contains($0) }
        guard ends, (1...5).contains(core.count) else { return (.ul, []) }
        let text = String(decoding: core, as: UTF8.self)
        if let number = Digits.number(text[...]) {
            let start = RichAttribute(name: .start, value: String(number))
            return (.ol, number == 1 ? [] : [start])
        }
        guard core.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) }) else { return (.ul, []) }
        let isRoman = text.lowercased().utf8.allSatisfy { "ivx".utf8.contains($0) }
        guard isRoman || core.count == 1 else { return (.ul, []) }
        let letter = isRoman ? "i" : "a"
        let type = text == text.lowercased() ? letter : letter.uppercased()
        return (.ol, [RichAttribute(name: .type, value: type)])
    }
}
