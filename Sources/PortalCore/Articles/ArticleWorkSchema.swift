/// What the lists of the work on articles need beside the items.
enum ArticleWorkSchema {
    /// An index for each way in which a list is narrowed, in the order of the list, so that a page
    /// costs the same in an archive of 200,000; the words of the titles; and kept filters.
    static let lists = Migration(
        name: "articles: lists for work",
        sql: """
            DROP INDEX article_item_section;
            CREATE INDEX article_item_section
                ON article_item (section_id, updated_at, id);
            CREATE INDEX article_item_nowhere ON article_item (site_id, updated_at, id)
                WHERE section_id IS NULL;
            CREATE INDEX article_item_author ON article_item (site_id, author_id, updated_at, id)
                WHERE author_id IS NOT NULL;
            CREATE INDEX article_item_live ON article_item (site_id, live, updated_at, id);

            CREATE VIRTUAL TABLE article_item_words USING fts5(
                title, site, content = '', detail = 'none');
            INSERT INTO article_item_words (rowid, title, site)
            SELECT id, replace(title_key, '-', ' '), 'site' || site_id FROM article_item;
            CREATE TRIGGER article_item_words_added AFTER INSERT ON article_item
            BEGIN
                INSERT INTO article_item_words (rowid, title, site)
                VALUES (new.id, replace(new.title_key, '-', ' '), 'site' || new.site_id);
            END;
            CREATE TRIGGER article_item_words_changed AFTER UPDATE OF title_key ON article_item
            WHEN new.title_key <> old.title_key
            BEGIN
                INSERT INTO article_item_words (article_item_words, rowid, title, site)
                VALUES ('delete', old.id, replace(old.title_key, '-', ' '),
                    'site' || old.site_id);
                INSERT INTO article_item_words (rowid, title, site)
                VALUES (new.id, replace(new.title_key, '-', ' '), 'site' || new.site_id);
            END;
            CREATE TRIGGER article_item_words_removed AFTER DELETE ON article_item
            BEGIN
                INSERT INTO article_item_words (article_item_words, rowid, title, site)
                VALUES ('delete', old.id, replace(old.title_key, '-', ' '),
                    'site' || old.site_id);
            END;

            CREATE TABLE saved_view (
                id INTEGER PRIMARY KEY,
                account_id INTEGER NOT NULL REFERENCES account ON DELETE CASCADE,
                site_id INTEGER NOT NULL REFERENCES site ON DELETE CASCADE,
                name TEXT NOT NULL,
                query TEXT NOT NULL,
                UNIQUE (account_id, site_id, name)
            ) STRICT;
            """
    )
}
