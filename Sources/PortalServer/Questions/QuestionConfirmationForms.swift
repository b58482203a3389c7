import PortalCore
import Templates

extension AddressConfirmationForms {
    /// For the address that came with a question or petition.
    static let questions = AddressConfirmationForms(
        subject: .question, place: .questions, address: { QuestionAddresses.confirmation($0) },
        find: { id, visit in
            try visit.portal.questions.mailState(of: id, on: visit.site)
                .map { AddressConfirmation(of: $0) }
        },
        confirm: { id, visit in
            _ = try visit.portal.questions.confirmMail(of: id, on: visit.site, now: visit.now)
        })
}
