import Testing

@testable import PortalCore

struct SlugTests {
    @Test(arguments: [
        ("Quyết định số 43/2020/QĐ-UBND", "quyet-dinh-so-43-2020-qd-ubnd"),
        ("  Lấy ý kiến --- dự thảo!  ", "lay-y-kien-du-thao"), ("Đường", "duong"),
        ("../../etc/passwd", "etc-passwd"), ("🇻🇳", ""), ("", ""), ("---", ""),
    ])
    func makesReadableAddresses(text: String, slug: String) {
        #expect(Slug.make(text) == slug)
    }

    @Test(arguments: [
        ("mot hai ba", 7, "mot-hai"), ("mot hai ba", 8, "mot-hai"), ("mot hai ba", 9, "mot-hai"),
        ("mot hai ba", 10, "mot-hai-ba"), ("mothaiba", 3, "mot"), ("mot", 0, ""), ("mot", -1, ""),
    ])
    func endsWithAWholeWord(text: String, limit: Int, slug: String) {
        #expect(Slug.make(text, limit: limit) == slug)
    }

    @Test(arguments: 0..<200)
    func holdsItsAlphabetAndLength(seed: UInt64) {
        var random = RandomText(seed: seed)
        let slug = Slug.make(random.text(pieces: 60))
        #expect(slug.utf8.count <= Slug.defaultLimit)
        #expect(slug.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") })
        #expect(!slug.hasPrefix("-") && !slug.hasSuffix("-") && !slug.contains("--"))
        #expect(Slug.make(slug) == slug)
    }
}
