/// The header of a letter or of a part (RFC 5322, section 2.2).
struct MailHeader {
    private(set) var fields: [(name: String, value: [UInt8])] = []
    private(set) var isTooLong = false
    /// Where what follows the header begins.
    private(set) var bodyStart: Int

    private static let lineFeed = UInt8(ascii: "\n")

    /// Reads lines up to the first empty one. Lines that are no fields are passed over.
    init(_ bytes: ArraySlice<UInt8>, limit: Int) {
        var position = bytes.startIndex
        bodyStart = bytes.endIndex
        while position < bytes.endIndex {
            let end = bytes[position...].firstIndex(of: Self.lineFeed) ?? bytes.endIndex
            let next = min(end + 1, bytes.endIndex)
            var line = bytes[position..<end]
            if line.last == UInt8(ascii: "\r") { line.removeLast() }
            position = next
            if line.isEmpty {
                bodyStart = next
                return
            }
            if next - bytes.startIndex > limit {
                isTooLong = true
            } else {
                take(line)
            }
        }
    }

    private mutating func take(_ line: ArraySlice<UInt8>) {
        if line.first == UInt8(ascii: " ") || line.first == UInt8(ascii: "\t") {
            guard !fields.isEmpty else { return }
            // Unfolding takes away the line break only.
            fields[fields.count - 1].value += line
            return
        }
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
            return
        }
        let name = line[..<colon]
        guard name.allSatisfy({ (0x21...0x7E).contains($0) }) else { return }
        fields.append(
            (
                String(decoding: name, as: UTF8.self).lowercased(),
                Array(line[line.index(after: colon)...])
            ))
    }

    /// The first field of a name, as it stands.
    func bytes(_ name: String) -> [UInt8] { fields.first { $0.name == name }?.value ?? [] }

    /// The first field of a name as text, encoded words decoded (RFC 2047).
    func text(_ name: String) -> String { EncodedWordReader.read(bytes(name)).plainLine }

    /// The value of a field with parameters (RFC 2045, section 5.1; RFC 2231).
    func parameters(_ name: String) -> MailParameters { MailParameters(bytes(name)) }
}

extension String {
    /// A line without controls, marks of direction and blanks around it, composed.
    var plainLine: String {
        let kept = unicodeScalars.map { scalar -> Unicode.Scalar in
            let isBreak = scalar.properties.generalCategory == .control
            return isBreak ? " " : scalar
        }.filter { !$0.properties.isBidiControl }
        return String(String.UnicodeScalarView(kept)).composed.trimmingWhiteSpace
    }
}
