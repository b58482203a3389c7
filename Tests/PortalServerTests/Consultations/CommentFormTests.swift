import Testing

@testable import PortalCore
@testable import PortalServer

/// A comment form, open while the clock runs on.
struct CommentFormTests {
    static let slug = "du-thao-huong-dan-viet-bai-de-doc"
    static let target = "/gop-y/\(slug)/gui-y-kien"

    static func closing(_ portal: TestPortal) throws -> Instant {
        try portal.core.consultations.consultation(slug, of: portal.site("")).orMissing
            .summary.closesAt
    }

    @Test(
        arguments: [(-1, 303, 1), (0, 409, 0), (1, 409, 0), (86_400, 409, 0)] as [(Int64, Int, Int)]
    )
    func isTakenUntilTheSecondBeforeClosing(offset: Int64, status: Int, stored: Int) throws {
        try withPortal { portal in
            let closes = try Self.closing(portal)
            portal.clock.now = closes.adding(seconds: -3600)
            let open = try OpenForm(portal, Self.target)
            portal.clock.now = closes.adding(seconds: offset)
            let before = try portal.core.database.count("consultation_comment")
            let answer = try open.send(FilledForms.comment, to: portal)
            #expect(answer.status == status)
            let after = try portal.core.database.count("consultation_comment")
            #expect(after - before == stored)
            #expect(stored == 1 || answer.text.contains("Tôi đồng ý với dự thảo này."))
        }
    }

    @Test func theFormOfAClosedOneSaysSo() throws {
        try withPortal { portal in
            portal.clock.now = try Self.closing(portal)
            let page = try portal.get(Self.target)
            #expect(page.status == 200 && OpenForm.token(in: page.text) == nil)
            let list = try portal.get("/gop-y/\(Self.slug)")
            #expect(!list.text.contains(Self.target))
        }
    }

    @Test func aCommentIsSeenOnlyOnceApproved() throws {
        try withPortal { portal in
            portal.clock.now = try Self.closing(portal).adding(seconds: -60)
            let open = try OpenForm(portal, Self.target)
            let body = "Ý kiến mốc chưa duyệt về dự thảo"
            let contact = "lien-he-rieng@vidu.vn"
            let fields = [
                ("y-kien", body), ("ho-ten", "Mốc Người Góp Ý"), ("lien-he", contact),
                ("dong-y", "co"),
            ]
            #expect(try open.send(fields, to: portal).status == 303)
            func pages(with text: String) throws -> [String] {
                try portal.application.refresh()
                return try PublicPages(portal: portal, label: "").targets().filter {
                    try portal.get($0).text.contains(text)
                }
            }
            #expect(try pages(with: body).isEmpty)
            let id = try portal.core.commentModeration.waiting(limit: 1).first.orMissing.id
            try portal.core.commentModeration.approve(id, now: portal.clock.now)
            #expect(try pages(with: body).contains("/gop-y/\(Self.slug)"))
            #expect(try pages(with: contact).isEmpty)
            #expect(try pages(with: "Mốc Người Góp Ý").isEmpty)
        }
    }

    @Test func anUnknownConsultationHasNoForm() throws {
        try withPortal { portal in
            for method in ["GET", "POST"] {
                let answer = try portal.send(method, "/gop-y/khong-co/gui-y-kien")
                #expect(answer.status == 404)
            }
        }
    }
}
