import GRDB
import Testing

@testable import PortalCore

/// What a Board publishes of feedback.
struct FeedbackPublicationTests {
    typealias Field = FeedbackPublicationForm.Field

    let scene: FeedbackScene
    var base: TestDatabase { scene.base }
    var province: Site { scene.province }
    var board: Actor { scene.board }

    init() throws {
        scene = try FeedbackScene()
    }

    private var desk: FeedbackDesk { scene.desk }

    private static let form: [Field: String] = [
        .text: "Chữ trên bản đồ nhỏ.", .reply: "Đã phóng to chữ.", .checked: "co",
    ]

    /// A feedback that was answered; its number.
    private func answered(
        _ contact: String = "0912 345 678", state: FeedbackState = .answered
    ) throws -> Int64 {
        try scene.send([
            .text: "Tôi là Mốc Tên, chữ nhỏ quá.", .contact: contact, .consent: "co",
        ])
        let id = try scene.newest()
        for action in FeedbackAction.allCases where action.next(from: .new) == state {
            try scene.step(action, on: id, reply: "Chào Mốc Tên, đã sửa.")
        }
        return id
    }

    private func publish(_ id: Int64, _ values: [Field: String] = form) throws {
        try desk.publish(
            FeedbackPublicationForm(values: values), of: id, on: province, by: board,
            now: .morning)
    }

    private func published() throws -> [PublishedFeedback] {
        try base.portal.feedback.published(on: province, page: .newest, limit: 9).items
    }

    @Test func onlyWhatTheBoardEditedIsPublished() throws {
        let id = try answered()
        #expect(try published().isEmpty)
        try publish(id)
        #expect(try published().map(\.text) == ["Chữ trên bản đồ nhỏ."])
        #expect(try published().map(\.reply) == ["Đã phóng to chữ."])
        #expect(try published().map(\.number) == [id])
        var changed = Self.form
        changed[.reply] = "Đã phóng to chữ và thêm chú giải."
        try publish(id, changed)
        #expect(try published().map(\.reply) == ["Đã phóng to chữ và thêm chú giải."])
        try desk.unpublish(id, on: province, by: board, now: .morning)
        #expect(try published().isEmpty)
        #expect(throws: FeedbackRefusal.unknownFeedback) {
            try desk.unpublish(id, on: province, by: board, now: .morning)
        }
    }

    /// The record tells that something was published, by hashes and without words.
    @Test func everyActIsOnRecordWithoutWords() throws {
        let id = try answered()
        try publish(id)
        try publish(id)
        try desk.unpublish(id, on: province, by: board, now: .morning)
        let entries = try base.portal.publication.entries(after: 0, limit: 9)
        #expect(entries.map(\.act) == [.published, .changed, .removed])
        #expect(entries.allSatisfy { $0.title == "Trả lời góp ý số \(id)" })
        for table: StaticSQL in ["publication_content", "publication_entry", "audit_entry"] {
            let rows = try base.read { db in try db.rows("SELECT * FROM " + table) { "\($0)" } }
            #expect(!rows.isEmpty)
            for row in rows {
                for words in ["Chữ trên bản đồ", "phóng to", "Mốc Tên", "0912"] {
                    #expect(!row.contains(words))
                }
            }
        }
    }

    @Test(
        arguments: [
            ([.text: " "], Field.text), ([.reply: ""], .reply), ([.checked: ""], .checked),
            ([.text: "Gọi 0912.345.678 cho tôi."], .text),
            ([.reply: "Đã gọi +84 912 345 678."], .reply),
        ] as [([Field: String], Field)])
    func whatIsWrongIsTold(change: [Field: String], field: Field) throws {
        let id = try answered()
        let values = Self.form.merging(change) { $1 }
        let invalid = try #require(throws: InvalidForm<Field>.self) { try publish(id, values) }
        #expect(invalid.errors.map(\.field) == [field])
        #expect(try published().isEmpty && base.count("publication_entry") == 0)
    }

    @Test(arguments: [
        ("a.b@vidu.vn", "Viết cho A.B@vidu.vn nhé", true), ("a.b@vidu.vn", "vidu.vn", false),
        ("chị Lan 0912345678, lan@vidu.vn", "gọi 0912 345 678", true),
        ("chị Lan 0912345678, lan@vidu.vn", "Lan góp ý năm 2026", false), ("zalo", "zalo", false),
    ])
    func aContactIsKnownHoweverItIsWritten(contact: String, text: String, isTold: Bool) {
        #expect(SenderContact(contact).stands(in: text) == isTold)
    }

    @Test(arguments: [FeedbackState.new, .handling, .closed])
    func whatIsNotAnsweredIsNotPublished(state: FeedbackState) throws {
        let id = try answered(state: state)
        #expect(throws: FeedbackRefusal.notPublishable) { try publish(id) }
    }

    /// What is looked at anew stays published until it is taken off.
    @Test func reopeningLeavesWhatIsPublished() throws {
        let id = try answered()
        try publish(id)
        try scene.step(.reopen, on: id)
        #expect(throws: FeedbackRefusal.notPublishable) { try publish(id) }
        #expect(try published().count == 1)
        try desk.unpublish(id, on: province, by: board, now: .morning)
        #expect(try published().isEmpty)
    }

    @Test func onlyTheBoardOfTheSitePublishesAndNoDifficulty() throws {
        let id = try answered()
        let member = scene.member
        let other = try base.person("xa", [.boardMember], on: member)
        let form = FeedbackPublicationForm(values: Self.form)
        #expect(throws: FeedbackRefusal.notPermitted) {
            try desk.publish(form, of: id, on: province, by: other, now: .morning)
        }
        #expect(throws: FeedbackRefusal.unknownFeedback) {
            try desk.publish(form, of: id, on: member, by: other, now: .morning)
        }
        #expect(throws: FeedbackRefusal.notPermitted) {
            try desk.unpublish(id, on: province, by: other, now: .morning)
        }
        try scene.report(by: other)
        try scene.step(.answer, on: id + 1)
        #expect(throws: FeedbackRefusal.notPublishable) { try publish(id + 1) }
    }
}
