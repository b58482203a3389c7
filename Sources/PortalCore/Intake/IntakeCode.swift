/// The code on the receipt of something handed in, such as `TN-7K3M-9QXZ`.
public typealias IntakeCode = ReceiptCode<IntakeCodes>

/// The codes of something handed in.
public enum IntakeCodes: ReceiptCodeFamily {
    /// What they begin with.
    public static let prefix = "TN"
}
