import HTTPKit
import PortalCore
import Templates

/// The comment form of a consultation.
struct CommentForms: PublicForm {
    /// What files a comment may bring.
    static let uploads = MultipartLimits(
        parts: 40, fileBytes: CommentFiles.bytes, files: CommentFiles.count,
        bodyBytes: MultipartLimits.publicBodyBytes)

    let consultation: Consultation
    let desk: FormDesk

    /// - Returns: nil where there is no such consultation.
    private init?(_ slug: String, _ visit: Visit) throws {
        let found = try visit.portal.consultations.consultation(slug, of: visit.site)
        guard let found else { return nil }
        consultation = found
        desk = FormDesk("comment", of: visit, takesTime: true)
    }

    static func show(_ visit: Visit, _ slug: String) throws -> Reply {
        guard let forms = try Self(slug, visit) else { return .problem(.notFound) }
        guard forms.isOpen else {
            return .page(
                CommentClosedPage.render(forms.consultation, form: nil, in: visit.context))
        }
        // A link beside a piece of the draft names it.
        let clause = visit.request.query.first(ConsultationQuery.clause)
            .flatMap { forms.consultation.text.clause($0)?.anchor }
        return try forms.show(CommentForm(values: clause.map { [.clause: $0] } ?? [:]))
    }

    static func submit(_ visit: Visit, _ slug: String) throws -> Reply {
        try Self(slug, visit)?.submit() ?? .problem(.notFound)
    }

    var filesField: CommentForm.Field? { .attachments }

    func read(_ fields: FormFields) -> CommentForm { CommentForm(values: fields.values()) }

    /// Shows what was typed to somebody who sent it too late, whose form may have expired as well.
    func closed(_ form: CommentForm) -> Reply? { isOpen ? nil : tooLate(form) }

    func errors(in form: CommentForm) -> [FieldError<CommentForm.Field>] {
        visit.portal.consultations.errors(in: form, on: consultation)
    }

    func complaint(about content: [UInt8], named name: String) -> String? {
        fileStore.rejection(of: content, named: name)?
            .complaint(about: name, taken: "Chỉ nhận tệp PDF, DOCX và ảnh JPEG, PNG.")
    }

    func store(_ form: CommentForm, _ files: FormFiles, key: String) throws -> Reply {
        let slug = consultation.summary.slug
        do {
            try visit.portal.consultations.comment(
                form, attachments: files.keep(fileStore.keepAttachment), on: slug, of: visit.site,
                submissionKey: key, now: visit.now)
            return .redirect(to: ConsultationAddresses.thanks(slug))
        } catch let refusal as ConsultationService.CommentRefusal {
            switch refusal {
            case .unknownConsultation: return .problem(.notFound)
            case .notOpen: return tooLate(form)
            }
        }
    }

    func page(_ form: CommentForm, _ state: FormContext<CommentForm.Field>) -> HTML {
        CommentFormPage.render(consultation, form: form, state: state, in: visit.context)
    }

    private var isOpen: Bool { consultation.summary.phase(at: visit.now) == .open }

    private var fileStore: ConsultationFileStore {
        ConsultationFileStore(store: ConsultationFileForms.store(visit.house))
    }

    private func tooLate(_ form: CommentForm) -> Reply {
        .page(
            CommentClosedPage.render(consultation, form: form, in: visit.context),
            status: .conflict)
    }
}
