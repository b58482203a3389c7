import Foundation
import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// Previews, links to drafts, revisions, proposals to the provincial portal.
struct ArticleReadingTests {
    @Test func thePreviewIsThePublicPageInAFrameOfOurs() throws {
        try withNewsroom { room in
            let item = try room.create("Bài xem trước")
            let page = try room.writer.get(ArticleWorkAddresses.preview(item))
            #expect(page.status == 200)
            #expect(page.text.contains("Xem trước: bản nháp, chưa công bố"))
            #expect(page.text.contains("<h1>Bài xem trước</h1>"))
            #expect(page["content-security-policy"]?.contains("frame-ancestors 'self'") == true)
            #expect(page["cache-control"] == "no-store")
            #expect(page.text.contains("noindex"))
        }
    }

    @Test func aPreviewWithoutASectionSaysWhatIsMissing() throws {
        try withNewsroom { room in
            let item = try room.create("Chưa có chuyên mục", [.section: ""])
            let page = try room.writer.get(ArticleWorkAddresses.preview(item))
            #expect(page.status == 200)
            #expect(page.text.contains("Hãy chọn chuyên mục"))
            #expect(page["content-security-policy"]?.contains("frame-ancestors 'self'") == true)
        }
    }

    @Test func aSharedLinkShowsTheDraftUntilItEnds() throws {
        try withNewsroom { room in
            let item = try room.create("Bản nháp được chia sẻ")
            let shared = try room.writer.send(
                [], to: ArticleWorkAddresses.share(item), from: ArticleWorkAddresses.item(item))
            let token = try shared.text.components(between: "/xem-truoc/", and: "\"").orMissing
            let path = ArticleWorkAddresses.shared(token).string
            let open = try room.portal.get(path, on: Newsroom.label)
            #expect(open.status == 200)
            #expect(open.text.contains("Bản nháp được chia sẻ, chưa công bố"))
            #expect(open["cache-control"] == "no-store")
            #expect(try room.portal.get(path).status == 404)
            #expect(try room.portal.get(path + "x", on: Newsroom.label).status == 404)
            room.portal.clock.advance(seconds: ArticlePreviewing.shareLifetime - 1)
            #expect(try room.portal.get(path, on: Newsroom.label).status == 200)
            room.portal.clock.advance(seconds: 1)
            #expect(try room.portal.get(path, on: Newsroom.label).status == 404)
        }
    }

    /// What was dropped or published is not shown by the link any more.
    @Test func aSharedLinkEndsWithTheDraft() throws {
        try withNewsroom { room in
            let item = try room.create()
            let shared = try room.writer.send(
                [], to: ArticleWorkAddresses.share(item), from: ArticleWorkAddresses.item(item))
            let token = try shared.text.components(between: "/xem-truoc/", and: "\"").orMissing
            try room.step(.discard, on: item, by: room.writer)
            let path = ArticleWorkAddresses.shared(token).string
            #expect(try room.portal.get(path, on: Newsroom.label).status == 404)
        }
    }

    /// Letters name an article by the number of its item; nothing leads there before it is public.
    @Test func theNumberOfAnItemLeadsToItsPublishedArticle() throws {
        try withNewsroom { room in
            let item = try room.create("Bài có trong thư")
            let path = ArticleAddresses.numbered(item.id).string
            #expect(try room.portal.get(path, on: Newsroom.label).status == 404)
            try room.step(.submit, on: item, by: room.writer)
            try room.step(.approve, on: item, by: room.approver)
            try room.step(.publish, on: item, by: room.approver)
            try room.portal.application.refresh()
            let answer = try room.portal.get(path, on: Newsroom.label)
            #expect(answer.status == 303)
            #expect(answer["location"]?.hasSuffix("/tin-tuc/bai-co-trong-thu") == true)
            #expect(try room.portal.get(path).status == 404)
            let letter = NoticeText.letter(
                of: [
                    StaffNotice(
                        id: 1, kind: .intakeForSender,
                        site: try room.portal.site(Newsroom.label).link, subject: "Đã đăng",
                        text: "Bài đã đăng.", topic: .article(item.id),
                        at: room.portal.clock.now, readAt: nil)
                ], isForStaff: false, room.portal.house.origins, token: { _ in "" })
            #expect(letter.body.contains("Xem: http://\(Newsroom.label).localhost"))
            #expect(letter.body.contains(path))
        }
    }

