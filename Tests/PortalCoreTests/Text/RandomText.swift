/// Text from a seed: Vietnamese, decomposed, with emoji, control characters and other scripts.
struct RandomText: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }

    static let pieces = [
        "Đường", "duong", "hoà", "hòa", "Tùy", "quyết", "định", "QĐ-UBND", "43/2020", "ế", "Ữ",
        "e\u{302}\u{301}", "o\u{31B}\u{323}", "D", "đ", "Ð", " ", "  ", "\n", "\r\n", "\t", "-",
        "/", ".", "\"", "“", "*", "👨‍👩‍👧", "🇻🇳", "1️⃣", "é\u{20DD}", "\u{0}", "\u{1}", "Привет", "漢字",
        "ﬁ", "İ", "ß", "\u{200D}", "\u{FEFF}", "क्षि", "นำ", "𝐀", "AND", "NEAR(", "a", "ba",
    ]

    mutating func text(pieces count: Int) -> String {
        (0..<count).map { _ in Self.pieces.randomElement(using: &self) ?? "" }.joined()
    }
}
