import Testing

@testable import PortalCore

/// What is said of the portal, and what units report.
struct FeedbackTests {
    let scene: FeedbackScene
    var base: TestDatabase { scene.base }

    init() throws {
        scene = try FeedbackScene()
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
        try scene.send([.useful: "co", .path: "/van-ban"], key: "a")
        try scene.send([.useful: "khong", .text: "Khó tìm mẫu đơn.", .path: "/van-ban"], key: "b")
        try scene.send([.useful: "khong", .text: "Khó tìm mẫu đơn."], key: "b")
        let found = try scene.desk.page(
            of: scene.province, filter: nil, today: Instant.morning.day, page: .newest, limit: 9)
        #expect(found.useful == UsefulCount(useful: 1, useless: 1))
        #expect(found.items.items.map(\.text) == ["Khó tìm mẫu đơn."])
        #expect(try scene.desk.count(.new, onSite: scene.province.id) == 1)
    }

    @Test(
        arguments: [
            [:], [.useful: "co "], [.text: "  "], [.text: "Góp ý", .contact: "a@vidu.vn"],
        ] as [[FeedbackForm.Field: String]])
    func anEmptyFormAndDataWithoutConsentAreRefused(values: [FeedbackForm.Field: String]) throws {
        #expect(throws: InvalidForm<FeedbackForm.Field>.self) { try scene.send(values) }
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
        try scene.send(values)
        let found = try #require(try scene.list().first)
        #expect(found.reach == reach && found.hasContact == (contact != nil))
        try scene.step(.answer, on: found.id)
        #expect(try scene.addresses().isEmpty == (reach != .mail))
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
        try scene.send([.text: "Chữ quá nhỏ.", .contact: "nguoi@vidu.vn", .consent: "co"])
        let id = try scene.newest()
        #expect(throws: FeedbackRefusal.emptyReply) {
            try scene.step(.answer, on: id, reply: "")
        }
        try scene.step(.answer, on: id)
        #expect(try scene.list().first?.state == .answered)
        #expect(try scene.addresses() == ["nguoi@vidu.vn"])
        #expect(throws: FeedbackRefusal.wrongState(.take, .answered)) {
            try scene.step(.take, on: id)
        }
    }

    /// A unit's difficulty goes to the provincial Board, and the answer comes back (Article 29).
    @Test func aDifficultyIsTrackedToItsAnswer() throws {
        let writer = try scene.report()
        #expect(try scene.list(of: scene.member).isEmpty)
        let found = try #require(try scene.list().first)
        #expect(found.kind == .difficulty && found.site.label == "xa")
        #expect(found.reach == .account && !found.hasContact)
        try scene.step(.answer, on: found.id, reply: "Sẽ mở lớp tập huấn.")
        let own = try base.portal.feedback.difficulties(of: scene.member)
        #expect(own.map(\.reply) == ["Sẽ mở lớp tập huấn."])
        #expect(try base.portal.notices.countUnread(for: writer) == 1)
    }

    @Test func onlyTheBoardHandlesIt() throws {
        try scene.send()
        let id = try scene.newest()
        let leader = try base.person("xa", [.unitLeader], on: scene.member)
        #expect(throws: FeedbackRefusal.notPermitted) {
            try scene.desk.take(.close, on: id, of: scene.province, by: leader, now: .morning)
        }
        #expect(throws: FeedbackRefusal.unknownFeedback) {
            try scene.desk.take(.close, on: id, of: scene.member, by: leader, now: .morning)
        }
        let administrator = try base.person("quan-tri", [.administrator], on: scene.member)
        #expect(throws: FeedbackRefusal.notPermitted) { try scene.report(by: administrator) }
    }
}
