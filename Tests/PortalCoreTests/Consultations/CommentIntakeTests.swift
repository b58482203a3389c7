import GRDB
import Testing

@testable import PortalCore

/// When a comment is taken, and when it is seen.
struct CommentIntakeTests {
    static let opens = Instant.morning
    static let closes = Instant.morning.adding(seconds: 3600)
    static let body = "Tôi đồng ý với dự thảo này."

    struct Scene {
        let base: TestDatabase
        let site: Site

        init(label: String = "", status: Site.Status = .live) throws {
            base = try TestDatabase()
            site = try base.site(label: label, status: status)
            try base.consultation(
                on: site, opens: CommentIntakeTests.opens, closes: CommentIntakeTests.closes)
        }

        func comment(
            _ values: [CommentForm.Field: String] = [.body: CommentIntakeTests.body],
            key: String = "a", at now: Instant = CommentIntakeTests.opens
        ) throws {
            try base.portal.consultations.comment(
                CommentForm(values: values), on: "du-thao", of: site, submissionKey: key, now: now)
        }

        /// What the public reads: the comments and their number.
        func shown() throws -> (bodies: [String], count: Int, authors: [String?]) {
            let found = try #require(
                try base.portal.consultations.comments(
                    on: "du-thao", of: site, page: .newest, limit: 50))
            return (
                found.comments.items.map(\.body), found.consultation.summary.commentCount,
                found.comments.items.map(\.author)
            )
        }
    }

    @Test(
        arguments: [
            (-1, ConsultationPhase.upcoming), (0, .open), (3599, .open), (3600, .closed),
            (3601, .closed), (86_400 * 365, .closed),
        ] as [(Int64, ConsultationPhase)])
    func isTakenFromTheOpeningToTheSecondBeforeClosing(
        offset: Int64, phase: ConsultationPhase
    ) throws {
        let scene = try Scene()
        let now = Self.opens.adding(seconds: offset)
        if phase == .open {
            try scene.comment(at: now)
        } else {
            #expect(throws: ConsultationService.CommentRefusal.notOpen(phase)) {
                try scene.comment(at: now)
            }
        }
        #expect(try scene.base.count("consultation_comment") == (phase == .open ? 1 : 0))
        let summary = try scene.base.portal.consultations.consultation("du-thao", of: scene.site)
        #expect(summary?.summary.phase(at: now) == phase)
    }

    @Test func isListedAsOpenOrClosedByTheClockAlone() throws {
        let scene = try Scene()
        let service = scene.base.portal.consultations
        for (offset, open, closed) in [(-1, 0, 0), (0, 1, 0), (3599, 1, 0), (3600, 0, 1)] {
            let now = Self.opens.adding(seconds: Int64(offset))
            #expect(try service.open(of: scene.site, at: now, limit: 9).count == open)
            let page = try service.closed(of: scene.site, at: now, page: .newest, limit: 9)
            #expect(page.items.count == closed)
        }
    }

    @Test func isSeenOnlyOnceApproved() throws {
        let scene = try Scene()
        let moderation = scene.base.portal.commentModeration
        try scene.comment(key: "a")
        try scene.comment([.body: "Ý kiến thứ hai, không duyệt."], key: "b")
        #expect(try scene.shown().bodies == [] && scene.shown().count == 0)
        let waiting = try moderation.waiting(limit: 9)
        #expect(waiting.map(\.body) == [Self.body, "Ý kiến thứ hai, không duyệt."])
        try moderation.approve(waiting[0].id, now: .morning)
        try moderation.reject(waiting[1].id, reason: "Ngoài nội dung", now: .morning)
        #expect(try scene.shown().bodies == [Self.body] && scene.shown().count == 1)
        #expect(try moderation.waiting(limit: 9).isEmpty)
    }

    @Test func isDecidedOnce() throws {
        let scene = try Scene()
        let moderation = scene.base.portal.commentModeration
        try scene.comment(key: "a")
        let id = try #require(try moderation.waiting(limit: 1).first?.id)
        #expect(throws: CommentModeration.Refusal.emptyReason) {
            try moderation.reject(id, reason: " ", now: .morning)
        }
        try moderation.approve(id, now: .morning)
        for _ in 0..<2 {
            #expect(throws: CommentModeration.Refusal.notWaiting) {
                try moderation.approve(id, now: .morning)
            }
            #expect(throws: CommentModeration.Refusal.notWaiting) {
                try moderation.reject(id, reason: "Đổi ý", now: .morning)
            }
        }
        #expect(try scene.shown().count == 1)
        #expect(throws: CommentModeration.Refusal.notWaiting) {
            try moderation.approve(id + 1, now: .morning)
        }
    }

    /// An organisation that is named is not left out because nothing was chosen beside it.
    @Test(arguments: [("", "Hội Thử"), ("to-chuc", "Hội Thử"), ("ca-nhan", nil)])
    func whoNamesAnOrganisationCommentsForIt(kind: String, stored: String?) throws {
        let form = CommentForm(values: [.body: Self.body, .kind: kind, .organisation: "Hội Thử"])
        let result = CommentValidation.submission(from: form)
        #expect((try? result.get())?.organisation == stored)
        #expect(result.errors().map(\.field) == (stored == nil ? [.organisation] : []))
    }

    @Test func isStoredOnceForOneForm() throws {
        let scene = try Scene()
        try scene.comment(key: "a")
        try scene.comment(key: "a")
        #expect(try scene.base.count("consultation_comment") == 1)
        try scene.comment(key: "b")
        #expect(try scene.base.count("consultation_comment") == 2)
    }

    @Test func anArchivedSiteTakesNone() throws {
        let scene = try Scene(label: "cu", status: .archived)
        #expect(throws: SiteClosed.self) { try scene.comment() }
        #expect(try scene.base.count("consultation_comment") == 0)
    }

    @Test func anotherSitesConsultationIsUnknown() throws {
        let scene = try Scene(label: "mot")
        let other = try scene.base.site(label: "hai")
        #expect(throws: ConsultationService.CommentRefusal.unknownConsultation) {
            try scene.base.portal.consultations.comment(
                CommentForm(values: [.body: Self.body]), on: "du-thao", of: other,
                submissionKey: "a", now: Self.opens)
        }
    }

    /// The count that lists show is kept by triggers; it is what counting gives.
    @Test(arguments: [UInt64(1), 2, 3])
    func theCountIsRightAfterAnyChanges(seed: UInt64) throws {
        let scene = try Scene()
        var generator = SeededGenerator(seed: seed)
        for round in 0..<120 {
            let state = ["pending", "approved", "rejected"].randomElement(using: &generator)
            let id = Int.random(in: 1...40, using: &generator)
            try scene.base.write { db in
                switch round % 4 {
                case 0, 1:
                    try db.run(
                        """
                        INSERT INTO consultation_comment (consultation_id, state, body, shows_name,
                            consent_version, received_at, decision_reason)
                        VALUES (1, ?, 'ý kiến', 0, 1, ?, 'lý do')
                        """, [state, round])
                case 2:
                    try db.run(
                        "UPDATE consultation_comment SET state = ? WHERE id = ?", [state, id])
                default: try db.run("DELETE FROM consultation_comment WHERE id = ?", [id])
                }
            }
            let shown = try scene.shown()
            #expect(shown.count == shown.bodies.count)
        }
    }
}
