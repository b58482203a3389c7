import Testing

@testable import PortalCore

/// Who is told of what happens to articles.
struct ArticleNoticeTests {
    private let scene: NoticeScene

    init() throws { scene = try NoticeScene() }

    @Test func approversAreToldOfWhatIsHandedIn() throws {
        try scene.take(.submit, on: try scene.draft(), by: scene.writer)
        #expect(try scene.told(scene.approver) == [.articleSubmitted])
        #expect(try scene.told(scene.second) == [.articleSubmitted])
        #expect(try scene.told(scene.writer) == [])
        #expect(try scene.told(scene.board) == [], "the Board works on another site")
    }

    /// Who wrote an article may not approve it, so it does not wait for them.
    @Test func anApproverWhoHandsInIsNotAskedToApprove() throws {
        let id = try scene.draft()
        try scene.take(.submit, on: id, by: scene.approver)
        #expect(try scene.told(scene.approver) == [])
        #expect(try scene.told(scene.second) == [.articleSubmitted])
    }

    @Test func theWriterIsToldOfWhatComesBackWithTheComment() throws {
        let id = try scene.draft()
        try scene.take(.submit, on: id, by: scene.writer)
        try scene.take(.sendBack, on: id, by: scene.approver, comment: "Thiếu ảnh.")
        let notice = try #require(
            try scene.base.portal.notices.page(for: scene.writer, page: .newest, limit: 1)
                .items.first)
        #expect(notice.kind == .articleReturned)
        #expect(notice.text.contains("Thiếu ảnh."))
        #expect(notice.topic == .article(id))
        #expect(notice.site.label == "skhcn")
    }

    @Test func theWriterIsToldOfThePublication() throws {
        let id = try scene.draft()
        try scene.take(.submit, on: id, by: scene.writer)
        try scene.take(.approve, on: id, by: scene.approver)
        try scene.take(.publish, on: id, by: scene.approver)
        #expect(try scene.told(scene.writer) == [.articlePublished])
    }

    @Test func anEmergencyIsToldToTheOthersWhoApprove() throws {
        try scene.take(.publishInEmergency, on: try scene.draft(), by: scene.approver)
        #expect(try scene.told(scene.second) == [.articleEmergency])
        #expect(try scene.told(scene.approver) == [])
    }

    @Test func aProposalIsToldToTheBoardOnceAndItsDecisionToTheUnit() throws {
        let id = try scene.draft()
        try scene.take(.submit, on: id, by: scene.writer)
        try scene.take(.approve, on: id, by: scene.approver)
        try scene.take(.publish, on: id, by: scene.approver)
        for _ in 0..<2 {
            try scene.base.portal.articleProposals.propose(
                id, of: scene.member, by: scene.approver, now: .morning)
        }
        #expect(try scene.told(scene.board) == [.proposalMade])
        let proposal = try #require(try scene.base.portal.articleProposals.waiting().first)
        try scene.base.portal.articleProposals.decline(
            proposal.id, reason: "Đã có bài cùng nội dung.", ground: nil, on: scene.province,
            by: scene.board, now: .morning)
        #expect(try scene.told(scene.writer).first == .proposalDecided)
        #expect(try scene.told(scene.second).first == .proposalDecided)
    }

    /// Rights that are over, sections that are others', accounts that are closed.
    @Test func onlyThoseWhoMayActNowAreTold() throws {
        let notices = try scene.base.section("thong-bao", on: scene.member)
        let elsewhere = try NoticeScene.person(
            "muc.khac", .approver, on: scene.member, section: notices, scene.base)
        let former = try NoticeScene.person(
            "het.han", .approver, on: scene.member, until: .morning, scene.base)
        let gone = try NoticeScene.person("da.nghi", .approver, on: scene.member, scene.base)
        try scene.base.portal.accounts.setActive(
            false, try #require(gone.accountID), by: .operatorAtConsole, now: .morning)
        try scene.take(.submit, on: try scene.draft(), by: scene.writer)
        for actor in [elsewhere, former, gone] { #expect(try scene.told(actor) == []) }
    }

    @Test func theOwnerIsToldOfANewPasswordAndNotOfWhatItIs() throws {
        var generator = SeededGenerator(seed: 3)
        let password = try scene.base.portal.accounts.resetPassword(
            of: try #require(scene.writer.accountID), by: .operatorAtConsole, now: .morning,
            using: &generator)
        let notice = try #require(
            try scene.base.portal.notices.page(for: scene.writer, page: .newest, limit: 1)
                .items.first)
        #expect(notice.kind == .passwordReset)
        #expect(!notice.text.contains(password))
    }

    /// A refused step tells nobody: the notice stands in the transaction of the step.
    @Test func whatDidNotHappenIsNotTold() throws {
        let id = try scene.draft()
        #expect(throws: (any Error).self) {
            try scene.take(.approve, on: id, by: scene.writer)
        }
        #expect(try scene.base.count("notice") == 0)
        #expect(throws: MissingFixture.self) {
            try scene.base.write { db in
                try NoticeOutbox.add(
                    NewNotice(
                        kind: .articlePublished, siteID: scene.member.id, subject: "", text: "",
                        topic: .proposals),
                    to: [.email("a@vidu.vn")], now: .morning, db)
                throw MissingFixture()
            }
        }
        #expect(try scene.base.count("notice_delivery") == 0)
    }
}
