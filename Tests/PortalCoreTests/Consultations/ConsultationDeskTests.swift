import GRDB
import Testing

@testable import PortalCore

/// A consultation on its way from the draft to the outcome.
struct ConsultationDeskTests {
    let scene: ConsultationScene

    init() throws {
        scene = try ConsultationScene()
    }

    @Test func goesFromTheDraftToTheOutcome() throws {
        let id = try scene.draft()
        #expect(try scene.state(id) == .draft)
        try scene.take(.submit, id, by: scene.editor)
        #expect(try scene.state(id) == .submitted)
        try scene.take(.publish, id, by: scene.leader)
        #expect(try scene.state(id) == .upcoming)
        #expect(try scene.state(id, at: ConsultationScene.opens) == .open)
        let comment = try scene.comment(on: id)
        try scene.decide(.release, on: comment, of: id)
        let end = ConsultationScene.closes
        #expect(try scene.state(id, at: end) == .closed)
        #expect(throws: ConsultationRefusal.repliesMissing(1)) {
            try scene.take(.conclude(scene.outcome), id, by: scene.leader, at: end)
        }
        try scene.reply(to: [comment], of: id)
        try scene.take(.conclude(scene.outcome), id, by: scene.leader, at: end)
        #expect(try scene.state(id, at: end) == .concluded)
        let view = try scene.view(id)
        #expect(view.consultation.outcome?.done == scene.outcome[.done])
        #expect(view.comments.first?.reply?.verdict == .partly)
        #expect(try scene.base.count("audit_entry") == 7)
    }

    /// Comments are released after the outcome too, and a reply that was wrong is put right.
    @Test func repliesAreWrittenAndCorrectedAfterTheOutcome() throws {
        let id = try scene.published()
        let comment = try scene.comment(on: id)
        try scene.decide(.decline(nil, reason: "Trùng."), on: comment, of: id)
        try scene.take(
            .conclude(scene.outcome), id, by: scene.leader, at: ConsultationScene.closes)
        try scene.decide(.release, on: comment, of: id)
        for verdict in [CommentReply.Verdict.accepted, .rejected] {
            try scene.base.portal.commentDesk.reply(
                CommentReply(verdict: verdict, text: "Đã xem xét."), to: [comment], of: id,
                on: scene.site, by: scene.editor, now: ConsultationScene.closes)
            #expect(try scene.view(id).comments.first?.reply?.verdict == verdict)
        }
        #expect(try scene.state(id, at: ConsultationScene.closes) == .concluded)
    }

    @Test func nothingOfADraftIsPublic() throws {
        let id = try scene.draft()
        try scene.take(.submit, id, by: scene.editor)
        let service = scene.base.portal.consultations
        for now in [Instant.morning, ConsultationScene.opens, ConsultationScene.closes] {
            #expect(try service.upcoming(of: scene.site, at: now, limit: 9).isEmpty)
            #expect(try service.open(of: scene.site, at: now, limit: 9).isEmpty)
            #expect(
                try service.closed(of: scene.site, at: now, page: .newest, limit: 9).items.isEmpty)
            #expect(try service.nextChange(of: scene.site, after: now) == nil)
        }
        #expect(try service.slug(of: id, on: scene.site) == nil)
        #expect(try scene.base.count("search_entry") == 0)
    }

    @Test func cannotBeHandedOverWhileSomethingIsMissing() throws {
        let id = try scene.base.portal.consultationDesk.create(
            ConsultationForm(values: [.title: "Dự thảo Quy chế thử"]), on: scene.site,
            by: scene.editor, now: .morning)
        #expect(throws: ConsultationRefusal.self) { try scene.take(.submit, id, by: scene.editor) }
        #expect(try scene.state(id) == .draft)
    }

    /// Where two can publish, who wrote it does not; where one is alone, they do.
    @Test func aSecondPersonOpensItWhereThereIsOne() throws {
        let id = try scene.draft(by: scene.leader)
        try scene.take(.submit, id, by: scene.leader)
        try scene.take(.publish, id, by: scene.leader)
        #expect(try scene.state(id) == .upcoming)
        let second = try scene.draft(by: scene.leader)
        try scene.take(.submit, second, by: scene.leader)
        try scene.grant(.approver, to: "nguoi-hai")
        #expect(throws: ConsultationRefusal.secondPerson) {
            try scene.take(.publish, second, by: scene.leader)
        }
    }

    @Test func isExtendedWithAReasonAndTheFirstTimeStays() throws {
        let id = try scene.published()
        let later = ConsultationScene.closes.adding(seconds: 86_400)
        #expect(throws: ConsultationRefusal.emptyReason) {
            try scene.take(.extend(to: later, reason: " "), id, by: scene.leader)
        }
        for end in [ConsultationScene.closes, ConsultationScene.closes.adding(seconds: -1)] {
            #expect(throws: ConsultationRefusal.notLater) {
                try scene.take(.extend(to: end, reason: "Lý do"), id, by: scene.leader)
            }
        }
        try scene.take(.extend(to: later, reason: "Theo đề nghị"), id, by: scene.leader)
        let shown = try scene.view(id).consultation
        #expect(shown.summary.closesAt == later)
        #expect(shown.extensions.map(\.closedAt) == [ConsultationScene.closes])
        #expect(try scene.state(id, at: ConsultationScene.closes) == .open)
        #expect(throws: ConsultationRefusal.wrongState(.extend, .closed)) {
            try scene.take(
                .extend(to: later.adding(seconds: 60), reason: "Muộn"), id, by: scene.leader,
                at: later)
        }
    }

    /// A comment written on the first version stands beside the same words in the second.
    @Test func commentsFollowTheirPieceIntoANewVersion() throws {
        let id = try scene.published()
        _ = try scene.comment(on: id, clause: "dieu-2")
        try scene.write(
            "Điều 1. Phạm vi\nA b c.\nĐiều 2. Mới\nXyz.\nĐiều 3. Phí\nMột nghìn đồng.", id)
        #expect(try scene.view(id).consultation.versions.count == 1)
        try scene.take(.publishVersion, id, by: scene.leader, at: ConsultationScene.opens)
        let text = try scene.view(id).consultation.text
        #expect(text.clause("dieu-2")?.label == "Điều 3")
        #expect(throws: ConsultationRefusal.nothingNew) {
            try scene.take(.publishVersion, id, by: scene.leader, at: ConsultationScene.opens)
        }
        let slug = try #require(try scene.base.portal.consultations.slug(of: id, on: scene.site))
        let rows = try scene.base.portal.consultations.comparison(of: slug, on: scene.site)?.rows
        #expect(rows?.contains { $0.change == .added } == true)
    }

    @Test func whatWasSavedMeanwhileIsNotOverwritten() throws {
        let id = try scene.draft()
        #expect(throws: ConsultationRefusal.changedMeanwhile) {
            try scene.base.portal.consultationDesk.write(
                "Điều 1. Khác", note: "", seen: 0, of: id, on: scene.site, by: scene.editor,
                now: .morning)
        }
    }

    @Test func anotherSiteReachesNothing() throws {
        let id = try scene.published()
        let other = try scene.base.site(label: "khac")
        let stranger = try scene.base.person("la", [.boardMember], on: other)
        let desk = scene.base.portal.consultationDesk
        #expect(try desk.open(id, on: other, for: stranger, now: .morning) == nil)
        for step in [ConsultationStep.submit, .publish, .discard] {
            #expect(throws: ConsultationRefusal.unknownConsultation) {
                try desk.take(step, on: id, of: other, by: stranger, now: .morning)
            }
        }
        #expect(
            try scene.base.portal.commentDesk.synthesis(
                of: id, on: other, isExport: true, by: stranger, now: .morning) == nil)
    }

    @Test func anIssuedDocumentHasToBeInTheStore() throws {
        let id = try scene.published()
        var form = scene.outcome
        form.values[.result] = ConsultationOutcome.Result.issued.rawValue
        form.values[.document] = "99/2026/QĐ-UBND"
        #expect(throws: ConsultationRefusal.unknownDocument("99/2026/QĐ-UBND")) {
            try scene.take(.conclude(form), id, by: scene.leader, at: ConsultationScene.closes)
        }
        _ = try scene.base.importer(into: scene.site).take(
            lines: [#"{"id":"1","source":"s","number":"798/QĐ-TTg","issue_date":"2026-10-01"}"#],
            now: .morning)
        form.values[.document] = " 798/qđ-ttg "
        try scene.take(.conclude(form), id, by: scene.leader, at: ConsultationScene.closes)
        #expect(try scene.view(id).consultation.outcome?.document?.number == "798/QĐ-TTg")
    }

    @Test func everyCommentIsCounted() throws {
        let id = try scene.published()
        let ids = try (0..<4).map { _ in try scene.comment(on: id) }
        try scene.decide(.release, on: ids[0], of: id)
        try scene.decide(.decline(.defamation, reason: "Xúc phạm"), on: ids[1], of: id)
        #expect(throws: ConsultationRefusal.emptyReason) {
            try scene.decide(.decline(nil, reason: " "), on: ids[2], of: id)
        }
        let tally = try scene.view(id).tally
        #expect(tally.received == 4 && tally.released == 1 && tally.declined == 1)
        #expect(tally.waiting == 2 && tally.people + tally.organisations == 4)
        #expect(throws: ConsultationRefusal.commentsWaiting(2)) {
            try scene.take(
                .conclude(scene.outcome), id, by: scene.leader, at: ConsultationScene.closes)
        }
        #expect(throws: ConsultationRefusal.notReleased) { try scene.reply(to: [ids[1]], of: id) }
    }
}
