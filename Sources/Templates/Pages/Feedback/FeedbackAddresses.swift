public import PortalCore

/// The addresses of feedback.
public enum FeedbackAddresses {
    /// The form about a page or the portal, and where it is sent.
    public static let form = Address<Void>("/phan-hoi")
    /// What is shown after a click without words was counted.
    public static let thanks = Address<Void>("/phan-hoi/da-nhan")
    /// What is shown after a feedback was stored, and how far it is.
    public static let receipt = Address<FeedbackCode>(
        "/phan-hoi/bien-nhan/{code}",
        encode: { [$0.description] },
        decode: { $0.count == 1 ? FeedbackCode(entered: $0[0]) : nil }
    )
    /// What the address of every receipt begins with; what follows is for one person only.
    public static let receiptFolder = String(receipt.pattern.prefix { $0 != "{" })
    /// Where a code leads back to its receipt.
    public static let lookUp = Address<Void>("/phan-hoi/tra-cuu")
    /// What Boards published of feedback and its answers.
    public static let published = Address<Void>("/phan-hoi/da-tra-loi")
    /// What a Board has.
    public static let list = Address<AdminSiteName>(admin: "/phan-hoi")
    /// One of them.
    public static let item = Address<AdminItem>(admin: "/phan-hoi/{so}")
    /// The phone number or e-mail address of a sender.
    public static let contact = Address<AdminItem>(admin: "/phan-hoi/{so}/lien-he")
    /// Where what is to be published of one is sent.
    public static let publication = Address<AdminItem>(admin: "/phan-hoi/{so}/cong-bo")
    /// Where it is taken off the public page.
    public static let withdrawal = Address<AdminItem>(admin: "/phan-hoi/{so}/thoi-cong-bo")
    /// The difficulties of a unit, and where it reports one.
    public static let difficulties = Address<AdminSiteName>(admin: "/vuong-mac")
}

/// The fields of the forms with which a Board handles feedback.
public enum FeedbackWorkField: String, Sendable, CaseIterable {
    case action = "buoc"
    case reply = "tra-loi"
    /// What the list is narrowed to.
    case filter = "loc"
}
