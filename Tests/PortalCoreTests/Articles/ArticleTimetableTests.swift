import GRDB
import Testing

@testable import PortalCore

/// What happens by the clock.
struct ArticleTimetableTests {
    private static let due = Instant.morning.adding(seconds: 3600)

    private static func scheduled(
        _ scene: ArticleWorkScene, _ title: String = "Hẹn giờ"
    ) throws -> Int64 {
        let id = try scene.create(title)
        try scene.take(.submit, on: id, by: scene.writer)
        try scene.take(.approve, on: id, by: scene.leader)
        try scene.take(.schedule, on: id, by: scene.leader, publishAt: due)
        return id
    }

    @Test func theApprovedVersionAppearsAtItsSecond() throws {
        let scene = try ArticleWorkScene()
        let id = try Self.scheduled(scene)
        let approved = try scene.item(id).revisionID
        let timetable = scene.portal.articleTimetable
        #expect(try timetable.carryOutWhatIsDue(now: Self.due.adding(seconds: -1)).changed == 0)
        #expect(try scene.item(id).state.draft == .scheduled)
        let done = try timetable.carryOutWhatIsDue(now: Self.due)
        #expect(done.changed == 1)
        #expect(done.failures.isEmpty)
        let item = try scene.item(id)
        #expect(item.state == .published)
        #expect(item.liveRevisionID == approved)
        #expect(item.publishAt == nil)
        #expect(try timetable.carryOutWhatIsDue(now: Self.due).changed == 0)
    }

    /// What became due while the program did not run is done when it runs again.
    @Test func aRestartLosesNothing() throws {
        let scene = try ArticleWorkScene()
        let id = try Self.scheduled(scene)
        let again = try PortalDatabase.existing(path: scene.base.path)
        defer { try? again.close() }
        let late = Self.due.adding(seconds: 86_400)
        #expect(
            try Portal(database: again).articleTimetable.carryOutWhatIsDue(now: late).changed == 1)
        #expect(try scene.item(id).state == .published)
    }

    @Test func oneThatFailsDoesNotHoldTheOthersUp() throws {
        let scene = try ArticleWorkScene()
        let broken = try Self.scheduled(scene, "Hỏng")
        let fine = try Self.scheduled(scene, "Tốt")
        try scene.base.write { db in
            try db.run(
                "UPDATE article_revision SET section_id = NULL WHERE item_id = ?", [broken])
        }
        let done = try scene.portal.articleTimetable.carryOutWhatIsDue(now: Self.due)
        #expect(done.changed == 1)
        #expect(done.failures.count == 1)
        #expect(try scene.item(fine).state == .published)
        // Nothing of the other was half done.
        let item = try scene.item(broken)
        #expect(item.state.draft == .scheduled)
        #expect(item.articleID == nil)
        #expect(try scene.base.count("publication_entry") == 1)
    }

    @Test func whatIsTakenBackIsNotPublished() throws {
        let scene = try ArticleWorkScene()
        let id = try Self.scheduled(scene)
        try scene.take(.takeBack, on: id, by: scene.writer)
        #expect(try scene.portal.articleTimetable.carryOutWhatIsDue(now: Self.due).changed == 0)
    }

    @Test func anExpiredArticleIsWithdrawnWithADraftBesideItOrNot() throws {
        let scene = try ArticleWorkScene()
        let alone = try scene.published("Một mình")
        let withDraft = try scene.published("Có bản sửa")
        try scene.save(withDraft, "Đang sửa", by: scene.editor)
        for id in [alone, withDraft] {
            try scene.portal.articleWorkflow.setDates(
                ArticleDates(expiresAt: Self.due), of: id, on: scene.member, by: scene.leader,
                now: .morning)
        }
        let timetable = scene.portal.articleTimetable
        #expect(try timetable.carryOutWhatIsDue(now: Self.due.adding(seconds: -1)).changed == 0)
        #expect(try timetable.carryOutWhatIsDue(now: Self.due).changed == 2)
        for (id, title) in [(alone, "Một mình"), (withDraft, "Có bản sửa")] {
            #expect(try scene.item(id).state == .withdrawn)
            #expect(try scene.item(id).title == title)
        }
        let article = try scene.portal.articles.article(
            "mot-minh", of: scene.member, related: 0)?.article
        #expect(article?.retirement?.notice == ArticleTimetable.expiryNotice)
        // Shown again, it would be withdrawn at once: the date has to be changed first.
        #expect(throws: StepRefusal.expired(Self.due)) {
            try scene.take(.restore, on: alone, by: scene.leader, at: Self.due)
        }
    }

    @Test func nothingIsPublishedBeforeItsEmbargo() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create()
        try scene.portal.articleWorkflow.setDates(
            ArticleDates(embargoUntil: Self.due), of: id, on: scene.member, by: scene.leader,
            now: .morning)
        #expect(throws: StepRefusal.embargo(Self.due)) {
            try scene.take(.publishInEmergency, on: id, by: scene.leader)
        }
        try scene.take(.submit, on: id, by: scene.writer)
        try scene.take(.approve, on: id, by: scene.leader)
        let early = Self.due.adding(seconds: -1)
        #expect(throws: StepRefusal.embargo(Self.due)) {
            try scene.take(.publish, on: id, by: scene.leader, at: early)
        }
        #expect(throws: StepRefusal.embargo(Self.due)) {
            try scene.take(.schedule, on: id, by: scene.leader, publishAt: early)
        }
        #expect(throws: StepRefusal.timeIsPast) {
            try scene.take(.schedule, on: id, by: scene.leader, publishAt: .morning)
        }
        try scene.take(.schedule, on: id, by: scene.leader, publishAt: Self.due)
        // A later embargo would be broken by what is scheduled.
        let later = Self.due.adding(seconds: 60)
        #expect(throws: StepRefusal.embargo(later)) {
            try scene.portal.articleWorkflow.setDates(
                ArticleDates(embargoUntil: later), of: id, on: scene.member, by: scene.leader,
                now: .morning)
        }
    }

    @Test func datesHaveToGoTogether() throws {
        let scene = try ArticleWorkScene()
        let id = try scene.create()
        let impossible = [
            ArticleDates(expiresAt: .morning),
            ArticleDates(embargoUntil: Self.due, expiresAt: Self.due),
        ]
        for dates in impossible {
            #expect(throws: StepRefusal.expiryIsPast) {
                try scene.portal.articleWorkflow.setDates(
                    dates, of: id, on: scene.member, by: scene.leader, now: .morning)
            }
        }
        #expect(throws: WorkflowRefusal.notPermitted) {
            try scene.portal.articleWorkflow.setDates(
                ArticleDates(), of: id, on: scene.member, by: scene.editor, now: .morning)
        }
    }
}
