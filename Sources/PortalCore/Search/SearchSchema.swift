/// The tables of the search.
enum SearchSchema {
    /// `search_entry` holds what was indexed, word for word: the index keeps no text of its own,
    /// and a posting is taken out exactly by naming the terms that put it in.
    ///
    /// `search_index` finds rows of `search_entry` by their rowid (``SearchRowID``). It only knows
    /// which terms an entry has (`detail=none`), neither where nor how often: ``SearchTerms`` makes
    /// terms of everything a search asks for, so that no list of positions is ever read.
    static let create = Migration(
        name: "search: create",
        sql: """
            CREATE TABLE search_entry (
                rowid INTEGER PRIMARY KEY,
                kind TEXT NOT NULL,
                item_id INTEGER NOT NULL,
                site_id INTEGER NOT NULL,
                is_provincial INTEGER NOT NULL,
                time INTEGER NOT NULL,
                title TEXT NOT NULL,
                identifier TEXT,
                slug TEXT NOT NULL,
                detail TEXT,
                body TEXT NOT NULL,
                UNIQUE (kind, item_id)
            ) STRICT;
            CREATE VIRTUAL TABLE search_index USING fts5(
                terms, content = '', columnsize = 0, detail = none,
                tokenize = "ascii tokenchars '=^_.@'"
            );
            """
    )
}
