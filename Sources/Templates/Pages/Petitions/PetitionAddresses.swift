public import PortalCore

/// The addresses of petitions on administrative rules (pages.md). They are looked up where questions
/// are: ``QuestionAddresses/lookUp``.
public enum PetitionAddresses {
    /// What petitions are, and the published replies.
    public static let list = Address<Void>("/phan-anh-kien-nghi")
    /// One published petition with its reply, by its slug.
    public static let petition = Address<String>("/phan-anh-kien-nghi/{slug}")
    /// Where one begins.
    public static let start = Address<Void>("/phan-anh-kien-nghi/gui")
    /// The form for an individual, and where it is sent.
    public static let individual = Address<Void>("/phan-anh-kien-nghi/gui/ca-nhan")
    /// The form for an organisation, and where it is sent.
    public static let organisation = Address<Void>("/phan-anh-kien-nghi/gui/to-chuc")
    /// What is shown after a petition was stored.
    public static let receipt = Address<QuestionCode>(
        "/phan-anh-kien-nghi/bien-nhan/{code}",
        encode: { [$0.description] },
        decode: { $0.count == 1 ? QuestionCode(entered: $0[0]) : nil }
    )
    /// What the address of every receipt begins with; what follows is for one person only.
    public static let receiptFolder = String(receipt.pattern.prefix { $0 != "{" })
    /// The figures by unit.
    public static let figures = Address<Void>("/phan-anh-kien-nghi/so-lieu")
    /// The same as a table for other programs (RFC 4180).
    public static let figuresFile = Address<Void>("/phan-anh-kien-nghi/so-lieu.csv")
    /// A file that is published with its petition.
    public static let file = QuestionAddresses.publishedFile(below: "/phan-anh-kien-nghi")

    /// The form for somebody who sends one.
    public static func form(for sender: AskerKind) -> WebAddress {
        switch sender {
        case .individual: individual()
        case .organisation: organisation()
        }
    }
}
