import Foundation
import HTTPKit
import PortalCore
import Templates

/// Consultations and the comments on them.
enum ConsultationRoutes {
    /// Comments shown beside each piece of a draft.
    private static let besideLimit = 3

    static func add(to table: inout RouteTable) {
        table.page(ConsultationAddresses.list, access: .everyone, handler: "Consultations.list") {
            visit, _ in try list(visit)
        }
        table.page(
            ConsultationAddresses.consultation, access: .everyone, handler: "Consultations.show",
            show)
        table.page(
            ConsultationAddresses.comments, access: .everyone, handler: "Consultations.comments",
            comments)
        table.page(
            ConsultationAddresses.comparison, access: .everyone,
            handler: "Consultations.comparison", comparison)
        table.privatePage(
            ConsultationAddresses.file, access: .everyone, handler: "Consultations.file", file)
        table.page(
            ConsultationAddresses.numbered, access: .everyone, handler: "Consultations.numbered"
        ) { visit, id in
            let slug = try visit.portal.consultations.slug(of: id, on: visit.site)
            return slug.map { .redirect(to: ConsultationAddresses.consultation($0)) }
                ?? .problem(.notFound)
        }
        addForm(to: &table)
    }

    private static func addForm(to table: inout RouteTable) {
        table.privatePage(
            ConsultationAddresses.comment, access: .everyoneWhileLive,
            handler: "Consultations.form", CommentForms.show)
        table.submission(
            ConsultationAddresses.comment, access: .everyoneWhileLive,
            handler: "Consultations.comment", uploads: CommentForms.uploads, CommentForms.submit)
        table.privatePage(
            ConsultationAddresses.thanks, access: .everyone, handler: "Consultations.thanks"
        ) { visit, slug in
            let consultation = try visit.portal.consultations.consultation(slug, of: visit.site)
            return .page(consultation.map { CommentThanksPage.render($0, in: visit.context) })
        }
    }

    private static func list(_ visit: Visit) throws -> Reply {
        let limit = visit.house.limits.listItems
        let hasOutcome = hasOutcome(visit.request.query.first(ConsultationQuery.outcome))
        let upcoming = try visit.portal.consultations.upcoming(
            of: visit.site, at: visit.now, limit: limit)
        let open = try visit.portal.consultations.open(
            of: visit.site, at: visit.now, limit: limit)
        let closed = try visit.portal.consultations.closed(
            of: visit.site, at: visit.now, hasOutcome: hasOutcome, page: visit.pageRequest,
            limit: limit)
        return .page(
            ConsultationListPage.render(
                upcoming: upcoming, open: open, closed: closed, hasOutcome: hasOutcome,
                in: visit.context),
            until: try visit.portal.consultations.nextChange(of: visit.site, after: visit.now))
    }

    private static func hasOutcome(_ chosen: String?) -> Bool? {
        switch chosen {
        case ConsultationQuery.withOutcome: true
        case ConsultationQuery.withoutOutcome: false
        default: nil
        }
    }

    private static func show(_ visit: Visit, _ slug: String) throws -> Reply {
        let found = try visit.portal.consultations.page(
            slug, of: visit.site, onEach: besideLimit)
        guard let found else { return .problem(.notFound) }
        let summary = found.consultation.summary
        let boundary = [summary.opensAt, summary.closesAt].first { $0 > visit.now }
        return .page(ConsultationPage.render(found, in: visit.context), until: boundary)
    }

    private static func comments(_ visit: Visit, _ slug: String) throws -> Reply {
        let anchor = visit.request.query.chosen(ConsultationQuery.clause)
        let found = try visit.portal.consultations.comments(
            on: slug, clause: anchor, of: visit.site, page: visit.pageRequest,
            limit: visit.house.limits.comments)
        guard let found else { return .problem(.notFound) }
        let clause = anchor.flatMap { found.consultation.text.clause($0) }
        guard anchor == nil || clause != nil else { return .problem(.notFound) }
        return .page(
            ConsultationCommentsPage.render(
                found.consultation, clause: clause, comments: found.comments, in: visit.context))
    }

    private static func comparison(_ visit: Visit, _ slug: String) throws -> Reply {
        let query = visit.request.query
        let found = try visit.portal.consultations.comparison(
            of: slug, from: query.first(ConsultationQuery.old).flatMap { Int($0) },
            to: query.first(ConsultationQuery.new).flatMap { Int($0) }, on: visit.site)
        return .page(found.map { ConsultationComparisonPage.render($0, in: visit.context) })
    }

    private static func file(
        _ visit: Visit, _ place: ConsultationAddresses.FilePlace
    ) throws -> Reply {
        let file = try visit.portal.consultations.file(
            place.file, of: place.consultation, on: visit.site)
        guard let file else { return .problem(.notFound) }
        return .response(
            try FileResponse.make(
                path: ConsultationFileForms.store(visit.house).location(of: file.digest).path,
                request: visit.request, mediaType: file.mediaType, downloadName: file.name))
    }
}
