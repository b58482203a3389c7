import HTTPKit
import PortalCore
import Templates

/// The Board's work on feedback, and the units' reports.
enum FeedbackWorkForms {
    private static let doneName = "da"
    private static let replyLength = 5000

    static func list(_ staff: StaffVisit) throws -> Reply {
        let filter = staff.visit.request.query.first(FeedbackWorkField.filter.rawValue)
            .flatMap(FeedbackFilter.init)
        let found = try staff.portal.feedbackDesk.page(
            of: staff.site, filter: filter, today: staff.now.day, page: staff.visit.pageRequest,
            limit: staff.house.limits.listItems)
        return .page(
            FeedbackWorkListPage.render(
                found.items, useful: found.useful, filter: filter, in: staff.context))
    }

    /// What was typed to be published and is not as it should be.
    typealias Publishing = (
        form: FeedbackPublicationForm, errors: [FieldError<FeedbackPublicationForm.Field>]
    )

    static func page(
        _ staff: StaffVisit, _ item: AdminItem, contact: String? = nil, typed: String = "",
        publishing: Publishing? = nil, refusal: String? = nil, status: HTTPStatus = .ok
    ) throws -> Reply {
        let desk = staff.portal.feedbackDesk
        guard let found = try desk.find(item.id, on: staff.site) else {
            return .problem(.notFound)
        }
        let published = try desk.published(item.id, on: staff.site)
        let panel = FeedbackPublicationPanel(
            published: published,
            form: publishing?.form ?? FeedbackPublicationForm(found, published: published),
            errors: publishing?.errors ?? [])
        return .page(
            FeedbackWorkPage.render(
                found, contact: contact, typed: typed, publication: panel, refusal: refusal,
                in: staff.context),
            status: status)
    }

    static func take(_ staff: StaffVisit, _ item: AdminItem, _ form: StaffForm) throws -> Reply {
        let values: [FeedbackWorkField: String] = form.values()
        guard let action = values[.action].flatMap(FeedbackAction.init) else {
            return .problem(.badRequest)
        }
        let reply = String((values[.reply] ?? "").prefix(replyLength))
        do {
            try staff.portal.feedbackDesk.take(
                action, on: item.id, of: staff.site, reply: reply, by: staff.actor,
                now: staff.now)
            return .redirect(to: FeedbackAddresses.item(item))
        } catch FeedbackRefusal.unknownFeedback {
            return .problem(.notFound)
        } catch let refusal as FeedbackRefusal {
            return try page(
                staff, item, typed: reply, refusal: refusal.sentence,
                status: .unprocessableContent)
        }
    }

    static func contact(_ staff: StaffVisit, _ item: AdminItem) throws -> Reply {
        let contact = try staff.portal.feedbackDesk.contact(
            of: item.id, on: staff.site, by: staff.actor, now: staff.now)
        guard let contact else { return .problem(.notFound) }
        return try page(staff, item, contact: contact)
    }

    static func difficulties(_ staff: StaffVisit) throws -> Reply {
        let isDone = staff.visit.request.query.first(doneName) != nil
        return .page(
            DifficultiesPage.render(
                try staff.portal.feedback.difficulties(of: staff.site),
                notice: isDone ? "Đã gửi Ban Biên tập." : nil, in: staff.context))
    }

    static func report(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        let typed = FeedbackForm(values: form.values())
        do {
            try staff.portal.feedback.report(
                typed, on: staff.site, by: staff.actor, submissionKey: form.submissionKey,
                now: staff.now)
            let address = FeedbackAddresses.difficulties(AdminSiteName(label: staff.site.label))
            return .redirect(to: address.with(query: [(doneName, "gui")]))
        } catch let invalid as InvalidForm<FeedbackForm.Field> {
            return .page(
                DifficultiesPage.render(
                    try staff.portal.feedback.difficulties(of: staff.site), form: typed,
                    errors: invalid.errors, in: staff.context),
                status: .unprocessableContent)
        }
    }
}

/// The feedback that waits for a Board.
enum FeedbackTasks {
    static func count(
        _ siteID: Int64, _ name: AdminSiteName, _ staff: StaffVisit
    ) throws -> [DeskPage.Task] {
        guard staff.actor.may(.moderateComments, on: siteID) else { return [] }
        let desk = staff.portal.feedbackDesk
        func list(_ filter: FeedbackFilter) -> WebAddress {
            FeedbackAddresses.list(name).with(
                query: [(FeedbackWorkField.filter.rawValue, filter.rawValue)])
        }
        return [
            DeskPage.Task(
                "phản ánh, góp ý mới về cổng", count: try desk.count(.new, onSite: siteID),
                at: list(.new)),
            DeskPage.Task(
                "phản ánh, góp ý về cổng đang xử lý",
                count: try desk.count(.handling, onSite: siteID), at: list(.handling)),
            DeskPage.Task(
                "phản ánh, góp ý về cổng quá hạn",
                count: try desk.countLate(onSite: siteID, today: staff.now.day),
                at: list(.late), isUrgent: true),
        ]
    }
}
