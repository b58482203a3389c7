import Templates

/// Addresses that end with what only the person concerned should know: no log holds that end.
enum SecretPaths {
    /// What such addresses begin with.
    static let folders = [
        QuestionAddresses.receiptFolder, QuestionAddresses.confirmationFolder,
        PetitionAddresses.receiptFolder, IntakeAddresses.receiptFolder,
        FeedbackAddresses.receiptFolder,
        DataRequestAddresses.receiptFolder, DataRequestAddresses.confirmationFolder,
    ]

    /// A path as it may be logged.
    static func visible(_ path: String) -> String {
        folders.first(where: path.hasPrefix).map { $0 + "*" } ?? path
    }
}
