import PortalCore

/// Where the pages of a kind of case stand.
extension CaseKind {
    /// What its section is called.
    var section: String {
        switch self {
        case .question: "Hỏi – Đáp"
        case .petition: "Phản ánh, kiến nghị"
        }
    }

    /// What beginning one is called.
    var beginning: String {
        switch self {
        case .question: "Đặt câu hỏi"
        case .petition: "Gửi phản ánh, kiến nghị"
        }
    }

    /// The published ones.
    var list: WebAddress {
        switch self {
        case .question: QuestionAddresses.list()
        case .petition: PetitionAddresses.list()
        }
    }

    /// A published one, by its slug.
    func published(_ slug: String) -> WebAddress {
        switch self {
        case .question: QuestionAddresses.question(slug)
        case .petition: PetitionAddresses.petition(slug)
        }
    }

    /// Where one begins, and reads what is taken.
    var start: WebAddress {
        switch self {
        case .question: QuestionAddresses.ask()
        case .petition: PetitionAddresses.start()
        }
    }

    /// The form of an individual or an organisation.
    func form(for sender: AskerKind) -> WebAddress {
        switch self {
        case .question: QuestionAddresses.form(for: sender)
        case .petition: PetitionAddresses.form(for: sender)
        }
    }

    /// The figures by unit.
    var figures: WebAddress {
        switch self {
        case .question: QuestionAddresses.figures()
        case .petition: PetitionAddresses.figures()
        }
    }

    /// The same as a table for other programs.
    var figuresFile: WebAddress {
        switch self {
        case .question: QuestionAddresses.figuresFile()
        case .petition: PetitionAddresses.figuresFile()
        }
    }

    /// A file that is published with one.
    func file(_ place: QuestionAddresses.FilePlace) -> WebAddress {
        switch self {
        case .question: QuestionAddresses.file(place)
        case .petition: PetitionAddresses.file(place)
        }
    }
}
