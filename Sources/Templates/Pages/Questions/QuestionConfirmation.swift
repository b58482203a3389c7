public import PortalCore

extension AddressConfirmationPage.Place {
    /// Questions and petitions.
    public static let questions = Self(
        crumb: Crumb("Hỏi – Đáp", QuestionAddresses.list()), lookUp: QuestionAddresses.lookUp())
}

extension AddressConfirmation {
    /// Of the address that came with a question or petition.
    public init(of state: QuestionMailState) {
        let code = state.code.description
        self.init(
            "\(state.kind.noun) \(code)",
            lookUp: QuestionAddresses.lookUp().with(
                query: [(name: QuestionAddresses.code, value: code)]),
            isConfirmed: state.isConfirmed)
    }
}
