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

/// The look-up of a request. The contact travels in the body, so that it stands in no log and no
/// history.
enum DataRequestLookUpForms {
    typealias Field = DataRequestLookUpPage.Field

    /// A code in the address is put into the form; receipts lead here so.
    static func show(_ visit: Visit) -> Reply {
        let code = visit.request.query.text(DataRequestAddresses.code) ?? ""
        let isMalformed =
            !code.allSatisfy(\.isWhitespace) && DataRequestCode(entered: code) == nil
        return page([.code: code], isMalformed ? .malformed : .empty, desk(visit), visit)
    }

    static func submit(_ visit: Visit) throws -> Reply {
        let desk = desk(visit)
        switch desk.take() {
        case .refused(let problem): return .problem(problem)
        case .again(let fields, let notice, let status):
            return page(fields.values(), .empty, desk, visit, notice: notice, status: status)
        case .accepted(let fields, _):
            let entered: [Field: String] = fields.values()
            let result = try lookUp(entered, visit)
            let isFound = if case .found = result { true } else { false }
            return page(
                entered, result, desk, visit, status: isFound ? .ok : .unprocessableContent)
        }
    }

    private static func lookUp(
        _ entered: [Field: String], _ visit: Visit
    ) throws -> DataRequestLookUp {
        guard let code = DataRequestCode(entered: entered[.code] ?? "") else {
            return .malformed
        }
        let status = try visit.portal.dataRequests.status(
            code, contact: entered[.contact] ?? "", of: visit.site)
        return status.map { .found($0) } ?? .unknown
    }

    private static func page(
        _ entered: [Field: String], _ result: DataRequestLookUp, _ desk: FormDesk,
        _ visit: Visit, notice: String? = nil, status: HTTPStatus = .ok
    ) -> Reply {
        let form: FormContext<Field> = desk.context()
        return desk.reply(
            DataRequestLookUpPage.render(
                entered: entered, result: result, token: form.token, notice: notice,
                in: visit.context),
            status: status)
    }

    private static func desk(_ visit: Visit) -> FormDesk {
        FormDesk("data-request-status", of: visit)
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
