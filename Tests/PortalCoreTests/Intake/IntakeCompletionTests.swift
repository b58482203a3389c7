import GRDB
import Testing

@testable import PortalCore

/// An entry is done when visitors see what was made of it (Article 12.2); nobody has to remember
/// the register.
struct IntakeCompletionTests {
    private let scene: IntakeScene
    private let item: Int64
    private let approver: Actor
    private static let page = "/tin-tuc/lich-tiep-dan"
    private static let later = Instant.morning.adding(seconds: 3600)

    init() throws {
        scene = try IntakeScene()
        try scene.base.article("lich-tiep-dan", in: scene.news, on: scene.site)
        let siteID = scene.site.id
        let found = try scene.base.read {
            try ArticleItemQueries.publishedItem(at: Self.page, siteID: siteID, $0)
        }
        item = try #require(found)
        approver = try scene.base.person("nguoi-duyet", [.approver], on: scene.site)
    }

    private func step(
        _ action: WorkflowAction, on item: Int64, by actor: Actor, publishAt: Instant? = nil
    ) throws {
        try scene.base.portal.articleWorkflow.take(
            ArticleWorkflow.Step(
                action, comment: "Lý do.", publishAt: publishAt,
                revisionID: try scene.article(item).item.revisionID),
            on: item, of: scene.site, by: actor, now: .morning)
    }

    private func rename(
        _ item: Int64, by actor: Actor, to title: String = "Lịch mới"
    ) throws {
        _ = try scene.base.portal.articleEditing.save(
            item,
            .filled(
                title, in: scene.news, base: try scene.article(item).item.revisionID),
            on: scene.site, by: actor, isAutosave: false, now: .morning)
    }

    private func told(
        _ kind: NoticeKind
    ) throws -> [(subject: String, text: String, topic: String)] {
        try scene.base.read { db in
            try db.rows(
                """
                SELECT subject, text, topic || ' ' || topic_id FROM notice WHERE kind = ?
                ORDER BY id
                """, [kind.rawValue]
            ) { ($0[0], $0[1], $0[2]) }
        }
    }

    private func letters() throws -> [String] {
        try scene.base.read { db in
            try db.rows("SELECT address FROM notice_delivery WHERE address IS NOT NULL") { $0[0] }
        }
    }

    /// The request that is being answered, another one that nobody has begun, and one elsewhere.
    private func requests() throws -> (answered: Int64, waiting: Int64) {
        let rules = try scene.desk.choices(on: Instant.morning.day).rules
        let rule = try #require(rules.first { $0.subject.duty == .document })
        let answered = try scene.enter([
            .page: Self.page, .rule: String(rule.id), .eventDay: "30/10/2026",
            .contact: " don-vi@vidu.vn ",
        ])
        let waiting = try scene.enter([.page: Self.page])
        try scene.makeDraft(of: answered)
        return (answered, waiting)
    }

    @Test func publishingTheChangeFinishesItsRequest() throws {
        defer { scene.remove() }
        let (answered, waiting) = try requests()
        try rename(item, by: scene.leader)
        try step(.submit, on: item, by: scene.leader)
        try step(.approve, on: item, by: approver)
        #expect(try scene.entry(answered).state == .drafted)
        try step(.publish, on: item, by: approver)

        let entry = try scene.entry(answered)
        #expect(entry.state == .done)
        #expect(try scene.entry(waiting).state == .received)
        let opened = try scene.desk.open(answered, on: scene.site, for: scene.editor)
        let last = try #require(opened?.events.last)
        #expect(last.action == .finish && last.account == "nguoi-duyet")
        #expect(last.note == "Bài “Lịch mới” đã đăng.")
        let clock = try scene.base.read { try IntakeQueries.clock(of: answered, $0) }
        #expect(clock?.stoppedAt == .morning)
        #expect(try scene.audited().last?.act == "intake.finish")

        // Who handled it hears of it; who asked has a letter, with the place.
        #expect(try told(.intakePublished).map { $0.subject } == ["Tiếp nhận số 1/2026 đã xong"])
        let sent = try told(.intakeForSender)
        let letter = try #require(sent.first)
        #expect(letter.text.contains("“Lịch mới”"))
        #expect(letter.topic == "article \(item)")
        #expect(try letters() == ["don-vi@vidu.vn"])
    }

