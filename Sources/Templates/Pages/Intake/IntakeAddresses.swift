public import PortalCore

/// The addresses of what is handed in: the public forms, and the register in the admin.
public enum IntakeAddresses {
    /// The form for articles and pictures (Article 25.2c), and where it is sent.
    public static let contribution = Address<Void>("/gui-bai")
    /// The form for a report on an item (Article 6), and where it is sent.
    public static let report = Address<Void>("/phan-anh-noi-dung")
    /// What is shown after something was taken in.
    public static let receipt = Address<IntakeCode>(
        "/bien-nhan/{code}",
        encode: { [$0.description] },
        decode: { $0.count == 1 ? IntakeCode(entered: $0[0]) : nil }
    )
    /// What the address of every receipt begins with; what follows is for one person only.
    public static let receiptFolder = String(receipt.pattern.prefix { $0 != "{" })

    /// The register of a site.
    public static let list = Address<AdminSiteName>(admin: "/tiep-nhan")
    /// What asks to change what a site has published (Article 12.2).
    public static let changes = Address<AdminSiteName>(admin: "/yeu-cau-thay-doi")
    /// The form for what was handed in.
    public static let new = Address<AdminSiteName>(admin: "/tiep-nhan/moi")
    /// An entry: what came, how far it is, what can be done.
    public static let item = Address<AdminItem>(admin: "/tiep-nhan/{so}")
    /// A step with it.
    public static let step = Address<AdminItem>(admin: "/tiep-nhan/{so}/buoc")
    /// An article draft made of it.
    public static let draft = Address<AdminItem>(admin: "/tiep-nhan/{so}/ban-nhap")
    /// The receipt, to be printed.
    public static let printedReceipt = Address<AdminItem>(admin: "/tiep-nhan/{so}/bien-nhan")
    /// Who handed it in.
    public static let sender = Address<AdminItem>(admin: "/tiep-nhan/{so}/nguoi-gui")
    /// A file that came with something, by the file's number.
    public static let file = Address<AdminItem>(admin: "/tiep-nhan/tep/{so}")

    /// The form for what was handed in, filled in with the page that is to be changed.
    static func new(on site: AdminSiteName, about page: WebAddress) -> WebAddress {
        new(site).with(query: [(IntakeForm.Field.page.rawValue, page.string)])
    }

    /// The form for a report, filled in with the page that is reported.
    static func report(on page: WebAddress) -> WebAddress {
        report().with(query: [(ReportForm.Field.page.rawValue, page.string)])
    }
}

/// What the register is narrowed to; the raw values are the names in the query.
public enum IntakeFilterField: String, Sendable, CaseIterable {
    case kind = "loc"
    case way = "hinh-thuc"
    case words = "tim"
}

/// The fields of the forms that take a step with an entry.
public enum IntakeStepField: String, Sendable, CaseIterable {
    case action = "buoc"
    case reason = "ly-do"
    case ground = "can-cu"
    /// The version that the person saw.
    case seen = "ban-da-xem"
    /// The files that go along into a draft, by number.
    case file = "tep"

    /// What is to be seen on a picture that goes along.
    public static func alternative(of file: Int64) -> String { "mo-ta-\(file)" }
}
