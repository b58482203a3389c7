/// What every page must keep, whatever it shows; each check returns what it found wrong.
struct PageChecks {
    let tags: [Tag]

    init(_ html: String) throws {
        tags = try MarkupReader.tags(of: html)
    }

    private static let voidElements: Set = ["meta", "link", "input", "br", "img", "hr", "wbr"]
    private static let controls: Set = ["input", "select", "textarea"]

    var faults: [String] {
        nesting + headings + ids + references + labels + attributes
    }

    /// Every element that starts ends, in the right order.
    private var nesting: [String] {
        var open: [String] = []
        for tag in tags where !Self.voidElements.contains(tag.name) && !tag.isSelfClosing {
            if !tag.isEnd {
                open.append(tag.name)
            } else if open.popLast() != tag.name {
                return ["</\(tag.name)> ends nothing"]
            }
        }
        return open.map { "<\($0)> does not end" }
    }

    private var headings: [String] {
        let levels = tags.filter { !$0.isEnd && $0.name.count == 2 && $0.name.first == "h" }
            .compactMap { Int($0.name.dropFirst()) }
        let jumps = zip(levels, levels.dropFirst()).filter { $1 > $0 + 1 }
        let count = levels.count { $0 == 1 }
        return (count == 1 ? [] : ["\(count) h1"]) + jumps.map { "h\($0.0) before h\($0.1)" }
    }

    private var ids: [String] {
        let all = tags.compactMap { $0.value(of: "id") }
        return Dictionary(grouping: all, by: \.self).filter { $1.count > 1 || $0.isEmpty }
            .map { "id \($0.key) stands \($0.value.count) times" }
    }

    /// What points at an element of the page finds it.
    private var references: [String] {
        let ids = Set(tags.compactMap { $0.value(of: "id") })
        var wanted: [String] = []
        for tag in tags {
            for name in ["for", "aria-describedby", "aria-labelledby", "aria-controls"] {
                wanted += tag.value(of: name)?.split(separator: " ").map(String.init) ?? []
            }
            if let link = tag.value(of: "href"), link.hasPrefix("#") {
                wanted.append(String(link.dropFirst()))
            }
        }
        return wanted.filter { !ids.contains($0) }.map { "nothing has the id \($0)" }
    }

    private var labels: [String] {
        let labelled = Set(tags.filter { $0.name == "label" }.compactMap { $0.value(of: "for") })
        return tags.filter { Self.controls.contains($0.name) && !$0.isEnd }
            .filter { $0.value(of: "type") != "hidden" && $0.value(of: "aria-label") == nil }
            .filter { !labelled.contains($0.value(of: "id") ?? "") }
            .map { "\($0.name) \($0.value(of: "name") ?? "") has no label" }
    }

    /// The content security policy refuses style and handlers; an attribute stands once.
    private var attributes: [String] {
        tags.flatMap { tag in
            let names = tag.attributes.map(\.name)
            let twice = Set(names).count == names.count ? [] : ["\(tag.name) repeats an attribute"]
            let refused = names.filter { $0 == "style" || $0.hasPrefix("on") }
            return twice + refused.map { "\(tag.name) has \($0)" }
        }
    }
}
