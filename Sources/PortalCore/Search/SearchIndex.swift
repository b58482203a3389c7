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
        let row =
            try stored.flatMap { SearchRowID.isOn(day: day(of: entry), $0.rowID) ? $0.rowID : nil }
            ?? SearchRowID.next(on: day(of: entry), in: db)
        try insert(StoredEntry(rowID: row, entry: entry), in: db)
    }

    /// Takes an entry out; does nothing where there is none.
    public static func remove(kind: SearchKind, id: Int64, in db: Database) throws {
        guard let stored = try StoredEntry.find(kind: kind, id: id, in: db) else { return }
        try remove(stored, in: db)
    }

    /// Builds the index anew from the stored entries, as after a change of the tokenizer.
    ///
    /// - Parameter progress: called with the number of entries done after each.
    public static func rebuild(in db: Database, progress: (Int) -> Void = { _ in }) throws {
        try db.execute(literal: "INSERT INTO searchText (searchText) VALUES ('delete-all')")
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
        try db.execute(literal: "INSERT INTO searchText (searchText) VALUES ('optimize')")
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

    private static func day(of entry: SearchEntry) -> Int {
        Instant(epochSeconds: entry.time).day.number
    }

    private static func insert(_ stored: StoredEntry, in db: Database) throws {
        try stored.insert(in: db)
        try addPostings(of: stored, in: db)
    }

    private static func remove(_ stored: StoredEntry, in db: Database) throws {
        try removePostings(of: stored, in: db)
        try db.cachedStatement(sql: "DELETE FROM searchEntry WHERE rowid = ?")
            .execute(arguments: [stored.rowID])
    }

    private static func addPostings(of stored: StoredEntry, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO searchText (rowid, title, identifier, body, heading, terms)
                VALUES (?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: postings(of: stored))
    }

    private static func removePostings(of stored: StoredEntry, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO searchText
                    (searchText, rowid, title, identifier, body, heading, terms)
                VALUES ('delete', ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: postings(of: stored))
    }

    private static func postings(of stored: StoredEntry) -> StatementArguments {
        let entry = stored.entry
        return [
            stored.rowID, entry.title, entry.identifier ?? "", entry.body,
            SearchTerms.heading(title: entry.title, identifier: entry.identifier),
            SearchTerms.terms(of: entry),
        ]
    }
}

/// Why an entry could not be indexed.
public enum SearchIndexError: Error, Equatable {
    /// The day already has as many entries as rowids.
    case dayIsFull(CalendarDay)
}
