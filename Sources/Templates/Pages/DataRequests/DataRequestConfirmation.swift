public import PortalCore

extension AddressConfirmationPage.Place {
    /// Requests on personal data.
    public static let dataRequests = Self(
        crumb: Crumb("Dữ liệu cá nhân", DataRequestAddresses.about()),
        lookUp: DataRequestAddresses.lookUp())
}

extension AddressConfirmation {
    /// Of the address that came with a request.
    public init(of state: DataRequestMailState) {
        self.init(
            "yêu cầu \(state.code.description)", lookUp: DataRequestAddresses.lookUp(),
            isConfirmed: state.isConfirmed)
    }
}
