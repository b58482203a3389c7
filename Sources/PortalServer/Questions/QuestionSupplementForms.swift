import HTTPKit
import PortalCore
import Templates

/// Takes what an asker sends where data were missing. Code and digits open the question anew with
/// each sending; a form that was not accepted opens nothing, so that nobody tries digits here.
enum QuestionSupplementForms {
    typealias Field = QuestionLookUpPage.Field

    /// The empty form, beside the look-up of a question that waits; nil where it does not.
    static func form(
        for status: QuestionStatus, beside desk: FormDesk, _ visit: Visit
    ) -> QuestionLookUpPage.Supplement? {
        guard status.state == .awaitingData, visit.site.status == .live else { return nil }
        return QuestionLookUpPage.Supplement(
            .wanted, state: FormDesk(name, beside: desk).context())
    }

    static func submit(_ visit: Visit) throws -> Reply {
        let desk = desk(visit)
        switch desk.take() {
        case .refused(let problem): return .problem(problem)
        case .again(let fields, let notice, let status):
            let supplement = QuestionLookUpPage.Supplement(
                .wanted, SupplementForm(values: fields.values()),
                state: desk.context(notice: visit.request.noticeWithFiles(notice)))
            return page(fields, .empty, supplement, desk, visit, status: status)
        case .accepted(let fields, let key):
            return try store(fields, key, desk, visit)
        }
    }

    private static func store(
        _ fields: FormFields, _ key: String, _ desk: FormDesk, _ visit: Visit
    ) throws -> Reply {
        let form = SupplementForm(values: fields.values())
        let entered: [Field: String] = fields.values()
        func again(
            _ result: QuestionLookUp, _ phase: QuestionLookUpPage.Supplement.Phase = .wanted,
            errors: [FieldError<SupplementForm.Field>] = [], notice: String? = nil,
            status: HTTPStatus = .unprocessableContent
        ) -> Reply {
            // An error of the look-up stands alone.
            let isFound = if case .found = result { true } else { false }
            let state: FormContext<SupplementForm.Field> = desk.context(
                errors: errors, notice: isFound ? visit.request.noticeWithFiles(notice) : nil)
            return page(
                fields, result, QuestionLookUpPage.Supplement(phase, form, state: state), desk,
                visit, status: status)
        }
        guard let code = QuestionCode(entered: entered[.code] ?? "") else {
            return again(.malformed)
        }
        let digits = entered[.phone] ?? ""
        let known = try visit.portal.questions.status(code, phoneEnding: digits, of: visit.site)
        guard let known else { return again(.unknown) }
        do {
            let files = try QuestionUploads.keep(
                visit.request, field: SupplementForm.Field.files,
                in: QuestionFiles(in: visit.house.files))
            let status = try visit.portal.questions.supply(
                form, files: files, to: code, phoneEnding: digits, of: visit.site,
                submissionKey: key, now: visit.now)
            guard let status else { return again(.unknown) }
            return page(
                fields, .found(status),
                QuestionLookUpPage.Supplement(.stored, state: desk.context()), desk, visit)
        } catch let invalid as InvalidForm<SupplementForm.Field> {
            return again(.found(known), errors: invalid.errors)
        } catch is QuestionRefusal {
            return again(.found(known), .tooLate, status: .conflict)
        } catch {
            visit.report(error)
            return again(
                .found(known), notice: FormDesk.notStored, status: .serviceUnavailable)
        }
    }

    private static func page(
        _ fields: FormFields, _ result: QuestionLookUp,
        _ supplement: QuestionLookUpPage.Supplement, _ desk: FormDesk, _ visit: Visit,
        status: HTTPStatus = .ok
    ) -> Reply {
        let lookUp: FormContext<Field> = FormDesk(QuestionLookUpForms.name, beside: desk).context()
        return desk.reply(
            QuestionLookUpPage.render(
                entered: fields.values(), result: result, token: lookUp.token,
                supplement: supplement, in: visit.context),
            status: status)
    }

    private static let name = "question-supplement"

    private static func desk(_ visit: Visit) -> FormDesk { FormDesk(name, of: visit) }
}
