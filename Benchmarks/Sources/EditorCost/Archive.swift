import GRDB
import PortalCore

/// Many published articles on the provincial site, with the items behind them, written straight
/// into the tables.
struct Archive {
    let path: String

    func fill(to count: Int) throws {
        try PortalDatabase.migrated(path: path).close()
        let queue = try DatabaseQueue(path: path)
        let there = try queue.read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM article_item WHERE site_id = 1") ?? 0
        }
        guard there < count else { return }
        try queue.write { db in
            let first = try Int.fetchOne(db, sql: "SELECT max(id) FROM article") ?? 0
            try db.execute(sql: Self.articles, arguments: [count - there])
            try db.execute(sql: Self.items, arguments: [first])
            try db.execute(sql: Self.revisions, arguments: [first])
            try db.execute(sql: Self.links)
        }
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA analysis_limit = 1000; ANALYZE")
            try db.checkpoint(.truncate)
        }
    }

    /// Twenty years, one article after the other, over all sections.
    private static let articles = """
        WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ?1),
            place(n, id) AS (SELECT row_number() OVER (), id FROM section WHERE site_id = 1)
        INSERT INTO article (site_id, section_id, slug, title, lead, body, author, state,
            published_at, updated_at)
        SELECT 1, place.id, 'bai-so-' || number.n,
            'Bài số ' || number.n || ' về đường, trường, trạm của các xã vùng cao',
            'Tóm tắt của bài.', 'Nội dung của bài viết, một đoạn văn ngắn.', 'Ban Biên tập',
            'published', 1160000000 + number.n * 3000, 1160000000 + number.n * 3000
        FROM number JOIN place
            ON place.n = number.n % (SELECT count(*) FROM section WHERE site_id = 1) + 1
        """

    private static let items = """
        INSERT INTO article_item (site_id, article_id, live, section_id, title, title_key,
            updated_at)
        SELECT site_id, id, 'published', section_id, title,
            slug || '-ve-duong-truong-tram-cua-cac-xa-vung-cao', updated_at
        FROM article WHERE id > ?
        """

    private static let revisions = """
        INSERT INTO article_revision (item_id, number, at, account_name, is_autosave, section_id,
            title, lead, body, body_format, author, source_name, source_address, event_day)
        SELECT item.id, 1, article.updated_at, '', 0, article.section_id, article.title,
            article.lead, article.body, article.body_format, article.author, '', '', ''
        FROM article JOIN article_item AS item ON item.article_id = article.id
        WHERE article.id > ?
        """

    private static let links = """
        UPDATE article_item SET
            revision_id = (SELECT id FROM article_revision WHERE item_id = article_item.id),
            live_revision_id = (SELECT id FROM article_revision WHERE item_id = article_item.id)
        WHERE revision_id IS NULL
        """
}
