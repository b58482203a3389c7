import HTTPKit
import PortalCore
import Templates

/// Gives out the form for a request on personal data and takes it back.
enum DataRequestForms {
    /// A code in the address is put into the form.
    static func show(_ visit: Visit) -> Reply {
        let code = visit.request.query.first(DataRequestAddresses.code)
        return page(
            DataRequestForm(values: code.map { [.code: $0] } ?? [:]), desk(visit), visit)
    }

    static func submit(_ visit: Visit) -> Reply {
        let desk = desk(visit)
        switch desk.take() {
        case .refused(let problem): return .problem(problem)
        case .again(let fields, let notice, let status):
            return page(
                DataRequestForm(values: fields.values()), desk, visit, notice: notice,
                status: status)
        case .accepted(let fields, let key):
            return store(DataRequestForm(values: fields.values()), key, desk, visit)
        }
    }

    private static func store(
        _ form: DataRequestForm, _ key: String, _ desk: FormDesk, _ visit: Visit
    ) -> Reply {
        var generator = SystemRandomNumberGenerator()
        do {
            let receipt = try visit.portal.dataRequests.ask(
                form, on: visit.site, submissionKey: key, now: visit.now, using: &generator)
            return .redirect(to: DataRequestAddresses.receipt(receipt.code))
        } catch let invalid as InvalidForm<DataRequestForm.Field> {
            return page(
                form, desk, visit, errors: invalid.errors, status: .unprocessableContent)
        } catch {
            visit.report(error)
            return page(
                form, desk, visit, notice: FormDesk.notStored, status: .serviceUnavailable)
        }
    }

    private static func page(
        _ form: DataRequestForm, _ desk: FormDesk, _ visit: Visit,
        errors: [FieldError<DataRequestForm.Field>] = [], notice: String? = nil,
        status: HTTPStatus = .ok
    ) -> Reply {
        desk.reply(
            DataRequestFormPage.render(
                form, months: visit.house.askerRetention,
                state: desk.context(errors: errors, notice: notice), in: visit.context),
            status: status)
    }

    private static func desk(_ visit: Visit) -> FormDesk { FormDesk("data-request", of: visit) }
}

/// The look-up of a request. The contact travels in the body, so that it stands in no log and no
/// history.
enum DataRequestLookUpForms {
    typealias Field = DataRequestLookUpPage.Field

    /// A code in the address is put into the form; receipts lead here so.
    static func show(_ visit: Visit) -> Reply {
        let code = visit.request.query.first(DataRequestAddresses.code) ?? ""
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

/// The link of the first letter: a page with a button, since programs that look through mail follow
/// links by themselves.
enum DataRequestConfirmationForms {
    static func show(_ visit: Visit, _ token: String) throws -> Reply {
        try page(token, desk(visit), visit)
    }

    static func submit(_ visit: Visit, _ token: String) throws -> Reply {
        let desk = desk(visit)
        switch desk.take() {
        case .refused(let problem): return .problem(problem)
        case .again(_, let notice, let status):
            return try page(token, desk, visit, notice: notice, status: status)
        case .accepted:
            if case .valid(let id) = check(token, visit) {
                _ = try visit.portal.dataRequests.confirmMail(
                    of: id, on: visit.site, now: visit.now)
            }
            return .redirect(to: DataRequestAddresses.confirmation(token))
        }
    }

    private static func page(
        _ token: String, _ desk: FormDesk, _ visit: Visit, notice: String? = nil,
        status: HTTPStatus = .ok
    ) throws -> Reply {
        switch check(token, visit) {
        case .forged: return .problem(.notFound)
        case .expired:
            return desk.reply(
                DataRequestConfirmationPage.expired(in: visit.context), status: .gone)
        case .valid(let id):
            let state = try visit.portal.dataRequests.mailState(of: id, on: visit.site)
            guard let state else { return .problem(.notFound) }
            return desk.reply(
                DataRequestConfirmationPage.render(
                    state, token: token, form: desk.context(notice: notice), in: visit.context),
                status: status)
        }
    }

    private static func check(_ token: String, _ visit: Visit) -> AddressTokens.Check {
        visit.house.addressTokens.check(token, of: .dataRequest, now: visit.now)
    }

    private static func desk(_ visit: Visit) -> FormDesk {
        FormDesk("data-request-address", of: visit)
    }
}
