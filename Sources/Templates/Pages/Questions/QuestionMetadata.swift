import PortalCore

/// What machines are told about an answered question.
enum QuestionMetadata {
    /// Dublin Core elements beyond those every page has.
    static func dublinCore(_ question: AnsweredQuestion) -> [PageFrame.Metadata] {
        let summary = question.summary
        let items: [(String, String?)] = [
            ("DC.creator", summary.unit),
            ("DC.date", summary.answeredAt.day.description),
            ("DC.subject", summary.field),
        ]
        return items.compactMap { name, value in value.map { PageFrame.Metadata(name, $0) } }
    }

    /// Schema.org `QAPage`. The asker is never named to machines.
    static func page(_ question: AnsweredQuestion, in context: PageContext) -> JSONValue {
        let summary = question.summary
        let answer = JSONValue.object([
            ("@type", "Answer"),
            ("text", .string(question.answer)),
            ("dateCreated", .string(summary.answeredAt.iso8601)),
            ("url", .string(context.canonical.with(fragment: "tra-loi").string)),
            (
                "author",
                .object([("@type", "GovernmentOrganization"), ("name", .string(summary.unit))])
            ),
        ])
        let asked = JSONValue.object([
            ("@type", "Question"),
            ("name", .string(summary.title)),
            ("text", .string(question.body)),
            ("dateCreated", .string(summary.receivedAt.iso8601)),
            ("answerCount", .number(1)),
            ("acceptedAnswer", answer),
        ])
        return .object([
            ("@context", "https://schema.org"), ("@type", "QAPage"), ("inLanguage", "vi"),
            ("mainEntity", asked),
        ])
    }
}
