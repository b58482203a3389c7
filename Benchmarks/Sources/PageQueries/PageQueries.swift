import Foundation
import PortalCore

/// Measures the processor time of the SQL behind the home page and an article's page: the
/// services' own statements, prepared once, stepped through SQLite's C interface, every column
/// read. Prints JSON: microseconds a page, for the statements alone and for the service.
///
///     PageQueries DATA ROUNDS
@main
struct PageQueries {
    static func main() throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard arguments.count == 2, let rounds = Int(arguments[1]), rounds > 0 else {
            FileHandle.standardError.write(Data("usage: PageQueries DATA ROUNDS\n".utf8))
            exit(64)
        }
        let path = arguments[0] + "/portal.sqlite"
        let recorder = StatementRecorder()
        let pages = try Pages(path: path, trace: recorder.record)
        let connection = try RawConnection(path: path)
        var results: [String: Double] = [:]
        for (name, read) in [("home", pages.home), ("article", pages.article)] {
            try read()
            let recorded = try recorder.recording { try read() }
            let statements = try recorded.map { try connection.prepare($0) }
            results[name + " statements"] = Double(statements.count)
            results[name + " sql"] = try microseconds(rounds) {
                for statement in statements { try statement.readAll() }
            }
        }
        let plain = try Pages(path: path, trace: nil)
        results["home service"] = try microseconds(rounds, plain.home)
        results["article service"] = try microseconds(rounds, plain.article)
        let output = try JSONSerialization.data(withJSONObject: results, options: .sortedKeys)
        print(String(decoding: output, as: UTF8.self))
    }

    /// Processor time of one call, the mean of many after a tenth as many to warm up.
    private static func microseconds(_ rounds: Int, _ work: () throws -> Void) rethrows -> Double {
        for _ in 0..<(rounds / 10) { try work() }
        let start = processorTime()
        for _ in 0..<rounds { try work() }
        return Double(processorTime() - start) / Double(rounds) / 1_000
    }

    private static func processorTime() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
