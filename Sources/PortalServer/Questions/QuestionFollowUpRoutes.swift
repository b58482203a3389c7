import PortalCore
import Templates

/// What an asker does after asking: sending what was missing, and confirming the e-mail address.
enum QuestionFollowUpRoutes {
    static func add(to table: inout RouteTable) {
        // Who loads the page of what they sent anew begins at the look-up.
        table.privatePage(
            QuestionAddresses.supplement, access: .everyoneWhileLive,
            handler: "Questions.beginSupplement"
        ) { _, _ in .redirect(to: QuestionAddresses.lookUp()) }
        table.submission(
            QuestionAddresses.supplement, access: .everyoneWhileLive,
            handler: "Questions.supplement", uploads: QuestionUploads.limits
        ) { visit, _ in try QuestionSupplementForms(visit).submit() }
        table.privatePage(
            QuestionAddresses.confirmation, access: .everyoneWhileLive,
            handler: "Questions.confirmation"
        ) { visit, token in try AddressConfirmationForms.questions.show(visit, token) }
        table.submission(
            QuestionAddresses.confirmation, access: .everyoneWhileLive,
            handler: "Questions.confirm"
        ) { visit, token in try AddressConfirmationForms.questions.submit(visit, token) }
    }
}
