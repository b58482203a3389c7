import HTTPKit
import PortalCore
import Templates

/// Upkeep of the practice portal (Article 21).
enum PracticeRoutes {
    static func add(to table: inout RouteTable) {
        table.staffPage(
            PracticeAddresses.upkeep, access: .permitted(.manageSettings),
            handler: "Sites.practice"
        ) { staff, _ in try show(staff, notice: notice(of: staff)) }
        table.staffSubmission(
            PracticeAddresses.upkeep, access: .confirmed(.manageSettings),
            handler: "Sites.emptyPractice"
        ) { staff, _, form in try empty(staff, form) }
    }

    private static let doneName = "da"
    private static let done = "xoa"

    private static func notice(of staff: StaffVisit) -> String? {
        staff.visit.request.query.first(doneName) == done
            ? "Đã xóa mọi nội dung trên cổng thực hành." : nil
    }

    private static func show(
        _ staff: StaffVisit, errors: [FieldError<PracticePage.Field>] = [],
        notice: String? = nil
    ) throws -> Reply {
        .page(
            PracticePage.render(
                try staff.portal.practice.content(), errors: errors, notice: notice,
                in: staff.context),
            status: errors.isEmpty ? .ok : .unprocessableContent)
    }

    private static func empty(_ staff: StaffVisit, _ form: StaffForm) throws -> Reply {
        let values: [PracticePage.Field: String] = form.values()
        guard values[.understood] == PracticePage.ticked else {
            return try show(staff, errors: [PracticePage.untickedError])
        }
        guard try staff.portal.practice.empty(by: staff.actor, now: staff.now) else {
            return .problem(.notFound)
        }
        return .redirect(to: PracticeAddresses.upkeep().with(query: [(doneName, done)]))
    }
}
