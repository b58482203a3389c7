import GRDB

/// The SQL that reads requests on personal data. Only what is named after the person reads who
/// made one.
enum DataRequestQueries {
    private static let columns: StaticSQL = """
        SELECT request.id, request.site_id, request.code, request.subject_right, request.state,
            request.received_at, request.answer_due, request.answered_at, request.due,
            request.closed_at, request.question_id, request.about_code, person.text,
            request.answer_clock, request.clock
        FROM data_request AS request
        LEFT JOIN data_request_person AS person ON person.request_id = request.id
        """

    static func find(_ id: Int64, siteID: Int64, _ db: Database) throws -> DataRequest? {
        try db.row(
            columns + " WHERE request.id = ? AND request.site_id = ?", [id, siteID], request)
    }

    static func find(
        _ code: DataRequestCode, siteID: Int64, _ db: Database
    ) throws -> DataRequest? {
        try db.row(
            columns + " WHERE request.code = ? AND request.site_id = ?",
            [code.characters, siteID], request)
    }

    static func find(submissionKey: String, siteID: Int64, _ db: Database) throws -> DataRequest? {
        try db.row(
            columns + " WHERE request.submission_key = ? AND request.site_id = ?",
            [submissionKey, siteID], request)
    }

    static func events(of id: Int64, _ db: Database) throws -> [DataRequestEvent] {
        try db.rows(
            """
            SELECT action, effect, at, account, note FROM data_request_event
            WHERE request_id = ? ORDER BY id
            """,
            [id]
        ) { row in
            let action = (row[0] as String?).flatMap(DataRequestAction.init)
            let effect = (row[1] as String?).flatMap(DataEffect.init)
            let act = action.map(DataRequestEvent.Act.step) ?? effect.map { .effect($0) }
            guard let act else { throw UnexpectedNull() }
            return DataRequestEvent(
                act: act, at: Instant(epochSeconds: row[2]), account: row[3], note: row[4])
        }
    }

    /// Who made a request; nil once their data were removed.
    static func person(of id: Int64, _ db: Database) throws -> DataRequestPerson? {
        try db.row(
            """
            SELECT name, phone, email, email_confirmed_at IS NOT NULL FROM data_request_person
            WHERE request_id = ?
            """,
            [id]
        ) {
            DataRequestPerson(name: $0[0], phone: $0[1], email: $0[2], hasConfirmedEmail: $0[3])
        }
    }

    /// The cases that somebody waits for something to be done with.
    static func casesOfOpen(_ db: Database) throws -> [Int64] {
        try db.rows(
            "SELECT question_id FROM data_request WHERE question_id IS NOT NULL AND is_open"
        ) { $0[0] }
    }

    private static func request(_ row: Row) throws -> DataRequest {
        guard let code = DataRequestCode(entered: row[2]), let right = DataRight(rawValue: row[3]),
            let state = DataRequestState(rawValue: row[4])
        else { throw UnexpectedNull() }
        return DataRequest(
            id: row[0], siteID: row[1], code: code, right: right, state: state,
            receivedAt: Instant(epochSeconds: row[5]),
            terms: DataRequestTerms(
                answerDue: row[6], answeredAt: instant(row[7]), due: row[8],
                closedAt: instant(row[9])),
            caseID: row[10], aboutCode: row[11], text: row[12], answerClock: row[13],
            clock: row[14])
    }

    static func instant(_ seconds: Int64?) -> Instant? {
        seconds.map(Instant.init(epochSeconds:))
    }
}
