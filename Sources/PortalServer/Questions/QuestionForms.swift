import HTTPKit
import PortalCore
import Templates

/// Gives out the two question forms and takes them back.
enum QuestionForms {
    static func show(_ kind: AskerKind, _ visit: Visit) throws -> Reply {
        try page(QuestionForm(kind: kind), desk(kind, visit), visit)
    }

    static func submit(_ kind: AskerKind, _ visit: Visit) throws -> Reply {
        let desk = desk(kind, visit)
        switch desk.take() {
        case .refused(let problem): return .problem(problem)
        case .again(let fields, let notice, let status):
            let form = QuestionForm(kind: kind, values: fields.values())
            return try page(form, desk, visit, notice: notice, status: status)
        case .accepted(let fields, let key):
            let form = QuestionForm(kind: kind, values: fields.values())
            if fields.first(QuestionFormPage.reviewField) != nil {
                let similar = try SimilarQuestions.find(
                    form[.title], onSite: visit.site.id, visit.portal)
                return try page(form, desk, visit, similar: similar)
            }
            return try store(form, key, desk, visit)
        }
    }

    private static func store(
        _ form: QuestionForm, _ key: String, _ desk: FormDesk, _ visit: Visit
    ) throws -> Reply {
        var generator = SystemRandomNumberGenerator()
        do {
            let files = try keepFiles(of: form, visit)
            let receipt = try visit.portal.questions.ask(
                form, files: files, on: visit.site, submissionKey: key, now: visit.now,
                using: &generator)
            return .redirect(to: QuestionAddresses.receipt(receipt.code))
        } catch let invalid as InvalidForm<QuestionForm.Field> {
            return try page(
                form, desk, visit, errors: invalid.errors, status: .unprocessableContent)
        } catch {
            visit.report(error)
            return try page(
                form, desk, visit, notice: FormDesk.notStored, status: .serviceUnavailable)
        }
    }

    /// Where a file is refused, all the rest is checked as well: browsers forget chosen files, and
    /// nobody should have to choose them once for each error.
    private static func keepFiles(
        of form: QuestionForm, _ visit: Visit
    ) throws -> [NewQuestionFile] {
        do {
            return try QuestionUploads.keep(
                visit.request, field: QuestionForm.Field.files,
                in: QuestionFiles(in: visit.house.files))
        } catch let invalid as InvalidForm<QuestionForm.Field> {
            let all = try visit.portal.questions.errors(in: form) + invalid.errors
            throw InvalidForm(
                errors: QuestionForm.Field.allCases.flatMap { field in
                    all.filter { $0.field == field }
                })
        }
    }

    private static func page(
        _ form: QuestionForm, _ desk: FormDesk, _ visit: Visit,
        errors: [FieldError<QuestionForm.Field>] = [], notice: String? = nil,
        similar: [SearchHit]? = nil, status: HTTPStatus = .ok
    ) throws -> Reply {
        let topics = try visit.portal.questions.fields()
        return desk.reply(
            QuestionFormPage.render(
                form, topics: topics,
                state: desk.context(
                    errors: errors, notice: visit.request.noticeWithFiles(notice)),
                similar: similar, in: visit.context),
            status: status)
    }

    private static func desk(_ kind: AskerKind, _ visit: Visit) -> FormDesk {
        FormDesk("question-" + kind.rawValue, of: visit)
    }
}

extension QueryItems {
    /// The first value of each field that a form knows; others are ignored.
    func values<Field: RawRepresentable<String> & CaseIterable & Hashable>() -> [Field: String] {
        var values: [Field: String] = [:]
        for field in Field.allCases { values[field] = first(field.rawValue) }
        return values
    }
}
