import Foundation
import GRDB
import PortalCore
import SeededRandom

/// A database of synthetic entries over some twenty years and forty sites.
struct Archive {
    let pool: DatabasePool

    /// Opens the file with the page cache that the portal's connections have by default.
    init(path: String) throws {
        try PortalDatabase.migrated(path: path).close()
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -4096")
        }
        pool = try DatabasePool(path: path, configuration: configuration)
    }

    /// Fills the archive unless it already holds entries, and merges the index.
    func fill(to count: Int, from corpus: Corpus, using random: inout SeededRandom) throws {
        guard try self.count() == 0 else { return }
        var bytes = 0
        let filling = try measured {
            for first in stride(from: 0, to: count, by: 10_000) {
                bytes += try put(first..<min(first + 10_000, count), from: corpus, using: &random)
            }
        }
        let merging = try measured { try pool.write { try SearchIndex.optimize(in: $0) } }
        print("filled: \(count) entries, \(bytes >> 20) MB of text; seconds of processor time:")
        print(String(format: "%.0f to index, %.0f to merge", filling, merging))
    }

    /// Adds entries one by one, each in a transaction of its own, as editors do.
    func add(_ ids: Range<Int>, from corpus: Corpus, using random: inout SeededRandom) throws {
        let seconds = try measured {
            for id in ids { _ = try put(id..<(id + 1), from: corpus, using: &random) }
        }
        print(
            String(format: "added: %d, %.2f ms each", ids.count, seconds / Double(ids.count) * 1e3))
    }

    /// Puts entries in one transaction; returns the bytes of their bodies.
    private func put(
        _ ids: Range<Int>, from corpus: Corpus, using random: inout SeededRandom
    ) throws -> Int {
        let entries = ids.map { entry($0, corpus, &random) }
        try pool.write { db in
            for entry in entries { try SearchIndex.put(entry, in: db) }
        }
        return entries.reduce(0) { $0 + $1.body.utf8.count }
    }

    /// Seconds of processor time.
    private func measured(_ work: () throws -> Void) rethrows -> Double {
        let start = processorTime()
        try work()
        return Double(processorTime() - start) / 1e9
    }

    /// Entries in it.
    func count() throws -> Int {
        try pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM search_entry") ?? 0 }
    }

    /// Bytes of the stored text and of the index.
    func printSizes() throws {
        try pool.read { db in
            for name in ["search_entry", "search_index_data", "search_index_idx"] {
                let size = try Int.fetchOne(
                    db, sql: "SELECT sum(pgsize) FROM dbstat WHERE name = ?", arguments: [name])
                print("size of \(name): \((size ?? 0) >> 20) MB")
            }
        }
    }

    private func entry(
        _ id: Int, _ corpus: Corpus, _ random: inout SeededRandom
    ) -> SearchEntry {
        let kinds: [SearchKind] = [
            .article, .question, .document, .document, .document, .document, .document, .document,
        ]
        let kind = id % 500 == 0 ? .consultation : kinds[id % kinds.count]
        let site = Int64(id % 5 < 3 ? 1 : 2 + id % 39)
        let day = Int64.random(in: 12_000..<20_700, using: &random)
        let number = "\(Int.random(in: 1...2_500, using: &random))/\(2004 + id % 23)/QĐ-UBND"
        return SearchEntry(
            kind: kind, id: Int64(id), siteID: site, isProvincial: site != 1 && id % 3 == 0,
            title: corpus.title(using: &random), identifier: kind == .document ? number : nil,
            body: corpus.excerpt(of: Int.random(in: 800...5_000, using: &random), using: &random),
            time: day * 86_400, slug: "muc-\(id)")
    }
}

/// Nanoseconds of processor time of the whole process, since a pool may read on another thread.
func processorTime() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
}
