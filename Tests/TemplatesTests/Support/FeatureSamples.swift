@testable import PortalCore
@testable import Templates

/// One value of everything the feature pages show. Every text passes through `plant`, so that a
/// test can put something hostile into all of them.
struct FeatureSamples {
    let plant: @Sendable (String) -> String

    init(_ plant: @escaping @Sendable (String) -> String = { $0 }) {
        self.plant = plant
    }

    func callAsFunction(_ text: String) -> String { plant(text) }

    static func moment(_ day: String, _ hour: Int = 9, _ minute: Int = 30) -> Instant {
        Instant(
            Self.day(day), TimeOfDay(hour: hour, minute: minute) ?? TimeOfDay(secondsOfDay: 0))
    }

    static func day(_ text: String) -> CalendarDay { CalendarDay(text) ?? CalendarDay(number: 0) }

    static let now = moment("2026-11-23", 14, 5)

    var context: PageContext { context(at: WebAddress(path: "/trang-thu")) }

    func context(at path: WebAddress, status: Site.Status = .live) -> PageContext {
        let site = Site(
            id: 1, label: "", kind: .province, status: status,
            name: self("Cổng Thông tin điện tử tỉnh Lai Châu"), shortName: self("Cổng tỉnh"),
            stewardship: Stewardship(
                owner: self("Ủy ban nhân dân tỉnh Lai Châu"),
                operatingBody: self("Văn phòng Ủy ban nhân dân tỉnh"),
                board: self("Ban Biên tập Cổng Thông tin điện tử tỉnh")),
            contact: Contact(
                address: self("Phường Tân Phong, tỉnh Lai Châu"),
                phone: self("0213 3000 000"), fax: nil, email: self("banbientap@example.gov.vn")),
            unitSlug: nil, notice: nil)
        let menu = [
            MenuItem(title: self("Tin tức"), address: "/tin-tuc"),
            MenuItem(title: self("Văn bản"), address: "/van-ban"),
            MenuItem(title: self("Hỏi – Đáp"), address: "/hoi-dap"),
            MenuItem(title: self("Góp ý"), address: "/gop-y"),
        ]
        return PageContext(
            profile: SiteProfile(site: site, menu: menu, sections: [], successors: []),
            origins: Origins(scheme: "https", domain: "laichau.gov.vn"), path: path,
            assets: AssetManifest(fingerprints: [:], hasFont: false), now: Self.now)
    }
}

extension FeatureSamples {
    var document: Document {
        Document(
            summary: documents[0], signer: self("Phó Chủ tịch Ủy ban nhân dân tỉnh"),
            effectiveOn: Self.day("2020-12-15"), expiresOn: nil,
            field: self("Thông tin và truyền thông"),
            gazette: Document.Gazette(number: self("44 + 45"), date: Self.day("2020-12-20")),
            source: Article.Source(
                name: self("Công báo tỉnh Lai Châu"), address: "https://example.gov.vn/43"),
            publishedAt: Self.moment("2026-11-01"), updatedAt: Self.moment("2026-11-02"),
            files: [
                DocumentFile(
                    id: 7, name: self("QD 43 signed.pdf"), mediaType: "application/pdf",
                    byteCount: 1_258_291, digest: "00ff"),
                DocumentFile(
                    id: 8, name: self("Phu luc.docx"), mediaType: self("application/x"),
                    byteCount: nil, digest: nil),
            ],
            text: legalText, textIsTruncated: true)
    }

    var documents: [DocumentSummary] {
        [
            DocumentSummary(
                id: 1, slug: self("43-2020-qd-ubnd"), number: self("43/2020/QĐ-UBND"),
                kind: self("Quyết định"), issuer: self("Ủy ban nhân dân tỉnh Lai Châu"),
                issuedOn: Self.day("2020-12-02"),
                abstract: self(
                    "Ban hành Quy chế quản lý, cung cấp và sử dụng thông tin trên Cổng Thông tin "
                        + "điện tử tỉnh Lai Châu"), hasDownload: true),
            DocumentSummary(
                id: 2, slug: self("cong-dien"), number: "", kind: self("Công điện"), issuer: nil,
                issuedOn: nil, abstract: "", hasDownload: false),
        ]
    }

    var facets: DocumentFacets {
        DocumentFacets(
            kinds: [
                DocumentFacets.Choice(slug: "quyet-dinh", title: self("Quyết định"), count: 1402),
                DocumentFacets.Choice(slug: "cong-dien", title: self("Công điện"), count: 3),
            ],
            issuers: [
                DocumentFacets.Choice(slug: "ubnd-tinh", title: self("UBND tỉnh"), count: 900)
            ],
            years: [DocumentFacets.Choice(slug: "2020", title: "2020", count: 12)], total: 1405)
    }

    var legalText: String {
        """
        \(self("QUYẾT ĐỊNH"))

        Căn cứ Luật Tổ chức chính quyền địa phương;

        Chương I
        QUY ĐỊNH CHUNG

        Điều 1. Phạm vi điều chỉnh

        \(self("Quy chế này quy định việc quản lý Cổng.")).

        Điều 2. Giải thích từ ngữ

        1. Cổng là điểm truy cập duy nhất.

        a) Điểm một;

        - Gạch đầu dòng.

        Chương II
        TRÁCH NHIỆM

        Điều 3. Tổ chức thực hiện
        """
    }
}

extension FeatureSamples {
    var code: QuestionCode { QuestionCode(entered: "HD-7K3M-9QXZ") ?? Self.anyCode }

    private static var anyCode: QuestionCode {
        var generator = SystemRandomNumberGenerator()
        return QuestionCode(using: &generator)
    }

    var due: DueDate { due(on: "2026-12-08") }

