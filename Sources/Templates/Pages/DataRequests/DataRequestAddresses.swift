public import PortalCore

/// The addresses of personal data: what is kept, the requests on it, and their handling.
public enum DataRequestAddresses {
    /// What the portal keeps of people, and their rights.
    public static let about = Address<Void>("/du-lieu-ca-nhan")
    /// The form for a request, and where it is sent.
    public static let form = Address<Void>("/du-lieu-ca-nhan/gui-yeu-cau")
    /// What is shown after a request was stored.
    public static let receipt = Address<DataRequestCode>(
        "/du-lieu-ca-nhan/bien-nhan/{code}",
        encode: { [$0.description] },
        decode: { $0.count == 1 ? DataRequestCode(entered: $0[0]) : nil }
    )
    /// What the address of every receipt begins with; what follows is for one person only.
    public static let receiptFolder = String(receipt.pattern.prefix { $0 != "{" })
    /// Where a code tells how far a request is.
    public static let lookUp = Address<Void>("/du-lieu-ca-nhan/tra-cuu")
    /// The query's name for the code.
    public static let code = "ma"
    /// Where the owner of an e-mail address says that it is theirs.
    public static let confirmation = Address<String>("/du-lieu-ca-nhan/xac-nhan-thu/{ma}")
    /// What the address of every confirmation begins with; what follows is for one person only.
    public static let confirmationFolder = String(confirmation.pattern.prefix { $0 != "{" })

    /// The requests of a site.
    public static let list = Address<AdminSiteName>(admin: "/yeu-cau-du-lieu")
    /// The query's name for what the list is narrowed to.
    public static let filter = "loc"
    /// A request: what is asked, how far it is, what can be done.
    public static let item = Address<AdminItem>(admin: "/yeu-cau-du-lieu/{so}")
    /// A step with it.
    public static let step = Address<AdminItem>(admin: "/yeu-cau-du-lieu/{so}/buoc")
    /// Who made it.
    public static let person = Address<AdminItem>(admin: "/yeu-cau-du-lieu/{so}/nguoi-yeu-cau")
    /// A copy of what is kept of who sent the case that it is about.
    public static let copy = Address<AdminItem>(admin: "/yeu-cau-du-lieu/{so}/ban-sao")
    /// The fields of who sent the case, to be put right.
    public static let correction = Address<AdminItem>(admin: "/yeu-cau-du-lieu/{so}/chinh-sua")
    /// Where they are sent.
    public static let corrected = Address<AdminItem>(admin: "/yeu-cau-du-lieu/{so}/da-sua")
    /// The removal of who sent the case.
    public static let removal = Address<AdminItem>(admin: "/yeu-cau-du-lieu/{so}/xoa")
    /// Hiding the name.
    public static let hiding = Address<AdminItem>(admin: "/yeu-cau-du-lieu/{so}/an-ten")
}

/// The fields of the forms with which a request is handled.
public enum DataRequestWorkField: String, Sendable, CaseIterable {
    case action = "buoc"
    case ground = "can-cu"
    case text = "noi-dung"
    /// Ticked by who means to remove something for good.
    case meant = "xac-nhan"
}
