import HTTPKit
import PortalCore
import Templates

/// The working-day calendar and the terms of the law, in the admin.
enum CalendarRoutes {
    static func add(to table: inout RouteTable) {
        table.staffPage(
            DeadlineAddresses.calendar, access: .permitted(.manageSettings),
            handler: "Deadlines.calendar"
        ) { staff, _ in try CalendarForms.show(staff, Int64(staff.now.day.year)) }
        table.staffPage(
            DeadlineAddresses.year, access: .permitted(.manageSettings),
            handler: "Deadlines.year"
        ) { staff, year in try CalendarForms.show(staff, year) }
        table.staffSubmission(
            DeadlineAddresses.preview, access: .permitted(.manageSettings),
            handler: "Deadlines.preview"
        ) { staff, year, form in try CalendarForms.take(staff, year, form, isApplied: false) }
        table.staffSubmission(
            DeadlineAddresses.year, access: .confirmed(.manageSettings),
            handler: "Deadlines.apply"
        ) { staff, year, form in try CalendarForms.take(staff, year, form, isApplied: true) }
        table.staffPage(
            DeadlineAddresses.rules, access: .permitted(.manageSettings),
            handler: "Deadlines.rules"
        ) { staff, _ in try DeadlineRuleForms.show(staff) }
        table.staffSubmission(
            DeadlineAddresses.rules, access: .confirmed(.manageSettings),
            handler: "Deadlines.putRule"
        ) { staff, _, form in try DeadlineRuleForms.take(staff, form) }
    }
}
