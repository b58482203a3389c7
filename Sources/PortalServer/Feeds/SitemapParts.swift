import PortalCore
import Templates

/// Which pages stand in which part of a site's sitemap.
enum SitemapParts {
    static func all(_ visit: Visit) throws -> [SitemapPart] {
        try SitemapPart.Kind.allCases.flatMap { kind in
            SitemapPart.parts(of: kind, count: try count(kind, visit))
        }
    }

    static func entries(_ part: SitemapPart, _ visit: Visit) throws -> [Sitemap.Entry] {
        switch part.kind {
        case .pages: return part.number == 1 ? pages(visit) : []
        case .units: return part.number == 1 ? units(visit) : []
        case .articles:
            return try items(.articles, part, visit) {
                ArticleAddresses.place(
                    ArticleAddresses.Place(section: $0.section, slug: $0.slug))
            }
        case .documents:
            return try items(.documents, part, visit) { DocumentAddresses.document($0.slug) }
        case .questions:
            return try items(.questions, part, visit) { QuestionAddresses.question($0.slug) }
        case .petitions:
            return try items(.petitions, part, visit) { PetitionAddresses.petition($0.slug) }
        case .consultations:
            return try items(.consultations, part, visit) {
                ConsultationAddresses.consultation($0.slug)
            }
        }
    }

    private static func count(_ kind: SitemapPart.Kind, _ visit: Visit) throws -> Int {
        let feeds = visit.portal.feeds
        return switch kind {
        case .pages, .units: 1
        case .articles: try feeds.lastNumber(of: .articles, on: visit.site)
        case .documents: try feeds.lastNumber(of: .documents, on: visit.site)
        case .questions: try feeds.lastNumber(of: .questions, on: visit.site)
        case .petitions: try feeds.lastNumber(of: .petitions, on: visit.site)
        case .consultations: try feeds.lastNumber(of: .consultations, on: visit.site)
        }
    }

    private static func items(
        _ kind: SitemapKind, _ part: SitemapPart, _ visit: Visit,
        _ address: (FeedService.SitemapItem) -> WebAddress
    ) throws -> [Sitemap.Entry] {
        let last = part.number.multipliedReportingOverflow(by: SitemapPart.limit)
        guard !last.overflow else { return [] }
        let numbers = (last.partialValue - SitemapPart.limit + 1)...last.partialValue
        return try visit.portal.feeds.items(of: kind, on: visit.site, numbers: numbers).map {
            Sitemap.Entry(address($0), changedAt: $0.changedAt)
        }
    }

    private static func pages(_ visit: Visit) -> [Sitemap.Entry] {
        var fixed = [
            HomeAddresses.home(), DocumentAddresses.list(), QuestionAddresses.list(),
            PetitionAddresses.list(), ConsultationAddresses.list(), UnitAddresses.directory(),
            SiteAddresses.contact(), DataRequestAddresses.about(),
            FeedbackAddresses.published(),
        ]
        if visit.site.status == .live {
            fixed += [QuestionAddresses.ask(), PetitionAddresses.start()]
        }
        let sections = visit.profile.sections.map { ArticleAddresses.section($0.slug) }
        return (fixed + sections).map { Sitemap.Entry($0) }
    }

    /// The units are the province's; members do not repeat them.
    private static func units(_ visit: Visit) -> [Sitemap.Entry] {
        guard visit.site.isProvince else { return [] }
        let directory = visit.units
        let entries = directory.departments + directory.communes + directory.formerDistricts
        return entries.map { Sitemap.Entry(UnitAddresses.unit($0.unit.slug)) }
    }
}
