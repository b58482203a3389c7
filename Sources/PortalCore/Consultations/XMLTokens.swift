/// Walks through the tags and texts of an XML document, knowing neither entities of its own nor
/// anything outside of it, in time linear in its length.
struct XMLTokens: Sequence, IteratorProtocol {
    enum Token: Equatable {
        /// The name of a tag that opens; an empty element opens only.
        case open(String)
        case close(String)
        case text(String)
    }

    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func next() -> Token? {
        while index < bytes.count {
            if bytes[index] != UInt8(ascii: "<") { return .text(takeText()) }
            if let token = takeTag() { return token }
        }
        return nil
    }

    private mutating func takeText() -> String {
        let start = index
        while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
        return Self.unescaped(String(decoding: bytes[start..<index], as: UTF8.self))
    }

    /// A tag; nil for comments, instructions and declarations, which are passed over.
    private mutating func takeTag() -> Token? {
        let start = index + 1
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
        let content = bytes[start..<Swift.max(start, Swift.min(index, bytes.count))]
        index += 1
        guard let first = content.first, first != UInt8(ascii: "!"), first != UInt8(ascii: "?")
        else { return nil }
        let isClosing = first == UInt8(ascii: "/")
        let name = content.dropFirst(isClosing ? 1 : 0).prefix {
            $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: "/")
        }
        let text = String(decoding: name, as: UTF8.self)
        return isClosing ? .close(text) : .open(text)
    }

    /// The five entities that XML has, and numbers; others stay as they stand.
    static func unescaped(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var result = ""
        var rest = text[...]
        while let sign = rest.firstIndex(of: "&") {
            result += rest[..<sign]
            rest = rest[sign...]
            let end = rest.prefix(12).firstIndex(of: ";")
            if let end, let value = value(of: rest[rest.index(after: sign)..<end]) {
                result += value
                rest = rest[rest.index(after: end)...]
            } else {
                result += "&"
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    private static func value(of entity: Substring) -> String? {
        switch entity {
        case "amp": return "&"
        case "lt": return "<"
        case "gt": return ">"
        case "quot": return "\""
        case "apos": return "'"
        default: break
        }
        guard entity.hasPrefix("#") else { return nil }
        let digits = entity.dropFirst()
        let number =
            digits.first == "x" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
        return number.flatMap { Unicode.Scalar($0) }.map { String($0) }
    }
}
