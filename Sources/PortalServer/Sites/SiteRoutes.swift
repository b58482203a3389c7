import Templates

/// What a site says of itself.
enum SiteRoutes {
    static func add(to table: inout RouteTable) {
        table.page(SiteAddresses.contact, access: .everyone, handler: "Sites.contact") {
            visit, _ in .page(ContactPage.render(in: visit.context))
        }
    }
}
