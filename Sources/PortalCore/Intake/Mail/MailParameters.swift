/// A field's value and its parameters, such as `text/plain; charset=utf-8` (RFC 2045 and 2231).
struct MailParameters {
    /// The value before the parameters, in lower case.
    let value: String
    private let items: [(name: String, value: [UInt8])]

    /// Parameters that are looked at; further ones are no letter's.
    private static let limit = 100

    init(_ bytes: [UInt8]) {
        var pieces = Self.pieces(bytes)
        value =
            pieces.isEmpty
            ? ""
            : String(decoding: pieces.removeFirst(), as: UTF8.self).plainLine.lowercased()
        items = pieces.compactMap(Self.item)
    }

    /// Cuts at semicolons that do not stand in quotes.
    private static func pieces(_ bytes: [UInt8]) -> [[UInt8]] {
        var pieces: [[UInt8]] = [[]]
        var isQuoted = false
        var isEscaped = false
        for byte in bytes {
            if byte == UInt8(ascii: ";"), !isQuoted {
                guard pieces.count <= limit else { break }
                pieces.append([])
                continue
            }
            if byte == UInt8(ascii: "\""), !isEscaped { isQuoted.toggle() }
            isEscaped = byte == UInt8(ascii: "\\") && isQuoted && !isEscaped
            pieces[pieces.count - 1].append(byte)
        }
        return pieces
    }

    private static func item(_ piece: [UInt8]) -> (name: String, value: [UInt8])? {
        guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else { return nil }
        let name = String(decoding: piece[..<equals], as: UTF8.self).plainLine.lowercased()
        var value = piece[(equals + 1)...].drop { $0 == 0x20 || $0 == 0x09 }
        while let last = value.last, [0x20, 0x09, 0x0D, 0x0A].contains(last) { value.removeLast() }
        guard value.first == UInt8(ascii: "\""), value.count >= 2, value.last == value.first else {
            return (name, Array(value))
        }
        var plain: [UInt8] = []
        var isEscaped = false
        for byte in value.dropFirst().dropLast() {
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
            if !isEscaped { plain.append(byte) }
        }
        return (name, plain)
    }

    /// A parameter as text: plain, in encoded words (which is common though forbidden), with a
    /// charset, or in numbered pieces.
    func text(_ name: String) -> String? {
        if let plain = items.first(where: { $0.name == name }) {
            return EncodedWordReader.read(plain.value).plainLine
        }
        if let extended = items.first(where: { $0.name == name + "*" }) {
            return Self.extended(extended.value)
        }
        var whole: [UInt8] = []
        var isExtended = false
        for number in 0..<Self.limit {
            if let piece = items.first(where: { $0.name == "\(name)*\(number)*" }) {
                isExtended = true
                whole += number == 0 ? piece.value : Self.unescaped(piece.value[...])
            } else if let piece = items.first(where: { $0.name == "\(name)*\(number)" }) {
                whole += piece.value
            } else {
                break
            }
        }
        guard !whole.isEmpty else { return nil }
        return isExtended ? Self.extended(whole) : EncodedWordReader.read(whole).plainLine
    }

    /// The bytes of a parameter as they stand; for boundaries.
    func bytes(_ name: String) -> [UInt8]? { items.first { $0.name == name }?.value }

    /// `UTF-8'vi'%C4%90`.
    private static func extended(_ value: [UInt8]) -> String {
        let parts = value.split(
            separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3 else {
            return MailText.decode(unescaped(value[...]), charset: "").text.plainLine
        }
        let charset = String(decoding: parts[0], as: UTF8.self)
        return MailText.decode(unescaped(parts[2]), charset: charset).text.plainLine
    }

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var position = bytes.startIndex
        while position < bytes.endIndex {
            if bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.endIndex,
                let high = TransferEncoding.hexadecimal(bytes[position + 1]),
                let low = TransferEncoding.hexadecimal(bytes[position + 2])
            {
                result.append(high << 4 | low)
                position += 3
            } else {
                result.append(bytes[position])
                position += 1
            }
        }
        return result
    }
}
