import Testing

@testable import PortalCore

/// Reading notices, and the choices people have.
struct NoticeServiceTests {
    private let scene: NoticeScene
    private var notices: NoticeService { scene.base.portal.notices }

    init() throws { scene = try NoticeScene() }

    @Test func openingANoticeMakesItRead() throws {
        try scene.give(to: [scene.writer, scene.approver])
        try scene.give(to: [scene.writer])
        #expect(try notices.countUnread(for: scene.writer) == 2)
        let page = try notices.page(for: scene.writer, page: .newest, limit: 1)
        #expect(page.items.count == 1 && page.older != nil)
        let id = try #require(page.items.first?.id)
        #expect(try notices.open(id, by: scene.writer, now: .morning) != nil)
        #expect(try notices.countUnread(for: scene.writer) == 1)
        #expect(try notices.countUnread(for: scene.approver) == 1)
        try notices.markAllRead(by: scene.writer, now: .morning)
        #expect(try notices.countUnread(for: scene.writer) == 0)
        #expect(try notices.countUnread(for: scene.approver) == 1)
    }

    @Test func nobodyOpensWhatWasGivenToOthers() throws {
        try scene.give(to: [scene.writer])
        let id = try #require(
            try notices.page(for: scene.writer, page: .newest, limit: 1).items.first?.id)
        #expect(try notices.open(id, by: scene.approver, now: .morning) == nil)
        #expect(try notices.open(id, by: .operatorAtConsole, now: .morning) == nil)
        #expect(try notices.countUnread(for: scene.writer) == 1)
    }

    @Test func lettersCanBeDeclinedByKindButNotThoseThatProtectTheAccount() throws {
        try notices.chooseMail(about: [.articleReturned], by: scene.writer)
        #expect(try !notices.declined(by: scene.writer).contains(.articleReturned))
        #expect(try !notices.declined(by: scene.writer).contains(.passwordReset))
        try scene.give(.articlePublished, to: [scene.writer])
        #expect(try scene.nextLetter(at: .morning) == nil)
        #expect(try scene.told(scene.writer) == [.articlePublished], "in the admin it stands")
        try scene.give(.passwordReset, to: [scene.writer])
        #expect(try scene.nextLetter(at: .morning)?.notices.map(\.kind) == [.passwordReset])
    }

    @Test(arguments: [
        "http://hook.vidu.vn/", "https://", "https:///x", "https://a b/", "file:///etc/passwd",
        "https://u:p@hook.vidu.vn/", "https://hook.vidu.vn/\"", "HTTPS://hook.vidu.vn\\x",
        "https://hook.vidu.vn/ă", "ftp://hook.vidu.vn/",
    ])
    func aWebhookIsAPlainHTTPSAddress(address: String) throws {
        let isRefused = !NoticeService.isHTTPS(address)
        // A quotation mark alone is harmless: what calls the address quotes it.
        #expect(isRefused != address.hasSuffix("\""))
    }

    @Test func theAuditTrailNamesTheHostOfAWebhookAndNotItsSecret() throws {
        try notices.setWebhook(
            [.address: "https://hook.vidu.vn/rat-bi-mat"], of: scene.member, by: scene.board,
            now: .morning)
        let entry = try #require(
            try scene.base.portal.audit.page(AuditFilter(act: "notice."), page: .newest, limit: 1)
                .items.first)
        #expect(entry.after == "hook.vidu.vn")
        try notices.setWebhook([.address: " "], of: scene.member, by: scene.board, now: .morning)
        #expect(try notices.webhook(of: scene.member).address == nil)
    }
}
