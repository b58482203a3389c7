public import PortalCore

/// The addresses of questions and answers (pages.md).
public enum QuestionAddresses {
    /// The answered questions.
    public static let list = Address<Void>("/hoi-dap")
    /// One answered question, by its slug.
    public static let question = Address<String>("/hoi-dap/{slug}")
    /// Where one begins to ask.
    public static let ask = Address<Void>("/hoi-dap/dat-cau-hoi")
    /// The form of Article 13.3b, and where it is sent.
    public static let askIndividual = Address<Void>("/hoi-dap/dat-cau-hoi/ca-nhan")
    /// The form of Article 13.3a, and where it is sent.
    public static let askOrganisation = Address<Void>("/hoi-dap/dat-cau-hoi/to-chuc")
    /// What is shown after a question was stored.
    public static let receipt = Address<QuestionCode>(
        "/hoi-dap/bien-nhan/{code}",
        encode: { [$0.description] },
        decode: { $0.count == 1 ? QuestionCode(entered: $0[0]) : nil }
    )
    /// What the address of every receipt begins with; what follows is for one person only.
    public static let receiptFolder = String(receipt.pattern.prefix { $0 != "{" })
    /// Where a code tells the state of a question.
    public static let lookUp = Address<Void>("/hoi-dap/tra-cuu")
    /// The look-up with a code in its form; the digits are typed there.
    static func lookUp(of code: String) -> WebAddress {
        lookUp().with(query: [(name: Self.code, value: code)])
    }

    /// Where the asker sends what was missing; the form stands beside the state.
    public static let supplement = Address<Void>("/hoi-dap/tra-cuu/bo-sung")
    /// Where the owner of an e-mail address says that it is theirs; the letter with the receipt
    /// leads here.
    public static let confirmation = Address<String>("/hoi-dap/xac-nhan-thu/{ma}")
    /// What the address of every confirmation begins with; what follows is for one person only.
    public static let confirmationFolder = String(confirmation.pattern.prefix { $0 != "{" })
    /// The query's name for the code.
    public static let code = "ma"
    /// The figures by unit.
    public static let figures = Address<Void>("/hoi-dap/so-lieu")
    /// The same as a table for other programs (RFC 4180).
    public static let figuresFile = Address<Void>("/hoi-dap/so-lieu.csv")
    /// The query's name for the year of the figures.
    public static let year = "nam"
    /// A file below its question.
    public struct FilePlace: Sendable, Hashable {
        /// The slug of the question.
        public let slug: String
        /// The file's number.
        public let number: Int

        /// Puts it together from its parts.
        public init(slug: String, number: Int) {
            self.slug = slug
            self.number = number
        }
    }

    /// A file that is published with its question.
    public static let file = publishedFile(below: "/hoi-dap")
    /// Whether an answer helped.
    public static let vote = Address<String>("/hoi-dap/{slug}/danh-gia")
    /// Answered questions like the words typed so far: a piece of a page.
    public static let similar = Address<Void>("/hoi-dap/tuong-tu")
    /// The query's name for these words.
    public static let words = "q"

    /// A file that is published with an item of a folder.
    static func publishedFile(below folder: String) -> Address<FilePlace> {
        Address(
            folder + "/{slug}/tep/{tep}",
            encode: { [$0.slug, String($0.number)] },
            decode: { parts in
                guard parts.count == 2, let number = Int(parts[1]), String(number) == parts[1]
                else { return nil }
                return FilePlace(slug: parts[0], number: number)
            })
    }

    /// The form for somebody who asks.
    public static func form(for kind: AskerKind) -> WebAddress {
        switch kind {
        case .individual: askIndividual()
        case .organisation: askOrganisation()
        }
    }
}
