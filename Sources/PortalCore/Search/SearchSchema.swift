/// The tables of the search.
enum SearchSchema {
    /// The connection that migrates must know the tokenizer (``SearchTokenizer``).
    ///
    /// `searchEntry` holds what was indexed, word for word: the index keeps no text of its own, and
    /// a posting is taken out exactly by naming the text that put it in. `searchText` finds rows of
    /// `searchEntry` by their rowid, which grows with the day of publication, so that the newest
    /// entries come out first without sorting.
    static let create = Migration(
        name: "search: create",
        sql: """
            CREATE TABLE searchEntry (
                rowid INTEGER PRIMARY KEY,
                kind TEXT NOT NULL,
                itemID INTEGER NOT NULL,
                siteID INTEGER NOT NULL,
                isProvincial INTEGER NOT NULL,
                time INTEGER NOT NULL,
                title TEXT NOT NULL,
                identifier TEXT,
                identifierKey TEXT,
                slug TEXT NOT NULL,
                detail TEXT,
                body TEXT NOT NULL,
                UNIQUE (kind, itemID)
            ) STRICT;
            CREATE INDEX searchEntryByIdentifier ON searchEntry (identifierKey)
                WHERE identifierKey IS NOT NULL;
            CREATE VIRTUAL TABLE searchText USING fts5(
                title, identifier, body, heading, terms,
                tokenize = 'vietnamese', content = '', columnsize = 0
            );
            """
    )
}
