import HTTPKit
import PortalCore
import Templates

/// Putting a new term in force.
enum DeadlineRuleForms {
    private static let doneName = "da"

    static func show(_ staff: StaffVisit) throws -> Reply {
        let isDone = staff.visit.request.query.first(doneName) != nil
        return try page(staff, notice: isDone ? "Đã đặt thời hạn mới." : nil)
    }

    static func take(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        let typed = DeadlineRuleForm(values: form.values())
        do {
            try staff.portal.deadlineRules.put(typed, by: staff.actor, now: staff.now)
            return .redirect(to: DeadlineAddresses.rules().with(query: [(doneName, "co")]))
        } catch let invalid as InvalidForm<DeadlineRuleForm.Field> {
            return try page(
                staff, typed: typed, errors: invalid.errors, status: .unprocessableContent)
        }
    }

    private static func page(
        _ staff: StaffVisit, typed: DeadlineRuleForm = DeadlineRuleForm(),
        errors: [FieldError<DeadlineRuleForm.Field>] = [], notice: String? = nil,
        status: HTTPStatus = .ok
    ) throws -> Reply {
        .page(
            DeadlineRulesPage.render(
                try staff.portal.deadlineRules.all(), typed: typed, errors: errors, notice: notice,
                today: staff.now.day, in: staff.context),
            status: status)
    }
}
