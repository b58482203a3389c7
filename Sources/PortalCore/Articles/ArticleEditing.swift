import GRDB

/// Writing articles: drafts, revisions, who is at it now.
public struct ArticleEditing: Sendable {
    let database: PortalDatabase
    let sanitizer: RichTextSanitizer

    /// Somebody who opened an article less than so many seconds ago counts as being at it.
    static let presenceSeconds: Int64 = 90
    /// Revisions and events that the history shows.
    static let historyLimit = 200

    /// An article with all that its page in the admin shows.
    public struct Opened: Sendable {
        /// The item.
        public let item: ArticleItem
        /// Its newest revision.
        public let revision: ArticleRevision
        /// What visitors see, where that differs.
        public let live: ArticleRevision?
        /// The site's sections in which the person may write.
        public let sections: [Section]
        /// What happened, the newest first.
        public let events: [ArticleEvent]
        /// Others who have it open.
        public let others: [String]
        /// What stands in the way of publishing, or should be looked at.
        public let findings: [PublishingFinding]
        /// The proposal to the provincial portal, if there is one.
        public let proposal: ArticleProposal?
    }

    /// Opens an article; nil where there is none that the person may see.
    public func open(
        _ id: Int64, of site: Site, by actor: Actor, now: Instant
    ) throws -> Opened? {
        try database.read { db in
            guard let item = try Self.item(id, site, actor, db),
                let revision = try ArticleRevisionQueries.revision(
                    id: item.revisionID, of: item.id, db)
            else { return nil }
            let live = try item.liveRevisionID.flatMap { id in
                id == item.revisionID
                    ? nil : try ArticleRevisionQueries.revision(id: id, of: item.id, db)
            }
            return Opened(
                item: item, revision: revision, live: live,
                sections: try Self.sections(site.id, actor, db),
                events: try ArticleRevisionQueries.events(
                    of: item.id, limit: Self.historyLimit, db),
                others: try ArticlePresence.others(
                    at: item.id, than: actor, since: now.adding(seconds: -Self.presenceSeconds),
                    db),
                findings: try Self.findings(revision.content, siteID: item.siteID, now: now, db),
                proposal: try ArticleProposalQueries.latest(of: item.id, db))
        }
    }

    static func findings(
        _ content: ArticleContent, siteID: Int64, now: Instant, _ db: Database
    ) throws -> [PublishingFinding] {
        let section = try content.sectionID.flatMap { try SectionQueries.section(id: $0, db) }
        let fields = PublishingChecks.findings(content, isNews: section?.point == "9.1b", now: now)
        let facts: RichTextFacts
        do {
            // The text is taken apart once for all checks: that is most of what they cost.
            facts = try content.body.facts()
        } catch {
            return fields + [PublishingFinding(.blocks, .body, error.message)]
        }
        let words = [content.title, content.lead, facts.plainText].joined(separator: "\n")
        return try fields + PublishingChecks.findings(in: facts)
            + PersonalNumbers.findings(in: words)
            + MediaFindings.findings(facts, lead: content.pictureID, siteID: siteID, db)
            + DeadLinks.findings(facts.links, siteID: siteID, db)
    }

    /// The one check of who may see an item, on every way to it.
    static func item(
        _ id: Int64, _ site: Site, _ actor: Actor, _ db: Database
    ) throws -> ArticleItem? {
        let item = try ArticleItemQueries.item(id: id, siteID: site.id, db)
        return item.flatMap { $0.isVisible(to: actor) ? $0 : nil }
    }

    /// The sections of a site in which somebody may write, in their order, those below after the
    /// one above.
    public func sections(of site: Site, for actor: Actor) throws -> [Section] {
        try database.read { try Self.sections(site.id, actor, $0) }
    }

    /// All sections of a site in their order.
    public func allSections(of site: Site) throws -> [Section] {
        try database.read { try SectionQueries.all(siteID: site.id, $0) }
    }

    static func sections(_ siteID: Int64, _ actor: Actor, _ db: Database) throws -> [Section] {
        try SectionQueries.all(siteID: siteID, db).filter { section in
            actor.may(
                .writeContent, on: siteID, in: [section.id, section.parentID].compactMap(\.self))
        }
    }

    /// A new draft.
    ///
    /// - Parameter submissionKey: names the filled-in form; its second arrival finds the first.
    /// - Throws: `InvalidForm<ArticleForm.Field>`, or what the database reports.
    public func create(
        _ form: ArticleForm, on site: Site, by actor: Actor, submissionKey: String, now: Instant
    ) throws -> Int64 {
        try database.writeQuietly { db in
            let known = try ArticleItemQueries.item(
                submissionKey: submissionKey, siteID: site.id, db)
            if let known { return known.id }
            let content = try content(form, site, actor, db)
            let id = try ArticleItemQueries.insert(
                siteID: site.id, content, by: actor, submissionKey: submissionKey, now: now, db)
            try AuditTrail.append(
                AuditRecord(
                    "article.create", "article \(id)", siteID: site.id, after: content.title),
                by: actor, at: now, db)
            return id
        }
    }