    @Test func revisionsAreComparedAndTakenUpAgain() throws {
        try withNewsroom { room in
            let item = try room.create("Bản một", [.body: "Đường dài ba cây số."])
            let first = try room.revision(of: item)
            _ = try room.save(
                item, "Bản hai", by: room.editor, [.body: "Đường dài năm cây số."])
            let page = try room.writer.get(ArticleWorkAddresses.history(item))
            #expect(page.text.contains("<del>ba"))
            #expect(page.text.contains("<ins>năm"))
            #expect(page.text.contains("Tài khoản bien.tap"))
            let restored = try room.writer.send(
                [(ArticleStepField.revision.rawValue, String(first))],
                to: ArticleWorkAddresses.restoration(item),
                from: ArticleWorkAddresses.history(item))
            #expect(restored.text.contains("Đã lấy lại bản cũ làm bản nháp mới."))
            #expect(try room.stored(item).title == "Bản một")
            let history = try room.writer.get(ArticleWorkAddresses.history(item))
            #expect(history.text.components(separatedBy: "<th scope=\"row\">").count == 4)
            // A revision of another article is none of this one.
            let other = try room.create("Bài khác")
            let foreign = try room.writer.send(
                [(ArticleStepField.revision.rawValue, String(first))],
                to: ArticleWorkAddresses.restoration(other),
                from: ArticleWorkAddresses.item(other))
            #expect(foreign.status == 404)
        }
    }

    // MARK: Proposals

    private static func proposed(_ room: Newsroom) throws -> AdminItem {
        let item = try room.published("Bài đề xuất lên tỉnh")
        let answer = try room.approver.send(
            [], to: ArticleWorkAddresses.proposal(item), from: ArticleWorkAddresses.item(item))
        #expect(answer.text.contains("Đã đề xuất với Ban Biên tập Cổng tỉnh."))
        return item
    }

    private static func decide(
        _ verdict: String, _ reason: String = "", by board: StaffBrowser, _ room: Newsroom
    ) throws -> ReceivedAnswer {
        let id = try room.portal.core.articleProposals.waiting().first.orMissing.id
        return try board.send(
            [
                (ArticleProposalsPage.Field.verdict.rawValue, verdict),
                (ArticleProposalsPage.Field.reason.rawValue, reason),
            ],
            to: ArticleWorkAddresses.decision(id), from: ArticleWorkAddresses.proposals())
    }

    @Test func theBoardTakesAProposalOver() throws {
        try withNewsroom { room in
            _ = try Self.proposed(room)
            let board = try room.portal.staff("ban.bien.tap", [(.boardMember, on: "")])
            #expect(try board.get("/quan-tri").text.contains("bài đơn vị đề xuất"))
            #expect(
                try board.get(ArticleWorkAddresses.proposals()).text
                    .contains("Bài đề xuất lên tỉnh"))
            let answer = try Self.decide(ArticleProposalsPage.accept, by: board, room)
            #expect(answer.text.contains("Cổng tỉnh đã đăng liên kết đến bài."))
            try room.portal.application.refresh()
            #expect(try room.portal.get("/").text.contains("Bài đề xuất lên tỉnh"))
        }
    }

    @Test func decliningNeedsAReasonThatTheUnitReads() throws {
        try withNewsroom { room in
            let item = try Self.proposed(room)
            let board = try room.portal.staff("ban.bien.tap", [(.boardMember, on: "")])
            #expect(
                try Self.decide(ArticleProposalsPage.decline, " ", by: board, room).status == 422)
            let answer = try Self.decide(
                ArticleProposalsPage.decline, "Đã có bài tương tự.", by: board, room)
            #expect(answer.text.contains("Đã trả lời đơn vị."))
            let page = try room.approver.get(ArticleWorkAddresses.item(item))
            #expect(page.text.contains("Đã có bài tương tự."))
            #expect(page.text.contains("Đề xuất đăng lên Cổng tỉnh"))
        }
    }

    @Test func onlyTheBoardDecides() throws {
        try withNewsroom { room in
            _ = try Self.proposed(room)
            let id = try room.portal.core.articleProposals.waiting().first.orMissing.id
            let approver = try room.portal.staff("nguoi.duyet.tinh", [(.approver, on: "")])
            for person in [room.approver, approver] {
                let page = try person.get(ArticleWorkAddresses.proposals())
                #expect([403, 404].contains(page.status))
                let answer = try person.post(
                    ArticleWorkAddresses.decision(id).string,
                    [(ArticleProposalsPage.Field.verdict.rawValue, ArticleProposalsPage.accept)],
                    token: try person.token())
                #expect([403, 404].contains(answer.status))
            }
            #expect(try room.portal.core.articleProposals.waiting().count == 1)
        }
    }
}
