import GRDB
import Testing

@testable import PortalCore

/// What is said of the portal, and what units report.
struct FeedbackTests {
    let base: TestDatabase
    let province: Site
    let member: Site
    let board: Actor

    init() throws {
        base = try TestDatabase()
        province = try base.province()
        member = try base.site(label: "xa")
        board = try base.person("ban-bien-tap", [.boardMember], on: province)
    }

    @discardableResult
    private func send(
        _ values: [FeedbackForm.Field: String], key: String = "k"
    ) throws -> FeedbackReceipt? {
        var generator = SystemRandomNumberGenerator()
        return try base.portal.feedback.send(
            FeedbackForm(values: values), on: province, submissionKey: key, now: .morning,
            using: &generator)
    }

    private func first(of site: Site) throws -> Feedback? {
        try base.portal.feedbackDesk.page(
            of: site, filter: nil, today: Instant.morning.day, page: .newest, limit: 9
        ).items.items.first
    }

    /// Where each step leads from each state.
    @Test func everyStepInEveryState() {
        let table: [FeedbackAction: [FeedbackState: FeedbackState]] = [
            .take: [.new: .handling], .answer: [.new: .answered, .handling: .answered],
            .close: [.new: .closed, .handling: .closed],
            .reopen: [.answered: .handling, .closed: .handling],
        ]
        for action in FeedbackAction.allCases {
            for state in FeedbackState.allCases {
                #expect(action.next(from: state) == table[action]?[state])
            }
        }
    }

    @Test func aClickIsCountedAndWordsComeToTheBoard() throws {
        try send([.useful: "co", .path: "/van-ban"], key: "a")
        try send([.useful: "khong", .text: "Khó tìm mẫu đơn.", .path: "/van-ban"], key: "b")
        try send([.useful: "khong", .text: "Khó tìm mẫu đơn."], key: "b")
        let found = try base.portal.feedbackDesk.page(
            of: province, filter: nil, today: Instant.morning.day, page: .newest, limit: 9)
        #expect(found.useful == UsefulCount(useful: 1, useless: 1))
        #expect(found.items.items.map(\.text) == ["Khó tìm mẫu đơn."])
        #expect(try base.portal.feedbackDesk.count(.new, onSite: province.id) == 1)
    }

    @Test(
        arguments: [
            [:], [.useful: "co "], [.text: "  "], [.text: "Góp ý", .contact: "a@vidu.vn"],
        ] as [[FeedbackForm.Field: String]])
    func anEmptyFormAndDataWithoutConsentAreRefused(values: [FeedbackForm.Field: String]) throws {
        #expect(throws: InvalidForm<FeedbackForm.Field>.self) { try send(values) }
        #expect(try base.count("feedback") == 0)
    }

    @Test(arguments: [
        ("/van-ban", "/van-ban"), ("//elsewhere.vn", ""), ("https://elsewhere.vn", ""),
        ("/a b", ""), ("", ""), ("javascript:x", ""),
    ])
    func onlyAPathOfOurOwnIsKept(path: String, expected: String) {
        #expect(FeedbackForm(values: [.path: path]).path == expected)
    }

    @Test(
        arguments: [
            (nil, .code), ("0912 345 678", .code), ("Zalo 0912 345 678", .code),
            (" nguoi@vidu.vn ", .mail),
        ] as [(String?, Feedback.Reach)])
    func whoCanBeToldIsKnownBefore(contact: String?, reach: Feedback.Reach) throws {
        var values: [FeedbackForm.Field: String] = [.text: "Chữ quá nhỏ.", .consent: "co"]
        values[.contact] = contact
        try send(values)
        let found = try #require(try first(of: province))
        #expect(found.reach == reach && found.hasContact == (contact != nil))
        try base.portal.feedbackDesk.take(
            .answer, on: found.id, of: province, reply: "Đã gọi điện.", by: board, now: .morning)
        let told = try base.read { db in
            try db.rows("SELECT address FROM notice_delivery WHERE address IS NOT NULL") {
                $0[0] as String
            }
        }
        #expect(told.isEmpty == (reach != .mail))
    }

    /// What came before there were codes reaches nobody but by hand.
    @Test func withoutACodeOnlyAnAddressIsReached() {
        func reach(_ contact: String?) -> Feedback.Reach {
            Feedback.Reach(isAccount: false, contact: contact, hasCode: false)
        }
        #expect(reach(nil) == .nobody && reach("0912 345 678") == .byHand)
        #expect(reach(" nguoi@vidu.vn ") == .mail)
        #expect(!reach(nil).isByPortal && !reach("0912 345 678").isByPortal)
        #expect(Feedback.Reach(isAccount: true, contact: nil, hasCode: false) == .account)
    }

    @Test func anAnswerReachesWhoLeftAnAddress() throws {
        try send([.text: "Chữ quá nhỏ.", .contact: "nguoi@vidu.vn", .consent: "co"])
        let id = try #require(try first(of: province)?.id)
        let desk = base.portal.feedbackDesk
        #expect(throws: FeedbackRefusal.emptyReply) {
            try desk.take(.answer, on: id, of: province, by: board, now: .morning)
        }
        try desk.take(
            .answer, on: id, of: province, reply: "Đã thêm cỡ chữ.", by: board, now: .morning)
        #expect(try first(of: province)?.state == .answered)
        let told = try base.read { db in
            try db.rows("SELECT address FROM notice_delivery") { $0[0] as String? }
        }
        #expect(told == ["nguoi@vidu.vn"])
        #expect(throws: FeedbackRefusal.wrongState(.take, .answered)) {
            try desk.take(.take, on: id, of: province, by: board, now: .morning)
        }
    }

    /// A unit's difficulty goes to the provincial Board, and the answer comes back (Article 29).
    @Test func aDifficultyIsTrackedToItsAnswer() throws {
        let writer = try base.person("can-bo", [.contributor], on: member)
        try base.portal.feedback.report(
            FeedbackForm(values: [.text: "Thiếu người cập nhật tin."]), on: member, by: writer,
            submissionKey: "k", now: .morning)
        #expect(try first(of: member) == nil)
        let found = try #require(try first(of: province))
        #expect(found.kind == .difficulty && found.site.label == "xa")
        #expect(found.reach == .account && !found.hasContact)
        try base.portal.feedbackDesk.take(
            .answer, on: found.id, of: province, reply: "Sẽ mở lớp tập huấn.", by: board,
            now: .morning)
        let own = try base.portal.feedback.difficulties(of: member)
        #expect(own.map(\.reply) == ["Sẽ mở lớp tập huấn."])
        #expect(try base.portal.notices.countUnread(for: writer) == 1)
    }

    @Test func onlyTheBoardHandlesIt() throws {
        try send([.text: "Chữ quá nhỏ."])
        let id = try #require(try first(of: province)?.id)
        let leader = try base.person("xa", [.unitLeader], on: member)
        #expect(throws: FeedbackRefusal.notPermitted) {
            try base.portal.feedbackDesk.take(
                .close, on: id, of: province, by: leader, now: .morning)
        }
        #expect(throws: FeedbackRefusal.unknownFeedback) {
            try base.portal.feedbackDesk.take(.close, on: id, of: member, by: leader, now: .morning)
        }
        let administrator = try base.person("quan-tri", [.administrator], on: member)
        #expect(throws: FeedbackRefusal.notPermitted) {
            try base.portal.feedback.report(
                FeedbackForm(values: [.text: "Một vướng mắc dài."]), on: member,
                by: administrator, submissionKey: "x", now: .morning)
        }
    }
}
