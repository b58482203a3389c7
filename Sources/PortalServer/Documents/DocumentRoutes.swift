import Foundation
import HTTPKit
import PortalCore
import Templates

/// The list of documents, a document, and its files.
enum DocumentRoutes {
    static func add(to table: inout RouteTable) {
        table.page(DocumentAddresses.list, access: .everyone, handler: "Documents.list") {
            visit, _ in try list(visit)
        }
        table.page(
            DocumentAddresses.document, access: .everyone, handler: "Documents.show", show)
        table.privatePage(
            DocumentAddresses.text, access: .everyone, handler: "Documents.text", text)
        table.privatePage(
            DocumentAddresses.file, access: .everyone, handler: "Documents.file", file)
    }

    private static func list(_ visit: Visit) throws -> Reply {
        let query = visit.request.query
        let filter = DocumentFilter(
            kindSlug: query.chosen(DocumentFilterField.kind.rawValue),
            issuerSlug: query.chosen(DocumentFilterField.issuer.rawValue),
            year: query.chosen(DocumentFilterField.year.rawValue).flatMap { Int($0) })
        let listing = try visit.portal.documents.list(
            of: visit.site, filter: filter, page: visit.pageRequest,
            limit: visit.house.limits.listItems)
        return .page(
            DocumentListPage.render(
                listing.page, filter: filter, facets: listing.facets, matching: listing.count,
                in: visit.context))
    }

    private static func show(_ visit: Visit, _ slug: String) throws -> Reply {
        guard let document = try visit.portal.documents.document(slug, of: visit.site) else {
            return .problem(.notFound)
        }
        let text = visit.house.legalTexts.structure(of: document.text)
        // Whether it is in force depends on the day.
        let midnight = Instant(visit.now.day.adding(days: 1), TimeOfDay(secondsOfDay: 0))
        return .page(
            DocumentPage.render(document, text: text, in: visit.context), until: midnight)
    }

    /// The full text as a plain file, for documents of which no other file is held.
    private static func text(_ visit: Visit, _ slug: String) throws -> Reply {
        guard let document = try visit.portal.documents.document(slug, of: visit.site),
            !document.text.isEmpty
        else { return .problem(.notFound) }
        var response = Response(
            contentType: "text/plain; charset=utf-8", bytes: Array(document.text.utf8))
        response.fields.set("X-Content-Type-Options", "nosniff")
        response.fields.set("Content-Disposition", "attachment; filename=\"\(slug).txt\"")
        return .response(response)
    }

    private static func file(
        _ visit: Visit, _ place: DocumentAddresses.FilePlace
    ) throws -> Reply {
        let document = try visit.portal.documents.document(place.document, of: visit.site)
        guard let file = document?.files.first(where: { $0.id == place.file }),
            let digest = file.digest
        else { return .problem(.notFound) }
        return .response(
            try FileResponse.make(
                path: visit.house.files.location(of: digest).path, request: visit.request,
                mediaType: file.mediaType, downloadName: file.name))
    }
}

extension QueryItems {
    /// A value that was chosen; an empty one means "all".
    func chosen(_ name: String) -> String? {
        first(name).flatMap { $0.isEmpty ? nil : $0 }
    }
}
