import HTTPKit
import PortalCore
import Templates

/// Whether the portal is well, for those who watch over it.
enum HealthRoutes {
    private static let state = Address<Void>("/trang-thai")

    static func add(to table: inout RouteTable) {
        table.privatePage(state, access: .everyone, handler: "Health.state") { visit, _ in
            // Reading the sites shows that the database answers.
            _ = try visit.portal.sites.directory()
            return .response(.text("ok\n"))
        }
    }
}
