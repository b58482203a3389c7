import PortalCore

extension ListRow {
    /// An answered question or petition in a list, with the time the answer took.
    init(_ question: QuestionSummary, level: Int = 3) {
        self.init(
            HTML(text: question.title), at: question.kind.published(question.slug),
            facts: [
                HTML(text: question.unit), HTML(text: question.timeTaken),
                DateTime(dayOf: question.answeredAt).html,
            ],
            level: level)
    }
}

extension QuestionSummary {
    /// The calendar days from receipt to answer, in words.
    var timeTaken: String {
        let days = answeredAt.day.number - receivedAt.day.number
        return days < 1 ? "Trả lời trong ngày" : "Trả lời sau \(days) ngày"
    }
}
