import GRDB
import HTTPKit
import Templates

@testable import PortalCore
@testable import PortalServer

/// Every address of every GET route that has something to show on a site.
///
/// The route table is walked, so a new route has to be given its addresses here before the tests
/// that read "all public pages" pass again.
struct PublicPages {
    /// A route that nobody said the addresses of.
    struct UnknownRoute: Error {
        let pattern: String
    }

    let portal: TestPortal
    let label: String
    /// Codes that somebody holds, for the receipt and the look-up.
    var codes: [QuestionCode] = []
    /// Codes of petitions that somebody holds.
    var petitionCodes: [QuestionCode] = []
    /// Codes of what was handed in.
    var receipts: [IntakeCode] = []
    /// Codes of requests on personal data.
    var dataCodes: [DataRequestCode] = []
    /// Codes of feedback.
    var feedbackCodes: [FeedbackCode] = []
    /// Words that are searched for.
    var words = ["Lai Châu", "quy dinh", "43/2020", "khong-co-gi-nhu-the"]

    /// The targets of requests, in the order of the route table. What only staff or the holder of a
    /// link may see has tests of its own.
    func targets() throws -> [String] {
        try RouteTable.all.routes.filter { $0.method == .get && Self.isPublic($0) }.flatMap {
            route in
            try targets(route.pattern)
        }
    }

    private static func isPublic(_ route: Route) -> Bool {
        switch route.rule.access {
        case .everyone, .everyoneWhileLive: route.pattern != ArticleWorkAddresses.shared.pattern
        case .everyoneOnProvincialHost, .staff: false
        }
    }

    private func targets(_ pattern: String) throws -> [String] {
        switch pattern {
        case DocumentAddresses.list.pattern: try documentLists()
        case DocumentAddresses.document.pattern:
            try slugs("document").map { DocumentAddresses.document($0).string }
        case DocumentAddresses.text.pattern:
            try slugs("document").map { DocumentAddresses.text($0).string }
        case DocumentAddresses.file.pattern:
            try slugs("document").prefix(1).map { slug in
                DocumentAddresses.file(DocumentAddresses.FilePlace(document: slug, file: 1)).string
            }
        case QuestionAddresses.list.pattern:
            try paged(QuestionAddresses.list().string)
                + [
                    "/hoi-dap?linh-vuc=dat-dai", "/hoi-dap?don-vi=S%E1%BB%9F%20T%C6%B0%20ph%C3%A1p",
                    "/hoi-dap?thoi-han=qua-han", "/hoi-dap?thoi-han=trong-han&linh-vuc=khong-co",
                ]
        case QuestionAddresses.figures.pattern, QuestionAddresses.figuresFile.pattern:
            [pattern, pattern + "?nam=2026"]
        case QuestionAddresses.similar.pattern:
            [pattern] + words.map { pattern + "?q=" + OpenForm.encoded($0) }
        case QuestionAddresses.file.pattern:
            try questions().prefix(1).map { slug in
                QuestionAddresses.file(QuestionAddresses.FilePlace(slug: slug, number: 1)).string
            }
        case QuestionAddresses.vote.pattern:
            try questions().map { QuestionAddresses.vote($0).string }
        // For who has the letter alone; and what only leads to the look-up.
        case QuestionAddresses.confirmation.pattern, QuestionAddresses.supplement.pattern: []
        case QuestionAddresses.question.pattern:
            try questions().map { QuestionAddresses.question($0).string }
        case QuestionAddresses.receipt.pattern:
            codes.map { QuestionAddresses.receipt($0).string }
        case DataRequestAddresses.receipt.pattern:
            dataCodes.map { DataRequestAddresses.receipt($0).string }
        case DataRequestAddresses.lookUp.pattern:
            [pattern, pattern + "?ma=x", pattern + "?ma=00000000"]
                + dataCodes.map { pattern + "?ma=\($0)" }
        // For who has the letter alone.
        case DataRequestAddresses.confirmation.pattern: []
        case FeedbackAddresses.receipt.pattern:
            feedbackCodes.map { FeedbackAddresses.receipt($0).string }
        case IntakeAddresses.receipt.pattern:
            receipts.map { IntakeAddresses.receipt($0).string }
        case IntakeAddresses.report.pattern:
            ["/phan-anh-noi-dung", "/phan-anh-noi-dung?trang=/tin-tuc/bai"]
        case QuestionAddresses.lookUp.pattern:
            ["/hoi-dap/tra-cuu", "/hoi-dap/tra-cuu?ma=x", "/hoi-dap/tra-cuu?ma=00000000"]
                + (codes + petitionCodes).map { "/hoi-dap/tra-cuu?ma=\($0)" }
        case PetitionAddresses.list.pattern:
            try paged(pattern)
                + [pattern + "?linh-vuc=tu-phap", pattern + "?thoi-han=qua-han"]
        case PetitionAddresses.figures.pattern, PetitionAddresses.figuresFile.pattern:
            [pattern, pattern + "?nam=2026"]
        case PetitionAddresses.petition.pattern:
            try petitions().map { PetitionAddresses.petition($0).string }
        case PetitionAddresses.file.pattern:
            try petitions().prefix(1).map { slug in
                PetitionAddresses.file(QuestionAddresses.FilePlace(slug: slug, number: 1)).string
            }
        case PetitionAddresses.receipt.pattern:
            petitionCodes.map { PetitionAddresses.receipt($0).string }
        case ConsultationAddresses.list.pattern: try paged(ConsultationAddresses.list().string)
        case ConsultationAddresses.consultation.pattern:
            try consultations { ConsultationAddresses.consultation($0).string }.flatMap(paged)
        case ConsultationAddresses.comment.pattern:
            try consultations { ConsultationAddresses.comment($0).string }
        case ConsultationAddresses.comments.pattern:
            try consultations { ConsultationAddresses.comments($0).string }.flatMap(paged)
        case ConsultationAddresses.comparison.pattern:
            try consultations { ConsultationAddresses.comparison($0).string }
        case ConsultationAddresses.file.pattern:
            try consultations {
                ConsultationAddresses.file(
                    ConsultationAddresses.FilePlace(consultation: $0, file: 1)
                ).string
            }
        case ConsultationAddresses.numbered.pattern, ArticleAddresses.numbered.pattern: []
        case ConsultationAddresses.thanks.pattern:
            try consultations { ConsultationAddresses.thanks($0).string }
        case UnitAddresses.unit.pattern:
            try slugs("unit").map { UnitAddresses.unit($0).string }
        case SearchAddresses.search.pattern: searches()
        case FeedAddresses.rssTopic.pattern, FeedAddresses.atomTopic.pattern:
            FeedTopic.allCases.map {
                pattern.replacing("{chu-de}", with: $0.rawValue)
            }
        case FeedAddresses.sitemapPart.pattern:
            SitemapPart.Kind.allCases.flatMap { kind in
                ["/sitemap/\(kind.rawValue)-1", "/sitemap/\(kind.rawValue)-2"]
            }
        case ArticleAddresses.section.pattern: try sections().flatMap(paged)
        case ArticleAddresses.place.pattern: try places().flatMap(paged)
        case PublicationAddresses.list.pattern: try paged(PublicationAddresses.list().string)
        case PublicationAddresses.entry.pattern:
            try publications().map { PublicationAddresses.entry($0).string }
        case PublicationAddresses.content.pattern:
            try publications().map { PublicationAddresses.content($0).string }
        case MediaAddresses.file.pattern: try media { "/tep/\($0)/tep" }
        // Smaller pictures and files of drafts stand in no page of the demonstration.
        case MediaAddresses.rendition.pattern, MediaAddresses.shared.pattern: []
        case _ where !pattern.contains("{"): [pattern]
        default: throw UnknownRoute(pattern: pattern)
        }
    }

