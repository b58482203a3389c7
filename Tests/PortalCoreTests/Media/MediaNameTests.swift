import Testing

@testable import PortalCore

struct MediaNameTests {
    @Test(arguments: [
        ("Lễ hội.JPG", "Lễ hội", "jpg"), ("Lễ hội.jpg", "Lễ hội", "jpg"),
        ("../../etc/passwd", "passwd", nil), ("C:\\anh\\a.png", "a", "png"),
        ("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie x=1", "pdf"), ("", "Tệp", nil),
        ("...", "Tệp", nil), (".htaccess", "htaccess", nil), ("a\u{202E}gpj.exe", "agpj", "exe"),
        ("Quý 1.2026", "Quý 1.2026", nil), ("a.php.jpg", "a.php", "jpg"), ("a\0b.png", "ab", "png"),
        ("  khoảng trắng  .pdf", "khoảng trắng", "pdf"), ("\"><script>.gif", "script", "gif"),
    ])
    func aNameIsMadeHarmless(received: String, stem: String, ending: String?) {
        let name = MediaName(received)
        #expect(name.stem == stem)
        #expect(Array(name.stem.unicodeScalars) == Array(stem.composed.unicodeScalars))
        #expect(name.ending == ending)
    }

    @Test func aNameIsNoLongerThanItIsKept() {
        let name = MediaName(String(repeating: "ề", count: 5000) + ".jpg")
        #expect(name.stem.count == MediaName.longest)
        #expect(name.ending == "jpg")
    }

    @Test(arguments: [
        ("/tep/12/anh.jpg", 12), ("/tep/12/anh.jpg?x=1", 12), ("/tep/012/anh.jpg", nil),
        ("/tep/-1/a", nil), ("/tep/12/", nil), ("/tep/12", nil), ("/tep/12/480/a.webp", nil),
        ("https://khac.vn/tep/12/a.jpg", nil), ("/media/12/a.jpg", nil),
    ])
    func anAddressNamesAFile(address: String, id: Int64?) {
        #expect(MediaReference.id(in: address) == id)
    }

    @Test(arguments: [
        ("12", 12), (" 12 ", 12), ("/tep/12/a.jpg", 12), ("https://a.vn/tep/12/a.jpg", 12),
        ("0", nil), ("-3", nil), ("ảnh", nil), ("/tep/x/a.jpg", nil),
    ])
    func whatIsTypedNamesAFile(typed: String, id: Int64?) {
        #expect(MediaReference.id(typed: typed) == id)
    }
}
