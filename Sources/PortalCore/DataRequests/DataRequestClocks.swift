import GRDB

/// Hands the clocks of requests over to the calendar: of one of the two duties, the answer or the
/// execution.
enum DataRequestClocks {
    /// Both.
    static let holders: [any OpenClockHolder] = [Answers(), Executions()]

    private static func label(_ code: String) throws -> String {
        guard let code = DataRequestCode(entered: code) else { throw UnexpectedNull() }
        return "Yêu cầu \(code)"
    }

    private struct Answers: DataRequestClockHolder {
        func open(_ db: Database) throws -> [OpenClock] {
            try db.rows(
                """
                SELECT id, code, answer_clock, answer_due FROM data_request
                WHERE is_open AND answered_at IS NULL ORDER BY due_on, id
                """
            ) {
                OpenClock(
                    duty: .dataRequestAnswer, id: $0[0], label: try label($0[1]), unit: nil,
                    clock: $0[2], due: $0[3])
            }
        }

        func store(_ due: DueDate, of id: Int64, _ db: Database) throws {
            try db.run(
                "UPDATE data_request SET answer_due = ?, answer_due_on = ? WHERE id = ?",
                [due, due.day, id])
        }
    }

    private struct Executions: DataRequestClockHolder {
        func open(_ db: Database) throws -> [OpenClock] {
            try db.rows(
                """
                SELECT id, code, clock, due FROM data_request
                WHERE is_open ORDER BY due_on, id
                """
            ) {
                OpenClock(
                    duty: .dataRequestExecution, id: $0[0], label: try label($0[1]), unit: nil,
                    clock: $0[2], due: $0[3])
            }
        }

        func store(_ due: DueDate, of id: Int64, _ db: Database) throws {
            try db.run(
                "UPDATE data_request SET due = ?, due_on = ? WHERE id = ?", [due, due.day, id])
        }
    }
}

/// Either day is told of in the same way.
private protocol DataRequestClockHolder: OpenClockHolder {}

extension DataRequestClockHolder {
    func tell(
        of change: DueDateChange, because source: String, by actor: Actor, now: Instant,
        _ db: Database
    ) throws {
        let siteID = try db.row("SELECT site_id FROM data_request WHERE id = ?", [change.id]) {
            $0[0] as Int64
        }
        guard let siteID, let request = try DataRequestQueries.find(change.id, siteID: siteID, db)
        else { return }
        try DataRequestNotices.tell(
            ofMovedDay: change, request, because: source, by: actor, now: now, db)
    }
}
