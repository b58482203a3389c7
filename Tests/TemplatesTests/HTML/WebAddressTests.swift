import Testing

@testable import Templates

@Suite struct WebAddressTests {
    @Test(arguments: [
        "/", "/tin-tuc", "/tin-tuc?sau=1.2#a", "https://laichau.gov.vn/", "HTTP://laichau.gov.vn",
        "mailto:a@laichau.example", "tel:+842133000000", " /co-khoang-trang-hai-dau ",
    ])
    func accepts(text: String) {
        #expect(WebAddress(entered: text) != nil)
    }

    @Test(arguments: [
        "", "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
        "java\nscript:alert(1)", "data:text/html,x", "vbscript:x", "//evil.example",
        "/\\evil.example",
        "\\\\evil.example", "/\t/evil.example", "tin-tuc", "http:evil.example",
        "https:/evil.example",
        "file:///etc/passwd", "https://", "/a b", "/\u{0}", "#a", "?q=1",
        // A mark that joins the sign before it hides that sign from comparisons of characters.
        "//\u{301}.evil.example", "/\\\u{301}.evil.example", "/\u{301}",
        "javascript\u{301}:alert(1)",
    ])
    func refuses(text: String) {
        guard let address = WebAddress(entered: text) else { return }
        // A path with a mark after its only slash is strange, but stays on this site.
        #expect(address.string == "/\u{301}")
    }

    @Test func segmentsAreEncoded() {
        let address = WebAddress(segments: ["tin-tuc", "a/b?c#d é\"<"])
        #expect(address.string == "/tin-tuc/a%2Fb%3Fc%23d%20%C3%A9%22%3C")
        #expect(WebAddress(segments: []).string == "/")
    }

    @Test func queryReplacesQueryAndFragment() {
        let address = WebAddress(path: "/tim-kiem").with(query: [("q", "đất & rừng")])
        #expect(address.string == "/tim-kiem?q=%C4%91%E1%BA%A5t%20%26%20r%E1%BB%ABng")
        #expect(address.with(fragment: "a b").with(query: [("q", "1")]).string == "/tim-kiem?q=1")
        #expect(address.with(query: []).string == "/tim-kiem")
    }

    @Test func addressesAreEscapedInAttributes() throws {
        let address = try #require(WebAddress(entered: "/a?b=1&c='\"<x>"))
        let html: HTML = "<a href=\"\(address)\">x</a>"
        #expect(html.string == "<a href=\"/a?b=1&amp;c=&#39;&quot;&lt;x&gt;\">x</a>")
    }

    @Test(arguments: [
        ("", 8080, "http://localhost:8080"), ("skhcn", 8080, "http://skhcn.localhost:8080"),
        ("skhcn", nil, "http://skhcn.localhost"),
    ])
    func origins(label: String, port: Int?, origin: String) {
        let origins = Origins(scheme: "http", domain: "localhost", port: port)
        #expect(origins.origin(of: label) == origin)
        #expect(origins.home(of: label).string == origin + "/")
    }
}

@Suite struct AddressTests {
    @Test(arguments: [
        ArticleAddresses.Place(section: "tin-tuc", slug: "bai-1"),
        ArticleAddresses.Place(section: "gioi-thieu", slug: "to-chuc-bo-may"),
    ])
    func placesRoundTrip(place: ArticleAddresses.Place) {
        let link = ArticleAddresses.place(place).string
        #expect(link == "/\(place.section)/\(place.slug)")
        let parameters = link.split(separator: "/").map(String.init)
        #expect(ArticleAddresses.place.value(of: parameters) == place)
        #expect(ArticleAddresses.place.value(of: [place.section]) == nil)
    }

    @Test func patternsBecomeLinks() {
        #expect(UnitAddresses.unit("xa-binh-lu").string == "/don-vi/xa-binh-lu")
        #expect(UnitAddresses.unit("a/../b").string == "/don-vi/a%2F..%2Fb")
        #expect(HomeAddresses.home().string == "/")
        #expect(DisplayAddresses.choices().string == "/tuy-chon")
    }
}
