import GRDB

/// An answered feedback as everybody reads it: what the Board edited for them, and nothing else.
public struct PublishedFeedback: Sendable, Equatable, Identifiable {
    /// Its number among what is published.
    public let id: Int64
    /// The number of the feedback.
    public let number: Int64
    /// What was said, without what tells who said it.
    public let text: String
    /// What was answered, likewise.
    public let reply: String
    /// When it was published first.
    public let publishedAt: Instant
}

/// What a Board publishes of an answered feedback, as it was typed.
public struct FeedbackPublicationForm: Sendable, Equatable {
    /// Its fields; the raw values are the names in the HTML form.
    public enum Field: String, Sendable, CaseIterable {
        case text = "gop-y"
        case reply = "tra-loi-dang"
        /// Ticked by who read both again for personal data.
        case checked = "da-doc-lai"
    }

    /// What was typed, by field.
    public var values: [Field: String]

    /// A form as it was typed.
    public init(values: [Field: String]) {
        self.values = values
    }

    /// What a Board begins with: what is published already, else the words of the sender and the
    /// answer as they stand.
    public init(_ feedback: Feedback, published: PublishedFeedback?) {
        self.init(values: [
            .text: published?.text ?? feedback.text,
            .reply: published?.reply ?? feedback.reply ?? "",
        ])
    }

    /// What was typed in a field; empty where nothing was.
    public subscript(field: Field) -> String { values[field] ?? "" }

    private static func rule(_ missing: String) -> TextRule {
        TextRule(length: 1...5000, missing: missing, isMultiline: true)
    }

    /// What is to be published, or all that is wrong.
    ///
    /// - Parameter contact: the sender's, which stands in neither text.
    func texts(
        hiding contact: String?
    ) -> Result<(text: String, reply: String), InvalidForm<Field>> {
        var check = FormCheck(values)
        let text = check.text(.text, Self.rule("Hãy ghi góp ý như bạn đọc sẽ thấy."))
        let reply = check.text(.reply, Self.rule("Hãy ghi trả lời như bạn đọc sẽ thấy."))
        for (field, words) in [(Field.text, text), (.reply, reply)] {
            guard let contact, SenderContact(contact).stands(in: words) else { continue }
            check.refuse(field, "Còn điện thoại hoặc thư điện tử của người gửi. Hãy bỏ đi.")
        }
        if self[.checked] != FormCheck<Field>.ticked {
            check.refuse(.checked, "Hãy đọc lại hai đoạn và đánh dấu xác nhận trước khi công bố.")
        }
        return check.result { (text, reply) }
    }
}

/// What a sender left to be reached by: a telephone number, an e-mail address, or both in words.
struct SenderContact {
    /// Digits from the end of a telephone number that tell whose it is, however it is written.
    private static let telling = 8

    private let words: String

    init(_ words: String) {
        self.words = words
    }

    /// Whether a text tells it.
    func stands(in text: String) -> Bool {
        let small = text.lowercased()
        let addresses = words.lowercased().split(whereSeparator: \.isWhitespace).filter {
            $0.contains("@")
        }
        if addresses.contains(where: { small.contains($0) }) { return true }
        let number = Self.digits(words).suffix(Self.telling)
        return number.count == Self.telling && Self.digits(text).contains(number)
    }

    private static func digits(_ text: String) -> String {
        text.filter { $0.isASCII && $0.isNumber }
    }
}

/// What is published of feedback. Difficulties of units are not: Article 29 has the Board put them
/// together for the People's Committee, and the unit reads its answer in the admin.
extension FeedbackDesk {
    /// Whether a feedback can be published now.
    public static func isPublishable(_ feedback: Feedback) -> Bool {
        feedback.kind == .page && feedback.state == .answered
    }

    /// What stands on the public page of a feedback; nil where nothing does.
    public func published(_ id: Int64, on site: Site) throws -> PublishedFeedback? {
        try database.read { try FeedbackPublicationQueries.find(id, siteID: site.id, $0) }
    }

    /// Publishes an answered feedback, or changes what is published of it.
    ///
    /// - Throws: `InvalidForm<FeedbackPublicationForm.Field>`, `FeedbackRefusal`, or what the
    ///   database reports.
    public func publish(
        _ form: FeedbackPublicationForm, of id: Int64, on site: Site, by actor: Actor, now: Instant
    ) throws {
        guard actor.may(.moderateComments, on: site.id) else {
            throw FeedbackRefusal.notPermitted
        }
        try database.write { db in
            guard let found = try FeedbackQueries.find(id, ofBoard: site.id, db) else {
                throw FeedbackRefusal.unknownFeedback
            }
            guard Self.isPublishable(found) else { throw FeedbackRefusal.notPublishable }
            let contact = try FeedbackQueries.sender(of: id, db)?.contact
            let texts = try form.texts(hiding: contact).get()
            let before = try FeedbackPublicationQueries.find(id, siteID: site.id, db)
            try FeedbackPublicationQueries.put(texts, of: id, siteID: site.id, now: now, db)
            try FeedbackPublicationQueries.log(
                before == nil ? .published : .changed, of: id, siteID: site.id, now: now, db)
            try AuditTrail.append(
                AuditRecord("feedback.publish", "feedback \(id)", siteID: site.id), by: actor,
                at: now, db)
        }
    }

    /// Takes what is published of a feedback off the public page.
    ///
    /// - Throws: `FeedbackRefusal`, or what the database reports.
    public func unpublish(_ id: Int64, on site: Site, by actor: Actor, now: Instant) throws {
        guard actor.may(.moderateComments, on: site.id) else {
            throw FeedbackRefusal.notPermitted
        }
        try database.write { db in
            guard try FeedbackPublicationQueries.find(id, siteID: site.id, db) != nil else {
                throw FeedbackRefusal.unknownFeedback
            }
            try FeedbackPublicationQueries.log(.removed, of: id, siteID: site.id, now: now, db)
            try FeedbackPublicationQueries.remove(id, db)
            try AuditTrail.append(
                AuditRecord("feedback.unpublish", "feedback \(id)", siteID: site.id), by: actor,
                at: now, db)
        }
    }
}
