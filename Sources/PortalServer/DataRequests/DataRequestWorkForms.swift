import HTTPKit
import PortalCore
import Templates

/// The list of requests, a request, and the steps with it.
enum DataRequestWorkForms {
    private static let doneName = "da"
    private static let longest = 2000

    static func list(_ staff: StaffVisit) throws -> Reply {
        let filter =
            staff.visit.request.query.first(DataRequestAddresses.filter)
            .flatMap(DataRequestFilter.init) ?? .open
        let page = try staff.portal.dataRequestDesk.page(
            filter, of: staff.site, today: staff.now.day, page: staff.visit.pageRequest,
            limit: staff.house.limits.listItems)
        return .page(DataRequestListPage.render(page, filter: filter, in: staff.context))
    }

    /// What was just done; nil where the page was opened otherwise.
    static func notice(of staff: StaffVisit) -> String? {
        guard let done = staff.visit.request.query.first(doneName) else { return nil }
        let name = DataRequestAction(rawValue: done)?.name
        return (name ?? DataEffect(rawValue: "\(done.dropFirst(effectSign.count))")?.name).map {
            "Đã thực hiện: \($0.lowercased())."
        }
    }

    /// Steps and effects share words.
    private static let effectSign = "du-lieu-"

    /// Back to a request after something was done with the data of its case.
    static func done(_ effect: DataEffect, _ item: AdminItem) -> Reply {
        let address = DataRequestAddresses.item(item)
        return .redirect(to: address.with(query: [(doneName, effectSign + effect.rawValue)]))
    }

    static func page(
        _ staff: StaffVisit, _ item: AdminItem, typed: DataRequestWorkPage.Typed = .init(),
        refusal: String? = nil, notice: String? = nil, status: HTTPStatus = .ok
    ) throws -> Reply {
        let file = try staff.portal.dataRequestDesk.open(
            item.id, on: staff.site, for: staff.actor)
        guard let file else { return .problem(.notFound) }
        return .page(
            DataRequestWorkPage.render(
                file, opensCases: staff.may(.handleQuestions), typed: typed, refusal: refusal,
                notice: notice, in: staff.context),
            status: status)
    }

    static func take(_ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm) throws -> Reply {
        let values: [DataRequestWorkField: String] = form.values()
        guard let action = values[.action].flatMap(DataRequestAction.init) else {
            return .problem(.badRequest)
        }
        let text = String((values[.text] ?? "").prefix(longest))
        let ground = values[.ground].flatMap(DataRefusalGround.init)
        let typed = DataRequestWorkPage.Typed(action: action, text: text, ground: ground)
        do {
            try staff.portal.dataRequestDesk.take(
                try step(action, text, ground), on: item.id, of: staff.site, by: staff.actor,
                now: staff.now)
            let address = DataRequestAddresses.item(item)
            return .redirect(to: address.with(query: [(doneName, action.rawValue)]))
        } catch DataRequestRefusal.unknownRequest {
            return .problem(.notFound)
        } catch let refusal as DataRequestRefusal {
            return try page(
                staff, item, typed: typed, refusal: refusal.sentence,
                status: .unprocessableContent)
        }
    }

    static func person(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        let file = try staff.portal.dataRequestDesk.open(
            item.id, on: staff.site, for: staff.actor)
        let person = try staff.portal.dataRequestDesk.person(
            of: item.id, on: staff.site, by: staff.actor, now: staff.now)
        guard let file, let person else { return .problem(.notFound) }
        return .page(DataRequestPersonPage.render(person, of: file.request, in: staff.context))
    }

    private static func step(
        _ action: DataRequestAction, _ text: String, _ ground: DataRefusalGround?
    ) throws(DataRequestRefusal) -> DataRequestStep {
        switch action {
        case .askForProof: return .askForProof(text: text)
        case .accept: return .accept(note: text)
        case .carryOut: return .carryOut(note: text)
        case .refuse:
            guard let ground else { throw .emptyText }
            return .refuse(ground, reason: text)
        }
    }
}

/// What is done with the data of the case that a request is about.
enum DataRequestCarryingForms {
    static func copy(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        try attempt(staff, item) { file in
            let record = try staff.portal.dataRequestDesk.copy(
                of: item.id, on: staff.site, by: staff.actor, now: staff.now)
            return .page(
                DataRequestCopyPage.render(record, of: file.request, in: staff.context))
        }
    }

    static func correction(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        try attempt(staff, item) { file in
            let correction = try staff.portal.dataRequestDesk.correction(
                of: item.id, on: staff.site, by: staff.actor, now: staff.now)
            return .page(
                DataRequestCorrectionPage.render(
                    correction, of: file.request, in: staff.context))
        }
    }

    static func correct(
        _ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm
    ) throws -> Reply {
        try attempt(staff, item) { file in
            let correction = AskerCorrection(values: form.values())
            do {
                try staff.portal.dataRequestDesk.correct(
                    correction, of: item.id, on: staff.site, by: staff.actor, now: staff.now)
                return DataRequestWorkForms.done(.correct, item)
            } catch let invalid as InvalidForm<AskerCorrection.Field> {
                return .page(
                    DataRequestCorrectionPage.render(
                        correction, of: file.request, errors: invalid.errors,
                        in: staff.context),
                    status: .unprocessableContent)
            }
        }
    }

    static func remove(
        _ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm
    ) throws -> Reply {
        try attempt(staff, item) { _ in
            let values: [DataRequestWorkField: String] = form.values()
            try staff.portal.dataRequestDesk.remove(
                of: item.id, on: staff.site, isMeant: values[.meant] != nil, by: staff.actor,
                now: staff.now)
            return DataRequestWorkForms.done(.remove, item)
        }
    }

    static func hideName(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        try attempt(staff, item) { _ in
            try staff.portal.dataRequestDesk.hideName(
                of: item.id, on: staff.site, by: staff.actor, now: staff.now)
            return DataRequestWorkForms.done(.hideName, item)
        }
    }

    /// Carries something out; a refusal is told above the request.
    private static func attempt(
        _ staff: StaffVisit, _ item: AdminItem, _ work: (DataRequestFile) throws -> Reply
    ) throws -> Reply {
        let file = try staff.portal.dataRequestDesk.open(
            item.id, on: staff.site, for: staff.actor)
        guard let file else { return .problem(.notFound) }
        do {
            return try work(file)
        } catch let refusal as DataRequestRefusal {
            return try DataRequestWorkForms.page(
                staff, item, refusal: refusal.sentence, status: .unprocessableContent)
        }
    }
}