    private func content(
        _ form: ArticleForm, _ site: Site, _ actor: Actor, _ db: Database
    ) throws -> ArticleContent {
        let sections = try Self.sections(site.id, actor, db)
        let content = try form.content(sections: Set(sections.map(\.id)), sanitizer).get()
        if let id = content.pictureID, try !ArticleMedia.isPicture(id, siteID: site.id, db) {
            throw InvalidForm(
                errors: [FieldError(ArticleForm.Field.picture, ArticleForm.unknownPicture)])
        }
        return content
    }

    /// What is left out of a form's text when it is saved, in a sentence; nil where nothing is.
    public func removals(from form: ArticleForm) -> String? { form.removals(sanitizer) }

    /// What the editor pasted, cleaned by the rules by which it will be saved.
    ///
    /// - Throws: the limit that it exceeds.
    public func clean(pasted html: String) throws(RichTextError) -> CleanedRichText {
        try sanitizer.clean(html)
    }

    /// Saves a new revision.
    ///
    /// An autosave replaces the person's own autosave before it, so that the history stays short;
    /// a save by hand replaces it, too.
    ///
    /// - Returns: the number of the revision.
    /// - Throws: `EditConflict` where somebody else saved since the form was opened,
    ///   `WorkflowRefusal`, `UnknownArticle`, `InvalidForm<ArticleForm.Field>`, or what the
    ///   database reports.
    public func save(
        _ id: Int64, _ form: ArticleForm, on site: Site, by actor: Actor, isAutosave: Bool = false,
        now: Instant
    ) throws -> Int64 {
        try database.writeQuietly { db in
            guard let item = try Self.item(id, site, actor, db),
                let newest = try ArticleRevisionQueries.revision(
                    id: item.revisionID, of: item.id, db)
            else { throw UnknownArticle() }
            let next = try item.verdict(on: .edit, by: actor).get()
            let content = try content(form, site, actor, db)
            guard form.base == newest.id else { throw EditConflict(theirs: newest, mine: content) }
            if content == newest.content {
                if !isAutosave && newest.isAutosave {
                    try ArticleItemQueries.keep(newest, db)
                    try Self.recordSave(of: item, content, by: actor, now: now, db)
                }
                return newest.id
            }
            try ArticleItemQueries.addRevision(
                to: id, content, by: actor, isAutosave: isAutosave, now: now, db)
            let isOwn = newest.accountID == actor.accountID
            if newest.isAutosave && isOwn && newest.id != item.liveRevisionID {
                try ArticleItemQueries.dropAutosave(newest, db)
            }
            try ArticleItemQueries.setState(next, of: id, now: now, db)
            if !isAutosave { try Self.recordSave(of: item, content, by: actor, now: now, db) }
            return try ArticleItemQueries.item(id: id, siteID: site.id, db)?.revisionID ?? 0
        }
    }

    private static func recordSave(
        of item: ArticleItem, _ content: ArticleContent, by actor: Actor, now: Instant,
        _ db: Database
    ) throws {
        try AuditTrail.append(
            AuditRecord(
                "article.save", "article \(item.id)", siteID: item.siteID, before: item.title,
                after: content.title),
            by: actor, at: now, db)
    }

    /// All revisions of an article, the newest first; nil where there is none to be seen.
    public func history(
        of id: Int64, of site: Site, by actor: Actor
    ) throws -> (item: ArticleItem, revisions: [ArticleRevision])? {
        try database.read { db in
            guard let item = try Self.item(id, site, actor, db) else { return nil }
            let revisions = try ArticleRevisionQueries.revisions(
                of: id, limit: Self.historyLimit, db)
            return (item, revisions)
        }
    }

    /// Makes an earlier revision the newest again, as a new revision.
    ///
    /// - Throws: as `save` does; `InvalidForm` where its section is no longer one in which the
    ///   person may write.
    public func restore(
        revision: Int64, of id: Int64, on site: Site, by actor: Actor, now: Instant
    ) throws {
        guard let history = try history(of: id, of: site, by: actor),
            let wanted = history.revisions.first(where: { $0.id == revision })
        else { throw UnknownArticle() }
        let form = ArticleForm(wanted.content, base: history.item.revisionID)
        _ = try save(id, form, on: site, by: actor, now: now)
    }

    /// Notes that somebody has an article open.
    ///
    /// - Returns: the names of others who have.
    public func enter(
        _ id: Int64, on site: Site, by actor: Actor, now: Instant
    ) throws -> [String] {
        try database.writeQuietly { db in
            guard try Self.item(id, site, actor, db) != nil else { throw UnknownArticle() }
            try ArticlePresence.enter(id, actor, now: now, db)
            return try ArticlePresence.others(
                at: id, than: actor, since: now.adding(seconds: -Self.presenceSeconds), db)
        }
    }
}

/// There is no such article, or none that the person may see.
public struct UnknownArticle: Error, Sendable {}

/// Somebody else saved since the form was opened.
public struct EditConflict: Error, Sendable {
    /// What they saved.
    public let theirs: ArticleRevision
    /// What was to be saved.
    public let mine: ArticleContent
}
