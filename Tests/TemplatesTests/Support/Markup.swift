import Foundation

/// A start or end tag of a document.
struct Tag: Sendable, Equatable {
    let name: String
    let isEnd: Bool
    let isSelfClosing: Bool
    /// In their order; a name may occur twice, which is an error that tests look for.
    let attributes: [(name: String, value: String)]

    func value(of name: String) -> String? { attributes.first { $0.name == name }?.value }

    static func == (left: Tag, right: Tag) -> Bool {
        left.name == right.name && left.isEnd == right.isEnd
            && left.attributes.elementsEqual(right.attributes, by: ==)
    }
}

/// Reads the tags of markup as strictly as ours is written: quoted attributes, no stray `<`.
struct MarkupReader {
    struct Fault: Error {
        let message: String
    }

    private var rest: Substring
    private var tags: [Tag] = []

    static func tags(of html: String) throws -> [Tag] {
        var reader = MarkupReader(rest: html[...])
        try reader.read()
        return reader.tags
    }

    private init(rest: Substring) {
        self.rest = rest
    }

    private mutating func read() throws {
        while let start = rest.firstIndex(of: "<") {
            rest = rest[start...].dropFirst()
            if rest.hasPrefix("!DOCTYPE html>") { continue }
            let tag = try readTag()
            tags.append(tag)
            if tag.name == "script", !tag.isEnd { try skipScript() }
        }
    }

    private mutating func readTag() throws -> Tag {
        let isEnd = take("/")
        let name = takeWord()
        guard !name.isEmpty else { throw Fault(message: "A stray < before \(rest.prefix(40))") }
        var attributes: [(name: String, value: String)] = []
        while true {
            rest = rest.drop(while: \.isWhitespace)
            if take("/>") { return tag(name, isEnd, attributes, isSelfClosing: true) }
            if take(">") { return tag(name, isEnd, attributes, isSelfClosing: false) }
            attributes.append(try readAttribute())
        }
    }

    private func tag(
        _ name: String, _ isEnd: Bool, _ attributes: [(name: String, value: String)],
        isSelfClosing: Bool
    ) -> Tag {
        Tag(name: name, isEnd: isEnd, isSelfClosing: isSelfClosing, attributes: attributes)
    }

    private mutating func readAttribute() throws -> (name: String, value: String) {
        let name = takeWord()
        guard !name.isEmpty else { throw Fault(message: "No attribute at \(rest.prefix(40))") }
        guard take("=") else { return (name, "") }
        guard take("\""), let end = rest.firstIndex(of: "\"") else {
            throw Fault(message: "\(name) is not quoted at \(rest.prefix(40))")
        }
        let value = rest[..<end]
        guard !value.contains("<") else { throw Fault(message: "< in \(name): \(value)") }
        rest = rest[end...].dropFirst()
        return (name, String(value))
    }

    private mutating func skipScript() throws {
        guard let end = rest.range(of: "</script>")?.lowerBound else {
            throw Fault(message: "A script without an end")
        }
        rest = rest[end...]
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.hasPrefix(text) else { return false }
        rest = rest.dropFirst(text.count)
        return true
    }

    private mutating func takeWord() -> String {
        let word = rest.prefix { $0.isLetter || $0.isNumber || "-:_".contains($0) }
        rest = rest[word.endIndex...]
        return String(word)
    }
}
