/// Looks over a page's bytes for what every page must keep.
///
/// No parser: it reads start tags and their attributes, which is all these rules need.
struct MarkupChecker {
    struct Tag {
        let name: String
        let attributes: [String: String]
    }

    let tags: [Tag]

    init(_ markup: String) {
        tags = markup.split(separator: "<").compactMap { Self.tag(String($0)) }
    }

    var faults: [String] {
        var faults: [String] = []
        let headings = tags.count { $0.name == "h1" }
        if headings != 1 { faults.append("\(headings) h1") }
        let ids = tags.compactMap { $0.attributes["id"] }
        for id in Set(ids) where ids.count(where: { $0 == id }) > 1 {
            faults.append("id \(id) twice")
        }
        for tag in tags {
            for name in ["aria-labelledby", "aria-describedby", "for"] {
                for id in (tag.attributes[name] ?? "").split(separator: " ").map(String.init)
                where !ids.contains(id) {
                    faults.append("\(name) leads nowhere: \(id)")
                }
            }
            if let href = tag.attributes["href"], href.hasPrefix("#"), href.count > 1,
                !ids.contains(String(href.dropFirst()))
            {
                faults.append("link leads nowhere: \(href)")
            }
            if tag.attributes.keys.contains(where: { $0 == "style" || $0.hasPrefix("on") }) {
                faults.append("\(tag.name) has style or a handler")
            }
        }
        return faults + unlabelled(ids: ids) + skippedHeadings
    }

    private func unlabelled(ids: [String]) -> [String] {
        let labelled = Set(tags.filter { $0.name == "label" }.compactMap { $0.attributes["for"] })
        return tags.filter { ["input", "select", "textarea"].contains($0.name) }
            .filter { $0.attributes["type"] != "hidden" }
            .filter { !labelled.contains($0.attributes["id"] ?? "") }
            .map { "\($0.name) \($0.attributes["name"] ?? "") without a label" }
    }

    private var skippedHeadings: [String] {
        let levels = tags.compactMap { tag in
            tag.name.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
        }
        return zip(levels, levels.dropFirst()).filter { $1 > $0 + 1 }.map { "h\($0) before h\($1)" }
    }

    private static func tag(_ text: String) -> Tag? {
        guard let first = text.first, first.isLetter, let end = text.firstIndex(of: ">") else {
            return nil
        }
        let inside = text[..<end]
        let name = inside.prefix { $0.isLetter || $0.isNumber }
        var attributes: [String: String] = [:]
        var rest = inside[name.endIndex...]
        while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
            rest = rest[start...]
            let key = rest.prefix { $0 != "=" && !$0.isWhitespace }
            rest = rest[key.endIndex...]
            guard rest.hasPrefix("=\"") else {
                attributes[String(key)] = ""
                continue
            }
            let value = rest.dropFirst(2).prefix { $0 != "\"" }
            attributes[String(key)] = String(value)
            rest = rest[value.endIndex...].dropFirst()
        }
        return Tag(name: String(name).lowercased(), attributes: attributes)
    }
}
