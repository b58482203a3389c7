import HTTPKit
import PortalCore
import Templates

/// Gives out the comment form and takes it back.
enum CommentForms {
    /// What files a comment may bring.
    static let uploads = MultipartLimits(
        parts: 40, fileBytes: CommentFiles.bytes, files: CommentFiles.count,
        bodyBytes: CommentFiles.bytes * (CommentFiles.count + 1))

    static func show(_ visit: Visit, _ slug: String) throws -> Reply {
        guard
            let consultation = try visit.portal.consultations.consultation(slug, of: visit.site)
        else { return .problem(.notFound) }
        guard consultation.summary.phase(at: visit.now) == .open else {
            return .page(CommentClosedPage.render(consultation, form: nil, in: visit.context))
        }
        // A link beside a piece of the draft names it.
        let clause = visit.request.query.first(ConsultationQuery.clause)
            .flatMap { consultation.text.clause($0)?.anchor }
        let form = CommentForm(values: clause.map { [.clause: $0] } ?? [:])
        return page(form, consultation, desk(visit), visit)
    }

    static func submit(_ visit: Visit, _ slug: String) throws -> Reply {
        guard
            let consultation = try visit.portal.consultations.consultation(slug, of: visit.site)
        else { return .problem(.notFound) }
        let desk = desk(visit)
        switch desk.take() {
        case .refused(let problem): return .problem(problem)
        case .again(let fields, let notice, let status):
            let form = CommentForm(values: fields.values())
            guard consultation.summary.phase(at: visit.now) == .open else {
                return closed(consultation, form, visit)
            }
            return page(
                form, consultation, desk, visit, notice: notice, status: status)
        case .accepted(let fields, let key):
            return try store(
                CommentForm(values: fields.values()), consultation, key, desk, visit)
        }
    }

    private static func store(
        _ form: CommentForm, _ consultation: Consultation, _ key: String, _ desk: FormDesk,
        _ visit: Visit
    ) throws -> Reply {
        let slug = consultation.summary.slug
        guard consultation.summary.phase(at: visit.now) == .open else {
            return closed(consultation, form, visit)
        }
        do {
            let attachments = try ConsultationFileForms.attachments(
                visit.request.upload, field: CommentForm.Field.attachments.rawValue, visit.house)
            try visit.portal.consultations.comment(
                form, attachments: attachments, on: slug, of: visit.site, submissionKey: key,
                now: visit.now)
            return .redirect(to: ConsultationAddresses.thanks(slug))
        } catch let refusal as ConsultationRefusal {
            return page(
                form, consultation, desk, visit,
                errors: [FieldError(.attachments, refusal.sentence)],
                status: .unprocessableContent)
        } catch let refusal as ConsultationService.CommentRefusal {
            switch refusal {
            case .unknownConsultation: return .problem(.notFound)
            case .notOpen: return closed(consultation, form, visit)
            case .invalid(let invalid):
                return page(
                    form, consultation, desk, visit, errors: invalid.errors,
                    status: .unprocessableContent)
            }
        } catch {
            visit.report(error)
            return page(
                form, consultation, desk, visit, notice: FormDesk.notStored,
                status: .serviceUnavailable)
        }
    }

    /// Shows what was typed to somebody who sent it too late, whose form may have expired as well.
    private static func closed(
        _ consultation: Consultation, _ form: CommentForm, _ visit: Visit
    ) -> Reply {
        .page(
            CommentClosedPage.render(consultation, form: form, in: visit.context),
            status: .conflict)
    }

    private static func page(
        _ form: CommentForm, _ consultation: Consultation, _ desk: FormDesk, _ visit: Visit,
        errors: [FieldError<CommentForm.Field>] = [], notice: String? = nil,
        status: HTTPStatus = .ok
    ) -> Reply {
        desk.reply(
            CommentFormPage.render(
                consultation, form: form, state: desk.context(errors: errors, notice: notice),
                in: visit.context),
            status: status)
    }

    private static func desk(_ visit: Visit) -> FormDesk {
        FormDesk("comment", of: visit)
    }
}
