import GRDB

/// Carries out what somebody does with a consultation, within a transaction.
struct ConsultationWork {
    let id: Int64
    let siteID: Int64
    let actor: Actor
    let now: Instant
    let db: Database

    /// The consultation and the state that an action leads to.
    ///
    /// - Throws: `ConsultationRefusal` where the person may not, or not now.
    func admitted(
        to action: ConsultationAction
    ) throws -> (consultation: ConsultationCase, next: ConsultationState) {
        guard let found = try ConsultationWorkQueries.find(id, siteID: siteID, db) else {
            throw ConsultationRefusal.unknownConsultation
        }
        let person = try ConsultationPeople.person(actor, on: found, now: now, db)
        let next = try ConsultationRules.next(action, from: found.state(at: now), by: person).get()
        return (found, next)
    }

    /// A line in the consultation's own record, and one in the audit trail.
    func record(
        _ action: ConsultationAction, note: String?, before: String? = nil, after: String? = nil
    ) throws {
        try ConsultationWorkQueries.log(action, on: id, note: note, by: actor, at: now, db)
        try AuditTrail.append(
            AuditRecord(
                "consultation.\(action)", "consultation \(id)", siteID: siteID, before: before,
                after: after ?? note),
            by: actor, at: now, db)
    }

    func take(_ step: ConsultationStep, seen: Int?) throws {
        let (found, next) = try admitted(to: step.action)
        if let seen, seen != found.revision { throw ConsultationRefusal.changedMeanwhile }
        let note = try carryOut(step, on: found)
        guard step != .discard else {
            return try AuditTrail.append(
                AuditRecord(
                    "consultation.discard", "consultation \(id)", siteID: siteID,
                    before: found.data.title),
                by: actor, at: now, db)
        }
        try record(step.action, note: note, before: found.state(at: now).name, after: next.name)
        try ConsultationNotices.tell(of: step, on: found, by: actor, now: now, db)
    }

    /// - Returns: what stands in the record.
    private func carryOut(
        _ step: ConsultationStep, on found: ConsultationCase
    ) throws -> String? {
        switch step {
        case .submit:
            let versions = try DraftVersionQueries.versions(of: id, db)
            let missing = found.data.missing(text: !versions.isEmpty)
            guard missing.isEmpty else { throw ConsultationRefusal.incomplete(missing) }
            try ConsultationWorkQueries.setSubmitted(now, of: id, db)
            return nil
        case .sendBack(let reason):
            try ConsultationWorkQueries.setSubmitted(nil, of: id, db)
            return reason.isBlank ? nil : reason
        case .discard:
            try ConsultationWorkQueries.delete(id, db)
            return nil
        case .publish:
            try publish(found)
            return nil
        case .publishVersion:
            guard let slug = found.slug,
                let number = try DraftVersionStore.publish(id, now: now, db)
            else { throw ConsultationRefusal.nothingNew }
            try ConsultationPublishing.show(slug, siteID: siteID, act: .changed, now: now, db)
            return "Bản \(number)"
        case .extend(let end, let reason): return try extend(found, to: end, reason)
        case .closeEarly(let reason): return try closeEarly(found, reason)
        case .withdraw(let reason):
            try withdraw(found, reason)
            return reason.trimmedBlanks
        case .conclude(let form): return try conclude(found, form)
        }
    }

    private func publish(_ found: ConsultationCase) throws {
        guard let opensAt = found.data.opensAt, let closesAt = found.data.closesAt, closesAt > now
        else { throw ConsultationRefusal.closesTooSoon }
        let slug = try ConsultationPublishing.freeSlug(for: found.data.title, siteID: siteID, db)
        _ = try DraftVersionStore.publish(id, now: now, db)
        // Nobody could comment before it was public.
        try ConsultationWorkQueries.setPublished(
            slug: slug, opensAt: max(opensAt, now), of: id, now: now, db)
        try ConsultationPublishing.show(slug, siteID: siteID, act: .published, now: now, db)
    }

    private func extend(
        _ found: ConsultationCase, to end: Instant, _ reason: String
    ) throws -> String {
        guard !reason.isBlank else { throw ConsultationRefusal.emptyReason }
        guard let slug = found.slug, let closesAt = found.data.closesAt, end > closesAt else {
            throw ConsultationRefusal.notLater
        }
        try ConsultationWorkQueries.extend(
            id, from: closesAt, to: end, reason: reason.trimmedBlanks, now: now, db)
        try ConsultationPublishing.show(slug, siteID: siteID, act: .changed, now: now, db)
        return "\(closesAt.vietnamese) → \(end.vietnamese): \(reason)"
    }

    private func closeEarly(_ found: ConsultationCase, _ reason: String) throws -> String {
        guard !reason.isBlank else { throw ConsultationRefusal.emptyReason }
        guard let slug = found.slug, let opensAt = found.data.opensAt,
            let closesAt = found.data.closesAt
        else { throw ConsultationRefusal.unknownConsultation }
        // It was open for a second at least: the schema keeps the times in their order.
        let end = max(now, opensAt.adding(seconds: 1))
        guard end < closesAt else { throw ConsultationRefusal.wrongState(.closeEarly, .closed) }
        try ConsultationEndQueries.closeEarly(
            id, planned: closesAt, at: end, reason: reason.trimmedBlanks, db)
        try ConsultationPublishing.show(slug, siteID: siteID, act: .changed, now: now, db)
        return "\(closesAt.vietnamese) → \(end.vietnamese): \(reason.trimmedBlanks)"
    }

    private func withdraw(_ found: ConsultationCase, _ reason: String) throws {
        guard !reason.isBlank else { throw ConsultationRefusal.emptyReason }
        guard let slug = found.slug else { throw ConsultationRefusal.unknownConsultation }
        try ConsultationEndQueries.withdraw(id, reason: reason.trimmedBlanks, now: now, db)
        try ConsultationPublishing.show(slug, siteID: siteID, act: .withdrawn, now: now, db)
    }

    private func conclude(_ found: ConsultationCase, _ form: OutcomeForm) throws -> String {
        guard let parts = form.parts, let slug = found.slug else {
            throw ConsultationRefusal.emptyText
        }
        let waiting = try ConsultationCommentQueries.tally(of: id, db).waiting
        guard waiting == 0 else { throw ConsultationRefusal.commentsWaiting(waiting) }
        let unreplied = try CommentDeskQueries.countUnreplied(of: id, db)
        guard unreplied == 0 else { throw ConsultationRefusal.repliesMissing(unreplied) }
        var document: Int64?
        if parts.result == .issued {
            document = try OutcomeQueries.document(form[.document], siteID: siteID, db)
            guard document != nil else {
                throw ConsultationRefusal.unknownDocument(form[.document].trimmedBlanks)
            }
        }
        try OutcomeQueries.store(parts, document: document, of: id, by: actor, now: now, db)
        try ConsultationPublishing.show(slug, siteID: siteID, act: .changed, now: now, db)
        return parts.result.name
    }
}