    private func media(_ address: (Int64) -> String) throws -> [String] {
        try portal.core.database.numbers(of: "media_item").map(address)
    }

    /// A list, and the same from the middle either way.
    private func paged(_ target: String) throws -> [String] {
        let cursor = PageCursor(key: portal.clock.now.epochSeconds, id: 1).text
        return [
            target, target + "?\(PagerQuery.older)=\(cursor)", target + "?\(PagerQuery.newer)=0.0",
        ]
    }

    private func documentLists() throws -> [String] {
        let facets = try portal.core.documents.list(
            of: try portal.site(label), filter: DocumentFilter(), page: .newest, limit: 1
        ).facets
        let kinds = [nil, "khong-co"] + facets.kinds.prefix(1).map { Optional($0.slug) }
        let issuers = [nil] + facets.issuers.prefix(1).map { Optional($0.slug) }
        let years = [nil, "x"] + facets.years.prefix(1).map { Optional($0.slug) }
        var targets: [String] = []
        for kind in kinds {
            for issuer in issuers {
                for year in years {
                    for position in [nil, "\(PagerQuery.older)=99999.1", "\(PagerQuery.newer)=0.0"]
                    {
                        let query = [
                            kind.map { "\(DocumentFilterField.kind.rawValue)=\($0)" },
                            issuer.map { "\(DocumentFilterField.issuer.rawValue)=\($0)" },
                            year.map { "\(DocumentFilterField.year.rawValue)=\($0)" }, position,
                        ].compactMap(\.self).joined(separator: "&")
                        targets.append("/van-ban" + (query.isEmpty ? "" : "?" + query))
                    }
                }
            }
        }
        return targets
    }

    private func searches() -> [String] {
        ["/tim-kiem"]
            + words.flatMap { words in
                [SearchAddresses.results(for: words).string]
                    + SearchKind.allCases.flatMap { kind in
                        [nil, SearchCursor.ranked(1), .older(1 << 40)].map { cursor in
                            SearchAddresses.results(for: words, kind: kind, after: cursor).string
                        }
                    }
            }
    }
}

/// What stands in the database, read past the services.
extension PublicPages {
    private func slugs(_ table: StaticTable) throws -> [String] {
        try portal.core.database.slugs(of: table, on: try portal.site(label))
    }

    private func questions() throws -> [String] { try cases(.question) }

    private func petitions() throws -> [String] { try cases(.petition) }

    private func cases(_ kind: CaseKind) throws -> [String] {
        let site = try portal.site(label)
        return try portal.core.database.read { db in
            try db.rows(
                "SELECT slug FROM question WHERE site_id = ? AND kind = ? AND slug IS NOT NULL",
                [site.id, kind.rawValue]
            ) { $0[0] }
        }
    }

    private func consultations(_ target: (String) -> String) throws -> [String] {
        try slugs("consultation").map(target)
    }

    private func publications() throws -> [Int64] {
        try portal.core.publication.page(of: try portal.site(label), page: .newest, limit: 3)
            .items.map(\.id)
    }

    private func sections() throws -> [String] {
        guard case .site(let profile) = try portal.core.sites.directory().resolve(label: label)
        else { throw MissingFixture() }
        return profile.sections.map { ArticleAddresses.section($0.slug).string }
    }

    private func places() throws -> [String] {
        try portal.core.database.places(on: try portal.site(label)).map {
            ArticleAddresses.place($0).string
        }
    }
}
