@testable import PortalCore
@testable import Templates

extension FeatureSamples {
    /// Every feature page in each of its states, by a name for its file.
    var pages: [(name: String, html: HTML)] {
        documentPages + questionPages + followUpPages + formPages + consultationPages + searchPages
            + intakePages + petitionPages + dataRequestPages + feedbackPages
    }

    private var documentPages: [(name: String, html: HTML)] {
        let filter = DocumentFilter(kindSlug: "quyet-dinh", year: 2020)
        let page = Page(items: documents, older: PageCursor(key: 5, id: 1), newer: nil)
        let none = Page<DocumentSummary>(items: [], older: nil, newer: nil)
        let list = context(at: DocumentAddresses.list())
        let one = context(at: DocumentAddresses.document(documents[0].slug))
        return [
            (
                "van-ban",
                DocumentListPage.render(
                    page, filter: DocumentFilter(), facets: facets, matching: nil, in: list)
            ),
            (
                "van-ban-loc",
                DocumentListPage.render(
                    page, filter: filter, facets: facets, matching: 12, in: list)
            ),
            (
                "van-ban-khong-co",
                DocumentListPage.render(none, filter: filter, facets: facets, matching: 0, in: list)
            ),
            (
                "van-ban-mot",
                DocumentPage.render(document, text: LegalText(extracted: legalText), in: one)
            ),
            ("van-ban-khong-toan-van", DocumentPage.render(document, text: nil, in: one)),
        ]
    }

    private var questionPages: [(name: String, html: HTML)] {
        let list = Page(items: questions, older: nil, newer: PageCursor(key: 1, id: 1))
        let receipt = QuestionReceipt(
            code: code, title: self("Khai sinh"), receivedAt: Self.moment("2026-11-16"), due: due)
        let found: [(String, QuestionStatus)] = [
            ("cho", status(.received)), ("chuyen", status(.accepted)),
            ("tre", status(.accepted, due: due(on: "2026-11-20", isProvisional: true))),
            ("rat-tre", status(.accepted, due: due(on: "2026-10-20"))),
            ("xong", status(.answered)), ("tu-choi", status(.declined)),
            ("bo-sung", status(.awaitingData)), ("gop", status(.merged)),
            ("truc-tiep", status(.answeredElsewhere)),
            ("gop-chuyen", merged(into: .accepted)), ("gop-cho", merged(into: .awaitingData)),
            ("gop-truc-tiep", merged(into: .answeredElsewhere)),
        ]
        let nothing: [(String, [FieldError<QuestionLookUpPage.Field>])] = [
            ("trong", []), ("sai", [QuestionLookUpPage.malformed]),
            ("khong-thay", [QuestionLookUpPage.unknown]),
        ]
        return [
            (
                "hoi-dap",
                QuestionListPage.render(
                    list, filter: QuestionFilter(unit: self("Sở Tư pháp")),
                    facets: QuestionFacets(
                        fields: [QuestionField(slug: "ho-tich", title: self("Hộ tịch"))],
                        units: [self("Sở Tư pháp")]),
                    in: context(at: QuestionAddresses.list()))
            ),
            ("so-lieu", QuestionFiguresPage.render(figures, in: context)),
            (
                "danh-gia",
                QuestionVotePage.render(
                    questions[0], hasVoted: false, form: FormContext(token: "the"), in: context)
            ),
            (
                "danh-gia-xong",
                QuestionVotePage.render(
                    questions[0], hasVoted: true, form: FormContext(token: "the"), in: context)
            ),
            ("hoi-dap-mot", QuestionPage.render(question, in: context)),
            ("dat-cau-hoi", AskPage.render(in: context(at: QuestionAddresses.ask()))),
            ("bien-nhan", QuestionReceiptPage.render(receipt, in: context)),
            (
                "bien-nhan-xong",
                QuestionReceiptPage.render(self.receipt(.answered), in: context)
            ),
        ]
            + nothing.map { ("tra-cuu-\($0)", lookUp(errors: $1)) }
            + found.map { ("tra-cuu-\($0)", lookUp($1)) }
    }

    private func lookUp(
        _ found: QuestionStatus? = nil, errors: [FieldError<QuestionLookUpPage.Field>] = [],
        supplement: QuestionLookUpPage.Supplement? = nil
    ) -> HTML {
        QuestionLookUpPage.render(
            entered: [.code: self("HD-7K3M-9QXZ"), .phone: self("5678")], found: found,
            state: FormContext(token: "the", errors: errors), supplement: supplement, in: context)
    }

