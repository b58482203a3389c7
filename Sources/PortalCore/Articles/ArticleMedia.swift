import GRDB

/// Which files an article shows, kept with the article: who may have a file follows from it.
enum ArticleMedia {
    /// The newest revision of an item.
    static let draft = "article_item"
    /// What visitors read.
    static let live = "article"

    /// The files that a text shows or leads to, the lead picture among them.
    static func files(in content: ArticleContent) -> Set<Int64> {
        var found = Set([content.pictureID].compactMap(\.self))
        // Most texts lead to no file, and need not be parsed for that.
        guard content.body.source.contains(MediaReference.folder),
            let facts = try? content.body.facts()
        else { return found }
        let addresses = facts.images.map(\.address) + facts.links.map(\.address)
        found.formUnion(addresses.compactMap { MediaReference.id(in: $0) })
        return found
    }

    /// Notes what the newest revision of an item shows; only those who work on it may see that.
    static func keep(_ content: ArticleContent, of item: Int64, _ db: Database) throws {
        let site = try db.row("SELECT site_id FROM article_item WHERE id = ?", [item]) {
            $0[0] as Int64
        }
        guard let site else { throw UnexpectedNull() }
        try MediaUse.set(
            files(in: content), for: MediaUse.Holder(kind: draft, id: item), siteID: site,
            reach: .staff, db)
    }

    /// Visitors read an article, and so may have its files.
    static func show(
        _ content: ArticleContent, of article: Int64, siteID: Int64, isIntegrated: Bool,
        _ db: Database
    ) throws {
        try MediaUse.set(
            files(in: content), for: MediaUse.Holder(kind: live, id: article), siteID: siteID,
            reach: isIntegrated ? .province : .site, db)
    }

    /// Visitors read an article no longer.
    static func hide(_ article: Int64, _ db: Database) throws {
        try MediaUse.clear(MediaUse.Holder(kind: live, id: article), db)
    }

    /// Whether somebody may put a file at the top of an article: a picture of the article's site.
    static func isPicture(_ id: Int64, siteID: Int64, _ db: Database) throws -> Bool {
        try MediaQueries.item(id: id, siteID: siteID, db)?.picture != nil
    }

    /// The pictures of the library that a text shows, by the numbers of their files.
    static func pictures(
        in body: ArticleBody, _ db: Database
    ) throws -> [Int64: MediaPicture] {
        guard case .html(let text) = body else { return [:] }
        var pictures: [Int64: MediaPicture] = [:]
        for case .picture(let picture) in text.pieces {
            guard let id = MediaReference.id(in: picture.address), pictures[id] == nil else {
                continue
            }
            pictures[id] = try MediaQueries.picture(id: id, db)
        }
        return pictures
    }
}

/// What is to be said of an article's files before it is published.
enum MediaFindings {
    static func findings(
        _ facts: RichTextFacts, lead pictureID: Int64?, siteID: Int64, _ db: Database
    ) throws -> [PublishingFinding] {
        var found = try lead(pictureID, siteID, db)
        let foreign = try facts.images.count { image in
            guard let id = MediaReference.id(in: image.address) else { return true }
            return try !ArticleMedia.isPicture(id, siteID: siteID, db)
        }
        if foreign > 0 {
            found.append(
                PublishingFinding(
                    .blocks, .body,
                    "\(foreign) hình ảnh không có trong thư viện của cổng; hãy chọn lại từ thư viện."
                ))
        }
        for link in facts.links {
            guard let id = MediaReference.id(in: link.address),
                try MediaQueries.item(id: id, siteID: siteID, db) == nil
            else { continue }
            found.append(
                PublishingFinding(
                    .warns, .body,
                    "Liên kết “\(link.text)” dẫn đến tệp không có trong thư viện của cổng."))
        }
        return found
    }

    private static func lead(
        _ id: Int64?, _ siteID: Int64, _ db: Database
    ) throws -> [PublishingFinding] {
        guard let id, let item = try MediaQueries.item(id: id, siteID: siteID, db),
            item.lacksAlternative
        else { return [] }
        return [
            PublishingFinding(
                .blocks, .picture,
                """
                Ảnh đại diện “\(item.name)” chưa có mô tả cho người không xem được; hãy ghi ở thư \
                viện hoặc đánh dấu là ảnh trang trí.
                """)
        ]
    }
}
