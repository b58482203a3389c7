import HTTPKit
import PortalCore
import Templates

/// The audit trail in the admin.
enum AuditRoutes {
    static func add(to table: inout RouteTable) {
        table.sitePage(
            AuditAddresses.list, access: .permitted(.seeAudit), handler: "Audit.list"
        ) { staff, _ in try list(staff) }
        table.siteSubmission(
            AuditAddresses.export, access: .permitted(.seeAudit), handler: "Audit.export"
        ) { staff, _, form in try export(staff, form) }
    }

    private static func list(_ staff: StaffVisit) throws -> Reply {
        let query = staff.visit.request.query
        let search = AuditSearch(
            Dictionary(
                uniqueKeysWithValues: AuditSearch.Field.allCases.map {
                    ($0, query.first($0.rawValue) ?? "")
                }))
        let page = try staff.portal.audit.page(
            search, on: staff.site.id, of: staff.actor, page: staff.visit.pageRequest,
            limit: staff.house.limits.listItems)
        return .page(
            AuditListPage.render(
                page, search: search,
                isWhole: staff.site.isProvince && staff.actor.holdsEverywhere(.seeAudit),
                in: staff.context))
    }

    private static func export(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        let export = try staff.portal.audit.export(
            AuditSearch(form.values()), on: staff.site.id, of: staff.actor, now: staff.now)
        var response = Response(
            contentType: "text/csv; charset=utf-8", stream: AuditFile.stream(export))
        response.fields.set(
            "Content-Disposition",
            ContentDisposition.attachment(name: "nhat-ky-\(staff.now.day).csv"))
        response.fields.set("Cache-Control", "no-store")
        return .response(response)
    }
}
