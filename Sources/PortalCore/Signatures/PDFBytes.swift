/// Looks for words in the bytes of a PDF file.
enum PDFBytes {
    /// The first place of a word, from a position on.
    static func find(
        _ word: [UInt8], in bytes: UnsafeRawBufferPointer, from start: Int
    ) -> Int? {
        guard let first = word.first, bytes.count >= word.count else { return nil }
        let last = bytes.count - word.count
        var position = start
        while position <= last {
            if bytes[position] == first,
                (1..<word.count).allSatisfy({ bytes[position + $0] == word[$0] })
            {
                return position
            }
            position += 1
        }
        return nil
    }

    /// The last place of a word.
    static func findLast(_ word: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
        var position = bytes.endIndex - word.count
        while position >= bytes.startIndex {
            if bytes[position...].starts(with: word) { return position }
            position -= 1
        }
        return nil
    }

    /// Whether bytes end with a word, blanks behind it aside.
    static func ends(_ bytes: Slice<UnsafeRawBufferPointer>, with word: String) -> Bool {
        var rest = bytes
        while let last = rest.last, isBlank(last) { rest = rest.dropLast() }
        return rest.suffix(word.utf8.count).elementsEqual(word.utf8)
    }

    static func isBlank(_ byte: UInt8) -> Bool {
        [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(byte)
    }

    /// Whether a byte may stand in a name.
    static func isRegular(_ byte: UInt8) -> Bool {
        !isBlank(byte) && !"()<>[]{}/%".utf8.contains(byte)
    }
}

/// Reads from a place of a PDF file on.
struct PDFScan {
    private let bytes: UnsafeRawBufferPointer
    private var position: Int

    init(_ bytes: UnsafeRawBufferPointer, at position: Int) {
        self.bytes = bytes
        self.position = position
    }

    /// An array of plain numbers, `[0 10 20 30]`; nil where there is something else.
    mutating func numbers(limit: Int) -> [Int]? {
        skipBlanks()
        guard take(UInt8(ascii: "[")) else { return nil }
        var numbers: [Int] = []
        while numbers.count < limit {
            skipBlanks()
            if take(UInt8(ascii: "]")) { return numbers }
            guard let number = number() else { return nil }
            numbers.append(number)
        }
        return nil
    }

    private mutating func number() -> Int? {
        var value = 0
        var digits = 0
        while position < bytes.count, (0x30...0x39).contains(bytes[position]), digits < 18 {
            value = value * 10 + Int(bytes[position] - 0x30)
            digits += 1
            position += 1
        }
        return digits == 0 || digits == 18 ? nil : value
    }

    /// Blanks of an array that is as long as a line of addresses; no more are passed over.
    private static let blankLimit = 256

    private mutating func skipBlanks() {
        var left = Self.blankLimit
        while left > 0, position < bytes.count, PDFBytes.isBlank(bytes[position]) {
            position += 1
            left -= 1
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < bytes.count, bytes[position] == byte else { return false }
        position += 1
        return true
    }
}

/// The text of a dictionary, in which entries are looked for by their names.
struct PDFText {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Where the value of an entry begins.
    private func value(after name: String) -> ArraySlice<UInt8>? {
        var rest = bytes[...]
        while let found = rest.firstRange(of: Array(name.utf8)) {
            rest = rest[found.upperBound...]
            guard let next = rest.first, !PDFBytes.isRegular(next) else { continue }
            return rest.drop(while: PDFBytes.isBlank)
        }
        return nil
    }

    /// A name, without its slash.
    func name(after key: String) -> String? {
        guard let value = value(after: key), value.first == UInt8(ascii: "/") else { return nil }
        return String(
            decoding: value.dropFirst().prefix(100).prefix(while: PDFBytes.isRegular), as: UTF8.self
        )
    }

    /// A short literal string such as a date, in which some programs write `:` as `\\072`.
    func string(after key: String) -> String? {
        guard let value = value(after: key), value.first == UInt8(ascii: "(") else { return nil }
        var rest = value.dropFirst().prefix(80).prefix { $0 != UInt8(ascii: ")") }
        var text: [UInt8] = []
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                continue
            }
            let digits = rest.prefix(3).prefix { (0x30...0x37).contains($0) }
            rest = rest.dropFirst(digits.count)
            let code = digits.reduce(0) { $0 << 3 | Int($1 - 0x30) }
            if !digits.isEmpty { text.append(UInt8(truncatingIfNeeded: code)) }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
