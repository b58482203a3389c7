/// The code on the receipt of a feedback, such as `GY-7K3M-9QXZ`.
public typealias FeedbackCode = ReceiptCode<FeedbackCodes>

/// The codes of a feedback.
public enum FeedbackCodes: ReceiptCodeFamily {
    /// What they begin with.
    public static let prefix = "GY"
}
