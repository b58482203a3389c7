import Foundation
import PortalCore

/// Measures the editors' side on a site with many articles, each beside the SQL that it needs: the
/// services' own statements with their values, recorded, and run again through SQLite's C
/// interface on a copy of the same file. Prints a table.
///
///     EditorCost DATA COUNT
///
/// DATA is a folder that `portal demo` filled; it is filled up to COUNT articles of the province.
@main
struct EditorCost {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count == 2, let count = Int(arguments[1]), count > 0 else {
            FileHandle.standardError.write(Data("usage: EditorCost DATA COUNT\n".utf8))
            exit(64)
        }
        let folder = URL(fileURLWithPath: arguments[0], isDirectory: true)
        let archive = folder.appendingPathComponent("portal.sqlite").path
        try Archive(path: archive).fill(to: count)
        print("| \(count) articles on one site | service, µs | its SQL alone, µs | ratio |")
        print("|---|---|---|---|")
        let (people, works) = try Desk.prepare(archive)
        for work in works { try compare(work, people, archive, in: folder) }
        print(String(format: "| sanitize 50 KB | %.0f | | |", try Sanitizing.cost(archive)))
    }

    /// Runs the service on one copy of the file to be measured and on another to be recorded, and
    /// the recorded statements on a third.
    private static func compare(
        _ work: Desk.Work, _ people: Desk.People, _ archive: String, in folder: URL
    ) throws {
        let service = try Copy.of(archive, in: folder) { path in
            let desk = try Desk(path: path, people, trace: nil)
            defer { try? desk.close() }
            return try Timing.perRound(work.rounds) { try work.run(desk, $0) }
        }
        let recorder = StatementRecorder()
        try Copy.of(archive, in: folder) { path in
            let desk = try Desk(path: path, people, trace: recorder.record)
            defer { try? desk.close() }
            recorder.begin()
            for round in 0..<work.rounds { try work.run(desk, round) }
        }
        let raw = try Copy.of(archive, in: folder) { path in
            let connection = try RawConnection(path: path)
            let statements = recorder.statements
            return try Timing.perRound(1) { _ in
                for statement in statements { try connection.run(statement) }
            } / Double(work.rounds)
        }
        print(
            String(
                format: "| \(work.name) | %.0f | %.0f | %.2f |", service, raw, service / raw))
    }
}

/// A copy of a database for the time of one measurement.
enum Copy {
    static func of<Value>(
        _ archive: String, in folder: URL, _ body: (String) throws -> Value
    ) throws -> Value {
        let copy = folder.appendingPathComponent("copy.sqlite")
        for suffix in ["", "-wal", "-shm"] {
            try? FileManager.default.removeItem(atPath: copy.path + suffix)
        }
        try FileManager.default.copyItem(atPath: archive, toPath: copy.path)
        defer {
            for suffix in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: copy.path + suffix)
            }
        }
        return try body(copy.path)
    }
}

/// Processor time of this process.
enum Timing {
    /// Microseconds of one round, the mean of all.
    static func perRound(_ rounds: Int, _ work: (Int) throws -> Void) rethrows -> Double {
        let start = processorTime()
        for round in 0..<rounds { try work(round) }
        return Double(processorTime() - start) / Double(rounds) / 1_000
    }

    private static func processorTime() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
