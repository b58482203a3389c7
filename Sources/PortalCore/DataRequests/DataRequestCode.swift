/// The code on the receipt of a request on personal data, such as `DL-7K3M-9QXZ`.
public typealias DataRequestCode = ReceiptCode<DataRequestCodes>

/// The codes of a request on personal data.
public enum DataRequestCodes: ReceiptCodeFamily {
    /// What they begin with.
    public static let prefix = "DL"
}

extension ReceiptCode<DataRequestCodes> {
    /// How many of the last digits of the telephone number that was given open the status.
    public static var phoneDigits: Int { 4 }
}
