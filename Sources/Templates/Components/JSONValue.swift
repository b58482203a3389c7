/// A JSON value (RFC 8259) whose text is safe inside a `<script>` element.
indirect enum JSONValue: Sendable, Equatable {
    case string(String)
    case number(Int64)
    case bool(Bool)
    case array([JSONValue])
    /// Members in the order they are written; a nil value is left out.
    case object([(String, JSONValue?)])

    static func == (left: JSONValue, right: JSONValue) -> Bool { left.text == right.text }

    /// The JSON text.
    var text: String {
        switch self {
        case .string(let value): Self.quoted(value)
        case .number(let value): String(value)
        case .bool(let value): value ? "true" : "false"
        case .array(let values): "[" + values.map(\.text).joined(separator: ",") + "]"
        case .object(let members):
            "{"
                + members.compactMap { name, value in
                    value.map { Self.quoted(name) + ":" + $0.text }
                }.joined(separator: ",") + "}"
        }
    }

    /// `<`, `>` and `&` are written as escapes, so that no text can end the element or open a
    /// comment in it.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}", "\u{7F}":
                result += escape(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}

extension JSONValue: ExpressibleByStringLiteral {
    init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue {
    /// The element that carries it as data; browsers do not run it.
    var script: HTML {
        HTML(bytes: Array("<script type=\"application/ld+json\">\(text)</script>\n".utf8))
    }
}
