import PortalCore

extension ListRow {
    /// A consultation in a list, with the time that is left.
    init(_ consultation: ConsultationSummary, now: Instant, level: Int = 3) {
        self.init(
            HTML(text: consultation.title),
            at: ConsultationAddresses.consultation(consultation.slug),
            facts: [
                TimeLeft(end: consultation.closesAt, now: now).html,
                "Đóng lúc \(DateTime(consultation.closesAt))",
                "\(consultation.commentCount) ý kiến",
            ],
            level: level)
    }
}
