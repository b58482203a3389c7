import PortalCore
import Templates

/// Consultations and the comments on them.
enum ConsultationRoutes {
    static func add(to table: inout RouteTable) {
        table.page(ConsultationAddresses.list, access: .everyone, handler: "Consultations.list") {
            visit, _ in try list(visit)
        }
        table.page(
            ConsultationAddresses.consultation, access: .everyone, handler: "Consultations.show",
            show)
        table.privatePage(
            ConsultationAddresses.comment, access: .everyoneWhileLive,
            handler: "Consultations.form", CommentForms.show)
        table.submission(
            ConsultationAddresses.comment, access: .everyoneWhileLive,
            handler: "Consultations.comment", CommentForms.submit)
        table.privatePage(
            ConsultationAddresses.thanks, access: .everyone, handler: "Consultations.thanks"
        ) { visit, slug in
            let consultation = try visit.portal.consultations.consultation(slug, of: visit.site)
            return .page(consultation.map { CommentThanksPage.render($0, in: visit.context) })
        }
    }

    private static func list(_ visit: Visit) throws -> Reply {
        let limit = visit.house.limits.listItems
        let upcoming = try visit.portal.consultations.upcoming(
            of: visit.site, at: visit.now, limit: limit)
        let open = try visit.portal.consultations.open(
            of: visit.site, at: visit.now, limit: limit)
        let closed = try visit.portal.consultations.closed(
            of: visit.site, at: visit.now, page: visit.pageRequest, limit: limit)
        return .page(
            ConsultationListPage.render(
                upcoming: upcoming, open: open, closed: closed, in: visit.context),
            until: try visit.portal.consultations.nextChange(of: visit.site, after: visit.now))
    }

    private static func show(_ visit: Visit, _ slug: String) throws -> Reply {
        let found = try visit.portal.consultations.consultation(
            slug, of: visit.site, comments: visit.pageRequest, limit: visit.house.limits.comments)
        guard let found else { return .problem(.notFound) }
        let summary = found.consultation.summary
        let boundary = [summary.opensAt, summary.closesAt].first { $0 > visit.now }
        return .page(
            ConsultationPage.render(
                found.consultation, comments: found.comments, in: visit.context),
            until: boundary)
    }
}
