import HTTPKit
import PortalCore
import Templates

extension MediaAddresses.Version: NamesSite {
    var siteName: AdminSiteName { site }
}

/// Files as visitors have them, and the library in the admin.
enum MediaRoutes {
    static func add(to table: inout RouteTable) {
        table.privatePage(MediaAddresses.file, access: .everyone, handler: "Media.file") {
            visit, file in try MediaFiles.current(visit, file)
        }
        table.privatePage(
            MediaAddresses.rendition, access: .everyone, handler: "Media.rendition"
        ) { visit, file in try MediaFiles.rendition(visit, file) }
        table.privatePage(MediaAddresses.shared, access: .everyone, handler: "Media.shared") {
            visit, file in try MediaFiles.shared(visit, file)
        }
        addLibrary(to: &table)
        addChanges(to: &table)
    }

    private static func addLibrary(to table: inout RouteTable) {
        table.sitePage(
            MediaAddresses.list, access: .permitted(.seeContent), handler: "Media.list"
        ) { staff, _ in try MediaLists.show(staff) }
        table.sitePage(
            MediaAddresses.choices, access: .permitted(.seeContent), handler: "Media.choices"
        ) { staff, _ in try MediaChoices.find(staff) }
        table.sitePage(
            MediaAddresses.item, access: .permitted(.seeContent), handler: "Media.show"
        ) { staff, item in try MediaItems.show(staff, item) }
        table.sitePage(
            MediaAddresses.version, access: .permitted(.seeContent), handler: "Media.version"
        ) { staff, version in try MediaFiles.version(staff, version) }
    }

    private static func addChanges(to table: inout RouteTable) {
        table.siteUpload(
            MediaAddresses.upload, access: .permitted(.manageMedia), handler: "Media.upload",
            limits: MediaUploads.limits
        ) { staff, _, upload in try MediaUploads.take(upload, staff) }
        table.siteUpload(
            MediaAddresses.replacement, access: .permitted(.manageMedia), handler: "Media.replace",
            limits: MediaUploads.limits
        ) { staff, item, upload in try MediaUploads.replace(item, upload, staff) }
        table.siteSubmission(
            MediaAddresses.item, access: .permitted(.manageMedia), handler: "Media.describe"
        ) { staff, item, form in try MediaItems.describe(staff, item, form) }
        table.siteSubmission(
            MediaAddresses.opening, access: .permitted(.manageMedia), handler: "Media.open"
        ) { staff, item, form in try MediaItems.setOpen(staff, item, form) }
        table.siteSubmission(
            MediaAddresses.deletion, access: .permitted(.manageMedia), handler: "Media.delete"
        ) { staff, item, _ in try MediaItems.delete(staff, item) }
    }
}
