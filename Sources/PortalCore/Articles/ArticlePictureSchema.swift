/// What articles know of the media library.
enum ArticlePictureSchema {
    /// The lead picture. A file that something shows is never taken away; one that only an earlier
    /// revision showed may be.
    static let create = Migration(
        name: "articles: lead picture",
        sql: """
            ALTER TABLE article ADD COLUMN picture_id INTEGER
                REFERENCES media_item ON DELETE SET NULL;
            CREATE INDEX article_picture ON article (picture_id) WHERE picture_id IS NOT NULL;
            ALTER TABLE article_revision ADD COLUMN picture_id INTEGER
                REFERENCES media_item ON DELETE SET NULL;
            CREATE INDEX article_revision_picture ON article_revision (picture_id)
                WHERE picture_id IS NOT NULL;
            """
    )
}
