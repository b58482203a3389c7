import Foundation
import HTTPKit
import PortalCore
import Templates

/// Files to choose from, for the editor; answered as JSON.
enum MediaChoices {
    /// Files that are offered at once.
    private static let limit = 24

    /// A file as the editor shows it.
    struct Choice: Encodable {
        let id: Int64
        let name: String
        let kind: String
        /// Where it stands, for the text.
        let address: String
        /// Where it is described.
        let page: String
        /// A small picture; nil for what is none.
        let thumbnail: String?
        let alternative: String
        let isDecorative: Bool
        let width: Int?
        let height: Int?
    }

    static func find(_ staff: StaffVisit) throws -> Reply {
        let choice = MediaLists.choice(staff.visit.request.query)
        let found = try staff.house.media.list(
            of: staff.site, choice.filter, page: .newest, limit: limit, by: staff.actor)
        let choices = found.page.items.map { self.choice($0, staff) }
        return .response(.json(try JSONEncoder().encode(choices)))
    }

    static func choice(_ item: MediaItem, _ staff: StaffVisit) -> Choice {
        let address = MediaAddresses.file(
            MediaAddresses.File(id: item.id, name: item.fileName)
        ).string
        let small = item.widths.first.map { width in
            MediaAddresses.rendition(
                MediaAddresses.Rendition(id: item.id, width: width, name: item.slug + ".webp")
            ).string
        }
        let page = MediaAddresses.item(
            AdminItem(AdminSiteName(label: staff.site.label), item.id))
        return Choice(
            id: item.id, name: item.name, kind: item.format.name, address: address,
            page: page.string, thumbnail: item.format.isImage ? small ?? address : nil,
            alternative: item.description.alternative,
            isDecorative: item.description.isDecorative, width: item.version.size?.width,
            height: item.version.size?.height)
    }
}
