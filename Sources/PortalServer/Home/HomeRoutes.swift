import PortalCore
import Templates

/// The home page.
enum HomeRoutes {
    static func add(to table: inout RouteTable) {
        table.page(HomeAddresses.home, access: .everyone, handler: "Home.show") { visit, _ in
            let overview = try visit.portal.home.overview(
                of: visit.site, at: visit.now, limits: visit.house.limits.home)
            let page = HomePage.render(
                overview, directory: visit.site.isProvince ? visit.units : nil,
                map: visit.site.isProvince ? visit.house.communeMap : nil, in: visit.context)
            return .page(page, until: overview.nextChange)
        }
    }
}
