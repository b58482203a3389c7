import Testing

@testable import Templates

@Suite struct EscapingTests {
    static let references: [(Character, String)] = [
        ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("'", "&#39;"),
    ]

    /// Eight bytes are looked at in one step; no place in or around such a word may differ.
    @Test(arguments: references)
    func everyPlaceAroundAWord(special: Character, reference: String) {
        for length in 1...24 {
            for place in 0..<length {
                let before = String(repeating: "x", count: place)
                let after = String(repeating: "y", count: length - place - 1)
                #expect(HTML(text: before + [special] + after).string == before + reference + after)
            }
        }
    }

    @Test(arguments: references)
    func runsOfOneCharacter(special: Character, reference: String) {
        for length in 0...17 {
            let escaped = HTML(text: String(repeating: special, count: length)).string
            #expect(escaped == String(repeating: reference, count: length))
        }
    }

    /// The neighbours of the special bytes, and bytes with the high bit set, stay as they are.
    @Test func everyOtherCharacterStays() {
        let special = Set(Self.references.map(\.0))
        for scalar in (0..<0x250).compactMap(Unicode.Scalar.init) {
            let character = Character(scalar)
            guard !special.contains(character) else { continue }
            for padding in 0...8 {
                let text = String(repeating: "a", count: padding) + [character]
                #expect(HTML(text: text).string.unicodeScalars.elementsEqual(text.unicodeScalars))
            }
        }
    }

    @Test func vietnameseStays() {
        let text = "Quyết định số 43/2020/QĐ-UBND ngày 02 tháng 12 năm 2020 – Ủy ban nhân dân tỉnh"
        #expect(HTML(text: text).string == text)
    }

    /// What was escaped reads as what it was, for random mixtures.
    @Test func readsBackAsItWas() {
        var generator = SeededGenerator(seed: 43)
        let alphabet = Array("&<>\"'&amp;#39;lt gt aàảãáạđĐếệ%\n\t\u{0}🏔")
        for _ in 0..<2_000 {
            let length = Int.random(in: 0...40, using: &generator)
            let text = String(
                (0..<length).compactMap { _ in alphabet.randomElement(using: &generator) })
            let escaped = HTML(text: text).string
            #expect(Self.unescape(escaped) == text)
            #expect(!escaped.contains { "<>\"'".contains($0) })
        }
    }

    /// `&amp;` last, so that its product is not read again.
    private static func unescape(_ text: String) -> String {
        (references.dropFirst() + [references[0]]).reduce(text) {
            $0.replacing($1.1, with: String($1.0))
        }
    }
}

/// A generator that gives the same numbers each time (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
