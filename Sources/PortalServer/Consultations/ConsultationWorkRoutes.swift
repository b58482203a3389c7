import HTTPKit
import PortalCore
import Templates

/// The work on consultations: preparing, opening, moderating, replying, concluding.
enum ConsultationWorkRoutes {
    static func add(to table: inout RouteTable) {
        addReading(to: &table)
        addPreparing(to: &table)
        addComments(to: &table)
    }

    private static let prepare = StaffAccess.permitted(.manageConsultations)

    private static func addReading(to table: inout RouteTable) {
        table.sitePage(
            ConsultationWorkAddresses.list, access: prepare, handler: "Consultations.work"
        ) { staff, _ in
            let filter =
                staff.visit.request.query.first(ConsultationWorkField.filter)
                .flatMap(ConsultationWorkFilter.init) ?? .all
            let page = try staff.portal.consultationDesk.list(
                of: staff.site, filter, now: staff.now, page: staff.visit.pageRequest,
                limit: staff.house.limits.listItems)
            return .page(ConsultationWorkListPage.render(page, filter: filter, in: staff.context))
        }
        table.sitePage(
            ConsultationWorkAddresses.item, access: prepare, handler: "Consultations.dossier"
        ) { staff, item in
            try ConsultationWorkForms.page(
                staff, item, notice: ConsultationWorkForms.notice(of: staff))
        }
    }

    private static func addPreparing(to table: inout RouteTable) {
        table.sitePage(
            ConsultationWorkAddresses.new, access: prepare, handler: "Consultations.new"
        ) { staff, _ in
            .page(ConsultationDataPage.render(ConsultationForm(), of: nil, in: staff.context))
        }
        table.siteSubmission(
            ConsultationWorkAddresses.new, access: prepare, handler: "Consultations.create"
        ) { staff, _, form in try ConsultationDataForms.create(staff, form) }
        table.sitePage(
            ConsultationWorkAddresses.data, access: prepare, handler: "Consultations.data"
        ) { staff, item in try ConsultationDataForms.show(staff, item) }
        table.siteSubmission(
            ConsultationWorkAddresses.data, access: prepare, handler: "Consultations.saveData"
        ) { staff, item, form in try ConsultationDataForms.save(staff, item, form) }
        table.sitePage(
            ConsultationWorkAddresses.text, access: prepare, handler: "Consultations.text"
        ) { staff, item in try ConsultationTextForms.show(staff, item) }
        table.siteSubmission(
            ConsultationWorkAddresses.text, access: prepare, handler: "Consultations.saveText"
        ) { staff, item, form in try ConsultationTextForms.save(staff, item, form) }
        table.siteSubmission(
            ConsultationWorkAddresses.extraction, access: prepare,
            handler: "Consultations.extract", uploads: ConsultationFileForms.uploads
        ) { staff, item, _ in try ConsultationTextForms.extract(staff, item) }
        table.siteSubmission(
            ConsultationWorkAddresses.files, access: prepare, handler: "Consultations.addFile",
            uploads: ConsultationFileForms.uploads
        ) { staff, item, form in try ConsultationWorkForms.addFile(staff, item, form) }
        table.siteSubmission(
            ConsultationWorkAddresses.fileRemoval, access: prepare,
            handler: "Consultations.removeFile"
        ) { staff, item, form in try ConsultationWorkForms.removeFile(staff, item, form) }
        table.siteSubmission(
            ConsultationWorkAddresses.step, access: prepare, handler: "Consultations.step"
        ) { staff, item, form in try ConsultationWorkForms.take(staff, item, form) }
        table.sitePage(
            ConsultationWorkAddresses.outcome, access: prepare, handler: "Consultations.outcome"
        ) { staff, item in try ConsultationOutcomeForms.show(staff, item) }
        table.siteSubmission(
            ConsultationWorkAddresses.outcome, access: prepare, handler: "Consultations.conclude"
        ) { staff, item, form in try ConsultationOutcomeForms.publish(staff, item, form) }
    }

    private static func addComments(to table: inout RouteTable) {
        table.sitePage(
            ConsultationWorkAddresses.comments, access: prepare,
            handler: "Consultations.moderation"
        ) { staff, item in
            try CommentWorkForms.page(
                staff, item,
                filter: staff.visit.request.query.first(CommentWorkField.state.rawValue))
        }
        table.siteSubmission(
            ConsultationWorkAddresses.comments, access: .permitted(.moderateComments),
            handler: "Consultations.moderate"
        ) { staff, item, form in try CommentWorkForms.decide(staff, item, form) }
        table.siteSubmission(
            ConsultationWorkAddresses.contact, access: prepare, handler: "Consultations.contact"
        ) { staff, item, form in try CommentWorkForms.contact(staff, item, form) }
        table.siteSubmission(
            ConsultationWorkAddresses.attachment, access: prepare,
            handler: "Consultations.attachment"
        ) { staff, item, form in try CommentWorkForms.attachment(staff, item, form) }
        table.sitePage(
            ConsultationWorkAddresses.synthesis, access: prepare,
            handler: "Consultations.synthesis"
        ) { staff, item in try SynthesisForms.page(staff, item) }
        table.siteSubmission(
            ConsultationWorkAddresses.synthesis, access: prepare, handler: "Consultations.reply"
        ) { staff, item, form in try SynthesisForms.reply(staff, item, form) }
        table.siteSubmission(
            ConsultationWorkAddresses.table, access: prepare, handler: "Consultations.table"
        ) { staff, item, _ in try SynthesisForms.table(staff, item) }
    }
}
