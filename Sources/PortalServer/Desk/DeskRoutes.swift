import PortalCore
import Templates

/// "My work".
enum DeskRoutes {
    static func add(to table: inout RouteTable) {
        table.staffPage(AdminAddresses.home, access: .signedIn, handler: "Desk.show") {
            staff, _ in
            .page(DeskPage.render(try DeskTasks.groups(of: staff), in: staff.context))
        }
    }
}
