import Foundation
import PortalCore
import SeededRandom

/// Measures the processor time of searches over a synthetic archive.
///
///     swift run -c release SearchBench COUNT DATABASE [--texts FILE] [--only CLASS]
@main
struct SearchBench {
    /// Searches of each class.
    static let runs = 200

    static func main() throws {
        guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
            FileHandle.standardError.write(Data((Options.usage + "\n").utf8))
            exit(64)
        }
        var random = SeededRandom(seed: 43)
        let corpus = try Corpus.load(path: options.texts, using: &random)
        report("texts: \(corpus.origin)")
        let archive = try Archive(path: options.database)
        try archive.fill(to: options.count, from: corpus, using: &random)
        let workloads = Workload.all(corpus, using: &random)
        if let only = options.only {
            let chosen = workloads.filter { $0.name == only }
            return try measure(chosen, in: archive, title: "index as it is")
        }
        try archive.printSizes()
        try measure(workloads, in: archive, title: "merged index")
        // The file may be used again: only numbers that are free make new entries.
        let first = try archive.count()
        try archive.add(first..<(first + 1_000), from: corpus, using: &random)
        try measure(workloads, in: archive, title: "after 1,000 more")
    }

    private static func measure(
        _ workloads: [Workload], in archive: Archive, title: String
    ) throws {
        let service = SearchService(reader: archive.pool)
        try service.warmUp(siteID: 1)
        report("| \(title) | p50 ms | p99 ms | longest | slowest question | overview p50 | p99 |")
        report("|---|---|---|---|---|---|---|")
        for workload in workloads { try measure(workload, service) }
    }

    private static func measure(_ workload: Workload, _ service: SearchService) throws {
        let searches = try times(workload) { _ = try service.search($0) }
        let overviews = try times(workload) { request in
            var request = request
            request.limit = 5
            _ = try service.overview(request)
        }
        let slowest = searches.last.map { String($0.text.prefix(30)) } ?? ""
        report(
            "| \(workload.name) | \(milliseconds(searches, 0.5)) | \(milliseconds(searches, 0.99)) "
                + "| \(milliseconds(searches, 1)) | \(slowest) | \(milliseconds(overviews, 0.5)) | \(milliseconds(overviews, 0.99)) |"
        )
    }

    /// Writes a line at once, so that a long run can be watched.
    private static func report(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    private typealias Sample = (nanoseconds: UInt64, text: String)

    private static func times(
        _ workload: Workload, _ search: (SearchRequest) throws -> Void
    ) rethrows -> [Sample] {
        var samples: [Sample] = []
        for run in 0..<runs {
            let request = workload.requests[run % workload.requests.count]
            let start = processorTime()
            try search(request)
            samples.append((processorTime() - start, request.text))
        }
        return samples.sorted { $0.nanoseconds < $1.nanoseconds }
    }

    private static func milliseconds(_ samples: [Sample], _ quantile: Double) -> String {
        let index = Int((Double(samples.count - 1) * quantile).rounded(.up))
        return String(format: "%.2f", Double(samples[index].nanoseconds) / 1e6)
    }
}
