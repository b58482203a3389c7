/// A file of a question, by its number.
public struct AdminQuestionFile: Sendable, Equatable {
    /// The question.
    public let item: AdminItem
    /// The file's number.
    public let number: Int

    /// Puts it together from its parts.
    public init(_ item: AdminItem, _ number: Int) {
        self.item = item
        self.number = number
    }
}

/// The addresses of the work on questions.
public enum QuestionWorkAddresses {
    /// A file that came with a question.
    public static let file = Address<AdminQuestionFile>(
        "/quan-tri/cong/{cong}/cau-hoi/{so}/tep/{tep}",
        encode: { [$0.item.site.segment, String($0.item.id), String($0.number)] },
        decode: { parts in
            guard parts.count == 3, let id = Int64(parts[1]), let number = Int(parts[2]) else {
                return nil
            }
            return AdminQuestionFile(AdminItem(AdminSiteName(segment: parts[0]), id), number)
        }
    )
    /// Which files are published.
    public static let publicFiles = Address<AdminItem>(admin: "/cau-hoi/{so}/tep")
    /// A site's questions, and those passed to its unit.
    public static let list = Address<AdminSiteName>(admin: "/cau-hoi")
    /// Documents by their numbers, for citations.
    public static let documents = Address<AdminSiteName>(admin: "/cau-hoi/van-ban")
    /// Texts that answers begin with.
    public static let templates = Address<AdminSiteName>(admin: "/cau-hoi/mau-tra-loi")
    /// The query's name for the template that an answer begins with.
    public static let template = "mau"
    /// A question: how far it is, what can be done.
    public static let item = Address<AdminItem>(admin: "/cau-hoi/{so}")
    /// A step with it.
    public static let step = Address<AdminItem>(admin: "/cau-hoi/{so}/buoc")
    /// The answer.
    public static let answer = Address<AdminItem>(admin: "/cau-hoi/{so}/tra-loi")
    /// Who asked.
    public static let asker = Address<AdminItem>(admin: "/cau-hoi/{so}/nguoi-hoi")
    /// Hiding personal data.
    public static let redaction = Address<AdminItem>(admin: "/cau-hoi/{so}/che-thong-tin")
}

/// What the list of questions is narrowed to; the raw values are the names in the query.
public enum QuestionFilterField: String, Sendable, CaseIterable {
    case kind = "loc"
    case words = "tim"
    /// Only questions, or only petitions.
    case only = "loai"
}

/// The fields of the forms that take a step with a question.
public enum QuestionStepField: String, Sendable, CaseIterable {
    case action = "buoc"
    case field = "linh-vuc"
    case unit = "don-vi"
    case ground = "can-cu"
    case text = "noi-dung"
    case code = "ma"
    case leader = "nguoi-tra-loi"
    case day = "ngay"
    case title = "tieu-de"
    /// The version of the answer that the person saw.
    case seen = "ban-da-xem"
}

/// The fields of the form with an answer; those of documents occur once for each.
public enum AnswerField: String, Sendable, CaseIterable {
    case text = "tra-loi"
    case number = "so-hieu"
    case abstract = "trich-yeu"
    case issuedOn = "ngay-ban-hanh"
    case issuer = "co-quan"
    case seen = "ban-da-xem"
}
