/// Reads `form-data; name="a"; filename="b"` as browsers write it (WHATWG HTML, "multipart/form-data
/// encoding algorithm") and as other clients do.
struct DispositionParameters {
    private(set) var name: String?
    private(set) var fileName: String?

    /// nil when it is no `form-data`, a parameter is malformed or comes twice, or the file's name is
    /// in the extended form that RFC 7578 §4.2 forbids.
    init?(_ value: String) {
        var rest = Substring(value)
        guard let type = Self.token(&rest), type.equalsIgnoringCase("form-data") else { return nil }
        while Self.skip(";", &rest) {
            guard let key = Self.token(&rest), Self.skip("=", &rest),
                let text = Self.value(&rest)
            else { return nil }
            switch key.lowercased() {
            case "name":
                guard name == nil else { return nil }
                name = text
            case "filename":
                guard fileName == nil else { return nil }
                fileName = text
            case "filename*": return nil
            default: break
            }
        }
        guard rest.isEmpty else { return nil }
    }

    /// Passes over blanks and one separator.
    private static func skip(_ separator: Character, _ rest: inout Substring) -> Bool {
        rest = rest.trimmingBlanks
        guard rest.first == separator else { return false }
        rest = rest.dropFirst()
        return true
    }

    private static func token(_ rest: inout Substring) -> Substring? {
        rest = rest.trimmingBlanks
        let end = rest.utf8.firstIndex { !ASCII.isToken($0) } ?? rest.endIndex
        guard end > rest.startIndex else { return nil }
        defer { rest = rest[end...] }
        return rest[..<end]
    }

    private static func value(_ rest: inout Substring) -> String? {
        rest = rest.trimmingBlanks
        guard rest.utf8.first == UInt8(ascii: "\"") else { return token(&rest).map(String.init) }
        return quoted(&rest)
    }

    /// A quoted text. `\"` and `\\` are escapes; other backslashes stand for themselves, since old
    /// browsers send whole paths. `%22`, `%0D` and `%0A` are what today's browsers write for the
    /// three characters that cannot stand there.
    private static func quoted(_ rest: inout Substring) -> String? {
        let bytes = Array(rest.utf8)
        var out: [UInt8] = []
        var index = 1
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count,
                bytes[index + 1] == UInt8(ascii: "\"") || bytes[index + 1] == UInt8(ascii: "\\")
            {
                out.append(bytes[index + 1])
                index += 2
            } else if let (byte, length) = escape(bytes[index...]) {
                out.append(byte)
                index += length
            } else {
                out.append(bytes[index])
                index += 1
            }
        }
        guard index < bytes.count else { return nil }
        rest = Substring(String(decoding: bytes[(index + 1)...], as: UTF8.self))
        return String(validating: out, as: UTF8.self)
    }

    private static func escape(_ bytes: ArraySlice<UInt8>) -> (byte: UInt8, length: Int)? {
        let escapes: [(String, UInt8)] = [("%22", 0x22), ("%0d", 0x0D), ("%0a", 0x0A)]
        guard bytes.first == UInt8(ascii: "%") else { return nil }
        let offered = bytes.prefix(3).map(ASCII.lowercase)
        return escapes.first { $0.0.utf8.elementsEqual(offered) }.map { ($0.1, 3) }
    }
}