    func due(
        on day: String, isProvisional: Bool = false, extendedFrom: String? = nil
    ) -> DueDate {
        DueDate(
            start: Self.moment("2026-11-16"), event: .received, amount: 15, unit: .workingDays,
            opening: .atEight, firstDay: Self.day("2026-11-17"), day: Self.day(day),
            skipped: [
                DueDate.Skipped(day: Self.day("2026-11-21"), reason: self("Thứ bảy")),
                DueDate.Skipped(day: Self.day("2026-11-22"), reason: self("Chủ nhật")),
                DueDate.Skipped(day: Self.day("2026-11-24"), reason: self("Ngày Văn hóa Việt Nam")),
            ],
            rule: self("Điều 13 khoản 6"), isProvisional: isProvisional,
            extendedFrom: extendedFrom.map(Self.day))
    }

    var question: AnsweredQuestion {
        AnsweredQuestion(
            summary: questions[0],
            body: self("Con tôi sinh tại nhà, chưa có giấy chứng sinh.\n\nTôi cần làm gì?"),
            askerName: self("Người hỏi cho phép đăng tên"),
            answer: self("Bạn nộp hồ sơ tại **UBND xã**.\n\n- Tờ khai;\n- Giấy tờ thay thế."),
            answeredBy: self("Giám đốc Sở Tư pháp"),
            citations: [
                Citation(
                    number: self("123/2015/NĐ-CP"),
                    abstract: self("Quy định chi tiết Luật Hộ tịch"),
                    issuedOn: Self.day("2015-11-15"), issuer: self("Chính phủ"),
                    documentSlug: self("123-2015-nd-cp")),
                Citation(
                    number: self("60/2014/QH13"), abstract: self("Luật Hộ tịch"), issuedOn: nil,
                    issuer: self("Quốc hội")),
            ],
            due: due(on: "2026-11-20"))
    }

    var questions: [QuestionSummary] {
        [
            QuestionSummary(
                id: 1, slug: self("dang-ky-khai-sinh"),
                title: self("Đăng ký khai sinh cho trẻ sinh tại nhà"),
                field: self("Hộ tịch"), unit: self("Sở Tư pháp"),
                receivedAt: Self.moment("2026-10-30"), answeredAt: Self.moment("2026-11-12"))
        ]
    }

    /// What was merged into a question that is so far.
    func merged(into state: QuestionStatus.State) -> QuestionStatus {
        var status = status(.merged)
        status.target = MergeTarget(
            state: state, due: due, unit: self("Sở Nội vụ"),
            answeredAt: state == .answered ? Self.moment("2026-11-20") : nil,
            slug: nil, ground: state == .declined ? .complaint : nil,
            elsewhereOn: state == .answeredElsewhere ? Self.day("2026-11-19") : nil)
        return status
    }

    func receipt(_ state: QuestionStatus.State) -> QuestionReceipt {
        var receipt = QuestionReceipt(
            code: code, title: self("Khai sinh"), receivedAt: Self.moment("2026-09-16"),
            due: due(on: "2026-10-07"))
        receipt.state = state
        return receipt
    }

    func status(_ state: QuestionStatus.State, due: DueDate? = nil) -> QuestionStatus {
        QuestionStatus(
            code: code, state: state, receivedAt: Self.moment("2026-11-16"), due: due ?? self.due,
            unit: state == .received ? nil : self("Sở Tư pháp"),
            answeredAt: state == .answered ? Self.moment("2026-11-20") : nil,
            slug: state == .answered ? self("dang-ky-khai-sinh") : nil,
            reason: [.declined, .awaitingData, .answeredElsewhere].contains(state)
                ? self("Đây là nội dung khiếu nại.") : nil,
            milestones: QuestionMilestone.Kind.allCases.map {
                QuestionMilestone(
                    kind: $0, at: Self.moment("2026-11-17"), note: self("Sở Tư pháp"))
            })
    }

    var figures: QuestionFigures {
        QuestionFigures(
            year: 2026, years: [2026, 2025],
            [
                QuestionFigures.Tally(
                    unit: self("Sở Tư pháp"), outcome: "on-time", value: 5, count: 3),
                QuestionFigures.Tally(
                    unit: self("Sở Tư pháp"), outcome: "late", value: 30, count: 1),
                QuestionFigures.Tally(unit: "", outcome: "open", value: 1, count: 2),
            ], at: Self.moment("2026-11-23"))
    }
}

extension FeatureSamples {
    var hits: [SearchHit] {
        SearchKind.allCases.map { kind in
            SearchHit(
                kind: kind, id: 1, siteID: 2,
                slug: kind == .article ? "tin-tuc/" + self("mo-duong") : self("mo-duong"),
                time: Self.now.epochSeconds,
                title: [
                    Snippet.Segment(text: self("Mở "), isMatch: false),
                    Snippet.Segment(text: self("đường"), isMatch: true),
                ],
                identifier: kind == .document
                    ? [Snippet.Segment(text: self("12/KH-UBND"), isMatch: false)] : [],
                excerpt: [Snippet.Segment(text: self("Con đường nối hai xã."), isMatch: false)],
                detail: self("Sở Xây dựng"))
        }
    }

    var sites: [Int64: SiteLink] {
        [
            2: SiteLink(
                label: "skhcn", name: self("Cổng Sở"), shortName: self("Sở KH&CN"), status: .live)
        ]
    }

    var articles: [ArticleSummary] {
        [
            ArticleSummary(
                id: 1, slug: self("mo-duong"), sectionSlug: "tin-tuc",
                sectionTitle: self("Tin tức"),
                title: self("Mở đường"), lead: self("Đường mới."),
                publishedAt: Self.moment("2026-11-20"),
                site: SiteLink(
                    label: "", name: self("Cổng tỉnh"), shortName: self("Cổng"), status: .live))
        ]
    }
}
