import GRDB

/// Feedback as the Board handles it: what is said of its site's pages, and on the provincial portal
/// the difficulties of all units.
public struct FeedbackDesk: Sendable {
    let database: PortalDatabase

    /// A part of what a Board has, the newest first.
    public func page(
        of site: Site, filter: FeedbackFilter?, today: CalendarDay, page: PageRequest, limit: Int
    ) throws -> (items: Page<Feedback>, useful: UsefulCount) {
        try database.read { db in
            (
                try FeedbackQueries.page(
                    ofBoard: site.id, filter: filter, today: today, page, limit: limit, db),
                try FeedbackQueries.useful(of: site.id, db)
            )
        }
    }

    /// One of them.
    public func find(_ id: Int64, on site: Site) throws -> Feedback? {
        try database.read { try FeedbackQueries.find(id, ofBoard: site.id, $0) }
    }

    /// How many stand where.
    public func count(_ state: FeedbackState, onSite siteID: Int64) throws -> Int {
        try database.read { try FeedbackQueries.count(state, ofBoard: siteID, $0) }
    }

    /// How many are open and past their due day.
    public func countLate(onSite siteID: Int64, today: CalendarDay) throws -> Int {
        try database.read { try FeedbackQueries.countLate(ofBoard: siteID, today: today, $0) }
    }

    /// Takes a step.
    ///
    /// - Parameter reply: what the sender reads, where it is answered; where the portal cannot reach
    ///   them, how it was answered or handled.
    /// - Throws: `FeedbackRefusal`, or what the database reports.
    public func take(
        _ action: FeedbackAction, on id: Int64, of site: Site, reply: String = "",
        by actor: Actor, now: Instant
    ) throws {
        guard actor.may(.moderateComments, on: site.id) else {
            throw FeedbackRefusal.notPermitted
        }
        guard action != .answer || !reply.isBlank else { throw FeedbackRefusal.emptyReply }
        try database.writeQuietly { db in
            guard let found = try FeedbackQueries.find(id, ofBoard: site.id, db) else {
                throw FeedbackRefusal.unknownFeedback
            }
            guard let next = action.next(from: found.state) else {
                throw FeedbackRefusal.wrongState(action, found.state)
            }
            try FeedbackQueries.setState(
                next, reply: action == .answer ? reply : nil, of: id, db)
            try FeedbackClocks.follow(action, on: found, at: now, db)
            try AuditTrail.append(
                AuditRecord(
                    "feedback.\(action)", "feedback \(id)", siteID: site.id,
                    before: found.state.name, after: next.name),
                by: actor, at: now, db)
            if action == .answer { try FeedbackNotices.tellSender(of: id, reply, now: now, db) }
        }
    }

    /// The phone number or e-mail address of a sender; each look is on record.
    public func contact(
        of id: Int64, on site: Site, by actor: Actor, now: Instant
    ) throws -> String? {
        try database.writeQuietly { db in
            guard try FeedbackQueries.find(id, ofBoard: site.id, db) != nil,
                let contact = try FeedbackQueries.sender(of: id, db)?.contact
            else { return nil }
            try AuditTrail.append(
                AuditRecord("feedback.see-contact", "feedback \(id)", siteID: site.id),
                by: actor, at: now, db)
            return contact
        }
    }
}

/// What is told of feedback, and to whom.
enum FeedbackNotices {
    static func tellBoard(
        of id: Int64, _ kind: Feedback.Kind, on siteID: Int64, _ due: DueDate, now: Instant,
        _ db: Database
    ) throws {
        try NoticeOutbox.add(
            NewNotice(
                kind: .feedbackReceived, siteID: siteID, subject: "Phản ánh mới: \(kind.name)",
                text: """
                    Phản ánh số \(id) gửi đến lúc \(now.vietnamese); trả lời chậm nhất ngày \
                    \(due.day.vietnamese).
                    """,
                topic: .feedback(id)),
            to: try NoticeAudience.holders(of: .moderateComments, on: siteID, now: now, db),
            now: now, db)
    }

    /// The Board is told, and the unit of a difficulty; a reader finds the new day by the code.
    static func tell(
        ofMovedDay change: DueDateChange, because source: String, by actor: Actor, now: Instant,
        _ db: Database
    ) throws {
        guard let place = try FeedbackQueries.place(of: change.id, db) else { return }
        func notice(on siteID: Int64, _ topic: NoticeTopic) -> NewNotice {
            NewNotice(ofMovedDay: change, because: source, onSite: siteID, topic: topic)
        }
        try NoticeOutbox.add(
            notice(on: place.boardSiteID, .feedback(change.id)),
            to: try NoticeAudience.holders(
                of: .moderateComments, on: place.boardSiteID, except: [actor.accountID], now: now,
                db),
            now: now, db)
        guard let reporter = place.account else { return }
        try NoticeOutbox.add(
            notice(on: place.siteID, .difficulties),
            to: try NoticeAudience.accounts([reporter], except: [actor.accountID], db),
            now: now, db)
    }

    /// A unit is told in the admin; a citizen by e-mail, where they left an address.
    static func tellSender(
        of id: Int64, _ reply: String, now: Instant, _ db: Database
    ) throws {
        guard let sender = try FeedbackQueries.sender(of: id, db) else { return }
        if let account = sender.account {
            try NoticeOutbox.add(
                NewNotice(
                    kind: .feedbackAnswered, siteID: sender.siteID,
                    subject: "Ban Biên tập trả lời vướng mắc số \(id)", text: reply,
                    topic: .difficulties),
                to: try NoticeAudience.accounts([account], db), now: now, db)
        } else if let email = sender.contact.flatMap(Feedback.Reach.address) {
            try NoticeOutbox.add(
                NewNotice(
                    kind: .feedbackForSender, siteID: sender.siteID,
                    subject: "Trả lời góp ý của bạn về Cổng", text: reply, topic: .feedback(id)),
                to: [.email(email)], now: now, db)
        }
    }
}
