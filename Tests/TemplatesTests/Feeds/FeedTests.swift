import Foundation
import Testing

@testable import PortalCore
@testable import Templates

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Collects the text of all elements of an XML document.
private final class Reader: NSObject, XMLParserDelegate {
    var texts: [String: [String]] = [:]
    private var open: [String] = []

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String]
    ) {
        open.append(name)
        texts[name, default: []].append("")
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        guard let name = open.last, let count = texts[name]?.count else { return }
        texts[name]?[count - 1] += string
    }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        open.removeLast()
    }

    static func read(_ html: HTML) throws -> [String: [String]] {
        let reader = Reader()
        let parser = XMLParser(data: Data(html.bytes))
        parser.delegate = reader
        try #require(parser.parse(), "\(String(describing: parser.parserError))")
        return reader.texts
    }
}

struct FeedTests {
    private static let hostile = " <b>&amp; ]]> \"'\u{0}\u{1B}\u{FFFE}</item>"

    @Test(arguments: FeatureSamples().machineDocuments.map(\.name))
    func `is well-formed XML, also with hostile text in it`(name: String) throws {
        for samples in [FeatureSamples(), FeatureSamples { $0 + Self.hostile }] {
            let document = try #require(samples.machineDocuments.first { $0.name == name })
            _ = try Reader.read(document.html)
        }
    }

    @Test func `gives titles back as they were, without what XML cannot say`() throws {
        let samples = FeatureSamples { $0 + " <&>\"'\u{8}" }
        let feed = Feed.questions(samples.questions, in: samples.context)
        let title = "Đăng ký khai sinh cho trẻ sinh tại nhà <&>\"'"
        #expect(try Reader.read(RSSFeed.render(feed, in: samples.context))["title"]?.last == title)
        #expect(try Reader.read(AtomFeed.render(feed, in: samples.context))["title"]?.last == title)
    }

    @Test func `dates items in the way of each format`() throws {
        let samples = FeatureSamples()
        let feed = Feed.documents(samples.documents, in: samples.context)
        let rss = try Reader.read(RSSFeed.render(feed, in: samples.context))
        #expect(rss["pubDate"] == ["Wed, 02 Dec 2020 00:00:00 +0700"])
        #expect(rss["guid"] == ["https://laichau.gov.vn/van-ban/43-2020-qd-ubnd"])
        let atom = try Reader.read(AtomFeed.render(feed, in: samples.context))
        #expect(atom["published"] == ["2020-12-02T00:00:00+07:00"])
    }

    @Test func `names news by the portal they stand on`() throws {
        let samples = FeatureSamples()
        let feed = Feed.news(samples.articles, in: samples.context)
        let rss = try Reader.read(RSSFeed.render(feed, in: samples.context))
        #expect(rss["link"]?.last == "https://laichau.gov.vn/tin-tuc/mo-duong")
    }
}

struct SitemapTests {
    @Test(arguments: [(0, 0), (1, 1), (5_000, 1), (5_001, 2), (12_000, 3)])
    func `has as many parts as it needs`(count: Int, parts: Int) {
        #expect(SitemapPart.parts(of: .documents, count: count).count == parts)
    }

    @Test(arguments: [
        "", "van-ban", "van-ban-", "van-ban-0", "van-ban-01", "van-ban-+1", "la-1", "-1",
    ])
    func `reads no other part`(name: String) {
        #expect(SitemapPart(name: name) == nil)
    }

    @Test func `tells crawlers where it is`() {
        let text = RobotsText.render(in: FeatureSamples().context)
        #expect(text.contains("\nSitemap: https://laichau.gov.vn/sitemap.xml\n"))
        #expect(text.contains("\nDisallow: /tim-kiem\n"))
    }
}

struct FeatureAddressTests {
    /// The parameters that a router would read from a link.
    private func parameters<Value>(_ link: WebAddress, _ address: Address<Value>) -> [String] {
        zip(address.pattern.split(separator: "/"), link.string.split(separator: "/"))
            .filter { $0.0.hasPrefix("{") }
            .map { String($0.1).removingPercentEncoding ?? "" }
    }

    @Test(arguments: SitemapPart.Kind.allCases)
    func `reads sitemap parts back`(kind: SitemapPart.Kind) {
        let part = SitemapPart(kind: kind, number: 12)
        let address = FeedAddresses.sitemapPart
        #expect(address.value(of: parameters(address(part), address)) == part)
    }

    @Test(arguments: FeedTopic.allCases)
    func `reads topics back`(topic: FeedTopic) {
        let address = FeedAddresses.atomTopic
        #expect(address.value(of: parameters(address(topic), address)) == topic)
    }

    @Test func `reads codes and files back`() throws {
        let code = try #require(QuestionCode(entered: "HD-7K3M-9QXZ"))
        let receipt = QuestionAddresses.receipt
        #expect(receipt(code).string == "/hoi-dap/bien-nhan/HD-7K3M-9QXZ")
        #expect(receipt.value(of: parameters(receipt(code), receipt)) == code)
        let place = DocumentAddresses.FilePlace(document: "a/b", file: 7)
        let file = DocumentAddresses.file
        #expect(file.value(of: parameters(file(place), file)) == place)
        #expect(file.value(of: ["a", "+7"]) == nil)
    }
}
