import Foundation
import HTTPKit
import PortalCore
import Templates

/// What is handed in: the public forms, and the register.
enum IntakeRoutes {
    static func add(to table: inout RouteTable) {
        addPublicForms(to: &table)
        addReading(to: &table)
        addWriting(to: &table)
    }

    private static func addPublicForms(to table: inout RouteTable) {
        table.privatePage(
            IntakeAddresses.contribution, access: .everyoneWhileLive,
            handler: "Intake.contribution"
        ) { visit, _ in try ContributionForms(visit).show() }
        table.submission(
            IntakeAddresses.contribution, access: .everyoneWhileLive, handler: "Intake.contribute",
            uploads: IntakeUploads.publicLimits
        ) { visit, _ in try ContributionForms(visit).submit() }
        table.privatePage(
            IntakeAddresses.report, access: .everyoneWhileLive, handler: "Intake.reportForm"
        ) { visit, _ in try ReportForms(visit).show() }
        table.submission(
            IntakeAddresses.report, access: .everyoneWhileLive, handler: "Intake.report"
        ) { visit, _ in try ReportForms(visit).submit() }
        table.privatePage(
            IntakeAddresses.receipt, access: .everyone, handler: "Intake.receipt"
        ) { visit, code in
            let receipt = try visit.portal.publicIntake.receipt(code, of: visit.site)
            return .page(receipt.map { IntakeReceiptPage.render($0, in: visit.context) })
        }
    }

    private static func addReading(to table: inout RouteTable) {
        table.sitePage(
            IntakeAddresses.list, access: .permitted(.handleIntake), handler: "Intake.list"
        ) { staff, _ in try IntakeWorkForms.list(staff) }
        table.sitePage(
            IntakeAddresses.changes, access: .permitted(.handleIntake), handler: "Intake.changes"
        ) { staff, _ in try IntakeWorkForms.changes(staff) }
        table.sitePage(
            IntakeAddresses.new, access: .permitted(.handleIntake), handler: "Intake.new"
        ) { staff, _ in try IntakeEntryForms.new(staff) }
        table.sitePage(
            IntakeAddresses.item, access: .permitted(.handleIntake), handler: "Intake.show"
        ) { staff, item in
            try IntakeWorkForms.page(staff, item, notice: IntakeWorkForms.notice(of: staff))
        }
        table.sitePage(
            IntakeAddresses.printedReceipt, access: .permitted(.handleIntake),
            handler: "Intake.printedReceipt"
        ) { staff, item in
            let opened = try staff.portal.intakeDesk.open(
                item.id, on: staff.site, for: staff.actor)
            return .page(
                opened.map { IntakePrintedReceiptPage.render($0, in: staff.context) })
        }
        table.sitePage(
            IntakeAddresses.file, access: .permitted(.handleIntake), handler: "Intake.file"
        ) { staff, item in try IntakeWorkForms.file(staff, item) }
    }

    private static func addWriting(to table: inout RouteTable) {
        table.siteSubmission(
            IntakeAddresses.new, access: .permitted(.handleIntake), handler: "Intake.register",
            uploads: IntakeUploads.staffLimits
        ) { staff, _, form in try IntakeEntryForms.register(staff, form) }
        table.siteSubmission(
            IntakeAddresses.step, access: .permitted(.handleIntake), handler: "Intake.step"
        ) { staff, item, form in try IntakeWorkForms.take(staff, item, form) }
        table.siteSubmission(
            IntakeAddresses.draft, access: .permitted(.writeContent), handler: "Intake.draft"
        ) { staff, item, form in try IntakeDraftForms.make(staff, item, form) }
        table.siteSubmission(
            IntakeAddresses.sender, access: .permitted(.seeSenders), handler: "Intake.sender"
        ) { staff, item, _ in try IntakeWorkForms.sender(staff, item) }
    }
}
