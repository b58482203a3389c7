import HTTPKit
import PortalCore
import Templates

/// The texts that answers begin with: kept by those who answer.
enum AnswerTemplateForms {
    static func show(_ staff: StaffVisit) throws -> Reply {
        let saved = staff.visit.request.query.first("da") != nil
        return try page(staff, notice: saved ? "Đã lưu." : nil)
    }

    static func save(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        let id = form.fields.first(AnswerTemplatePage.numberField).flatMap { Int64($0) }
        if let id, form.fields.first(AnswerTemplatePage.removeField) != nil {
            try staff.portal.answerTemplates.remove(
                id, of: staff.site, by: staff.actor, now: staff.now)
            return done(staff)
        }
        let values: [AnswerTemplates.Field: String] = form.values()
        do {
            let isKnown = try staff.portal.answerTemplates.save(
                values, replacing: id, of: staff.site, by: staff.actor, now: staff.now)
            return isKnown ? done(staff) : .problem(.notFound)
        } catch let invalid as InvalidForm<AnswerTemplates.Field> {
            return try page(
                staff, typed: AnswerTemplatePage.Typed(id: id, values: values),
                errors: invalid.errors, status: .unprocessableContent)
        }
    }

    private static func done(_ staff: StaffVisit) -> Reply {
        let name = AdminSiteName(label: staff.site.label)
        return .redirect(to: QuestionWorkAddresses.templates(name).with(query: [("da", "co")]))
    }

    private static func page(
        _ staff: StaffVisit, typed: AnswerTemplatePage.Typed? = nil,
        errors: [FieldError<AnswerTemplates.Field>] = [], notice: String? = nil,
        status: HTTPStatus = .ok
    ) throws -> Reply {
        .page(
            AnswerTemplatePage.render(
                try staff.portal.answerTemplates.all(of: staff.site),
                fields: try staff.portal.questions.fields(), typed: typed, errors: errors,
                notice: notice, in: staff.context),
            status: status)
    }

    /// Those for the question's field and those for every field.
    static func offered(
        for question: QuestionCase, _ staff: StaffVisit
    ) throws -> [AnswerTemplate] {
        guard staff.may(.answerQuestions), question.draft == nil else { return [] }
        return try staff.portal.answerTemplates.all(of: staff.site).filter {
            $0.field == nil || $0.field == question.field
        }
    }

    /// The form as it begins with the template that the address names.
    static func chosen(_ staff: StaffVisit) throws -> QuestionWorkPage.Typed {
        let entered = staff.visit.request.query.first(QuestionWorkAddresses.template)
        guard let id = entered.flatMap({ Int64($0) }) else { return QuestionWorkPage.Typed() }
        let template = try staff.portal.answerTemplates.all(of: staff.site).first { $0.id == id }
        return QuestionWorkPage.Typed(answer: template.map { AnswerForm(text: $0.text) })
    }
}
