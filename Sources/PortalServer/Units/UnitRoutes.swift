import PortalCore
import Templates

/// The units and their portals.
enum UnitRoutes {
    static func add(to table: inout RouteTable) {
        table.page(UnitAddresses.directory, access: .everyone, handler: "Units.directory") {
            visit, _ in
            .page(
                UnitDirectoryPage.render(
                    visit.units, map: visit.house.communeMap, in: visit.context))
        }
        table.page(UnitAddresses.unit, access: .everyone, handler: "Units.show") { visit, slug in
            let detail = try visit.portal.units.unit(slug)
            return .page(detail.map { UnitPage.render($0, in: visit.context) })
        }
    }
}
