import Foundation
import GRDB
import PortalCore
import SeededRandom

/// A database of synthetic entries over some twenty years and forty sites.
struct Archive {
    let pool: DatabasePool

    init(path: String) throws {
        var configuration = Configuration()
        SearchTokenizer.register(in: &configuration)
        configuration.prepareDatabase { db in
            // Without these each search copies its pages from the system's cache anew.
            try db.execute(sql: "PRAGMA cache_size = -65536; PRAGMA mmap_size = 2147483648")
        }
        pool = try DatabasePool(path: path, configuration: configuration)
    }

    /// Fills the archive unless it already holds entries; prints what that cost.
    func fill(to count: Int, from corpus: Corpus, using random: inout SeededRandom) throws {
        let isFilled = try pool.read { try $0.tableExists("searchEntry") }
        guard !isFilled else { return }
        try pool.write { try SearchSchema.create(in: $0) }
        let start = processorTime()
        var bytes = 0
        for first in stride(from: 0, to: count, by: 1_000) {
            try pool.write { db in
                for id in first..<min(first + 1_000, count) {
                    let entry = entry(id, corpus, &random)
                    bytes += entry.body.utf8.count
                    try SearchIndex.put(entry, in: db)
                }
            }
        }
        let seconds = Double(processorTime() - start) / 1e9
        print(
            "filled: \(count) entries, \(bytes >> 20) MB of text, \(Int(seconds)) s of processor time"
        )
    }

    /// Bytes of the stored text and of the index.
    func printSizes() throws {
        try pool.read { db in
            for name in ["searchEntry", "searchText_data", "searchText_idx"] {
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
