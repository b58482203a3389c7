import PortalCore
import Templates

/// The help inside the admin (Article 21).
enum HelpRoutes {
    static func add(to table: inout RouteTable) {
        table.staffPage(HelpAddresses.all, access: .signedIn, handler: "Help.all") { staff, _ in
            .page(HelpPage.render(in: staff.context))
        }
    }
}
