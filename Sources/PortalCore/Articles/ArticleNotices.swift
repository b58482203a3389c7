import GRDB

/// What is told of articles, and to whom.
enum ArticleNotices {
    /// Tells of a step, where that is of interest to others.
    static func tell(
        of action: WorkflowAction, on item: ArticleItem, comment: String, by actor: Actor,
        now: Instant, _ db: Database
    ) throws {
        guard let kind = action.notice, let site = try SiteQueries.name(of: item.siteID, db) else {
            return
        }
        try NoticeOutbox.add(
            NewNotice(
                kind: kind, siteID: item.siteID, subject: "\(kind.name): \(item.title)",
                text: text(kind, item, site, comment, actor, now), topic: .article(item.id)),
            to: try audience(kind, item, actor, now: now, db), now: now, db)
    }

    private static func audience(
        _ kind: NoticeKind, _ item: ArticleItem, _ actor: Actor, now: Instant, _ db: Database
    ) throws -> [NoticeRecipient] {
        let writers = [item.authorID, item.editorID, item.submitterID]
        switch kind {
        case .articleSubmitted:
            // Who wrote it may not approve it, so there is nothing for them to do.
            return try NoticeAudience.holders(
                of: .approveContent, on: item.siteID, in: item.sections,
                except: writers + [actor.accountID], now: now, db)
        case .articleEmergency:
            return try NoticeAudience.holders(
                of: .approveContent, on: item.siteID, in: item.sections,
                except: [actor.accountID], now: now, db)
        default:
            return try NoticeAudience.accounts(writers, except: [actor.accountID], db)
        }
    }

    private static func text(
        _ kind: NoticeKind, _ item: ArticleItem, _ site: String, _ comment: String,
        _ actor: Actor, _ now: Instant
    ) -> String {
        let article = "bài “\(item.title)” (\(site))"
        let time = "lúc \(now.vietnamese)"
        switch kind {
        case .articleSubmitted: return "\(actor.name) trình duyệt \(article) \(time)."
        case .articleReturned:
            return "\(actor.name) trả lại \(article) \(time). Góp ý: \(comment)"
        case .articleEmergency:
            return """
                \(actor.name) đã đăng khẩn \(article) \(time), chưa qua người duyệt. Lý do: \
                \(comment) Cần một người khác xem và duyệt lại.
                """
        default: return "\(article.capitalizedFirst) đã được đăng \(time)."
        }
    }

    /// Tells the provincial Board of a proposal.
    static func tellOfProposal(
        _ item: ArticleItem, from site: Site, by actor: Actor, now: Instant, _ db: Database
    ) throws {
        guard let province = try SiteQueries.provinceID(db) else { return }
        try NoticeOutbox.add(
            NewNotice(
                kind: .proposalMade, siteID: province,
                subject: "Đề xuất của \(site.shortName): \(item.title)",
                text: """
                    \(site.name) đề xuất đăng bài “\(item.title)” trên Cổng tỉnh lúc \
                    \(now.vietnamese).
                    """,
                topic: .proposals),
            to: try NoticeAudience.holders(
                of: .decideProposals, on: province, except: [actor.accountID], now: now, db),
            now: now, db)
    }

    /// Tells the unit of the Board's decision: who wrote the article, and those who may propose.
    ///
    /// - Parameter reason: why it was declined; nil where it was accepted.
    static func tellOfDecision(
        on itemID: Int64, reason: String?, now: Instant, _ db: Database
    ) throws {
        guard let proposal = try ArticleProposalQueries.latest(of: itemID, db),
            let siteID = try SiteQueries.id(ofLabel: proposal.site.label, db),
            let item = try ArticleItemQueries.item(id: itemID, siteID: siteID, db)
        else { return }
        let answer = reason.map { "không đăng trên Cổng tỉnh. Lý do: \($0)" }
        let writers = try NoticeAudience.accounts([item.authorID, item.submitterID], db)
        let approvers = try NoticeAudience.holders(
            of: .approveContent, on: siteID, in: item.sections, now: now, db)
        try NoticeOutbox.add(
            NewNotice(
                kind: .proposalDecided, siteID: siteID,
                subject: "\(NoticeKind.proposalDecided.name): \(item.title)",
                text: """
                    Ban Biên tập Cổng tỉnh đã xem đề xuất bài “\(item.title)” lúc \
                    \(now.vietnamese): \(answer ?? "đăng liên kết trên Cổng tỉnh.")
                    """,
                topic: .article(item.id)),
            to: writers + approvers, now: now, db)
    }
}

extension WorkflowAction {
    /// What is told of it; nil for what concerns only who does it.
    fileprivate var notice: NoticeKind? {
        switch self {
        case .submit: .articleSubmitted
        case .sendBack: .articleReturned
        case .publish: .articlePublished
        case .publishInEmergency: .articleEmergency
        case .edit, .takeBack, .approve, .schedule, .confirmEmergency, .discard, .withdraw,
            .restore, .merge, .removeAsError:
            nil
        }
    }
}

extension String {
    /// The same with its first letter in upper case.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
