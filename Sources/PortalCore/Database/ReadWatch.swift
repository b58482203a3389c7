import GRDB
import GRDBSQLite

/// Whether somebody still waits for what is read.
public enum ReadDemand: Sendable {
    /// Somebody waits.
    case wanted
    /// Who asked has ended their side: most often they have left, but they may still take an answer.
    case doubtful
    /// Nobody can take an answer any more.
    case gone
}

/// Ends reads that nobody waits for any more.
///
/// SQLite itself asks, every so many instructions of its virtual machine, so that a read that is
/// short is never held up, and no other thread has to know on which connection a read runs.
struct ReadWatch: Sendable {
    /// Instructions between two questions: well below a millisecond's.
    static let stride: Int32 = 10_000
    /// Questions for which a doubtful read goes on; with the stride, a million instructions. Lists
    /// and searches take fewer, so that a client that ended its side and reads on has its answer.
    static let patience = 100

    let demand: @Sendable () -> ReadDemand
    var stride = Self.stride

    /// Reads while somebody waits.
    ///
    /// - Throws: `PortalDatabase.Unwanted` where nobody does, or what `query` throws.
    func read<Value>(_ db: Database, _ query: (Database) throws -> Value) throws -> Value {
        let reading = Reading(demand)
        return try withExtendedLifetime(reading) {
            reading.begin(on: db.sqliteConnection, every: stride)
            // Before GRDB ends the transaction, and before the connection is another's.
            defer { sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil) }
            do {
                return try query(db)
            } catch {
                // What SQLite says of it depends on where it was interrupted.
                throw reading.isEnded ? PortalDatabase.Unwanted() : error
            }
        }
    }
}

/// One read, as SQLite asks for it on the thread that reads.
private final class Reading {
    private let demand: @Sendable () -> ReadDemand
    private var doubts = 0
    /// It was interrupted.
    private(set) var isEnded = false

    init(_ demand: @escaping @Sendable () -> ReadDemand) {
        self.demand = demand
    }

    func begin(on connection: SQLiteConnection?, every stride: Int32) {
        sqlite3_progress_handler(
            connection, stride,
            { reading in
                guard let reading else { return 0 }
                return Unmanaged<Reading>.fromOpaque(reading).takeUnretainedValue().ends() ? 1 : 0
            }, Unmanaged.passUnretained(self).toOpaque())
    }

    private func ends() -> Bool {
        switch demand() {
        case .wanted: break
        case .doubtful:
            doubts += 1
            isEnded = isEnded || doubts > ReadWatch.patience
        case .gone: isEnded = true
        }
        return isEnded
    }
}
