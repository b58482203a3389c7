import PortalCore

extension ListRow {
    /// A consultation in a list, with the time that is left, or from when comments are taken.
    init(_ consultation: ConsultationSummary, now: Instant, level: Int = 3) {
        self.init(
            HTML(text: consultation.title),
            at: ConsultationAddresses.consultation(consultation.slug),
            facts: Self.facts(of: consultation, now: now), level: level)
    }

    private static func facts(of consultation: ConsultationSummary, now: Instant) -> [HTML] {
        let closing: HTML = "Đóng lúc \(DateTime(consultation.closesAt))"
        guard consultation.withdrawnAt == nil else {
            return [
                StatusTag(.neutral, "Đã rút").html, "Dừng lúc \(DateTime(consultation.endsAt))",
                "\(consultation.commentCount) ý kiến",
            ]
        }
        guard consultation.phase(at: now) != .upcoming else {
            let tag = StatusTag(.neutral, "Chưa mở").html
            return [tag, "Mở lúc \(DateTime(consultation.opensAt))", closing]
        }
        let left =
            consultation.concludedAt == nil
            ? TimeLeft(end: consultation.closesAt, now: now).html
            : StatusTag(.good, "Đã có kết quả").html
        return [left, closing, "\(consultation.commentCount) ý kiến"]
    }
}
