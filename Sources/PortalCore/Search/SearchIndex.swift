import GRDB

/// Keeps the search index in step with the items, inside the transaction that changes them.
public enum SearchIndex {
    /// Adds an entry, or replaces the one of the same kind and number.
    ///
    /// - Throws: `SearchIndexError.dayIsFull`, or the database's error.
    public static func put(_ entry: SearchEntry, in db: Database) throws {
        let entry = cleaned(entry)
        let stored = try StoredEntry.find(kind: entry.kind, id: entry.id, in: db)
        if let stored {
            guard stored.entry != entry else { return }
            try remove(stored, in: db)
        }
        let day = Instant(epochSeconds: entry.time).day.number
        let known = stored.map(\.rowID).flatMap {
            SearchRowID.range(of: entry.kind, day: day).contains($0) ? $0 : nil
        }
        let row = try known ?? SearchRowID.next(for: entry.kind, on: day, in: db)
        try insert(StoredEntry(rowID: row, entry: entry), in: db)
    }

    /// Takes an entry out; does nothing where there is none.
    public static func remove(kind: SearchKind, id: Int64, in db: Database) throws {
        guard let stored = try StoredEntry.find(kind: kind, id: id, in: db) else { return }
        try remove(stored, in: db)
    }

    /// Builds the index anew from the stored entries, as after a change of the terms.
    ///
    /// - Parameter progress: called with the number of entries done after each.
    public static func rebuild(in db: Database, progress: (Int) -> Void = { _ in }) throws {
        try db.run("INSERT INTO search_index (search_index) VALUES ('delete-all')")
        let entries = try StoredEntry.all(in: db)
        var done = 0
        while let stored = try entries.next() {
            try addPostings(of: stored, in: db)
            done += 1
            progress(done)
        }
        try optimize(in: db)
    }

    /// Merges the pieces of the index into one, which makes every search cheaper. For the end of
    /// an import; costs as much as writing the index once.
    public static func optimize(in db: Database) throws {
        try db.run("INSERT INTO search_index (search_index) VALUES ('optimize')")
    }

    private static func cleaned(_ entry: SearchEntry) -> SearchEntry {
        var result = entry
        result.title = SearchText.clean(entry.title, limit: SearchText.titleLimit)
        result.identifier = entry.identifier.map {
            SearchText.clean($0, limit: SearchText.titleLimit)
        }
        result.body = SearchText.clean(entry.body, limit: SearchText.bodyLimit)
        return result
    }

    private static func insert(_ stored: StoredEntry, in db: Database) throws {
        try stored.insert(in: db)
        try addPostings(of: stored, in: db)
    }

    private static func remove(_ stored: StoredEntry, in db: Database) throws {
        try db.run(
            "INSERT INTO search_index (search_index, rowid, terms) VALUES ('delete', ?, ?)",
            [stored.rowID, SearchTerms.text(of: stored.entry)])
        try stored.delete(in: db)
    }

    private static func addPostings(of stored: StoredEntry, in db: Database) throws {
        try db.run(
            "INSERT INTO search_index (rowid, terms) VALUES (?, ?)",
            [stored.rowID, SearchTerms.text(of: stored.entry)])
    }
}

/// Why an entry could not be indexed.
public enum SearchIndexError: Error, Equatable {
    /// The day already has as many entries as rowids.
    case dayIsFull(CalendarDay)
}