    /// What was missing, in each phase of its sending, and the confirming of an e-mail address.
    private var followUpPages: [(name: String, html: HTML)] {
        let form = SupplementForm(values: [.text: self("Tại xã Mường Than.")])
        let wrong = FormContext<SupplementForm.Field>(
            token: self("the"),
            errors: SupplementForm.Field.allCases.map { FieldError($0, self("Sửa mục này.")) },
            notice: self("Chọn lại tệp."))
        let phases: [(String, QuestionLookUpPage.Supplement)] = [
            ("trong", .init(.wanted, state: FormContext(token: "the"))),
            ("loi", .init(.wanted, form, state: wrong)),
            ("xong", .init(.stored, state: FormContext(token: "the"))),
            ("muon", .init(.tooLate, form, state: FormContext(token: "the"))),
        ]
        let pages = phases.map { name, supplement in
            ("bo-sung-\(name)", lookUp(status(.awaitingData), supplement: supplement))
        }
        let confirmations = [(CaseKind.question, true), (.petition, false)].map {
            kind, isConfirmed in
            (
                "xac-nhan-thu-\(isConfirmed)",
                AddressConfirmationPage.render(
                    AddressConfirmation(
                        of: QuestionMailState(code: code, kind: kind, isConfirmed: isConfirmed)),
                    .questions, at: QuestionAddresses.confirmation(self("the")),
                    form: FormContext(token: "the", notice: self("Đã hết hạn.")), in: context)
            )
        }
        let expired = (
            "xac-nhan-thu-het-han", AddressConfirmationPage.expired(.questions, in: context)
        )
        return pages + confirmations + [expired]
    }

    private var formPages: [(name: String, html: HTML)] {
        let topics = [QuestionField(slug: "ho-tich", title: self("Hộ tịch"))]
        return AskerKind.allCases.flatMap { kind -> [(name: String, html: HTML)] in
            var values: [QuestionForm.Field: String] = [:]
            for field in QuestionForm.Field.allCases { values[field] = self("đã gõ") }
            let state = FormContext<QuestionForm.Field>(
                token: self("the"),
                errors: QuestionForm.Field.allCases.filter { isShown($0, to: kind) }
                    .map { FieldError($0, self("Bạn sửa mục này.")) },
                notice: self("Phiên đã hết hạn."))
            return [
                (
                    "mau-\(kind)",
                    QuestionFormPage.render(
                        QuestionForm(kind: kind), topics: topics, state: FormContext(token: "the"),
                        in: context)
                ),
                (
                    "mau-\(kind)-loi",
                    QuestionFormPage.render(
                        QuestionForm(kind: kind, values: values), topics: topics, state: state,
                        in: context)
                ),
            ]
        }
    }

    private func isShown(_ field: QuestionForm.Field, to kind: AskerKind) -> Bool {
        kind == .organisation || ![.position, .organisation, .licence].contains(field)
    }

    private var searchPages: [(name: String, html: HTML)] {
        let capped = CappedCount(1_001, cap: 1_000)
        let groups = hits.map { SearchOverview.Group(kind: $0.kind, count: capped, hits: [$0]) }
        let page = SearchPage(
            hits: [hits[1]], counts: [.document: capped, .article: CappedCount(3, cap: 1_000)],
            next: .ranked(20), isRelaxed: true)
        let results: [(String, String, SearchResults)] = [
            ("trong", "", .unasked),
            ("nhom", "đường", .overview(SearchOverview(groups: groups, isRelaxed: false))),
            ("loai", "đường", .list(.document, page)),
            ("het", "đường", .list(.unit, .empty)),
            ("khong-co", "xyz", .overview(SearchOverview(groups: [], isRelaxed: false))),
        ]
        return results.map { name, words, results in
            (
                "tim-\(name)",
                SearchResultsPage.render(
                    words: words.isEmpty ? "" : self(words), results: results, sites: sites,
                    in: context(at: SearchAddresses.search()))
            )
        }
    }

    /// The feeds and sitemaps.
    var machineDocuments: [(name: String, html: HTML)] {
        let summary = consultation().summary
        let feeds = [
            Feed.news(articles, in: context), Feed.documents(documents, in: context),
            Feed.questions(questions, in: context),
            Feed.petitions(petitions, in: context), Feed.consultations([summary], in: context),
        ]
        let parts = SitemapPart.parts(of: .documents, count: 12_000)
        let entries = [
            Sitemap.Entry(DocumentAddresses.document(documents[0].slug), changedAt: Self.now),
            Sitemap.Entry(HomeAddresses.home()),
        ]
        return feeds.flatMap { feed in
            [
                ("rss-\(feed.topic.rawValue)", RSSFeed.render(feed, in: context)),
                ("atom-\(feed.topic.rawValue)", AtomFeed.render(feed, in: context)),
            ]
        } + [
            ("sitemap", Sitemap.index(parts, in: context)),
            ("sitemap-phan", Sitemap.part(entries, in: context)),
        ]
    }
}
