import GRDB

/// Consultations as those who prepare them handle them.
public struct ConsultationDesk: Sendable {
    let database: PortalDatabase

    /// A page of a site's consultations, the newest first.
    public func list(
        of site: Site, _ filter: ConsultationWorkFilter = .all, now: Instant, page: PageRequest,
        limit: Int
    ) throws -> Page<ConsultationWorkRow> {
        try database.read {
            try ConsultationWorkQueries.page(
                siteID: site.id, filter, now: now, page, limit: limit, $0)
        }
    }

    /// A consultation with all that belongs to it; nil where the site has none with this number.
    public func open(
        _ id: Int64, on site: Site, for actor: Actor, now: Instant
    ) throws -> ConsultationDossier? {
        try database.read { db in
            guard let found = try ConsultationWorkQueries.find(id, siteID: site.id, db) else {
                return nil
            }
            let state = found.state(at: now)
            let person = try ConsultationPeople.person(actor, on: found, now: now, db)
            let versions = try DraftVersionQueries.versions(of: id, db)
            let newest = versions.last?.number ?? 0
            return ConsultationDossier(
                consultation: found, state: state,
                actions: ConsultationRules.actions(in: state, by: person),
                blocked: ConsultationRules.blocked(in: state, by: person),
                missing: found.data.missing(text: !versions.isEmpty), versions: versions,
                source: try DraftVersionQueries.source(of: id, number: newest, db) ?? "",
                text: try DraftVersionQueries.text(of: id, number: newest, db) ?? DraftText(""),
                files: try ConsultationDetailQueries.files(of: id, db),
                extensions: try ConsultationDetailQueries.extensions(of: id, db),
                tally: try ConsultationCommentQueries.tally(of: id, db),
                unreplied: try CommentDeskQueries.countUnreplied(of: id, db),
                outcome: try ConsultationDetailQueries.outcome(of: id, db),
                events: try ConsultationDetailQueries.events(of: id, db))
        }
    }

    /// Begins a draft.
    ///
    /// - Returns: its number.
    /// - Throws: `InvalidForm`, `ConsultationRefusal`, or what the database reports.
    public func create(
        _ form: ConsultationForm, on site: Site, by actor: Actor, now: Instant
    ) throws -> Int64 {
        guard actor.may(.manageConsultations, on: site.id) else {
            throw ConsultationRefusal.notPermitted(.edit)
        }
        let data = try form.data().get()
        return try database.writeQuietly { db in
            let id = try ConsultationWorkQueries.insert(
                data, siteID: site.id, by: actor.accountID, db)
            try ConsultationWork(id: id, siteID: site.id, actor: actor, now: now, db: db)
                .record(.edit, note: nil, after: data.title)
            return id
        }
    }

    /// Saves the data of a draft.
    ///
    /// - Throws: `InvalidForm`, `ConsultationRefusal`, or what the database reports.
    public func save(
        _ form: ConsultationForm, of id: Int64, on site: Site, by actor: Actor, now: Instant
    ) throws {
        try database.writeQuietly { db in
            let work = ConsultationWork(id: id, siteID: site.id, actor: actor, now: now, db: db)
            // Whether it is there comes before what was typed.
            let found = try work.admitted(to: .edit).consultation
            let data = try form.data().get()
            guard form[.revision] == String(found.revision) else {
                throw ConsultationRefusal.changedMeanwhile
            }
            try ConsultationWorkQueries.update(data, of: id, by: actor.accountID, db)
            try work.record(.edit, note: nil, before: found.data.title, after: data.title)
        }
    }

    /// Saves a text as the version that visitors do not see yet.
    ///
    /// - Throws: `ConsultationRefusal`, or what the database reports.
    public func write(
        _ text: String, note: String, seen: Int, of id: Int64, on site: Site, by actor: Actor,
        now: Instant
    ) throws {
        try database.writeQuietly { db in
            let work = ConsultationWork(id: id, siteID: site.id, actor: actor, now: now, db: db)
            let found = try work.admitted(to: .writeVersion).consultation
            guard found.revision == seen else { throw ConsultationRefusal.changedMeanwhile }
            let number = try DraftVersionStore.save(
                text, note: String(note.prefix(500)), of: id, by: actor, now: now, db)
            try db.run("UPDATE consultation SET revision = revision + 1 WHERE id = ?", [id])
            try work.record(.writeVersion, note: "Bản \(number)")
        }
    }

    /// Files that a consultation may have.
    public static let fileLimit = 20

    /// Adds a paper that lies in the store already.
    ///
    /// - Throws: `ConsultationRefusal`, or what the database reports.
    public func add(
        _ file: ConsultationPaper, to id: Int64, on site: Site, by actor: Actor, now: Instant
    ) throws {
        try database.write { db in
            let work = ConsultationWork(id: id, siteID: site.id, actor: actor, now: now, db: db)
            _ = try work.admitted(to: .addFile)
            guard try ConsultationDetailQueries.files(of: id, db).count < Self.fileLimit else {
                throw ConsultationRefusal.tooManyFiles(limit: Self.fileLimit)
            }
            try ConsultationDetailQueries.addFile(file, to: id, now: now, db)
            try work.record(.addFile, note: file.title, after: file.digest)
        }
    }

    /// Takes a paper out of a draft; what no row refers to leaves the store in time.
    ///
    /// - Throws: `ConsultationRefusal`, or what the database reports.
    public func remove(
        file: Int64, from id: Int64, on site: Site, by actor: Actor, now: Instant
    ) throws {
        try database.writeQuietly { db in
            let work = ConsultationWork(id: id, siteID: site.id, actor: actor, now: now, db: db)
            _ = try work.admitted(to: .removeFile)
            let files = try ConsultationDetailQueries.files(of: id, db)
            guard let found = files.first(where: { $0.id == file }) else {
                throw ConsultationRefusal.unknownFile
            }
            try ConsultationDetailQueries.removeFile(file, of: id, db)
            try work.record(.removeFile, note: found.title, before: found.digest)
        }
    }

    /// Takes a step.
    ///
    /// - Parameter seen: the revision that the person saw.
    /// - Throws: `ConsultationRefusal`, or what the database reports.
    public func take(
        _ step: ConsultationStep, on id: Int64, of site: Site, seen: Int? = nil, by actor: Actor,
        now: Instant
    ) throws {
        try database.write { db in
            try ConsultationWork(id: id, siteID: site.id, actor: actor, now: now, db: db)
                .take(step, seen: seen)
        }
    }

    /// What waits for a person on a site: drafts to be opened, comments to be released, outcomes
    /// that are owed.
    public func waiting(
        onSite siteID: Int64, for actor: Actor, now: Instant
    ) throws -> (toOpen: Int, comments: Int, outcomes: Int) {
        let roles = ConsultationPeople.roles(of: actor, on: siteID)
        return try database.read { db in
            func count(_ filter: ConsultationWorkFilter) throws -> Int {
                try ConsultationWorkQueries.count(filter, siteID: siteID, now: now, db)
            }
            return (
                toOpen: roles.contains(.opener) ? try count(.toOpen) : 0,
                comments: roles.contains(.moderator)
                    ? try ConsultationWorkQueries.countPendingComments(siteID: siteID, db) : 0,
                outcomes: roles.contains(.preparer) ? try count(.outcome) : 0
            )
        }
    }
}
