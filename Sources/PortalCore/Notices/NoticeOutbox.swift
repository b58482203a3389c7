import GRDB

/// Takes notices in. They are written in the transaction of the event that they tell of: what did
/// not happen is told to nobody, and what happened is not forgotten when the program dies.
enum NoticeOutbox {
    /// Gives a notice to people, and to the webhook of its site where it has one.
    ///
    /// Whoever it is given to more than once is told once.
    static func add(
        _ notice: NewNotice, to recipients: [NoticeRecipient], now: Instant, _ db: Database
    ) throws {
        // What is practised is told in the admin, and never leaves the house.
        let ways = try NoticeAudienceQueries.ways(out: notice.siteID, db)
        let isPractice = ways.isPractice
        let hasWebhook = ways.hasWebhook && !isPractice && notice.kind.isForStaff
        guard !recipients.isEmpty || hasWebhook else { return }
        let id = try NoticeQueries.insert(notice, now: now, db)
        for recipient in Set(recipients) {
            switch recipient {
            case .account(let account):
                try NoticeQueries.give(id, to: account, db)
                if try !isPractice
                    && NoticeAudienceQueries.wantsMail(account, about: notice.kind, db)
                {
                    try NoticeDeliveryQueries.addMail(
                        id, to: account, isUrgent: notice.kind.isUrgent, now: now, db)
                }
            case .email where isPractice: continue
            case .email(let address):
                try NoticeDeliveryQueries.addMail(
                    id, to: address, isUrgent: notice.kind.isUrgent, now: now, db)
            }
        }
        if hasWebhook {
            try NoticeDeliveryQueries.addCall(id, toWebhookOf: notice.siteID, now: now, db)
        }
    }
}
