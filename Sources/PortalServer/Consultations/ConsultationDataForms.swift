import HTTPKit
import PortalCore
import Templates

/// The forms of a consultation's data.
enum ConsultationDataForms {
    static func show(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        guard let dossier = try ConsultationWorkForms.dossier(staff, item) else {
            return .problem(.notFound)
        }
        let found = dossier.consultation
        return .page(
            ConsultationDataPage.render(
                ConsultationForm(found.data, revision: found.revision), of: item,
                in: staff.context))
    }

    static func create(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        let typed = ConsultationForm(values: form.values())
        return try attempt(typed, of: nil, staff) {
            let id = try staff.portal.consultationDesk.create(
                typed, on: staff.site, by: staff.actor, now: staff.now)
            let site = AdminSiteName(label: staff.site.label)
            return .redirect(to: ConsultationWorkAddresses.item(AdminItem(site, id)))
        }
    }

    static func save(_ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm) throws -> Reply {
        let typed = ConsultationForm(values: form.values())
        return try attempt(typed, of: item, staff) {
            try staff.portal.consultationDesk.save(
                typed, of: item.id, on: staff.site, by: staff.actor, now: staff.now)
            return ConsultationWorkForms.done(.edit, item)
        }
    }

    private static func attempt(
        _ form: ConsultationForm, of item: AdminItem?, _ staff: StaffVisit,
        _ work: () throws -> Reply
    ) throws -> Reply {
        do {
            return try work()
        } catch let invalid as InvalidForm<ConsultationForm.Field> {
            return .page(
                ConsultationDataPage.render(
                    form, of: item, errors: invalid.errors, in: staff.context),
                status: .unprocessableContent)
        } catch ConsultationRefusal.unknownConsultation {
            return .problem(.notFound)
        } catch let refusal as ConsultationRefusal {
            return .page(
                ConsultationDataPage.render(
                    form, of: item, refusal: refusal.sentence, in: staff.context),
                status: .unprocessableContent)
        }
    }
}

/// The forms of a draft's text.
enum ConsultationTextForms {
    static func show(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        guard let dossier = try ConsultationWorkForms.dossier(staff, item) else {
            return .problem(.notFound)
        }
        return page(
            dossier, .init(text: dossier.source, note: newest(dossier)?.note ?? ""), staff)
    }

    static func save(_ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm) throws -> Reply {
        let values: [DraftTextField: String] = form.values()
        let typed = ConsultationTextPage.Typed(
            text: values[.text] ?? "", note: values[.note] ?? "")
        do {
            try staff.portal.consultationDesk.write(
                typed.text, note: typed.note, seen: values[.revision].flatMap { Int($0) } ?? 0,
                of: item.id, on: staff.site, by: staff.actor, now: staff.now)
            return ConsultationWorkForms.done(.writeVersion, item)
        } catch let refusal as ConsultationRefusal {
            guard let dossier = try ConsultationWorkForms.dossier(staff, item) else {
                return .problem(.notFound)
            }
            return page(
                dossier, typed, staff, refusal: refusal.sentence, status: .unprocessableContent)
        }
    }

    /// Shows the text of a file in the form; nothing is stored.
    static func extract(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        guard let dossier = try ConsultationWorkForms.dossier(staff, item) else {
            return .problem(.notFound)
        }
        let note = newest(dossier)?.note ?? ""
        do {
            let file = try ConsultationFileForms.only(
                staff.visit.request.upload, field: DraftTextField.file.rawValue)
            let text = try FileText.extract(file.bytes, named: file.name)
            return page(
                dossier, .init(text: text, note: note), staff,
                notice: "Đã lấy chữ từ tệp. Hãy đọc lại, sửa rồi bấm “Lưu nội dung”.")
        } catch let refusal as ConsultationRefusal {
            return page(
                dossier, .init(text: dossier.source, note: note), staff,
                refusal: refusal.sentence, status: .unprocessableContent)
        }
    }

    private static func newest(_ dossier: ConsultationDossier) -> DraftVersion? {
        dossier.versions.last { $0.publishedAt == nil }
    }

    private static func page(
        _ dossier: ConsultationDossier, _ typed: ConsultationTextPage.Typed, _ staff: StaffVisit,
        refusal: String? = nil, notice: String? = nil, status: HTTPStatus = .ok
    ) -> Reply {
        .page(
            ConsultationTextPage.render(
                dossier, typed: typed, refusal: refusal, notice: notice, in: staff.context),
            status: status)
    }
}

/// The form of what was asked, said and done.
enum ConsultationOutcomeForms {
    static func show(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        guard let dossier = try ConsultationWorkForms.dossier(staff, item),
            dossier.state == .closed || dossier.state == .concluded
        else { return .problem(.notFound) }
        return .page(
            ConsultationOutcomePage.render(
                dossier, form: dossier.outcome.map { OutcomeForm($0) } ?? OutcomeForm(),
                in: staff.context))
    }

    static func publish(
        _ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm
    ) throws -> Reply {
        let typed = OutcomeForm(values: form.values())
        do {
            try staff.portal.consultationDesk.take(
                .conclude(typed), on: item.id, of: staff.site, by: staff.actor, now: staff.now)
            return ConsultationWorkForms.done(.conclude, item)
        } catch let refusal as ConsultationRefusal {
            guard let dossier = try ConsultationWorkForms.dossier(staff, item) else {
                return .problem(.notFound)
            }
            return .page(
                ConsultationOutcomePage.render(
                    dossier, form: typed, refusal: refusal.sentence, in: staff.context),
                status: .unprocessableContent)
        }
    }
}
