import GRDB

/// What is told of the register, and to whom. What staff are told names no sender.
enum IntakeNotices {
    static func tell(of entry: IntakeEntry, now: Instant, _ db: Database) throws {
        try NoticeOutbox.add(
            NewNotice(
                kind: .intakeReceived, siteID: entry.siteID,
                subject: "Tiếp nhận số \(entry.number): \(entry.way.name)",
                text: "Mục tiếp nhận số \(entry.number) đến lúc \(entry.receivedAt.vietnamese).",
                topic: .intake(entry.id)),
            to: try NoticeAudience.holders(of: .handleIntake, on: entry.siteID, now: now, db),
            now: now, db)
    }

    /// Tells who handles an entry that its article was published, unless they hear of that as its
    /// writer; and by e-mail who handed it in, where they left an address.
    static func tell(
        thatIsPublished entry: IntakeEntry, as item: ArticleItem, by actor: Actor, now: Instant,
        _ db: Database
    ) throws {
        let writers = [item.authorID, item.editorID, item.submitterID]
        try NoticeOutbox.add(
            NewNotice(
                kind: .intakePublished, siteID: entry.siteID,
                subject: "Tiếp nhận số \(entry.number) đã xong",
                text: "Bài “\(item.title)” đã đăng lúc \(now.vietnamese).",
                topic: .intake(entry.id)),
            to: try NoticeAudience.accounts(
                [entry.handlerID], except: writers + [actor.accountID], db),
            now: now, db)
        let sender = try IntakeQueries.sender(of: entry.id, db)
        guard let email = sender.flatMap({ ContactRules.email($0.contact.trimmedBlanks) }),
            let site = try SiteQueries.name(of: entry.siteID, db)
        else { return }
        try NoticeOutbox.add(
            NewNotice(
                kind: .intakeForSender, siteID: entry.siteID,
                subject: "Nội dung bạn gửi, số tiếp nhận \(entry.number)",
                text: """
                    \(site) đã đăng bài “\(item.title)” lúc \(now.vietnamese), từ nội dung bạn gửi.
                    """,
                topic: .article(item.id)),
            to: [.email(email)], now: now, db)
    }
}
