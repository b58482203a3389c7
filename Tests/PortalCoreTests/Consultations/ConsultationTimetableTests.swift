import GRDB
import Testing

@testable import PortalCore

/// Who is told when, and how often.
struct ConsultationTimetableTests {
    let scene: ConsultationScene

    init() throws {
        scene = try ConsultationScene()
        try scene.grant(.editor, to: "duoc-bao")
    }

    private func run(at now: Instant) throws {
        try scene.base.portal.consultationTimetable.carryOutWhatIsDue(now: now)
    }

    private func count(_ kind: NoticeKind) throws -> Int {
        try scene.base.read { db in
            try db.row("SELECT count(*) FROM notice WHERE kind = ?", [kind.rawValue]) { $0[0] } ?? 0
        }
    }

    @Test func remindsOnceBeforeTheEndAndTellsOnceAfterIt() throws {
        _ = try scene.published()
        let lead = ConsultationTimetable.reminderLead
        let closes = ConsultationScene.closes
        try run(at: closes.adding(seconds: -lead - 1))
        #expect(try count(.consultationClosing) == 0)
        for offset in [-lead, -lead + 1, -1] {
            try run(at: closes.adding(seconds: offset))
            #expect(try count(.consultationClosing) == 1)
            #expect(try count(.consultationEnded) == 0)
        }
        for offset: Int64 in [0, 1, 86_400] {
            try run(at: closes.adding(seconds: offset))
            #expect(try count(.consultationEnded) == 1)
        }
    }

    @Test func remindsAgainAfterAnExtension() throws {
        let id = try scene.published()
        let closes = ConsultationScene.closes
        try run(at: closes.adding(seconds: -60))
        let later = closes.adding(seconds: 10 * 86_400)
        try scene.take(
            .extend(to: later, reason: "Lý do"), id, by: scene.leader,
            at: closes.adding(seconds: -50))
        try run(at: closes)
        #expect(try count(.consultationClosing) == 1)
        #expect(try count(.consultationEnded) == 0)
        try run(at: later.adding(seconds: -60))
        #expect(try count(.consultationClosing) == 2)
    }

    /// Whoever left an address is told once, whoever left a phone number is not written to.
    @Test func commentersAreToldTheOutcomeOnce() throws {
        let id = try scene.published()
        for contact in ["a@vidu.vn", "a@vidu.vn", "b@vidu.vn", "0912 345 678", nil] {
            let comment = try scene.comment(on: id, contact: contact)
            try scene.decide(.decline(nil, reason: "Thử"), on: comment, of: id)
        }
        for _ in 0..<2 {
            try scene.take(
                .conclude(scene.outcome), id, by: scene.leader, at: ConsultationScene.closes)
        }
        let told = try scene.base.read { db in
            try db.rows(
                "SELECT address FROM notice_delivery WHERE address IS NOT NULL ORDER BY address"
            ) { $0[0] as String }
        }
        #expect(told == ["a@vidu.vn", "b@vidu.vn"])
    }
}
