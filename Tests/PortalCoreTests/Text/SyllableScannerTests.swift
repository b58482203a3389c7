import Testing

@testable import PortalCore

struct SyllableScannerTests {
    @Test(arguments: [
        ("43/2020/QĐ-UBND", ["43", "2020", "qd", "ubnd"]), ("Đường bộ", ["duong", "bo"]),
        ("", []), (" \n ", []), ("…👍!", []), ("1️⃣ điều", ["1", "dieu"]),
        ("điều,khoản", ["dieu", "khoan"]), ("Привет МИР", ["привет", "мир"]),
        ("\u{301}a", ["a"]), ("a\u{0}b", ["a", "b"]),
    ])
    func takesTextApart(text: String, expected: [String]) {
        #expect(SyllableScanner.syllables(of: text).map(\.folded) == expected)
    }

    @Test(arguments: [
        ("hòa", "hoà"), ("HÒA", "hoà"), ("hoà", "hoà"), ("tùy", "tuỳ"), ("thúy", "thuý"),
        ("khỏe", "khoẻ"), ("loã", "loã"), ("xõa", "xoã"), ("ủy", "uỷ"), ("quý", "quý"),
        ("hoàn", "hoàn"), ("của", "của"), ("kìa", "kìa"), ("ọe", "oẹ"), ("Ðà", "đà"),
    ])
    func unifiesTonePlacement(text: String, exact: String) {
        #expect(SyllableScanner.syllables(of: text).map(\.exact) == [exact])
    }

    @Test func tellsMarkedFromPlain() {
        let syllables = SyllableScanner.syllables(of: "Đường duong 43 Привет")
        #expect(syllables.map(\.exact) == ["đường", nil, nil, nil])
    }

    @Test func rangesNameTheOriginal() {
        let text = "«Đường  phố»"
        let words = SyllableScanner.syllables(of: text).map { text.piece($0.range) }
        #expect(words == ["Đường", "phố"])
    }

    @Test func decomposedTextIsAsComposedText() {
        let text = "Quyết định về đường bộ ở tỉnh Lai Châu"
        let decomposed = String(String.UnicodeScalarView(text.decomposedScalars))
        #expect(Array(decomposed.utf8) != Array(text.utf8))
        #expect(
            SyllableScanner.syllables(of: decomposed).map(\.folded)
                == SyllableScanner.syllables(of: text).map(\.folded))
    }

    @Test(arguments: 0..<300)
    func rangesEndBetweenCharacters(seed: UInt64) {
        var random = RandomText(seed: seed)
        let text = random.text(pieces: 40)
        var end = 0
        for syllable in SyllableScanner.syllables(of: text) {
            #expect(syllable.range.lowerBound >= end && !syllable.range.isEmpty)
            end = syllable.range.upperBound
            #expect(isBetweenScalars(syllable.range.lowerBound, in: text))
            #expect(isBetweenScalars(end, in: text))
            #expect(!syllable.folded.isEmpty && syllable.folded == syllable.folded.lowercased())
            #expect(syllable.folded.utf8.count <= SyllableScanner.longestSyllable)
        }
    }

    @Test func anyBytesAreSafe() {
        var random = RandomText(seed: 7)
        for length in 0..<400 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            bytes.withUnsafeBufferPointer { buffer in
                var scanner = SyllableScanner(buffer)
                var end = 0
                while scanner.next() {
                    #expect(scanner.range.lowerBound >= end && scanner.range.upperBound <= length)
                    end = scanner.range.upperBound
                }
            }
        }
    }

    /// Passing syllables over finds the same ones as looking at all of them.
    @Test(arguments: 0..<300)
    func someInitialsGiveSomeOfTheSyllables(seed: UInt64) {
        var random = RandomText(seed: seed)
        var text = random.text(pieces: 60)
        let initials = Initials(of: [Array("duong".utf8), Array("1".utf8)])
        let wanted = SyllableScanner.syllables(of: text).filter { syllable in
            syllable.folded.utf8.first.map(initials.contains) == true
        }
        let found = text.withUTF8 { bytes in
            var scanner = SyllableScanner(bytes, only: initials)
            var found: [(String, Range<Int>)] = []
            while scanner.next() {
                found.append((String(decoding: scanner.folded, as: UTF8.self), scanner.range))
            }
            return found
        }
        #expect(found.map(\.0) == wanted.map(\.folded))
        #expect(found.map(\.1) == wanted.map(\.range))
    }

    @Test func longRunsAreCutNotLost() {
        let text = String(repeating: "ế", count: 5_000) + " x"
        let syllables = SyllableScanner.syllables(of: text)
        #expect(syllables.count == 2)
        #expect(syllables[0].range == 0..<15_000)
        #expect(syllables[0].folded.utf8.count <= SyllableScanner.longestSyllable)
    }

    private func isBetweenScalars(_ offset: Int, in text: String) -> Bool {
        offset == text.utf8.count || text.byte(at: offset) & 0xC0 != 0x80
    }
}
