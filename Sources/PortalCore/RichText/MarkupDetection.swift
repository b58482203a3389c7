/// Tells HTML from typed text.
public enum MarkupDetection {
    /// Whether a tag of a known element stands in it, whole. `a < b` and `<đính kèm>` are text.
    public static func isMarkup(_ text: String) -> Bool {
        var rest = text.utf8[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[start...].dropFirst()
            var tag = rest
            if tag.first == UInt8(ascii: "/") { tag = tag.dropFirst() }
            let name = tag.prefix { byte in
                (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
            }
            tag = tag.dropFirst(name.count)
            guard let next = tag.first, "> \t\n\r/".utf8.contains(next),
                MarkupRole.knows(String(decoding: name, as: UTF8.self).lowercased())
            else { continue }
            return tag.contains(UInt8(ascii: ">"))
        }
        return false
    }
}
