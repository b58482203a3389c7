import GRDB

/// The SQL that writes requests on personal data.
enum DataRequestWorkQueries {
    /// What the portal adds to a request.
    struct Entry {
        let siteID: Int64
        let code: DataRequestCode
        let submissionKey: String
        let answer: (clock: Clock, due: DueDate)
        let execution: (clock: Clock, due: DueDate)
        let receivedAt: Instant
    }

    static func insert(
        _ request: NewDataRequest, _ entry: Entry, _ db: Database
    ) throws -> Int64 {
        var caseID: Int64?
        var aboutCode: String?
        switch request.about {
        case .words: break
        case .questionCase(let id): caseID = id
        case .intake(let code): aboutCode = code.description
        }
        let id = try db.insert(
            """
            INSERT INTO data_request (site_id, code, submission_key, subject_right, question_id,
                about_code, state, received_at, answer_clock, answer_due, answer_due_on, clock,
                due, due_on)
            VALUES (?, ?, ?, ?, ?, ?, 'received', ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                entry.siteID, entry.code.characters, entry.submissionKey, request.right.rawValue,
                caseID, aboutCode, entry.receivedAt.epochSeconds, entry.answer.clock,
                entry.answer.due, entry.answer.due.day, entry.execution.clock,
                entry.execution.due, entry.execution.due.day,
            ])
        try db.run(
            """
            INSERT INTO data_request_person (request_id, name, phone, email, text)
            VALUES (?, ?, ?, ?, ?)
            """,
            [id, request.person.name, request.person.phone, request.person.email, request.text])
        return id
    }

    /// The state after a step; the first step is the answer, and the last one ends both clocks.
    static func setState(
        _ state: DataRequestState, of request: DataRequest, answerClock: Clock, clock: Clock,
        now: Instant, _ db: Database
    ) throws {
        try db.run(
            """
            UPDATE data_request SET state = ?1, answer_clock = ?2, clock = ?3,
                answered_at = ifnull(answered_at, ?4), closed_at = iif(?5, ?4, NULL)
            WHERE id = ?6
            """,
            [
                state.rawValue, answerClock, clock, now.epochSeconds, !state.isOpen, request.id,
            ])
    }

    static func log(
        _ act: DataRequestEvent.Act, of id: Int64, note: String?, by account: String,
        at now: Instant, _ db: Database
    ) throws {
        var action: DataRequestAction?
        var effect: DataEffect?
        switch act {
        case .step(let step): action = step
        case .effect(let done): effect = done
        }
        try db.run(
            """
            INSERT INTO data_request_event (request_id, at, account, action, effect, note)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [id, now.epochSeconds, account, action?.rawValue, effect?.rawValue, note])
    }

    static func confirmEmail(of id: Int64, now: Instant, _ db: Database) throws {
        try db.run(
            "UPDATE data_request_person SET email_confirmed_at = ? WHERE request_id = ?",
            [now.epochSeconds, id])
    }

    /// Requests that were closed before a time and whose person is still kept.
    static func closed(before time: Instant, limit: Int, _ db: Database) throws -> [Int64] {
        try db.rows(
            """
            SELECT person.request_id FROM data_request_person AS person
            JOIN data_request AS request ON request.id = person.request_id
            WHERE request.closed_at < ? ORDER BY person.request_id LIMIT ?
            """,
            [time.epochSeconds, limit]
        ) { $0[0] }
    }

    static func removePerson(of id: Int64, _ db: Database) throws {
        try db.run("DELETE FROM data_request_person WHERE request_id = ?", [id])
    }

    /// What the person was told may name them.
    static func clearNotes(of id: Int64, _ db: Database) throws {
        try db.run("UPDATE data_request_event SET note = NULL WHERE request_id = ?", [id])
    }
}
