import GRDB

/// Carries a step out within a transaction: what it stores, what it does to the clock, and its line
/// in the record.
struct QuestionHandling {
    let question: QuestionCase
    let actor: Actor
    let now: Instant
    let db: Database

    /// - Throws: `QuestionRefusal`, or what the database reports.
    func take(_ step: QuestionStep, as roles: Set<QuestionRole>) throws {
        let next = try QuestionRules.next(
            step.action, from: question.state, before: question.stateBefore, by: roles
        ).get()
        let note = try store(step)
        try moveClock(step)
        if case .publish = step { try publish() } else { try setState(next, after: step) }
        try record(step.action, to: next, note: note)
        try QuestionNotices.tell(of: step, on: question, by: actor, now: now, db)
    }

    /// A line in the question's own record, and one in the audit trail.
    func record(_ action: QuestionAction, to next: QuestionState, note: String?) throws {
        try QuestionHandlingQueries.log(
            action, of: question, to: next, note: note, by: actor.name, at: now, db)
        try AuditTrail.append(
            AuditRecord(
                "question.\(action)", "question \(question.id)", siteID: question.siteID,
                before: question.state.name,
                after: [next.name, note ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")),
            by: actor, at: now, db)
    }

    private func setState(_ next: QuestionState, after step: QuestionStep) throws {
        let before = next == .awaitingData ? question.stateBefore ?? question.state : nil
        try QuestionHandlingQueries.setState(next, before: before, of: question.id, db)
    }

    /// Stores what a step brings.
    ///
    /// - Returns: what stands in the record.
    private func store(_ step: QuestionStep) throws -> String? {
        switch step {
        case .classify(let field):
            guard try QuestionHandlingQueries.setField(field, of: question.id, db) else {
                throw QuestionRefusal.unknownField
            }
            return field
        case .assign(let unitID): return try assign(unitID)
        case .decline(let ground, let reason):
            guard ground != .outOfScope || !reason.isBlank else { throw QuestionRefusal.emptyText }
            let directions = ground.directions(for: question.kind)
            let text = reason.isBlank ? directions : directions + " " + reason
            try QuestionHandlingQueries.setDeclined(ground, reason: text, of: question.id, db)
            return ground.rawValue
        case .askForData(let text):
            try QuestionHandlingQueries.setDataRequest(try filled(text), of: question.id, db)
            return text
        case .supplyData(let supplement):
            // Its words stand in the supplement alone; the record is kept for ever.
            try SupplementQueries.insert(supplement, of: question.id, at: now, db)
            return nil
        case .merge(let target): return try merge(into: target)
        case .draftAnswer(let draft):
            _ = try filled(draft.text)
            try QuestionHandlingQueries.saveDraft(
                try CitationCompletion(siteID: question.siteID, db: db).complete(draft),
                of: question.id, by: actor.name,
                at: now, db)
            return nil
        case .approve(let leader):
            guard let draft = question.draft else { throw QuestionRefusal.emptyText }
            try draft.checkForApproval(of: question.kind)
            try QuestionHandlingQueries.approveDraft(of: question.id, as: try filled(leader), db)
            return leader
        case .publish: return nil
        case .receiveData(let text), .sendBack(let text), .notifyProgress(_, let text):
            return try filled(text)
        case .recordElsewhere(let how, let day):
            guard day <= now.day else { throw QuestionRefusal.dayInFuture }
            try QuestionHandlingQueries.setElsewhere(
                try filled(how), on: day, of: question.id, db)
            return how
        case .redact(let words): return try redact(words)
        }
    }

    private func filled(_ text: String) throws -> String {
        guard !text.isBlank else { throw QuestionRefusal.emptyText }
        return text
    }

    private func assign(_ unitID: Int64) throws -> String {
        let name = try QuestionHandlingQueries.unitName(unitID, on: now.day, db)
        guard let name else { throw QuestionRefusal.unknownUnit }
        try QuestionHandlingQueries.setUnit(unitID, name: name, of: question.id, db)
        return name
    }

    private func merge(into code: QuestionCode) throws -> String {
        guard let target = try QuestionCaseQueries.question(code, db),
            target.siteID == question.siteID, target.kind == question.kind,
            target.id != question.id,
            ![.merged, .declined, .answeredElsewhere].contains(target.state)
        else { throw QuestionRefusal.unsuitableTarget }
        try QuestionHandlingQueries.setMerged(into: target.id, of: question.id, db)
        return target.code.description
    }

    /// The record does not repeat what was hidden.
    private func redact(_ words: [String]) throws -> String? {
        guard let texts = try RedactionQueries.texts(of: question.id, db) else {
            throw QuestionRefusal.unknownQuestion
        }
        let redaction = Redaction(hiding: words, in: texts)
        guard redaction.after != redaction.before else { throw QuestionRefusal.nothingToHide }
        try RedactionQueries.store(redaction, of: question, now: now, db)
        return nil
    }

    private func publish() throws {
        guard let draft = question.draft, let unit = question.unit else {
            throw QuestionRefusal.emptyText
        }
        try QuestionModerationQueries.publish(
            question.id,
            QuestionModeration.Answer(
                unit: unit, answeredBy: question.approvedBy, text: draft.text,
                citations: draft.citations),
            now: now, db)
    }
}

extension QuestionHandling {
    /// What a step does to the clock (Article 13.6).
    private func moveClock(_ step: QuestionStep) throws {
        let calendar = try CalendarQueries.calendar(of: question.clock, db)
        guard let clock = try clock(after: step, in: calendar) else { return }
        try QuestionHandlingQueries.setClock(
            clock, due: clock.storedDueDate(in: calendar), of: question.id, db)
    }

    private func clock(
        after step: QuestionStep, in calendar: WorkingCalendar
    ) throws(QuestionRefusal) -> Clock? {
        let clock = question.clock
        do {
            switch step {
            case .askForData:
                return try clock.pausing(at: now, reason: "chờ người hỏi bổ sung thông tin")
            case .receiveData, .supplyData:
                return try clock.resuming(at: now, reason: "đã bổ sung thông tin")
            case .notifyProgress(let day, let reason):
                return try clock.extending(to: day, at: now, reason: reason, in: calendar)
            case .decline, .merge, .publish:
                return try clock.stopping(at: now, reason: step.action.name)
            case .recordElsewhere(_, let day):
                // Of an earlier day only the day is known; it counts to its end.
                let end = Instant(day, TimeOfDay(secondsOfDay: .max))
                return try clock.stopping(at: min(end, now), reason: step.action.name)
            case .classify, .assign, .draftAnswer, .approve, .sendBack, .redact: return nil
            }
        } catch {
            throw .clock(error)
        }
    }
}

extension QuestionHandling {
    /// Passes the question to a unit by its name; at the command line it may also be one that is
    /// not in the list of units.
    func assign(toUnitNamed name: String) throws {
        let next = try QuestionRules.next(
            .assign, from: question.state, by: [.boardMember]
        ).get()
        try QuestionHandlingQueries.setUnit(
            try QuestionHandlingQueries.unitID(named: name, on: now.day, db), name: name,
            of: question.id, db)
        try QuestionHandlingQueries.setState(next, before: nil, of: question.id, db)
        try record(.assign, to: next, note: name)
    }
}
