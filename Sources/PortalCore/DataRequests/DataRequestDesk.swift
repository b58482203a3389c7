import GRDB

/// A request with all that its page in the admin shows; who made it has a way of its own.
public struct DataRequestFile: Sendable {
    /// The request.
    public let request: DataRequest
    /// The steps that can be taken now.
    public let actions: [DataRequestAction]
    /// What can be done with the data of the case now.
    public let effects: [DataEffect]
    /// All that was done with it, in order.
    public let events: [DataRequestEvent]
    /// The question or petition that it is about.
    public let asked: AskerCase?
}

/// Requests on personal data as a site's Board and administrators handle them.
public struct DataRequestDesk: Sendable {
    let database: PortalDatabase

    /// A part of a list, the request due first on top; of closed ones the newest first.
    public func page(
        _ filter: DataRequestFilter, of site: Site, today: CalendarDay, page: PageRequest,
        limit: Int
    ) throws -> Page<DataRequestRow> {
        try database.read { db in
            try DataRequestListQueries.page(
                filter, siteID: site.id, today: today, page, limit: limit, db)
        }
    }

    /// How many wait, and how many of them are late.
    public func waiting(onSite siteID: Int64, today: CalendarDay) throws -> (open: Int, late: Int) {
        try database.read { db in
            func count(_ filter: DataRequestFilter) throws -> Int {
                try DataRequestListQueries.count(filter, siteID: siteID, today: today, db)
            }
            return (try count(.open), try count(.late))
        }
    }

    /// A request of a site; nil where there is none that the person has to do with.
    public func open(
        _ id: Int64, on site: Site, for actor: Actor
    ) throws -> DataRequestFile? {
        guard actor.may(.handleDataRequests, on: site.id) else { return nil }
        return try database.read { db in
            guard let request = try DataRequestQueries.find(id, siteID: site.id, db) else {
                return nil
            }
            let asked = try request.caseID.flatMap { try AskerQueries.asked($0, db) }
            return DataRequestFile(
                request: request,
                actions: DataRequestAction.allCases.filter {
                    DataRequestRules.next($0, from: request.state) != nil
                },
                effects: asked?.isKept == true
                    ? DataRequestRules.effects(of: request.right, in: request.state) : [],
                events: try DataRequestQueries.events(of: id, db), asked: asked)
        }
    }

    /// Takes a step.
    ///
    /// - Throws: `DataRequestRefusal`, or what the database reports.
    public func take(
        _ step: DataRequestStep, on id: Int64, of site: Site, by actor: Actor, now: Instant
    ) throws {
        try database.writeQuietly { db in
            let request = try Self.request(id, on: site, for: actor, db)
            guard let next = DataRequestRules.next(step.action, from: request.state) else {
                throw DataRequestRefusal.wrongState(step.action, request.state)
            }
            let note = try step.note()
            if step.action == .carryOut { try Self.expectRemoved(request, db) }
            try DataRequestWorkQueries.setState(
                next, of: request,
                answerClock: request.terms.answeredAt == nil
                    ? request.answerClock.stopping(at: now, reason: step.action.name)
                    : request.answerClock,
                clock: next.isOpen
                    ? request.clock
                    : request.clock.stopping(at: now, reason: step.action.name),
                now: now, db)
            try DataRequestWorkQueries.log(
                .step(step.action), of: id, note: note, by: actor.name, at: now, db)
            // What the person is told may name them; the trail is kept for ever.
            try AuditTrail.append(
                AuditRecord(
                    "data-request.\(step.action)", "data request \(id)", siteID: site.id,
                    before: request.state.name, after: next.name),
                by: actor, at: now, db)
            try DataRequestNotices.tell(of: step.action, note: note, on: request, now: now, db)
        }
    }

    /// Who made a request; each look is on record.
    ///
    /// - Returns: nil where there is no such request that they have to do with, or the person's data
    ///   were removed.
    public func person(
        of id: Int64, on site: Site, by actor: Actor, now: Instant
    ) throws -> DataRequestPerson? {
        guard actor.may(.handleDataRequests, on: site.id) else { return nil }
        return try database.writeQuietly { db in
            guard try DataRequestQueries.find(id, siteID: site.id, db) != nil,
                let person = try DataRequestQueries.person(of: id, db)
            else { return nil }
            try AuditTrail.append(
                AuditRecord("data-request.see-person", "data request \(id)", siteID: site.id),
                by: actor, at: now, db)
            return person
        }
    }

    static func request(
        _ id: Int64, on site: Site, for actor: Actor, _ db: Database
    ) throws -> DataRequest {
        guard actor.may(.handleDataRequests, on: site.id) else {
            throw DataRequestRefusal.notPermitted
        }
        guard let request = try DataRequestQueries.find(id, siteID: site.id, db) else {
            throw DataRequestRefusal.unknownRequest
        }
        return request
    }

    /// Nobody is told that their data are deleted while they are there.
    private static func expectRemoved(_ request: DataRequest, _ db: Database) throws {
        guard request.right == .deletion,
            let asked = try request.caseID.flatMap({ try AskerQueries.asked($0, db) }),
            asked.isKept
        else { return }
        throw DataRequestRefusal.stillKept(code: asked.code.description)
    }
}

extension DataRequestStep {
    /// What the person is told with it; nil where nothing beside the step itself.
    func note() throws(DataRequestRefusal) -> String? {
        switch self {
        case .askForProof(let text), .carryOut(let text):
            guard !text.isBlank else { throw .emptyText }
            return text
        case .accept(let text): return text.isBlank ? nil : text
        case .refuse(let ground, let reason):
            guard !ground.needsReason || !reason.isBlank else { throw .emptyText }
            return reason.isBlank ? ground.sentence : ground.sentence + " " + reason
        }
    }
}
