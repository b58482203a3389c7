import HTTPKit
import PortalCore
import Templates

/// The publication record as anyone reads and checks it (Article 4.2).
enum PublicationRoutes {
    /// Entries in one part of the export.
    static let exportLimit = 1000

    static func add(to table: inout RouteTable) {
        table.page(PublicationAddresses.list, access: .everyone, handler: "Publication.list") {
            visit, _ in
            let page = try visit.portal.publication.page(
                of: visit.site, page: visit.pageRequest, limit: visit.house.limits.listItems)
            return .page(PublicationListPage.render(page, in: visit.context))
        }
        table.page(
            PublicationAddresses.guide, access: .everyone, handler: "Publication.guide"
        ) { visit, _ in .page(PublicationGuidePage.render(in: visit.context)) }
        table.page(
            PublicationAddresses.export, access: .everyone, handler: "Publication.export"
        ) { visit, _ in try export(visit) }
        table.page(
            PublicationAddresses.entry, access: .everyone, handler: "Publication.entry", entry)
        table.privatePage(
            PublicationAddresses.content, access: .everyone, handler: "Publication.content",
            content)
    }

    /// All sites stand in one chain, so each portal hands out the whole.
    private static func export(_ visit: Visit) throws -> Reply {
        let after = visit.request.query.first(PublicationAddresses.after).flatMap { Int64($0) }
        let entries = try visit.portal.publication.entries(
            after: max(after ?? 0, 0), limit: exportLimit)
        return .content(
            PublicationExport.render(entries), mediaType: PublicationExport.mediaType)
    }

    private static func entry(_ visit: Visit, _ id: Int64) throws -> Reply {
        guard let found = try visit.portal.publication.entry(id, of: visit.site) else {
            return .problem(.notFound)
        }
        return .page(
            PublicationEntryPage.render(
                found.entry, history: found.history,
                hasContent: found.history.last?.act != .removed, in: visit.context))
    }

    /// The bytes that were hashed, as they are.
    private static func content(_ visit: Visit, _ id: Int64) throws -> Reply {
        guard let text = try visit.portal.publication.content(id, of: visit.site) else {
            return .problem(.notFound)
        }
        var response = Response(contentType: "text/plain; charset=utf-8", bytes: Array(text.utf8))
        response.fields.set("X-Content-Type-Options", "nosniff")
        response.fields.set("Content-Disposition", "attachment; filename=\"cong-bo-\(id).txt\"")
        return .response(response)
    }
}
