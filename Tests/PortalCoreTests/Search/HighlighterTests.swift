import Testing

@testable import PortalCore

struct HighlighterTests {
    /// Matches in brackets, to read easily.
    private func bracketed(_ segments: [Snippet.Segment]) -> String {
        segments.map { $0.isMatch ? "[\($0.text)]" : $0.text }.joined()
    }

    @Test(arguments: [
        ("duong", "Đường bộ, ĐƯỜNG thủy", "[Đường] bộ, [ĐƯỜNG] thủy"),
        ("quyet dinh", "Quyết định mới", "[Quyết định] mới"),
        ("43/2020", "Số 43/2020/QĐ-UBND", "Số [43/2020]/QĐ-UBND"),
        ("du", "Đường dự án", "[Đường dự] án"), ("\"du\"", "Đường dự án", "Đường [dự] án"),
        ("hòa", "hoà hòa Hoa", "[hoà hòa Hoa]"), ("x", "không có", "không có"),
        ("duong", "", ""), ("duong", "<b>đường</b>", "<b>[đường]</b>"),
        ("quyet", "Quye\u{302}\u{301}t", "[Quye\u{302}\u{301}t]"), ("1", "1️⃣ 2", "[1️⃣] 2"),
        ("dinh quyet", "quyết  định", "[quyết]  [định]"),
    ])
    func marksTheOriginal(question: String, text: String, expected: String) {
        let segments = Highlighter(SearchQuery(question)).mark(text)
        #expect(bracketed(segments) == expected)
    }

    @Test func excerptsShowThePlaceWithMostWords() {
        let filler = String(repeating: "chữ đệm cho dài ", count: 60)
        let text = "trồng " + filler + "trồng cây\ngây rừng " + filler
        let excerpt = bracketed(Highlighter(SearchQuery("trồng rừng")).excerpt(text))
        #expect(excerpt.hasPrefix("… ") && excerpt.hasSuffix(" …"))
        #expect(excerpt.contains("[trồng] cây gây [rừng]"))
    }

    @Test func anExcerptWithoutMatchesIsTheBeginning() {
        let text = String(repeating: "chữ đệm ", count: 200)
        let excerpt = bracketed(Highlighter(SearchQuery("xyz")).excerpt(text))
        #expect(excerpt.hasPrefix("chữ đệm") && excerpt.hasSuffix("đệm …"))
    }

    @Test(arguments: 0..<300)
    func segmentsAreTheOriginalCutBetweenCharacters(seed: UInt64) {
        var random = RandomText(seed: seed)
        let text = random.text(pieces: 40)
        let highlighter = Highlighter(SearchQuery("duong hoa 1 a du"))
        let segments = highlighter.mark(text)
        #expect(segments.map(\.text).joined() == text)
        // A cut within a character would leave more characters than there were.
        #expect(segments.map(\.text.count).reduce(0, +) == text.count)
        for segment in highlighter.excerpt(text) { #expect(!segment.text.contains("\u{FFFD}")) }
    }

    @Test func endlessTextGivesABoundedExcerpt() {
        let text = String(repeating: "đ", count: 200_000)
        let excerpt = Highlighter(SearchQuery("đ")).excerpt(text).map(\.text).joined()
        #expect(excerpt.utf8.count < 3 * ExcerptFinder.length)
        let one = Highlighter(SearchQuery(text)).excerpt(text).map(\.text).joined()
        #expect(one.utf8.count < 3 * ExcerptFinder.length)
    }

    /// Only the piece around the excerpt becomes a string; where it stands changes nothing.
    @Test(arguments: [0, 700, 1_000, 5_000])
    func whatIsFarAwayChangesNothing(distance: Int) {
        let before = String(repeating: "x", count: distance) + " "
        let text = before + "đường đến trường " + String(repeating: "và xa nữa ", count: 100)
        let excerpt = bracketed(Highlighter(SearchQuery("trường")).excerpt(text))
        #expect(excerpt.contains("đường đến [trường] và xa nữa"))
        #expect(excerpt.hasPrefix("… ") == (distance > 0))
    }

    @Test func bytesThatAreNoTextAreSafe() {
        var random = RandomText(seed: 11)
        let highlighter = Highlighter(SearchQuery("đường a 1"))
        for length in stride(from: 0, to: 3_000, by: 37) {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &random) }
            let excerpt = bytes.withUnsafeBufferPointer(highlighter.excerpt)
            #expect(excerpt.map(\.text.utf8.count).reduce(0, +) < 20 * ExcerptFinder.length)
        }
    }
}
