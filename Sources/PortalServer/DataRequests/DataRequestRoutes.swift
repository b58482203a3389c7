import PortalCore
import Templates

/// Personal data: what is kept, requests on it, and their handling.
enum DataRequestRoutes {
    static func add(to table: inout RouteTable) {
        table.page(
            DataRequestAddresses.about, access: .everyone, handler: "DataRequests.about"
        ) { visit, _ in
            .page(PersonalDataPage.render(months: visit.house.askerRetention, in: visit.context))
        }
        table.privatePage(
            DataRequestAddresses.form, access: .everyoneWhileLive, handler: "DataRequests.form"
        ) { visit, _ in try DataRequestForms(visit).show() }
        table.submission(
            DataRequestAddresses.form, access: .everyoneWhileLive, handler: "DataRequests.send"
        ) { visit, _ in try DataRequestForms(visit).submit() }
        table.privatePage(
            DataRequestAddresses.receipt, access: .everyone, handler: "DataRequests.receipt"
        ) { visit, code in
            let receipt = try visit.portal.dataRequests.receipt(code, of: visit.site)
            return .page(receipt.map { DataRequestReceiptPage.render($0, in: visit.context) })
        }
        table.privatePage(
            DataRequestAddresses.lookUp, access: .everyone, handler: "DataRequests.lookUp"
        ) { visit, _ in try DataRequestLookUpForms(visit).showWithCode() }
        table.submission(
            DataRequestAddresses.lookUp, access: .everyone, handler: "DataRequests.status"
        ) { visit, _ in try DataRequestLookUpForms(visit).submit() }
        table.privatePage(
            DataRequestAddresses.confirmation, access: .everyoneWhileLive,
            handler: "DataRequests.confirmation"
        ) { visit, token in try AddressConfirmationForms.dataRequests.show(visit, token) }
        table.submission(
            DataRequestAddresses.confirmation, access: .everyoneWhileLive,
            handler: "DataRequests.confirm"
        ) { visit, token in try AddressConfirmationForms.dataRequests.submit(visit, token) }
        DataRequestWorkRoutes.add(to: &table)
    }
}

/// The work on requests, by the Board and the administrators of the site.
enum DataRequestWorkRoutes {
    private static let holders = StaffAccess.permitted(.handleDataRequests)

    static func add(to table: inout RouteTable) {
        table.sitePage(
            DataRequestAddresses.list, access: holders, handler: "DataRequests.list"
        ) { staff, _ in try DataRequestWorkForms.list(staff) }
        table.sitePage(
            DataRequestAddresses.item, access: holders, handler: "DataRequests.show"
        ) { staff, item in
            try DataRequestWorkForms.page(
                staff, item, notice: DataRequestWorkForms.notice(of: staff))
        }
        table.siteSubmission(
            DataRequestAddresses.step, access: holders, handler: "DataRequests.step"
        ) { staff, item, form in try DataRequestWorkForms.take(staff, item, form) }
        table.siteSubmission(
            DataRequestAddresses.person, access: holders, handler: "DataRequests.person"
        ) { staff, item, _ in try DataRequestWorkForms.person(staff, item) }
        table.siteSubmission(
            DataRequestAddresses.copy, access: holders, handler: "DataRequests.copy"
        ) { staff, item, _ in try DataRequestCarryingForms.copy(staff, item) }
        table.siteSubmission(
            DataRequestAddresses.correction, access: holders, handler: "DataRequests.correction"
        ) { staff, item, _ in try DataRequestCarryingForms.correction(staff, item) }
        table.siteSubmission(
            DataRequestAddresses.corrected, access: holders, handler: "DataRequests.correct"
        ) { staff, item, form in try DataRequestCarryingForms.correct(staff, item, form) }
        table.siteSubmission(
            DataRequestAddresses.removal, access: .confirmed(.handleDataRequests),
            handler: "DataRequests.remove"
        ) { staff, item, form in try DataRequestCarryingForms.remove(staff, item, form) }
        table.siteSubmission(
            DataRequestAddresses.hiding, access: holders, handler: "DataRequests.hideName"
        ) { staff, item, _ in try DataRequestCarryingForms.hideName(staff, item) }
    }
}
