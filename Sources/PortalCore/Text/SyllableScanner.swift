/// Walks over UTF-8 text syllable by syllable and folds each as it goes.
///
/// A syllable is a run of letters and digits. Spaces, hyphens, slashes, emoji and everything else
/// separate, so `43/2020/QĐ-UBND` is the four syllables `43`, `2020`, `qd`, `ubnd`. The buffers are
/// reused from one syllable to the next: indexing runs over every byte the portal holds.
struct SyllableScanner {
    /// No syllable keeps more bytes; a longer run of letters is cut, not refused.
    static let longestSyllable = 64

    /// The current syllable in lower case without marks.
    private(set) var folded: [UInt8] = []
    /// The current syllable in lower case with its marks, the tone placed in one way.
    private(set) var exact: [UInt8] = []
    /// Whether `exact` says more than `folded`.
    private(set) var isMarked = false
    /// Where the syllable lies in the text, in bytes.
    private(set) var range = 0..<0

    private let text: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        folded.reserveCapacity(Self.longestSyllable)
        exact.reserveCapacity(Self.longestSyllable)
    }

    /// Moves to the next syllable; false at the end of the text.
    mutating func next() -> Bool {
        folded.removeAll(keepingCapacity: true)
        exact.removeAll(keepingCapacity: true)
        isMarked = false
        var start = position
        while position < text.count {
            let wasEmpty = folded.isEmpty
            let (isPart, length) = takeScalar()
            if !isPart, !wasEmpty { break }
            if wasEmpty { start = position }
            position += length
        }
        guard !folded.isEmpty else { return false }
        if isMarked { TonePlacement.unify(&exact) }
        range = start..<position
        return true
    }

    private mutating func takeScalar() -> (isPart: Bool, length: Int) {
        let byte = text[position]
        if byte < 0x80 { return (take(ascii: byte), 1) }
        let (scalar, length) = decode()
        return (take(scalar), length)
    }

    private mutating func take(ascii byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            append(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"):
            append(byte | 0x20)
        default:
            return false
        }
        return true
    }

    private mutating func append(_ byte: UInt8) {
        guard folded.count < Self.longestSyllable, exact.count < Self.longestSyllable else {
            return
        }
        folded.append(byte)
        exact.append(byte)
    }

    /// Takes a scalar beyond ASCII; false where it separates.
    ///
    /// A mark belongs to the syllable it follows and gives nothing of its own to a folded one, so
    /// that a range never ends between a letter and its mark.
    private mutating func take(_ scalar: UInt32) -> Bool {
        let base = Letters.base(of: scalar)
        if base != 0 {
            guard folded.count < Self.longestSyllable, exact.count + 4 <= Self.longestSyllable
            else { return true }
            folded.append(base)
            append(scalar: Letters.lowercased(scalar), to: &exact)
            isMarked = true
            return true
        }
        guard let value = Unicode.Scalar(scalar) else { return false }
        if value.properties.isGraphemeExtend || value.properties.generalCategory == .spacingMark {
            return !folded.isEmpty && takeMark(scalar)
        }
        return takeOther(value)
    }

    private mutating func takeMark(_ scalar: UInt32) -> Bool {
        if Letters.isCombiningMark(scalar), exact.count + 4 <= Self.longestSyllable {
            append(scalar: scalar, to: &exact)
            isMarked = true
        }
        return true
    }

    /// Letters and digits of other scripts are kept in lower case. Letter-like pictures separate.
    private mutating func takeOther(_ value: Unicode.Scalar) -> Bool {
        let properties = value.properties
        guard value.value < 0x1F000 || value.value > 0x1FFFF,
            properties.isAlphabetic || properties.numericType != nil
        else { return false }
        for lower in properties.lowercaseMapping.unicodeScalars
        where folded.count + 4 <= Self.longestSyllable && exact.count + 4 <= Self.longestSyllable {
            append(scalar: lower.value, to: &folded)
            append(scalar: lower.value, to: &exact)
        }
        return true
    }

    /// Encodes by hand: nearly every letter with marks passes here, in every text that is indexed.
    private func append(scalar: UInt32, to buffer: inout [UInt8]) {
        func trail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (scalar >> shift) & 0x3F) }
        switch scalar {
        case 0..<0x80:
            buffer.append(UInt8(scalar))
        case 0x80..<0x800:
            buffer.append(UInt8(0xC0 | scalar >> 6))
            buffer.append(trail(0))
        case 0x800..<0x10000:
            buffer.append(UInt8(0xE0 | scalar >> 12))
            buffer.append(trail(6))
            buffer.append(trail(0))
        default:
            buffer.append(UInt8(0xF0 | (scalar >> 18) & 0x07))
            buffer.append(trail(12))
            buffer.append(trail(6))
            buffer.append(trail(0))
        }
    }

    /// The scalar at the position and its length in bytes. Bytes that are no UTF-8 come out one at
    /// a time as a replacement character, which separates.
    private func decode() -> (scalar: UInt32, length: Int) {
        let first = text[position]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, first < 0xF5, position + length <= text.count else {
            return (0xFFFD, 1)
        }
        var scalar = UInt32(first) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            let byte = text[position + offset]
            guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            scalar = scalar << 6 | UInt32(byte & 0x3F)
        }
        return (scalar, length)
    }
}
