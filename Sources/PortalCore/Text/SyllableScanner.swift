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
    private let initials: Initials?
    private let keepsMarks: Bool
    /// Whether syllables were passed over before the current one, or before the end.
    private(set) var hasPassedOver = false
    /// Whether the position is within a syllable, and whether that one is passed over.
    private var isInside = false
    private var isUnwanted = false

    /// - Parameters:
    ///   - initials: where given, other syllables are passed over, which makes looking for a few
    ///     words in a long text much cheaper.
    ///   - keepsMarks: whether `exact` is wanted.
    init(
        _ text: UnsafeBufferPointer<UInt8>, only initials: Initials? = nil, keepsMarks: Bool = true
    ) {
        self.text = text
        self.initials = initials
        self.keepsMarks = keepsMarks
        folded.reserveCapacity(Self.longestSyllable)
        exact.reserveCapacity(Self.longestSyllable)
    }

    /// Moves to the next syllable; false at the end of the text.
    mutating func next() -> Bool {
        hasPassedOver = false
        while takeSyllable() {
            guard isUnwanted else {
                if isMarked { TonePlacement.unify(&exact) }
                return true
            }
            hasPassedOver = true
        }
        return false
    }

    private mutating func takeSyllable() -> Bool {
        // Mostly empty, where few syllables are wanted; emptying costs as much then.
        if !folded.isEmpty { folded.removeAll(keepingCapacity: true) }
        if !exact.isEmpty { exact.removeAll(keepingCapacity: true) }
        isMarked = false
        isInside = false
        isUnwanted = false
        passSeparators()
        var start = position
        while position < text.count {
            let wasInside = isInside
            let (isPart, length) = takeScalar()
            if !isPart, wasInside { break }
            if !wasInside { start = position }
            position += length
            if isUnwanted { passLetters() }
        }
        range = start..<position
        return isInside
    }

    /// Moves over bytes that certainly separate, without a look at what they are.
    private mutating func passSeparators() {
        while position < text.count, text[position] < 0x80, !Self.isPart(text[position]) {
            position += 1
        }
    }

    /// Moves over what certainly goes on with the syllable, where it is not wanted: most of a text.
    private mutating func passLetters() {
        while position < text.count {
            if text[position] < 0x80 {
                guard Self.isPart(text[position]) else { return }
                position += 1
            } else {
                let (scalar, length) = decode()
                guard Letters.base(of: scalar) != 0 else { return }
                position += length
            }
        }
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
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
        guard enter(byte), folded.count < Self.longestSyllable else { return }
        folded.append(byte)
        if keepsExact { exact.append(byte) }
    }

    /// Notes that a syllable begins or goes on; says whether it is wanted, which its first byte
    /// decides.
    private mutating func enter(_ byte: UInt8) -> Bool {
        if !isInside {
            isInside = true
            if let initials { isUnwanted = !initials.contains(byte) }
        }
        return !isUnwanted
    }

    /// Takes a scalar beyond ASCII; false where it separates.
    ///
    /// A mark belongs to the syllable it follows and gives nothing of its own to a folded one, so
    /// that a range never ends between a letter and its mark.
    private mutating func take(_ scalar: UInt32) -> Bool {
        let base = Letters.base(of: scalar)
        if base != 0 {
            guard enter(base), folded.count < Self.longestSyllable else { return true }
            folded.append(base)
            if keepsExact { takeMarked(Letters.lowercased(scalar)) }
            return true
        }
        guard let value = Unicode.Scalar(scalar) else { return false }
        if value.properties.isGraphemeExtend || value.properties.generalCategory == .spacingMark {
            if keepsExact, isInside, Letters.isCombiningMark(scalar) { takeMarked(scalar) }
            return isInside
        }
        return takeOther(value)
    }

    /// Whether the marked form is wanted and has room for one more scalar.
    private var keepsExact: Bool { keepsMarks && exact.count + 4 <= Self.longestSyllable }

    private mutating func takeMarked(_ scalar: UInt32) {
        append(scalar: scalar, to: &exact)
        isMarked = true
    }

    /// Letters and digits of other scripts are kept in lower case. Letter-like pictures separate.
    private mutating func takeOther(_ value: Unicode.Scalar) -> Bool {
        let properties = value.properties
        guard value.value < 0x1F000 || value.value > 0x1FFFF,
            properties.isAlphabetic || properties.numericType != nil
        else { return false }
        for lower in properties.lowercaseMapping.unicodeScalars
        where enter(lower.isASCII ? UInt8(lower.value) : UInt8.max)
            && folded.count + 4 <= Self.longestSyllable
        {
            append(scalar: lower.value, to: &folded)
            if keepsExact { append(scalar: lower.value, to: &exact) }
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
