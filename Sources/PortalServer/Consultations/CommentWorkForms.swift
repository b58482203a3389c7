import Foundation
import HTTPKit
import PortalCore
import Templates

/// Releasing and declining comments.
enum CommentWorkForms {
    static func page(
        _ staff: StaffVisit, _ item: AdminItem, filter: String?,
        contact: (comment: Int64, text: String)? = nil, refusal: String? = nil,
        status: HTTPStatus = .ok
    ) throws -> Reply {
        let state = filter.flatMap(CommentState.init)
        let found = try staff.portal.commentDesk.page(
            of: item.id, on: staff.site, state: state, page: staff.visit.pageRequest,
            limit: staff.house.limits.listItems)
        guard let found else { return .problem(.notFound) }
        return .page(
            CommentWorkPage.render(
                found.consultation, comments: found.comments, state: state,
                mayModerate: staff.may(.moderateComments), contact: contact, refusal: refusal,
                in: staff.context),
            status: status)
    }

    static func decide(_ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm) throws -> Reply {
        let values: [CommentWorkField: String] = form.values()
        guard let comment = values[.comment].flatMap({ Int64($0) }),
            let decision = decision(values)
        else { return .problem(.badRequest) }
        do {
            try staff.portal.commentDesk.decide(
                decision, on: comment, of: item.id, site: staff.site, by: staff.actor,
                now: staff.now)
            let list = ConsultationWorkAddresses.comments(item)
            let filter = values[.state].flatMap(CommentState.init)
            return .redirect(
                to: filter.map {
                    list.with(query: [(CommentWorkField.state.rawValue, $0.rawValue)])
                }
                    ?? list)
        } catch let refusal as ConsultationRefusal {
            return try page(
                staff, item, filter: values[.state], refusal: refusal.sentence,
                status: .unprocessableContent)
        }
    }

    static func contact(
        _ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm
    ) throws -> Reply {
        let values: [CommentWorkField: String] = form.values()
        guard let comment = values[.comment].flatMap({ Int64($0) }),
            let contact = try staff.portal.commentDesk.contact(
                of: comment, in: item.id, on: staff.site, by: staff.actor, now: staff.now)
        else { return .problem(.notFound) }
        return try page(staff, item, filter: values[.state], contact: (comment, contact))
    }

    static func attachment(
        _ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm
    ) throws -> Reply {
        let values: [CommentWorkField: String] = form.values()
        guard let number = values[.attachment].flatMap({ Int64($0) }),
            let file = try staff.portal.commentDesk.attachment(
                number, of: item.id, on: staff.site, by: staff.actor, now: staff.now)
        else { return .problem(.notFound) }
        return .response(
            try FileResponse.make(
                path: ConsultationFileForms.store(staff.house).location(of: file.digest).path,
                request: staff.visit.request, mediaType: file.mediaType, downloadName: file.name,
                cacheControl: "no-store"))
    }

    private static func decision(_ values: [CommentWorkField: String]) -> CommentDecision? {
        switch values[.decision].flatMap(CommentState.init) {
        case .released: .release
        case .declined:
            .decline(
                values[.ground].flatMap(ProhibitedGround.init),
                reason: String((values[.reason] ?? "").prefix(1000)))
        case .waiting, nil: nil
        }
    }
}

/// The synthesis: replying to comments, printing, exporting.
enum SynthesisForms {
    /// Characters of a reply.
    private static let replyLength = 5000

    static func page(
        _ staff: StaffVisit, _ item: AdminItem, typed: TypedReply = TypedReply(),
        refusal: String? = nil, status: HTTPStatus = .ok
    ) throws -> Reply {
        let synthesis = try staff.portal.commentDesk.synthesis(
            of: item.id, on: staff.site, isExport: false, by: staff.actor, now: staff.now)
        guard let synthesis, let dossier = try ConsultationWorkForms.dossier(staff, item) else {
            return .problem(.notFound)
        }
        return .page(
            ConsultationSynthesisPage.render(
                synthesis, mayReply: dossier.actions.contains(.reply), typed: typed,
                refusal: refusal, in: staff.context),
            status: status)
    }

    static func reply(_ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm) throws -> Reply {
        let typed = TypedReply(
            verdict: form.fields.first(CommentWorkField.verdict.rawValue)
                .flatMap(CommentReply.Verdict.init),
            text: String(
                (form.fields.first(CommentWorkField.reply.rawValue) ?? "").prefix(replyLength)),
            chosen: Set(
                form.fields.all(CommentWorkField.comment.rawValue).compactMap { Int64($0) }))
        do {
            guard let verdict = typed.verdict else { throw ConsultationRefusal.missingVerdict }
            try staff.portal.commentDesk.reply(
                CommentReply(verdict: verdict, text: typed.text), to: typed.chosen, of: item.id,
                on: staff.site, by: staff.actor, now: staff.now)
            return .redirect(to: ConsultationWorkAddresses.synthesis(item))
        } catch let refusal as ConsultationRefusal {
            return try page(
                staff, item, typed: typed, refusal: refusal.sentence,
                status: .unprocessableContent)
        }
    }

    static func table(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        let synthesis = try staff.portal.commentDesk.synthesis(
            of: item.id, on: staff.site, isExport: true, by: staff.actor, now: staff.now)
        guard let synthesis else { return .problem(.notFound) }
        var response = Response(
            contentType: "text/csv; charset=utf-8",
            bytes: Array(SynthesisTable.text(synthesis).utf8))
        response.fields.set("Cache-Control", "no-store")
        response.fields.set(
            "Content-Disposition", "attachment; filename=\"tong-hop-gop-y-\(item.id).csv\"")
        return .response(response)
    }
}
