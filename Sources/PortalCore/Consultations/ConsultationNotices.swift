import GRDB

/// What is told of consultations, and to whom. Nothing here repeats what a commenter wrote.
enum ConsultationNotices {
    static func tell(
        of step: ConsultationStep, on found: ConsultationCase, by actor: Actor, now: Instant,
        _ db: Database
    ) throws {
        switch step {
        case .submit:
            try tellStaff(
                .consultationSubmitted, found, of: .approveContent, except: actor,
                "“\(found.data.title)” đã soạn xong, chờ mở lấy ý kiến.", now: now, db)
        case .conclude where found.concludedAt == nil:
            try tellCommenters(
                found, "Kết quả lấy ý kiến",
                "Cơ quan soạn thảo đã công bố kết quả tiếp thu, giải trình.", now: now, db)
        case .withdraw(let reason):
            try tellCommenters(
                found, "Dừng lấy ý kiến",
                "Cơ quan soạn thảo đã rút dự thảo và dừng lấy ý kiến. Lý do: \(reason)", now: now,
                db)
        // The end itself is told by the clock, whether it came in time or early.
        case .sendBack, .discard, .publish, .publishVersion, .extend, .closeEarly, .conclude: return
        }
    }

    /// Reminds those who prepare it that the time runs out.
    static func remind(_ found: ConsultationCase, now: Instant, _ db: Database) throws {
        guard let closesAt = found.data.closesAt else { return }
        let tally = try ConsultationCommentQueries.tally(of: found.id, db)
        try tellStaff(
            .consultationClosing, found, of: .manageConsultations, except: nil,
            """
            “\(found.data.title)” đóng lúc \(closesAt.vietnamese). Đã nhận \(tally.received) ý \
            kiến, còn \(tally.waiting) ý kiến chờ duyệt.
            """, now: now, db)
    }

    /// Tells those who prepare it that it has closed and the outcome is owed.
    static func tellOfEnd(_ found: ConsultationCase, now: Instant, _ db: Database) throws {
        try tellStaff(
            .consultationEnded, found, of: .manageConsultations, except: nil,
            """
            “\(found.data.title)” đã đóng. Cần tổng hợp, giải trình và công bố kết quả tiếp thu \
            (Điều 10 khoản 10).
            """, now: now, db)
    }

    private static func tellStaff(
        _ kind: NoticeKind, _ found: ConsultationCase, of permission: Permission,
        except actor: Actor?, _ text: String, now: Instant, _ db: Database
    ) throws {
        try NoticeOutbox.add(
            NewNotice(
                kind: kind, siteID: found.siteID, subject: kind.name, text: text,
                topic: .consultation(found.id)),
            to: try NoticeAudience.holders(
                of: permission, on: found.siteID, except: [actor?.accountID], now: now, db),
            now: now, db)
    }

    /// Each address once, whatever the number of comments from it.
    private static func tellCommenters(
        _ found: ConsultationCase, _ event: String, _ words: String, now: Instant, _ db: Database
    ) throws {
        try NoticeOutbox.add(
            NewNotice(
                kind: .consultationForCommenter, siteID: found.siteID,
                subject: "\(event): \(found.data.title)",
                text: "Bạn đã góp ý “\(found.data.title)”. \(words)",
                topic: .consultation(found.id)),
            to: try CommentDeskQueries.addresses(of: found.id, db).map(NoticeRecipient.email),
            now: now, db)
    }
}
