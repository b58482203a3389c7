import Foundation

/// Turns the bytes of a letter into text.
enum MailText {
    /// - Returns: the text, and whether it was read by the charset that was named.
    static func decode(
        _ bytes: some Collection<UInt8>, charset named: String
    ) -> (text: String, trouble: MailTrouble?) {
        let charset = named.lowercased().filter { !"\"' ".contains($0) }
        switch charset {
        case "", "utf-8", "utf8", "us-ascii", "ascii":
            if let text = String(validating: bytes, as: UTF8.self) { return (text, nil) }
            // Old programs write their own charset and name none.
            return charset.hasPrefix("utf")
                ? (String(decoding: bytes, as: UTF8.self), .brokenText)
                : (singleByte(bytes, windows1252), .brokenText)
        case "iso-8859-1", "latin1", "windows-1252", "cp1252", "iso-8859-15":
            return (singleByte(bytes, windows1252), nil)
        case "windows-1258", "cp1258": return (singleByte(bytes, windows1258), nil)
        case "utf-16", "utf-16le", "utf-16be":
            let encoding: String.Encoding =
                charset == "utf-16le"
                ? .utf16LittleEndian : charset == "utf-16be" ? .utf16BigEndian : .utf16
            let text = String(data: Data(bytes), encoding: encoding)
            return text.map { ($0, nil) } ?? (String(decoding: bytes, as: UTF8.self), .brokenText)
        default:
            let text = String(validating: bytes, as: UTF8.self) ?? singleByte(bytes, windows1252)
            return (text, .unknownCharset)
        }
    }

    private static func singleByte(
        _ bytes: some Collection<UInt8>, _ table: (UInt8) -> UInt32
    ) -> String {
        var scalars = String.UnicodeScalarView()
        for byte in bytes { scalars.append(Unicode.Scalar(table(byte)) ?? "\u{FFFD}") }
        return String(scalars)
    }

    /// 0x80 to 0x9F; all other bytes are Unicode's.
    private static let upperControls: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    ]

    private static func windows1252(_ byte: UInt8) -> UInt32 {
        (0x80...0x9F).contains(byte) ? upperControls[Int(byte) - 0x80] : UInt32(byte)
    }

    /// Vietnamese letters, and tone marks that follow theirs.
    private static let vietnamese: [UInt8: UInt32] = [
        0xC3: 0x102, 0xCC: 0x300, 0xD0: 0x110, 0xD2: 0x309, 0xD5: 0x1A0, 0xDD: 0x1AF, 0xDE: 0x303,
        0xE3: 0x103, 0xEC: 0x301, 0xF0: 0x111, 0xF2: 0x323, 0xF5: 0x1A1, 0xFD: 0x1B0, 0xFE: 0x20AB,
    ]

    private static func windows1258(_ byte: UInt8) -> UInt32 {
        vietnamese[byte] ?? windows1252(byte)
    }
}

/// Encoded words in header fields (RFC 2047).
enum EncodedWordReader {
    private struct Word {
        let charset: String
        let bytes: [UInt8]
        let end: Int
    }

    /// The text of a field. What is no encoded word stays as it is.
    static func read(_ bytes: [UInt8]) -> String {
        var text = ""
        var plain: [UInt8] = []
        var pending: (charset: String, bytes: [UInt8])?
        func flush() {
            if let word = pending {
                text += MailText.decode(word.bytes, charset: word.charset).text
            }
            pending = nil
            text += MailText.decode(plain, charset: "").text
            plain = []
        }
        var position = 0
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "="), let word = word(at: position, in: bytes)
            else {
                plain.append(bytes[position])
                position += 1
                continue
            }
            // Blanks between two words are none, and programs cut characters between words.
            let continues = plain.allSatisfy(isBlank)
            if continues, let begun = pending, begun.charset == word.charset {
                pending = (begun.charset, begun.bytes + word.bytes)
                plain = []
            } else {
                if pending != nil, continues { plain = [] }
                flush()
                pending = (word.charset, word.bytes)
            }
            position = word.end
        }
        flush()
        return text
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        [0x20, 0x09, 0x0D, 0x0A].contains(byte)
    }

    /// A word is no longer than this, though RFC 2047 allows 75 only.
    private static let longest = 2000

    private static func word(at start: Int, in bytes: [UInt8]) -> Word? {
        let window = bytes[start..<min(start + longest, bytes.count)]
        guard window.count > 7, window[start + 1] == UInt8(ascii: "?") else { return nil }
        let marks = window.indices.dropFirst(2).lazy
            .filter { window[$0] == UInt8(ascii: "?") }.prefix(3)
        let places = Array(marks)
        guard places.count == 3, places[1] == places[0] + 2, places[2] + 1 < window.endIndex,
            window[places[2] + 1] == UInt8(ascii: "=")
        else { return nil }
        let content = window[(places[1] + 1)..<places[2]]
        let name = String(decoding: window[(start + 2)..<places[0]], as: UTF8.self)
        let decoded: [UInt8]
        switch window[places[0] + 1] | 0x20 {
        case UInt8(ascii: "b"): decoded = TransferEncoding.base64(content)
        case UInt8(ascii: "q"):
            decoded = TransferEncoding.quotedPrintable(
                content.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }[...])
        default: return nil
        }
        // A language may follow the charset (RFC 2231).
        let charset = name.split(separator: "*").first.map { $0.lowercased() } ?? ""
        return Word(charset: charset, bytes: decoded, end: places[2] + 2)
    }
}
