import GRDB

/// A clock that runs, and what it runs for.
public struct OpenClock: Sendable, Equatable {
    /// What is owed.
    public let duty: Duty
    /// The number of the question, petition or item in its table.
    public let id: Int64
    /// What people know it by, such as the code of a question.
    public let label: String
    /// Who owes it, once that is known.
    public let unit: String?
    /// The clock.
    public let clock: Clock
    /// The due date as it is stored.
    public let due: DueDate
}

/// What a feature hands over so that its due dates follow the calendar. Only the feature writes
/// its own tables.
protocol OpenClockHolder: Sendable {
    /// Its clocks that have not stopped.
    func open(_ db: Database) throws -> [OpenClock]

    /// Stores the due date of one of them anew.
    func store(_ due: DueDate, of id: Int64, _ db: Database) throws

    /// Tells those concerned that an edit of the calendar moved a due day.
    ///
    /// - Parameter source: the decision or notice behind the edit.
    func tell(
        of change: DueDateChange, because source: String, by actor: Actor, now: Instant,
        _ db: Database
    ) throws
}
