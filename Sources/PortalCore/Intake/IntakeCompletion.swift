import GRDB

/// What becomes of an entry by what becomes of the draft that was made of it, so that nobody has to
/// remember the register (Article 12.2).
enum IntakeCompletion {
    /// Finishes the entries of a draft that visitors see from now on, and tells whom it concerns.
    ///
    /// - Parameter item: the article as it then stands.
    static func published(
        _ item: ArticleItem, by actor: Actor, now: Instant, _ db: Database
    ) throws {
        for entry in try IntakeQueries.drafted(as: item.id, siteID: item.siteID, db) {
            try IntakeStepQueries.setState(.done, of: entry.id, db)
            try IntakeDesk.stopClock(of: entry, reason: IntakeAction.finish.name, at: now, db)
            try IntakeDesk.record(
                .finish, on: entry, note: "Bài “\(item.title)” đã đăng.", by: actor, at: now, db)
            try IntakeNotices.tell(thatIsPublished: entry, as: item, by: actor, now: now, db)
        }
    }

    /// Has the requests wait again whose change of a live article was dropped.
    static func dropped(
        changeOf item: ArticleItem, by actor: Actor, now: Instant, _ db: Database
    ) throws {
        for entry in try IntakeQueries.drafted(as: item.id, siteID: item.siteID, db) {
            try IntakeStepQueries.forgetDraft(of: entry.id, db)
            try IntakeDesk.record(
                .reopen, on: entry, note: "Bản sửa đổi đã bỏ.", by: actor, at: now, db)
        }
    }
}
