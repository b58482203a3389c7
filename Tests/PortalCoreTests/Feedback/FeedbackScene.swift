import GRDB
import Testing

@testable import PortalCore

/// A province with its Board, and a member, to which feedback comes.
struct FeedbackScene {
    let base: TestDatabase
    let province: Site
    let member: Site
    /// Somebody of the Board, whose right is stored: who is told is found by it.
    let board: Actor

    init() throws {
        base = try TestDatabase()
        province = try base.province()
        member = try base.site(label: "xa")
        board = try NoticeScene.person("ban.bien.tap", .boardMember, on: province, base)
    }

    var desk: FeedbackDesk { base.portal.feedbackDesk }

    /// What somebody sends who did not find what they looked for.
    static let words: [FeedbackForm.Field: String] = [
        .text: "Chữ quá nhỏ.", .useful: FeedbackForm.no,
    ]

    @discardableResult
    func send(
        _ values: [FeedbackForm.Field: String] = words, key: String = "k"
    ) throws -> FeedbackReceipt? {
        var generator = SystemRandomNumberGenerator()
        return try base.portal.feedback.send(
            FeedbackForm(values: values), on: province, submissionKey: key, now: .morning,
            using: &generator)
    }

    /// What a unit reports.
    ///
    /// - Parameter somebody: a contributor of the member, where nobody is named.
    @discardableResult
    func report(by somebody: Actor? = nil) throws -> Actor {
        let writer =
            try somebody ?? NoticeScene.person("can.bo", .contributor, on: member, base)
        try base.portal.feedback.report(
            FeedbackForm(values: [.text: "Thiếu người cập nhật tin."]), on: member, by: writer,
            submissionKey: "r", now: .morning)
        return writer
    }

    func list(
        _ filter: FeedbackFilter? = nil, of site: Site? = nil,
        on day: CalendarDay = Instant.morning.day
    ) throws -> [Feedback] {
        try desk.page(of: site ?? province, filter: filter, today: day, page: .newest, limit: 9)
            .items.items
    }

    /// The number of what came last.
    func newest() throws -> Int64 { try #require(try list().first).id }

    /// A step of the Board.
    func step(
        _ action: FeedbackAction, on id: Int64, reply: String = "Đã thêm cỡ chữ.",
        at now: Instant = .morning
    ) throws {
        try desk.take(action, on: id, of: province, reply: reply, by: board, now: now)
    }

    /// The addresses to which letters go of people who have no account.
    func addresses() throws -> [String] {
        try base.read { db in
            try db.rows("SELECT address FROM notice_delivery WHERE address IS NOT NULL") { $0[0] }
        }
    }
}
