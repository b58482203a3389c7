import GRDB

/// Carrying requests out on the data of the question or petition that they are about. The tables are
/// those of the questions, which alone write them; each act is one transaction with its lines in the
/// records.
extension DataRequestDesk {
    /// All that is kept of who sent the case, for a printed copy; each look is on record.
    ///
    /// - Throws: `DataRequestRefusal`, or what the database reports.
    public func copy(
        of id: Int64, on site: Site, by actor: Actor, now: Instant
    ) throws -> AskerRecord {
        try database.writeQuietly { db in
            let (request, asked) = try Self.granted(.copy, id, on: site, for: actor, db)
            guard let record = try AskerQueries.record(of: asked.id, db) else {
                throw DataRequestRefusal.alreadyRemoved
            }
            try Self.record(.copy, request, asked, by: actor, now: now, db)
            return record
        }
    }

    /// The fields of who sent the case, to be put right; each look is on record.
    public func correction(
        of id: Int64, on site: Site, by actor: Actor, now: Instant
    ) throws -> AskerCorrection {
        try database.writeQuietly { db in
            let (_, asked) = try Self.granted(.correct, id, on: site, for: actor, db)
            guard let asker = try QuestionFileQueries.asker(of: asked.id, db) else {
                throw DataRequestRefusal.alreadyRemoved
            }
            try AuditTrail.append(
                AuditRecord("question.see-asker", "question \(asked.id)", siteID: site.id),
                by: actor, at: now, db)
            return AskerCorrection(asker)
        }
    }

    /// Puts the fields right. The records tell which, and not what they were or are.
    ///
    /// - Throws: `InvalidForm<AskerCorrection.Field>`, `DataRequestRefusal`, or what the database
    ///   reports.
    public func correct(
        _ correction: AskerCorrection, of id: Int64, on site: Site, by actor: Actor, now: Instant
    ) throws {
        try database.writeAlone { db in
            let (request, asked) = try Self.granted(.correct, id, on: site, for: actor, db)
            let changed = try AskerRemoval.correct(asked.id, correction.checked().get(), db)
            try Self.record(
                .correct, request, asked, fields: changed, by: actor, now: now, db)
        }
    }

    /// Removes who sent the case, for good.
    ///
    /// - Parameter isMeant: whether the person ticked that they mean it.
    /// - Throws: `DataRequestRefusal`, or what the database reports.
    public func remove(
        of id: Int64, on site: Site, isMeant: Bool, by actor: Actor, now: Instant
    ) throws {
        guard isMeant else { throw DataRequestRefusal.notMeant }
        try database.writeAlone { db in
            let (request, asked) = try Self.granted(.remove, id, on: site, for: actor, db)
            if let open = asked.openCode {
                throw DataRequestRefusal.caseIsOpen(code: open.description)
            }
            for each in try AskerQueries.family(of: asked.id, db) {
                try AskerRemoval.remove(each, db)
            }
            try Self.record(.remove, request, asked, by: actor, now: now, db)
        }
    }

    /// Shows the name no more.
    public func hideName(of id: Int64, on site: Site, by actor: Actor, now: Instant) throws {
        try database.writeAlone { db in
            let (request, asked) = try Self.granted(.hideName, id, on: site, for: actor, db)
            for each in try AskerQueries.family(of: asked.id, db) {
                try AskerRemoval.hideName(each, db)
            }
            try Self.record(.hideName, request, asked, by: actor, now: now, db)
        }
    }

    /// The request and its case, where what is to be done belongs to what was granted.
    private static func granted(
        _ effect: DataEffect, _ id: Int64, on site: Site, for actor: Actor, _ db: Database
    ) throws -> (DataRequest, AskerCase) {
        let request = try request(id, on: site, for: actor, db)
        guard DataRequestRules.effects(of: request.right, in: request.state).contains(effect)
        else { throw DataRequestRefusal.notGranted(effect) }
        guard let asked = try request.caseID.flatMap({ try AskerQueries.asked($0, db) }) else {
            throw DataRequestRefusal.noCase
        }
        guard asked.isKept else { throw DataRequestRefusal.alreadyRemoved }
        return (request, asked)
    }

    private static func record(
        _ effect: DataEffect, _ request: DataRequest, _ asked: AskerCase, fields: [String] = [],
        by actor: Actor, now: Instant, _ db: Database
    ) throws {
        try DataRequestWorkQueries.log(
            .effect(effect), of: request.id, note: nil, by: actor.name, at: now, db)
        let about = (["data request \(request.id)"] + fields).joined(separator: "; ")
        try AuditTrail.append(
            AuditRecord(
                "data-request.\(effect)", "question \(asked.id)", siteID: request.siteID,
                after: about),
            by: actor, at: now, db)
    }
}
