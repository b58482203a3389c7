import Testing

@testable import PortalCore
@testable import Templates

struct DocumentPageTests {
    private let samples = FeatureSamples()

    private func page(_ name: String) throws -> String {
        try #require(samples.pages.first { $0.name == name }).html.string
    }

    @Test(arguments: [
        "Hình thức", "Cơ quan ban hành", "Số, ký hiệu", "Ngày ban hành", "Ngày có hiệu lực",
        "Trích yếu", "Người ký", "Lĩnh vực", "Công báo", "Nguồn",
    ])
    func `shows every field of Article 9.1e`(label: String) throws {
        #expect(try page("van-ban-mot").contains(label))
    }

    @Test func `links a file it holds and says of another that it does not`() throws {
        let markup = try page("van-ban-mot")
        #expect(
            markup.contains("href=\"/van-ban/43-2020-qd-ubnd/tep/7\" download>QD 43 signed.pdf"))
        #expect(markup.contains("PDF, 1,2 MB"))
        #expect(!markup.contains("/tep/8"))
        #expect(markup.contains("Phu luc.docx <span class=\"facts\">Nguồn có nêu tệp này"))
    }

    @Test func `leads from the table of contents to each article`() throws {
        let markup = try page("van-ban-mot")
        #expect(markup.contains("<a href=\"#dieu-2\">Điều 2. Giải thích từ ngữ</a>"))
        #expect(
            markup.contains("<h4 id=\"dieu-2\" class=\"article\">Điều 2. Giải thích từ ngữ</h4>"))
        #expect(markup.contains("Mục lục (3 điều)"))
    }

    @Test func `says that a text is not whole`() throws {
        #expect(try page("van-ban-mot").contains("Toàn văn chưa đầy đủ"))
    }

    @Test func `cites number, day, issuer and abstract`() {
        let citation = DocumentCitation(
            document: samples.document, address: samples.context.canonical)
        #expect(
            citation.text.hasPrefix(
                "Quyết định số 43/2020/QĐ-UBND ngày 02 tháng 12 năm 2020 của Ủy ban nhân dân tỉnh "
                    + "Lai Châu: “Ban hành Quy chế"))
    }

    struct Effect: Sendable {
        let from: String?
        let until: String?
        let words: [String]
    }

    @Test(arguments: [
        Effect(from: "2020-12-15", until: nil, words: ["Còn hiệu lực", "có hiệu lực từ ngày"]),
        Effect(from: "2026-11-23", until: "2026-11-24", words: ["Còn hiệu lực", "đến trước ngày"]),
        Effect(from: "2026-11-24", until: nil, words: ["Chưa có hiệu lực", "24/11/2026"]),
        Effect(from: "2020-12-15", until: "2026-11-23", words: ["Hết hiệu lực", "23/11/2026"]),
        Effect(from: nil, until: nil, words: ["Chưa rõ hiệu lực", "Nguồn không ghi"]),
    ])
    func `says the state of effect on the day`(effect: Effect) {
        let full = samples.document
        let document = Document(
            summary: full.summary, signer: nil, effectiveOn: effect.from.map(FeatureSamples.day),
            expiresOn: effect.until.map(FeatureSamples.day), field: nil, gazette: nil,
            source: full.source, publishedAt: full.publishedAt, updatedAt: full.updatedAt,
            files: [], text: "", textIsTruncated: false)
        let markup = EffectNotice(document: document, day: FeatureSamples.now.day).html.string
        for words in effect.words { #expect(markup.contains(words)) }
    }
}

struct DocumentListTests {
    private let samples = FeatureSamples()

    @Test func `takes each chosen filter back by itself and keeps the others`() {
        let filters = DocumentFilters(
            filter: DocumentFilter(kindSlug: "quyet-dinh", year: 2020), facets: samples.facets)
        let markup = filters.html.string
        #expect(
            markup.contains("<a href=\"/van-ban?nam=2020\"><span>Hình thức: <strong>Quyết định"))
        #expect(markup.contains("<a href=\"/van-ban?hinh-thuc=quyet-dinh\"><span>Năm ban hành:"))
        #expect(markup.contains("<option value=\"2020\" selected>"))
        #expect(!markup.contains("Cơ quan ban hành: <strong>"))
    }

    @Test func `shows a chosen value that no facet knows`() {
        let filters = DocumentFilters(
            filter: DocumentFilter(kindSlug: "la"), facets: samples.facets)
        #expect(filters.html.string.contains("Hình thức: <strong>la</strong>"))
    }

    @Test func `keeps the filters in the pager`() throws {
        let markup = try #require(samples.pages.first { $0.name == "van-ban-loc" }).html.string
        #expect(markup.contains("/van-ban?hinh-thuc=quyet-dinh&amp;nam=2020&amp;sau=5.1"))
        #expect(markup.contains("12 trong 1.405 văn bản"))
    }
}

struct FigureTests {
    @Test(arguments: [
        (0, "0"), (999, "999"), (1000, "1.000"), (1_234_567, "1.234.567"), (-1000, "-1.000"),
    ])
    func `groups digits`(number: Int, text: String) {
        #expect(Count(number).text == text)
    }

    @Test(arguments: [
        (0, "0 byte"), (1023, "1023 byte"), (1024, "1 KB"), (1535, "1 KB"), (1536, "2 KB"),
        (1_047_552, "1023 KB"), (1_048_575, "1 MB"), (1_258_291, "1,2 MB"), (12_582_912, "12 MB"),
        (1_072_693_248, "1023 MB"), (1_073_741_823, "1 GB"), (1_610_612_736, "1,5 GB"),
        (21_474_836_480, "20 GB"),
    ])
    func `rounds sizes`(bytes: Int64, text: String) {
        #expect(FileSize(bytes).text == text)
    }
}
