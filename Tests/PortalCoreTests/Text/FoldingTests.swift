import Testing

@testable import PortalCore

struct FoldingTests {
    @Test(arguments: [
        ("Đường", "duong"), ("ĐƯỜNG", "duong"), ("Ðất", "dat"), ("Quyết định", "quyet dinh"),
        ("Quye\u{302}\u{301}t", "quyet"), ("ỲỴỶỸÝ", "yyyyy"), ("Ăăââẫ", "aaaaa"),
        ("café №1", "cafe №1"), ("", ""), ("🇻🇳 Ơ", "🇻🇳 o"), ("Привет", "привет"),
    ])
    func foldsMarksAndCase(text: String, folded: String) {
        #expect(text.folded == folded)
    }

    @Test func foldsEveryVietnameseLetter() {
        let letters = "áàảãạăắằẳẵặâấầẩẫậ éèẻẽẹêếềểễệ íìỉĩị óòỏõọôốồổỗộơớờởỡợ úùủũụưứừửữự ýỳỷỹỵ đ"
        let expected = "aaaaaaaaaaaaaaaaa eeeeeeeeeee iiiii ooooooooooooooooo uuuuuuuuuuu yyyyy d"
        #expect(letters.folded == expected)
        #expect(letters.uppercased().folded == expected)
        #expect(String(String.UnicodeScalarView(letters.decomposedScalars)).folded == expected)
    }

    @Test(arguments: 0..<200)
    func foldingTwiceChangesNothingMore(seed: UInt64) {
        var random = RandomText(seed: seed)
        let folded = random.text(pieces: 30).folded
        #expect(folded.folded == folded)
    }

    @Test func composes() {
        let decomposed = "Quye\u{302}\u{301}t \u{111}i\u{323}nh"
        #expect(decomposed.unicodeScalars.count == 13)
        #expect(decomposed.composed.unicodeScalars.count == 10)
    }
}
