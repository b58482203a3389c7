import GRDB

/// The query behind a list of items: the index that leads to the fewest rows in the order of the
/// list, and what else they have to fulfil.
struct ArticleItemSearch {
    /// A condition with the values of its parameters.
    struct Condition {
        let sql: StaticSQL
        var values: [(any DatabaseValueConvertible)?] = []

        init(_ sql: StaticSQL, _ values: (any DatabaseValueConvertible)?...) {
            self.sql = sql
            self.values = values
        }
    }

    /// Titles with certain words, up to which the words lead; more are met soon enough on the way
    /// through the list.
    private static let rareWords = 1000

    private(set) var index: StaticSQL = " INDEXED BY article_item_newest"
    private(set) var conditions: [Condition] = []
    /// Sections of which each has its range of the index; empty where there is one range in all.
    private(set) var ranges: [Condition] = []

    init(
        _ filter: ArticleItemFilter, siteID: Int64, actor: Actor, today: CalendarDay,
        _ db: Database
    ) throws {
        conditions = [Condition("item.site_id = ?", siteID)]
        let isNarrow = narrow(to: filter, actor, today)
        let isRare = try find(filter.words, siteID, db)
        let places = try Self.places(filter, siteID, actor, db)
        guard let places else { return }
        if isNarrow || isRare {
            let known = places.compactMap(\.self)
            conditions.append(
                Condition(
                    places.contains(nil)
                        ? "(item.section_id IS NULL OR item.section_id IN (SELECT value FROM json_each(?)))"
                        : "item.section_id IN (SELECT value FROM json_each(?))",
                    StoredJSON.value(known)))
        } else if places.isEmpty {
            conditions.append(Condition("0"))
        } else {
            ranges = places.map { place in
                place.map { Condition("item.section_id = ?", $0) }
                    ?? Condition("item.section_id IS NULL")
            }
        }
    }

    /// Takes the index that fits, and says whether few rows are left.
    private mutating func narrow(
        to filter: ArticleItemFilter, _ actor: Actor, _ today: CalendarDay
    ) -> Bool {
        var isNarrow = true
        let draft = filter.draft ?? filter.duty?.draft
        if let draft {
            index = " INDEXED BY article_item_draft"
            conditions.append(Condition("item.draft = ?", draft.rawValue))
        } else if filter.isEmergency || filter.duty == .toConfirm {
            index = " INDEXED BY article_item_emergency"
        } else if filter.duty == .reviews {
            index = " INDEXED BY article_item_review"
        } else if filter.authorID != nil {
            index = " INDEXED BY article_item_author"
        } else if let live = filter.live {
            index = " INDEXED BY article_item_live"
            isNarrow = live != .published
        } else {
            isNarrow = false
        }
        if let author = filter.authorID {
            conditions.append(Condition("item.author_id = ?", author))
        }
        if let live = filter.live {
            conditions.append(Condition("item.live = ?", live.rawValue))
        }
        if filter.isEmergency {
            conditions.append(
                Condition("item.emergency_by IS NOT NULL AND item.live = 'published'"))
        }
        if let duty = filter.duty { add(duty, actor.accountID, today) }
        return isNarrow
    }

    private mutating func add(
        _ duty: ArticleItemFilter.Duty, _ account: Int64?, _ today: CalendarDay
    ) {
        switch duty {
        case .returned:
            conditions.append(
                Condition("(item.author_id = ? OR item.submitter_id = ?)", account, account))
        case .drafts: conditions.append(Condition("item.editor_id = ?", account))
        case .toApprove:
            conditions.append(
                Condition(
                    """
                    item.submitter_id IS NOT ? AND NOT EXISTS (
                        SELECT 1 FROM article_revision AS part
                        LEFT JOIN article_revision AS live ON live.id = item.live_revision_id
                        WHERE part.item_id = item.id AND part.account_id = ?
                            AND part.number > ifnull(live.number, 0))
                    """,
                    account, account))
        case .approved: break
        case .toConfirm:
            conditions.append(
                Condition(
                    """
                    item.emergency_by IS NOT NULL AND item.emergency_by IS NOT ?
                        AND item.live = 'published'
                    """,
                    account))
        case .reviews:
            conditions.append(
                Condition(
                    """
                    item.review_on IS NOT NULL AND item.review_on <= ?
                        AND item.live = 'published'
                    """,
                    today))
        }
    }

    /// Looks for words of the title; where few titles have them, these lead the query.
    private mutating func find(_ words: String, _ siteID: Int64, _ db: Database) throws -> Bool {
        let terms = Slug.make(words, limit: 100).split(separator: "-").map { "\"\($0)\"*" }
        guard !terms.isEmpty else { return false }
        let match = (terms + ["\"site\(siteID)\""]).joined(separator: " ")
        let found = try db.row(
            """
            SELECT count(*) FROM (SELECT 1 FROM article_item_words
                WHERE article_item_words MATCH ? LIMIT ?)
            """,
            [match, Self.rareWords]
        ) { $0[0] as Int }
        if found ?? 0 < Self.rareWords {
            index = ""
            conditions[0] = Condition("+item.site_id = ?", siteID)
            conditions.append(
                Condition(
                    """
                    item.id IN (SELECT rowid FROM article_item_words
                        WHERE article_item_words MATCH ?)
                    """,
                    match))
            return true
        }
        // Each word at its beginning, as the index finds it.
        for term in Slug.make(words, limit: 100).split(separator: "-") {
            conditions.append(
                Condition("'-' || item.title_key LIKE '%-' || ? || '%'", String(term)))
        }
        return false
    }

    /// The sections that are chosen and that the person may see; nil for all. A nil among them
    /// stands for items without a section yet.
    private static func places(
        _ filter: ArticleItemFilter, _ siteID: Int64, _ actor: Actor, _ db: Database
    ) throws -> [Int64?]? {
        let permission = filter.duty?.permission ?? .seeContent
        let isLimited = !actor.grants.contains { grant in
            grant.siteID == siteID && grant.sectionID == nil
                && grant.role.permissions.contains(permission)
        }
        guard isLimited || filter.sectionID != nil else { return nil }
        let sections = try SectionQueries.all(siteID: siteID, db).filter { section in
            let path = [section.id, section.parentID].compactMap(\.self)
            return filter.sectionID.map(path.contains) ?? true
                && (!isLimited || actor.may(permission, on: siteID, in: path))
        }
        return sections.map { Optional($0.id) } + (filter.sectionID == nil ? [nil] : [])
    }
}

extension ArticleItemFilter.Duty {
    /// The state of the draft that goes with it.
    var draft: ItemState.Draft? {
        switch self {
        case .returned: .returned
        case .drafts: .editing
        case .toApprove: .submitted
        case .approved: .approved
        case .toConfirm, .reviews: nil
        }
    }
}