    /// A later change is another matter, and what is opened again is finished again.
    @Test func onlyWhatIsOpenIsFinished() throws {
        defer { scene.remove() }
        let (answered, _) = try requests()
        for title in ["Lịch một", "Lịch hai"] {
            try rename(item, by: scene.leader, to: title)
            try step(.submit, on: item, by: scene.leader)
            try step(.approve, on: item, by: approver)
            try step(.publish, on: item, by: approver)
        }
        #expect(try told(.intakeForSender).count == 1)
        try scene.take(.reopen, on: answered, reason: "Còn sai một chỗ.")
        #expect(try scene.entry(answered).state == .drafted)
        try rename(item, by: scene.leader)
        try step(.publishInEmergency, on: item, by: approver)
        #expect(try scene.entry(answered).state == .done)
    }

    @Test func theClockFinishesItAsWell() throws {
        defer { scene.remove() }
        let (answered, _) = try requests()
        try step(.submit, on: item, by: scene.editor)
        try step(.approve, on: item, by: approver)
        try step(.schedule, on: item, by: approver, publishAt: Self.later)
        #expect(try scene.entry(answered).state == .drafted)
        _ = try scene.base.portal.articleTimetable.carryOutWhatIsDue(now: Self.later)
        #expect(try scene.entry(answered).state == .done)
        // Its writer handled it and hears of the article; of the register nobody else has to.
        #expect(try told(.articlePublished).count == 1)
        #expect(try told(.intakePublished).isEmpty)
    }

    @Test func aNewArticleFinishesWhatItWasMadeOf() throws {
        defer { scene.remove() }
        let id = try scene.enter([.subject: "Lễ hội ở bản", .contact: "0912 345 678"])
        let made = try scene.makeDraft(of: id).article
        _ = try scene.base.portal.articleEditing.save(
            made,
            .filled("Lễ hội", in: scene.news, base: try scene.article(made).item.revisionID),
            on: scene.site, by: scene.editor, isAutosave: false, now: .morning)
        try step(.submit, on: made, by: scene.editor)
        try step(.approve, on: made, by: approver)
        try step(.publish, on: made, by: approver)
        #expect(try scene.entry(id).state == .done)
        // A phone number gets no letter.
        #expect(try told(.intakeForSender).isEmpty)
    }

    /// Who sent an article in reads on the receipt how far it is, and where it stands while it does.
    @Test func theReceiptLeadsToThePublishedArticle() throws {
        defer { scene.remove() }
        let receipt = try PublicIntakeTests.contribute(scene, [.contact: "nguoi-gui@vidu.vn"])
        func now() throws -> IntakeReceipt {
            let found = try scene.base.portal.publicIntake.receipt(receipt.code, of: scene.site)
            return try #require(found)
        }
        let siteID = scene.site.id
        let entry = try scene.base.read {
            try IntakeQueries.entry(code: receipt.code, siteID: siteID, $0)
        }
        let id = try #require(entry).id
        #expect(try now().state == .received)
        let made = try scene.makeDraft(of: id).article
        _ = try scene.base.portal.articleEditing.save(
            made,
            .filled("Lễ hội", in: scene.news, base: try scene.article(made).item.revisionID),
            on: scene.site, by: scene.editor, isAutosave: false, now: .morning)
        #expect(try now().state == .drafted && now().place == nil)
        try step(.submit, on: made, by: scene.editor)
        try step(.approve, on: made, by: approver)
        #expect(try now().place == nil)
        try step(.publish, on: made, by: approver)
        #expect(try now().state == .done && now().place == "/tin-tuc/le-hoi")
        #expect(try letters() == ["nguoi-gui@vidu.vn"])
        try step(.removeAsError, on: made, by: approver)
        #expect(try now().place == nil)
    }

    @Test(arguments: [WorkflowAction.discard, .withdraw, .removeAsError])
    func whereTheChangeIsDroppedTheRequestWaitsAgain(action: WorkflowAction) throws {
        defer { scene.remove() }
        let (answered, _) = try requests()
        try step(action, on: item, by: action == .discard ? scene.editor : approver)
        let entry = try scene.entry(answered)
        #expect(entry.state == .received && entry.articleItemID == nil)
        #expect(try told(.intakeForSender).isEmpty)
        guard action == .discard else { return }
        try scene.makeDraft(of: answered)
        #expect(try scene.entry(answered).state == .drafted)
    }

    /// The number on the desk is that of the list it leads to.
    @Test func whatNobodyHasTakenIsAListOfItsOwn() throws {
        defer { scene.remove() }
        _ = try requests()
        let page = try scene.base.portal.intakeList.page(
            IntakeFilter(.free), of: scene.site, for: scene.editor, today: Instant.morning.day,
            page: .newest, limit: 10)
        let waiting = try scene.base.portal.intakeList.waiting(
            onSite: scene.site.id, for: scene.editor, today: Instant.morning.day)
        #expect(page.items.count == waiting.free)
        #expect(page.items.count == 1)
    }
}
