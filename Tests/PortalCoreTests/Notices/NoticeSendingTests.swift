import GRDB
import Testing

@testable import PortalCore

/// The outbox: at least once, gathered, tried again, given up.
struct NoticeSendingTests {
    private let scene: NoticeScene
    private let rules = NoticeSending.Rules()

    init() throws { scene = try NoticeScene() }

    private func later(_ seconds: Int64) -> Instant { .morning.adding(seconds: seconds) }

    @Test func aLetterIsSentOnce() throws {
        try scene.give(to: [scene.writer])
        let parcel = try #require(try scene.nextLetter(at: .morning))
        #expect(
            parcel.destination == .mail(address: "nguoi.viet@vidu.vn", name: "nguoi.viet"))
        #expect(parcel.notices.map(\.kind) == [.articlePublished])
        try scene.sending.settle(parcel, .sent, now: .morning)
        #expect(try scene.nextLetter(at: later(7 * 86_400)) == nil)
    }

    /// The program died after handing the letter over and before noting it.
    @Test func afterACrashTheSameLetterIsSentAgain() throws {
        try scene.give(to: [scene.writer])
        let first = try #require(try scene.nextLetter(at: .morning))
        // What happens meanwhile goes into the next letter, not into the one that may be out.
        try scene.give(to: [scene.writer], at: later(5), subject: "Việc sau")
        #expect(try scene.nextLetter(at: later(rules.firstPause - 1)) == nil)
        let second = try #require(try scene.nextLetter(at: later(rules.firstPause)))
        #expect(second == first, "key, time and content stay")
        #expect(second.key.count > 40)
    }

    @Test func twoProgramsDoNotTakeTheSame() throws {
        try scene.give(to: [scene.writer, scene.approver])
        let parcels = try (0..<3).map { _ in try scene.nextLetter(at: .morning) }
        #expect(Set(parcels.compactMap { $0?.id }).count == 2)
        #expect(parcels[2] == nil)
    }

    @Test func aPersonGetsOneLetterInAWhile() throws {
        try scene.give(to: [scene.writer])
        let first = try #require(try scene.nextLetter(at: .morning))
        try scene.sending.settle(first, .sent, now: .morning)
        try scene.give(to: [scene.writer], at: later(10), subject: "Một")
        try scene.give(to: [scene.writer], at: later(20), subject: "Hai")
        #expect(try scene.nextLetter(at: later(rules.interval - 1)) == nil)
        let second = try #require(try scene.nextLetter(at: later(rules.interval)))
        #expect(second.notices.map(\.subject) == ["Một", "Hai"])
        #expect(second.key != first.key)
    }

    @Test func whatIsUrgentDoesNotWaitForTheRest() throws {
        try scene.give(to: [scene.writer])
        let first = try #require(try scene.nextLetter(at: .morning))
        try scene.sending.settle(first, .sent, now: .morning)
        try scene.give(to: [scene.writer], at: later(10), subject: "Thường")
        try scene.give(.articleEmergency, to: [scene.writer], at: later(11), subject: "Khẩn")
        let second = try #require(try scene.nextLetter(at: later(12)))
        #expect(second.notices.map(\.subject) == ["Thường", "Khẩn"])
    }

    @Test(
        arguments: [
            (1, 60), (2, 120), (3, 240), (9, 15_360), (10, 21_600), (60, 21_600),
            (Int.max, 21_600), (0, 60),
        ] as [(Int, Int64)])
    func pausesGrow(attempts: Int, seconds: Int64) {
        #expect(rules.pause(after: attempts) == seconds)
    }

    @Test func whatFailsIsTriedAgainAndGivenUpAfterDays() throws {
        try scene.give(to: [scene.writer])
        var now = Instant.morning
        var attempts = 0
        while let parcel = try scene.nextLetter(at: now) {
            attempts += 1
            try scene.sending.settle(parcel, .postponed("máy chủ bận"), now: now)
            now = now.adding(seconds: rules.pause(after: attempts))
            _ = try scene.sending.tidy(now: now)
        }
        #expect(attempts > 15)
        #expect(now > later(rules.patience))
        let error: String? = try scene.base.read { db in
            try db.row("SELECT last_error FROM notice_delivery WHERE failed_at IS NOT NULL") {
                $0[0]
            }
        }
        #expect(error == "máy chủ bận")
    }

    @Test func whatIsRefusedIsNotTriedAgain() throws {
        try scene.give(to: [scene.writer])
        let parcel = try #require(try scene.nextLetter(at: .morning))
        try scene.sending.settle(parcel, .refused("không có người này"), now: .morning)
        #expect(try scene.nextLetter(at: later(86_400)) == nil)
        try scene.give(to: [scene.writer], at: later(86_400))
        #expect(try scene.nextLetter(at: later(86_400)) != nil, "later letters are not held up")
    }

    @Test func whoLeftGetsNoLetterAndHoldsNobodyUp() throws {
        try scene.give(to: [scene.writer, scene.approver])
        try scene.base.portal.accounts.setActive(
            false, try #require(scene.writer.accountID), by: .operatorAtConsole, now: .morning)
        let parcel = try #require(try scene.nextLetter(at: .morning))
        #expect(parcel.destination.address == "nguoi.duyet@vidu.vn")
        #expect(try scene.nextLetter(at: .morning) == nil)
    }

    @Test func somebodyWithoutAnAccountGetsALetterOfTheirOwn() throws {
        try scene.base.write { db in
            for subject in ["Một", "Hai"] {
                try NoticeOutbox.add(
                    NewNotice(
                        kind: .articlePublished, siteID: scene.member.id, subject: subject,
                        text: "Nội dung.", topic: .proposals),
                    to: [.email("cong.dan@vidu.vn")], now: .morning, db)
            }
        }
        let first = try #require(try scene.nextLetter(at: .morning))
        #expect(first.destination == .mail(address: "cong.dan@vidu.vn", name: nil))
        #expect(first.notices.count == 1)
        #expect(try scene.nextLetter(at: .morning) != nil)
    }

    @Test func aWebhookIsCalledForItsSiteOnly() throws {
        try scene.base.portal.notices.setWebhook(
            [.address: "https://hook.vidu.vn/abc?khoa=1"], of: scene.member, by: scene.board,
            now: .morning)
        try scene.give(to: [])
        let parcel = try #require(try scene.next(on: .webhook, at: .morning))
        #expect(parcel.destination == .webhook("https://hook.vidu.vn/abc?khoa=1"))
        try scene.base.write { db in
            try NoticeOutbox.add(
                NewNotice(
                    kind: .proposalMade, siteID: scene.province.id, subject: "", text: "",
                    topic: .proposals), to: [], now: .morning, db)
        }
        #expect(try scene.next(on: .webhook, at: .morning) == nil)
        #expect(try scene.base.count("notice") == 1, "what goes nowhere is not kept")
    }

    @Test func oldNoticesAreForgotten() throws {
        try scene.give(to: [scene.writer])
        _ = try scene.sending.tidy(now: later(rules.retention))
        #expect(try scene.base.count("notice") == 1)
        _ = try scene.sending.tidy(now: later(rules.retention + 1))
        #expect(try scene.base.count("notice") == 0)
        #expect(try scene.base.count("notice_reader") == 0)
        #expect(try scene.base.count("notice_delivery") == 0)
    }
}

extension NoticeParcel.Destination {
    var address: String {
        switch self {
        case .mail(let address, _), .webhook(let address): address
        }
    }
}
