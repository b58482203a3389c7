import GRDB
import Testing

@testable import PortalCore

/// Ends that were not announced: closing early, taking a draft back, taking a file out.
struct ConsultationEndTests {
    let scene: ConsultationScene

    init() throws {
        scene = try ConsultationScene()
    }

    private var service: ConsultationService { scene.base.portal.consultations }
    private let middle = ConsultationScene.opens.adding(seconds: 86_400)

    /// How many are upcoming, open and closed.
    private func lists(at now: Instant) throws -> [Int] {
        [
            try service.upcoming(of: scene.site, at: now, limit: 9).count,
            try service.open(of: scene.site, at: now, limit: 9).count,
            try service.closed(of: scene.site, at: now, page: .newest, limit: 9).items.count,
        ]
    }

    @Test func closingEarlyRefusesFurtherCommentsAndShowsWhy() throws {
        let id = try scene.published()
        let comment = try scene.comment(on: id)
        #expect(throws: ConsultationRefusal.emptyReason) {
            try scene.take(.closeEarly(reason: " "), id, by: scene.leader, at: middle)
        }
        try scene.take(
            .closeEarly(reason: "Nghị định mới đã ban hành."), id, by: scene.leader, at: middle)
        #expect(try scene.state(id, at: middle.adding(seconds: -1)) == .open)
        #expect(try scene.state(id, at: middle) == .closed)
        #expect(try lists(at: middle) == [0, 0, 1])
        let view = try scene.view(id)
        #expect(view.consultation.earlyClosing?.plannedAt == ConsultationScene.closes)
        #expect(view.consultation.earlyClosing?.reason == "Nghị định mới đã ban hành.")
        #expect(view.consultation.summary.closesAt == middle)
        let slug = try #require(try service.slug(of: id, on: scene.site))
        #expect(throws: ConsultationService.CommentRefusal.notOpen(.closed)) {
            try service.comment(
                CommentForm(values: [.body: "Ý kiến gửi muộn."]), on: slug, of: scene.site,
                submissionKey: "muon", now: middle)
        }
        // What came is decided, replied to, and the outcome is owed as ever.
        try scene.decide(.release, on: comment, of: id)
        try scene.reply(to: [comment], of: id)
        try scene.take(.conclude(scene.outcome), id, by: scene.leader, at: middle)
        #expect(try scene.state(id, at: middle) == .concluded)
    }

    /// In the second it opened, it has been open for a second.
    @Test func closingAtOnceKeepsTheTimesInOrder() throws {
        let id = try scene.published()
        try scene.take(
            .closeEarly(reason: "Đăng nhầm."), id, by: scene.leader, at: ConsultationScene.opens)
        let after = ConsultationScene.opens.adding(seconds: 1)
        #expect(try scene.state(id, at: after) == .closed)
    }

    @Test(arguments: [
        Instant.morning, ConsultationScene.opens.adding(seconds: 60), ConsultationScene.closes,
    ])
    func takingBackKeepsThePageAndTheComments(now: Instant) throws {
        let id = try scene.published()
        let comment = try scene.comment(on: id)
        try scene.decide(.release, on: comment, of: id)
        try scene.take(.withdraw(reason: "Chưa đủ căn cứ."), id, by: scene.leader, at: now)
        for time in [now, ConsultationScene.opens, ConsultationScene.closes] {
            #expect(try scene.state(id, at: time) == .withdrawn)
            #expect(try lists(at: time) == [0, 0, 1])
            #expect(try service.nextChange(of: scene.site, after: time) == nil)
        }
        let view = try scene.view(id)
        #expect(view.consultation.summary.withdrawnAt == now)
        #expect(view.consultation.withdrawalReason == "Chưa đủ căn cứ.")
        #expect(view.comments.count == 1)
        for hasOutcome in [true, false] {
            #expect(
                try service.closed(
                    of: scene.site, at: now, hasOutcome: hasOutcome, page: .newest, limit: 9
                ).items.isEmpty)
        }
        let waiting = try scene.base.portal.consultationDesk.waiting(
            onSite: scene.site.id, for: scene.leader, now: ConsultationScene.closes)
        #expect([waiting.toOpen, waiting.comments, waiting.outcomes] == [0, 0, 0])
        #expect(throws: ConsultationRefusal.wrongState(.conclude, .withdrawn)) {
            try scene.take(
                .conclude(scene.outcome), id, by: scene.leader, at: ConsultationScene.closes)
        }
    }

    /// Each number of "my work" leads to a list of exactly what it counts.
    @Test func whatWaitsIsWhatItsListShows() throws {
        let desk = scene.base.portal.consultationDesk
        _ = try scene.draft()
        let handedOver = try scene.draft()
        try scene.take(.submit, handedOver, by: scene.editor)
        let open = try scene.published()
        let commented = try scene.published()
        _ = try scene.comment(on: commented, contact: nil)
        let withdrawn = try scene.published()
        try scene.take(.withdraw(reason: "Chưa đủ căn cứ."), withdrawn, by: scene.leader)
        for (now, outcomes) in [
            (ConsultationScene.opens, []), (ConsultationScene.closes, [commented, open]),
        ] {
            func list(_ filter: ConsultationWorkFilter) throws -> [Int64] {
                try desk.list(of: scene.site, filter, now: now, page: .newest, limit: 9).items
                    .map(\.id)
            }
            #expect(try list(.all).count == 5)
            #expect(try list(.toOpen) == [handedOver])
            #expect(try list(.comments) == [commented])
            #expect(try list(.outcome) == outcomes)
            let waiting = try desk.waiting(onSite: scene.site.id, for: scene.leader, now: now)
            #expect([waiting.toOpen, waiting.comments] == [1, 1])
            #expect(waiting.outcomes == outcomes.count)
        }
    }

    @Test func itIsOnRecordAndTold() throws {
        try scene.grant(.editor, to: "duoc-bao")
        let id = try scene.published()
        for contact in ["a@vidu.vn", "A@vidu.vn", "0912 345 678"] {
            _ = try scene.comment(on: id, contact: contact)
        }
        try scene.take(.withdraw(reason: "Chưa đủ căn cứ."), id, by: scene.leader, at: middle)
        let (audit, published, told) = try scene.base.read { db in
            (
                try db.rows("SELECT act FROM audit_entry ORDER BY id") { $0[0] as String },
                try db.rows("SELECT act FROM publication_entry ORDER BY id") { $0[0] as String },
                try db.rows(
                    """
                    SELECT notice.text FROM notice_delivery AS delivery
                    JOIN notice_delivery_item AS item ON item.delivery_id = delivery.id
                    JOIN notice ON notice.id = item.notice_id WHERE delivery.address IS NOT NULL
                    """
                ) { $0[0] as String }
            )
        }
        #expect(audit.last == "consultation.withdraw")
        #expect(published == ["published", "withdrawn"])
        #expect(told.count >= 1 && told.allSatisfy { $0.contains("Chưa đủ căn cứ.") })
        // Nothing is reminded of, and no outcome is asked for, afterwards.
        for seconds: Int64 in [-60, 0, 86_400] {
            try scene.base.portal.consultationTimetable.carryOutWhatIsDue(
                now: ConsultationScene.closes.adding(seconds: seconds))
        }
        #expect(
            try scene.base.read { db in
                try db.row(
                    "SELECT count(*) FROM notice WHERE kind LIKE 'consultation.%' AND kind NOT IN (?, ?)",
                    [
                        NoticeKind.consultationForCommenter.rawValue,
                        NoticeKind.consultationSubmitted.rawValue,
                    ]
                ) { $0[0] }
            } == 0)
    }

    /// Whoever prepares it is told of the end, whether it came early or not.
    @Test func anEarlyEndIsToldLikeAnyOther() throws {
        try scene.grant(.editor, to: "duoc-bao")
        let id = try scene.published()
        try scene.take(.closeEarly(reason: "Lý do."), id, by: scene.leader, at: middle)
        try scene.base.portal.consultationTimetable.carryOutWhatIsDue(now: middle)
        let kinds = try scene.base.read { db in
            try db.rows("SELECT kind FROM notice ORDER BY id") { $0[0] as String }
        }
        #expect(kinds.last == NoticeKind.consultationEnded.rawValue)
    }

    @Test func aFileOfADraftIsTakenOutAndOneThatIsPublicStays() throws {
        let id = try scene.draft()
        let desk = scene.base.portal.consultationDesk
        let paper = ConsultationPaper(
            id: 0, title: "Tờ trình", name: "to-trinh.pdf", mediaType: "application/pdf",
            size: 1, digest: "00")
        for _ in 0..<2 {
            try desk.add(paper, to: id, on: scene.site, by: scene.editor, now: .morning)
        }
        func files() throws -> [Int64] {
            try desk.open(id, on: scene.site, for: scene.editor, now: .morning)?.files.map(\.id)
                ?? []
        }
        let numbers = try files()
        let remove = { (number: Int64, site: Site) in
            try desk.remove(
                file: number, from: id, on: site, by: scene.editor, now: .morning)
        }
        try remove(numbers[0], scene.site)
        #expect(try files() == [numbers[1]])
        #expect(throws: ConsultationRefusal.unknownFile) { try remove(numbers[0], scene.site) }
        let other = try scene.base.site(label: "khac")
        #expect(throws: ConsultationRefusal.unknownConsultation) { try remove(numbers[1], other) }
        try scene.take(.submit, id, by: scene.editor)
        #expect(throws: ConsultationRefusal.wrongState(.removeFile, .submitted)) {
            try remove(numbers[1], scene.site)
        }
        try scene.take(.publish, id, by: scene.leader)
        #expect(throws: ConsultationRefusal.wrongState(.removeFile, .upcoming)) {
            try remove(numbers[1], scene.site)
        }
        #expect(try files() == [numbers[1]])
    }
}
