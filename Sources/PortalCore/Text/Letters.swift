import Foundation

/// What each Latin letter with marks comes from: `ế` is an `e`, `Đ` a `d`.
///
/// Two tables cover the blocks in which every precomposed Vietnamese letter lies, so that folding a
/// letter is one look-up.
enum Letters {
    /// The base letter in lower case, ASCII; 0 where the scalar is no Latin letter with marks.
    static func base(of scalar: UInt32) -> UInt8 {
        if latin.contains(scalar) { return latinBases[Int(scalar - latin.lowerBound)] }
        if additional.contains(scalar) {
            return additionalBases[Int(scalar - additional.lowerBound)]
        }
        return 0
    }

    /// The same letter in lower case; only asked for letters that have a base.
    static func lowercased(_ scalar: UInt32) -> UInt32 {
        if latin.contains(scalar) { return latinLower[Int(scalar - latin.lowerBound)] }
        if additional.contains(scalar) {
            return additionalLower[Int(scalar - additional.lowerBound)]
        }
        return scalar
    }

    /// Whether the scalar is a mark that belongs to the letter before it (U+0300 to U+036F).
    static func isCombiningMark(_ scalar: UInt32) -> Bool { (0x300...0x36F).contains(scalar) }

    private static let latin: Range<UInt32> = 0xC0..<0x250
    private static let additional: Range<UInt32> = 0x1E00..<0x1F00
    private static let latinBases = latin.map(makeBase)
    private static let additionalBases = additional.map(makeBase)
    private static let latinLower = latin.map(makeLowercase)
    private static let additionalLower = additional.map(makeLowercase)

    /// `đ`, `Đ` and the look-alikes `Ð`, `ð` do not decompose, so they are named.
    private static let crossedLetters: Set<UInt32> = [0x110, 0x111, 0xD0, 0xF0]

    private static func makeBase(_ value: UInt32) -> UInt8 {
        if crossedLetters.contains(value) { return UInt8(ascii: "d") }
        guard let scalar = Unicode.Scalar(value) else { return 0 }
        let parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
        guard parts.count > 1, let first = parts.first, first.isASCII,
            first.properties.isAlphabetic
        else { return 0 }
        return UInt8(first.value) | 0x20
    }

    private static func makeLowercase(_ value: UInt32) -> UInt32 {
        if crossedLetters.contains(value) { return 0x111 }
        guard let scalar = Unicode.Scalar(value) else { return value }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first?.value ?? value : value
    }
}
