import HTTPKit
import PortalCore
import Templates

/// What people are told of, in the admin.
enum NoticeRoutes {
    static func add(to table: inout RouteTable) {
        table.staffPage(NoticeAddresses.list, access: .signedIn, handler: "Notices.list") {
            staff, _ in try list(staff)
        }
        table.staffSubmission(
            NoticeAddresses.list, access: .signedIn, handler: "Notices.markAllRead"
        ) { staff, _, _ in
            try staff.portal.notices.markAllRead(by: staff.actor, now: staff.now)
            return .redirect(to: NoticeAddresses.list())
        }
        table.staffPage(NoticeAddresses.choices, access: .signedIn, handler: "Notices.choices") {
            staff, _ in try choices(staff)
        }
        table.staffSubmission(
            NoticeAddresses.choices, access: .signedIn, handler: "Notices.choose"
        ) { staff, _, form in
            let kinds = form.fields.all(NoticeChoicesPage.field).compactMap(NoticeKind.init)
            try staff.portal.notices.chooseMail(about: Set(kinds), by: staff.actor)
            return try choices(staff, notice: "Đã lưu lựa chọn.")
        }
        table.staffPage(NoticeAddresses.notice, access: .signedIn, handler: "Notices.show") {
            staff, id in
            let notice = try staff.portal.notices.open(id, by: staff.actor, now: staff.now)
            return .page(notice.map { NoticePage.render($0, in: staff.context) })
        }
        table.sitePage(
            NoticeAddresses.webhook, access: .permitted(.manageSettings),
            handler: "Notices.webhook"
        ) { staff, _ in try webhook(staff) }
        table.siteSubmission(
            NoticeAddresses.webhook, access: .confirmed(.manageSettings),
            handler: "Notices.setWebhook"
        ) { staff, _, form in try setWebhook(staff, form) }
    }

    private static func list(_ staff: StaffVisit) throws -> Reply {
        let page = try staff.portal.notices.page(
            for: staff.actor, page: staff.visit.pageRequest,
            limit: staff.house.limits.listItems)
        return .page(NoticeListPage.render(page, in: staff.context))
    }

    private static func choices(_ staff: StaffVisit, notice: String? = nil) throws -> Reply {
        .page(
            NoticeChoicesPage.render(
                declined: try staff.portal.notices.declined(by: staff.actor),
                email: staff.session.account.email, notice: notice, in: staff.context))
    }

    private static func webhook(
        _ staff: StaffVisit, typed: String? = nil,
        errors: [FieldError<WebhookPage.Field>] = [], notice: String? = nil
    ) throws -> Reply {
        let stored = try staff.portal.notices.webhook(of: staff.site)
        return .page(
            WebhookPage.render(
                address: typed ?? stored.address ?? "", last: stored.last,
                form: staff.context.form(errors: errors), notice: notice, in: staff.context),
            status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private static func setWebhook(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        let values: [WebhookPage.Field: String] = form.values()
        do {
            try staff.portal.notices.setWebhook(
                values, of: staff.site, by: staff.actor, now: staff.now)
            return try webhook(staff, notice: "Đã lưu.")
        } catch let invalid as InvalidForm<WebhookPage.Field> {
            return try webhook(staff, typed: values[.address] ?? "", errors: invalid.errors)
        }
    }
}
