import HTTPKit
import PortalCore
import Templates

/// Steps with a consultation, as forms ask for them.
enum ConsultationWorkForms {
    private static let doneName = "da"

    /// What was just done; nil where the page was opened otherwise.
    static func notice(of staff: StaffVisit) -> String? {
        staff.visit.request.query.first(doneName).flatMap(ConsultationAction.init).map {
            "Đã thực hiện: \($0.name.lowercased())."
        }
    }

    static func page(
        _ staff: StaffVisit, _ item: AdminItem, typed: ConsultationWorkPage.Typed = .init(),
        refusal: String? = nil, notice: String? = nil, status: HTTPStatus = .ok
    ) throws -> Reply {
        guard let dossier = try dossier(staff, item) else { return .problem(.notFound) }
        return .page(
            ConsultationWorkPage.render(
                dossier, typed: typed, refusal: refusal, notice: notice, in: staff.context),
            status: status)
    }

    static func dossier(_ staff: StaffVisit, _ item: AdminItem) throws -> ConsultationDossier? {
        try staff.portal.consultationDesk.open(
            item.id, on: staff.site, for: staff.actor, now: staff.now)
    }

    /// The page of a consultation, saying what was just done.
    static func done(_ action: ConsultationAction, _ item: AdminItem) -> Reply {
        .redirect(
            to: ConsultationWorkAddresses.item(item).with(query: [(doneName, action.rawValue)]))
    }

    static func take(_ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm) throws -> Reply {
        let values: [ConsultationStepField: String] = form.values()
        guard let action = values[.action].flatMap(ConsultationAction.init) else {
            return .problem(.badRequest)
        }
        return try attempt(staff, item, typed: .init(values: values)) {
            guard let step = try step(action, values) else {
                throw ConsultationRefusal.notPermitted(action)
            }
            try staff.portal.consultationDesk.take(
                step, on: item.id, of: staff.site, seen: values[.revision].flatMap { Int($0) },
                by: staff.actor, now: staff.now)
            return action == .discard
                ? .redirect(to: ConsultationWorkAddresses.list(item.site)) : done(action, item)
        }
    }

    static func addFile(
        _ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm
    ) throws -> Reply {
        try attempt(staff, item) {
            let file = try ConsultationFileForms.only(
                staff.visit.request.upload, field: ConsultationFileField.file.rawValue)
            let title = form.fields.first(ConsultationFileField.title.rawValue) ?? ""
            let store = ConsultationFileStore(store: ConsultationFileForms.store(staff.house))
            try staff.portal.consultationDesk.add(
                try store.keepPaper(file.bytes, named: file.name, title: title), to: item.id,
                on: staff.site, by: staff.actor, now: staff.now)
            return done(.addFile, item)
        }
    }

    static func removeFile(
        _ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm
    ) throws -> Reply {
        try attempt(staff, item) {
            guard
                let number = form.fields.first(ConsultationFileField.number.rawValue)
                    .flatMap({ Int64($0) })
            else { throw ConsultationRefusal.unknownFile }
            try staff.portal.consultationDesk.remove(
                file: number, from: item.id, on: staff.site, by: staff.actor, now: staff.now)
            return done(.removeFile, item)
        }
    }

    /// Carries something out; a refusal is told above the page with what was typed.
    private static func attempt(
        _ staff: StaffVisit, _ item: AdminItem, typed: ConsultationWorkPage.Typed = .init(),
        _ work: () throws -> Reply
    ) throws -> Reply {
        do {
            return try work()
        } catch ConsultationRefusal.unknownConsultation {
            return .problem(.notFound)
        } catch let refusal as ConsultationRefusal {
            return try page(
                staff, item, typed: typed, refusal: refusal.sentence,
                status: .unprocessableContent)
        }
    }

    /// The step that a form asks for; nil for what has a page of its own.
    private static func step(
        _ action: ConsultationAction, _ values: [ConsultationStepField: String]
    ) throws(ConsultationRefusal) -> ConsultationStep? {
        let reason = String((values[.reason] ?? "").prefix(1000))
        switch action {
        case .submit: return .submit
        case .sendBack: return .sendBack(reason: reason)
        case .discard: return .discard
        case .publish: return .publish
        case .publishVersion: return .publishVersion
        case .extend:
            guard let moment = EnteredMoment.instant(values[.moment] ?? "") else {
                throw .unreadableTime
            }
            return .extend(to: moment, reason: reason)
        case .closeEarly: return .closeEarly(reason: reason)
        case .withdraw: return .withdraw(reason: reason)
        case .edit, .addFile, .removeFile, .writeVersion, .moderate, .reply, .conclude: return nil
        }
    }
}
