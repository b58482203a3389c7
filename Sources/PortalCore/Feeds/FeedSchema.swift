/// The indexes that only the sitemap needs.
enum FeedSchema {
    /// The rowid ends each index, so they hold the ids of each site in order: the last one, and a
    /// range of them, cost the same whatever else is in the table.
    static let numbers = Migration(
        name: "feeds: number the items of a site",
        sql: """
            CREATE INDEX article_number_of_site ON article (site_id);
            CREATE INDEX document_number_of_site ON document (site_id);
            CREATE INDEX question_number_of_site ON question (site_id);
            CREATE INDEX consultation_number_of_site ON consultation (site_id);
            """
    )
}
