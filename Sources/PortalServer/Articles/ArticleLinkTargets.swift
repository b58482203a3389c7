import Foundation
import HTTPKit
import PortalCore
import Templates

/// Items of the portal that an editor may link to, found by their words; answered as JSON.
enum ArticleLinkTargets {
    /// The name of the query part with the words.
    private static let words = "q"
    private static let perKind = 5

    private struct Target: Encodable {
        let title: String
        let address: String
    }

    static func find(_ staff: StaffVisit) throws -> Reply {
        let text = staff.visit.request.query.first(words) ?? ""
        let targets = text.allSatisfy(\.isWhitespace) ? [] : try targets(for: text, staff)
        return .response(.json(try JSONEncoder().encode(targets)))
    }

    private static func targets(for text: String, _ staff: StaffVisit) throws -> [Target] {
        let request = SearchRequest(
            text: text, siteID: staff.site.id, includesIntegrated: staff.site.isProvince,
            limit: perKind)
        let hits = try staff.portal.search.overview(request).groups.flatMap(\.hits)
        return hits.compactMap { hit in
            guard hit.siteID == staff.site.id, let address = SearchAddresses.item(hit) else {
                return nil
            }
            return Target(title: hit.title.map(\.text).joined(), address: address.string)
        }
    }
}

extension Response {
    /// An answer for scripts of our own pages, kept by nobody.
    static func json(_ data: Data, status: HTTPStatus = .ok) -> Response {
        Response(
            status: status,
            fields: HeaderFields([
                ("Content-Type", "application/json"), ("Cache-Control", "no-store"),
            ]),
            body: .bytes([UInt8](data)))
    }
}
