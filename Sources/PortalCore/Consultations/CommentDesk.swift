import GRDB

/// A comment as the moderators and the receiving unit see it; phone and e-mail are asked for
/// separately.
public struct CommentRecord: Sendable, Equatable, Identifiable {
    /// Identifies it within the database.
    public let id: Int64
    /// What the moderators made of it.
    public let state: CommentState
    /// The piece of the draft it is on; nil for the whole.
    public let clause: String?
    /// What that piece was called in the version it was written on.
    public let clauseLabel: String?
    /// What it wants; nil where the commenter did not say.
    public let position: CommentPosition?
    /// Plain text as it was written.
    public let body: String
    /// The organisation that comments; nil for a person.
    public let organisation: String?
    /// The commenter's name, where they gave it.
    public let name: String?
    /// Whether the name may be shown to everybody.
    public let showsName: Bool
    /// Whether they left a phone number or an e-mail address.
    public let hasContact: Bool
    /// When it arrived.
    public let receivedAt: Instant
    /// Why it was declined.
    public let reason: String?
    /// What the unit replied.
    public let reply: CommentReply?
    /// The files that came with it.
    public var attachments: [StoredAttachment] = []

    /// A file that came with a comment, by its number.
    public struct StoredAttachment: Sendable, Equatable, Identifiable {
        /// Identifies it within the database.
        public let id: Int64
        /// The file.
        public let file: CommentAttachment
    }
}

/// What is decided on a comment.
public enum CommentDecision: Sendable, Equatable {
    case release
    /// On a ground of Article 6, or as off the matter where there is none.
    case decline(ProhibitedGround?, reason: String)

    /// The state that it leads to, or nil where it changes nothing.
    public func next(from state: CommentState) -> CommentState? {
        switch (self, state) {
        case (.release, .waiting), (.release, .declined): .released
        case (.decline, .waiting), (.decline, .released): .declined
        case (.release, .released), (.decline, .declined): nil
        }
    }
}

/// The work on the comments of a consultation: releasing, declining, replying.
public struct CommentDesk: Sendable {
    let database: PortalDatabase

    /// A part of the comments, newest first; nil where the site has no such consultation.
    ///
    /// - Parameter state: only those; nil for all.
    public func page(
        of id: Int64, on site: Site, state: CommentState?, page: PageRequest, limit: Int
    ) throws -> (consultation: ConsultationCase, comments: Page<CommentRecord>)? {
        try database.read { db in
            guard let found = try ConsultationWorkQueries.find(id, siteID: site.id, db) else {
                return nil
            }
            return (
                found, try CommentDeskQueries.page(of: id, state: state, page, limit: limit, db)
            )
        }
    }

    /// Releases or declines a comment (Article 5.4).
    ///
    /// - Throws: `ConsultationRefusal`, or what the database reports.
    public func decide(
        _ decision: CommentDecision, on comment: Int64, of id: Int64, site: Site, by actor: Actor,
        now: Instant
    ) throws {
        if case .decline(_, let reason) = decision, reason.isBlank {
            throw ConsultationRefusal.emptyReason
        }
        try database.write { db in
            let work = ConsultationWork(id: id, siteID: site.id, actor: actor, now: now, db: db)
            _ = try work.admitted(to: .moderate)
            guard let state = try CommentDeskQueries.state(of: comment, in: id, db),
                let next = decision.next(from: state)
            else { throw ConsultationRefusal.unknownComment }
            try CommentDeskQueries.setState(next, decision, of: comment, now: now, db)
            try AuditTrail.append(
                AuditRecord(
                    "consultation.comment.\(next)", "comment \(comment)", siteID: site.id,
                    before: state.name, after: decision.note ?? next.name),
                by: actor, at: now, db)
        }
    }

    /// Replies to comments that say the same.
    ///
    /// - Throws: `ConsultationRefusal`, or what the database reports.
    public func reply(
        _ reply: CommentReply, to comments: Set<Int64>, of id: Int64, on site: Site,
        by actor: Actor, now: Instant
    ) throws {
        guard !reply.text.isBlank else { throw ConsultationRefusal.emptyReason }
        guard !comments.isEmpty else { throw ConsultationRefusal.nothingChosen }
        try database.write { db in
            let work = ConsultationWork(id: id, siteID: site.id, actor: actor, now: now, db: db)
            _ = try work.admitted(to: .reply)
            let number = try CommentDeskQueries.insert(reply, of: id, by: actor, now: now, db)
            for comment in comments.sorted() {
                guard try CommentDeskQueries.state(of: comment, in: id, db) == .released else {
                    throw ConsultationRefusal.notReleased
                }
                try db.run(
                    "UPDATE consultation_comment SET reply_id = ? WHERE id = ?",
                    [number, comment])
            }
            try work.record(.reply, note: "\(comments.count) ý kiến: \(reply.verdict.name)")
        }
    }

    /// The phone number or e-mail address of a commenter; each look is on record.
    public func contact(
        of comment: Int64, in id: Int64, on site: Site, by actor: Actor, now: Instant
    ) throws -> String? {
        try database.writeQuietly { db in
            guard try ConsultationWorkQueries.find(id, siteID: site.id, db) != nil,
                let contact = try CommentDeskQueries.contact(of: comment, in: id, db)
            else { return nil }
            try AuditTrail.append(
                AuditRecord("consultation.see-contact", "comment \(comment)", siteID: site.id),
                by: actor, at: now, db)
            return contact
        }
    }

    /// A file that came with a comment; each look is on record.
    public func attachment(
        _ number: Int64, of id: Int64, on site: Site, by actor: Actor, now: Instant
    ) throws -> CommentAttachment? {
        try database.writeQuietly { db in
            guard try ConsultationWorkQueries.find(id, siteID: site.id, db) != nil,
                let found = try CommentDeskQueries.attachment(number, in: id, db)
            else { return nil }
            try AuditTrail.append(
                AuditRecord(
                    "consultation.see-attachment", "attachment \(number)", siteID: site.id),
                by: actor, at: now, db)
            return found
        }
    }
}

extension CommentDecision {
    /// What stands in the record.
    var note: String? {
        guard case .decline(let ground, let reason) = self else { return nil }
        return [ground?.name, reason].compactMap(\.self).joined(separator: ": ")
    }
}
