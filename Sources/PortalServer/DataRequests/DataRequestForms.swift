import HTTPKit
import PortalCore
import Templates

/// The form for a request on personal data.
struct DataRequestForms: PublicForm {
    let desk: FormDesk

    init(_ visit: Visit) {
        desk = FormDesk("data-request", of: visit, takesTime: true)
    }

    /// A code in the address is put into the form.
    func show() throws -> Reply {
        let code = visit.request.query.text(DataRequestAddresses.code)
        return try show(DataRequestForm(values: code.map { [.code: $0] } ?? [:]))
    }

    func read(_ fields: FormFields) -> DataRequestForm { DataRequestForm(values: fields.values()) }

    func store(_ form: DataRequestForm, _ files: FormFiles, key: String) throws -> Reply {
        var generator = SystemRandomNumberGenerator()
        let receipt = try visit.portal.dataRequests.ask(
            form, on: visit.site, submissionKey: key, now: visit.now, using: &generator)
        return .redirect(to: DataRequestAddresses.receipt(receipt.code))
    }

    func page(_ form: DataRequestForm, _ state: FormContext<DataRequestForm.Field>) -> HTML {
        DataRequestFormPage.render(
            form, months: visit.house.askerRetention, state: state, in: visit.context)
    }
}

/// The look-up of a request by its code and the contact given with it.
struct DataRequestLookUpForms: LookUpForm {
    typealias Field = DataRequestLookUpPage.Field

    let desk: FormDesk
    let malformed = DataRequestLookUpPage.malformed
    let unknown = DataRequestLookUpPage.unknown

    init(_ visit: Visit) {
        desk = FormDesk("data-request-status", of: visit)
    }

    func code(_ text: String) -> DataRequestCode? { DataRequestCode(entered: text) }

    func find(_ code: DataRequestCode, _ entered: [Field: String]) throws -> DataRequestStatus? {
        try visit.portal.dataRequests.status(
            code, contact: entered[.contact] ?? "", of: visit.site)
    }

    func answer(_ status: DataRequestStatus, to entered: [Field: String]) -> Reply {
        desk.reply(page(entered, desk.context(), found: status))
    }

    func page(_ entered: [Field: String], _ state: FormContext<Field>) -> HTML {
        page(entered, state, found: nil)
    }

    private func page(
        _ entered: [Field: String], _ state: FormContext<Field>, found: DataRequestStatus?
    ) -> HTML {
        DataRequestLookUpPage.render(
            entered: entered, found: found, state: state, in: visit.context)
    }
}

extension AddressConfirmationForms {
    /// For the address that came with a request.
    static let dataRequests = AddressConfirmationForms(
        subject: .dataRequest, place: .dataRequests,
        address: { DataRequestAddresses.confirmation($0) },
        find: { id, visit in
            try visit.portal.dataRequests.mailState(of: id, on: visit.site)
                .map { AddressConfirmation(of: $0) }
        },
        confirm: { id, visit in
            _ = try visit.portal.dataRequests.confirmMail(of: id, on: visit.site, now: visit.now)
        })
}
