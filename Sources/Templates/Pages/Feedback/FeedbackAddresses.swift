/// The addresses of feedback.
public enum FeedbackAddresses {
    /// The form about a page or the portal, and where it is sent.
    public static let form = Address<Void>("/phan-hoi")
    /// What is shown after it was stored.
    public static let thanks = Address<Void>("/phan-hoi/da-nhan")
    /// What a Board has.
    public static let list = Address<AdminSiteName>(admin: "/phan-hoi")
    /// One of them.
    public static let item = Address<AdminItem>(admin: "/phan-hoi/{so}")
    /// The phone number or e-mail address of a sender.
    public static let contact = Address<AdminItem>(admin: "/phan-hoi/{so}/lien-he")
    /// The difficulties of a unit, and where it reports one.
    public static let difficulties = Address<AdminSiteName>(admin: "/vuong-mac")
}

/// The fields of the forms with which a Board handles feedback.
public enum FeedbackWorkField: String, Sendable, CaseIterable {
    case action = "buoc"
    case reply = "tra-loi"
    case state = "loc"
}
