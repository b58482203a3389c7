import HTTPKit
import PortalCore
import Templates

/// Gives out the two petition forms and takes them back.
enum PetitionForms {
    static func show(_ sender: AskerKind, _ visit: Visit) throws -> Reply {
        try page(PetitionForm(sender: sender), desk(sender, visit), visit)
    }

    static func submit(_ sender: AskerKind, _ visit: Visit) throws -> Reply {
        let desk = desk(sender, visit)
        switch desk.take() {
        case .refused(let problem): return .problem(problem)
        case .again(let fields, let notice, let status):
            let form = PetitionForm(sender: sender, values: fields.values())
            return try page(form, desk, visit, notice: notice, status: status)
        case .accepted(let fields, let key):
            return try store(
                PetitionForm(sender: sender, values: fields.values()), key, desk, visit)
        }
    }

    private static func store(
        _ form: PetitionForm, _ key: String, _ desk: FormDesk, _ visit: Visit
    ) throws -> Reply {
        var generator = SystemRandomNumberGenerator()
        do {
            let files = try QuestionUploads.keep(
                visit.request, field: PetitionForm.Field.common(.files),
                in: QuestionFiles(in: visit.house.files))
            let receipt = try visit.portal.petitions.submit(
                form, files: files, on: visit.site, submissionKey: key, now: visit.now,
                using: &generator)
            return .redirect(to: PetitionAddresses.receipt(receipt.code))
        } catch let invalid as InvalidForm<PetitionForm.Field> {
            return try page(
                form, desk, visit, errors: invalid.errors, status: .unprocessableContent)
        } catch {
            visit.report(error)
            return try page(
                form, desk, visit, notice: FormDesk.notStored, status: .serviceUnavailable)
        }
    }

    private static func page(
        _ form: PetitionForm, _ desk: FormDesk, _ visit: Visit,
        errors: [FieldError<PetitionForm.Field>] = [], notice: String? = nil,
        status: HTTPStatus = .ok
    ) throws -> Reply {
        desk.reply(
            PetitionFormPage.render(
                form, topics: try visit.portal.questions.fields(),
                state: desk.context(
                    errors: errors, notice: visit.request.noticeWithFiles(notice)),
                in: visit.context),
            status: status)
    }

    private static func desk(_ sender: AskerKind, _ visit: Visit) -> FormDesk {
        FormDesk("petition-" + sender.rawValue, of: visit)
    }
}
