/// The tables of sections and articles.
enum ArticleSchema {
    /// `article_listing` holds a row for each list an article stands in: the whole site
    /// (`section_id` 0), its section and the section above, and the same on the provincial portal
    /// where that integrates it. A list is then one range of this table, however long the archive.
    static let create = Migration(
        name: "articles: create",
        sql: """
            CREATE TABLE section (
                id INTEGER PRIMARY KEY,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                slug TEXT NOT NULL,
                title TEXT NOT NULL,
                summary TEXT NOT NULL,
                parent_id INTEGER REFERENCES section ON DELETE CASCADE,
                position INTEGER NOT NULL,
                point TEXT,
                UNIQUE (site_id, slug)
            ) STRICT;
            CREATE INDEX section_parent ON section (parent_id, position);
            CREATE INDEX section_position ON section (site_id, position);

            CREATE TABLE article (
                id INTEGER PRIMARY KEY,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                section_id INTEGER NOT NULL REFERENCES section,
                slug TEXT NOT NULL,
                title TEXT NOT NULL,
                lead TEXT NOT NULL,
                body TEXT NOT NULL,
                author TEXT NOT NULL,
                source_name TEXT,
                source_address TEXT,
                event_day TEXT,
                state TEXT NOT NULL CHECK (state IN ('draft', 'published')),
                is_integrated INTEGER NOT NULL DEFAULT 0 CHECK (is_integrated IN (0, 1)),
                published_at INTEGER NOT NULL,
                updated_at INTEGER NOT NULL,
                UNIQUE (site_id, slug)
            ) STRICT;
            CREATE INDEX article_section ON article (section_id);

            CREATE TABLE article_listing (
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                section_id INTEGER NOT NULL,
                published_at INTEGER NOT NULL,
                article_id INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
                PRIMARY KEY (site_id, section_id, published_at, article_id)
            ) STRICT, WITHOUT ROWID;
            CREATE INDEX article_listing_article ON article_listing (article_id);
            """
    )
}
