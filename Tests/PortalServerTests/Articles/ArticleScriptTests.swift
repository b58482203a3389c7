import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// A script in any field of the work on articles stays text on every page that shows it.
struct ArticleScriptTests {
    static let attack = "\"><script>alert(1)</script><img src=x onerror=alert(2)>'"

    /// What would run, as it would have to stand in a page.
    private static func expectHarmless(_ page: ReceivedAnswer, _ place: String) {
        #expect(page.status < 500, "\(place)")
        for sign in ["<script>alert", "<img src=x", "href=\"javascript:", "onerror=alert(2)>"] {
            #expect(!page.text.contains(sign), "\(sign) at \(place)")
        }
    }

    @Test func nothingTypedRunsOnAnyPage() throws {
        try withNewsroom { room in
            let hostile: [ArticleForm.Field: String] = [
                .lead: Self.attack, .body: Self.attack, .author: Self.attack,
                .sourceName: Self.attack, .sourceAddress: "javascript:alert(3)",
            ]
            let item = try room.create(Self.attack, hostile)
            let rich = try room.create(
                "Bài soạn " + Self.attack,
                [
                    .format: "html",
                    .body: "<p>Chữ</p><a href=\"javascript:alert(4)\">x</a>" + Self.attack,
                ])
            _ = try room.save(rich, Self.attack + " 2", by: room.editor, hostile)
            for each in [item, rich] {
                try room.step(.submit, on: each, by: room.writer, [.comment: Self.attack])
            }
            try room.step(.sendBack, on: rich, by: room.approver, [.comment: Self.attack])
            try room.step(.approve, on: item, by: room.approver)
            try room.step(.publish, on: item, by: room.approver)
            try room.approver.send(
                [(ArticleWorkListPage.viewName, Self.attack)],
                to: ArticleWorkAddresses.views(room.site).with(query: [("tim", Self.attack)]),
                from: ArticleWorkAddresses.list(room.site))
            try room.approver.send(
                [], to: ArticleWorkAddresses.proposal(item), from: ArticleWorkAddresses.item(item))
            try room.portal.application.refresh()
            for person in [room.writer, room.approver] {
                for each in [item, rich] {
                    for address in [
                        ArticleWorkAddresses.item(each), ArticleWorkAddresses.history(each),
                        ArticleWorkAddresses.preview(each),
                    ] { Self.expectHarmless(try person.get(address), address.string) }
                }
                let list = ArticleWorkAddresses.list(room.site)
                let search = list.with(query: [("tim", Self.attack)])
                for address in [list, search, NoticeAddresses.list(), AdminAddresses.home()] {
                    Self.expectHarmless(try person.get(address), address.string)
                }
            }
            let board = try room.portal.staff("ban.bien.tap", [(.boardMember, on: "")])
            Self.expectHarmless(try board.get(ArticleWorkAddresses.proposals()), "proposals")
            let path = try room.publicPath(of: item)
            for target in [path, "/", "/ho-so-cong-bo", "/rss"] {
                Self.expectHarmless(
                    try room.portal.get(target, on: Newsroom.label), target)
            }
        }
    }

    /// The pages that say what was wrong show what was typed as text, too.
    @Test func nothingRunsWhereAFormComesBack() throws {
        try withNewsroom { room in
            let item = try room.create()
            let base = try room.revision(of: item)
            _ = try room.save(item, "Trước", by: room.editor, base: base)
            let hostile: [ArticleForm.Field: String] = [
                .lead: Self.attack, .body: Self.attack, .eventDay: Self.attack,
            ]
            Self.expectHarmless(
                try room.save(item, Self.attack, by: room.writer, base: base, hostile), "invalid")
            Self.expectHarmless(
                try room.save(
                    item, Self.attack, by: room.writer, base: base, [.body: Self.attack]),
                "conflict")
            Self.expectHarmless(
                try room.step(.merge, on: item, by: room.approver, [.target: Self.attack]), "step")
            Self.expectHarmless(
                try room.approver.send(
                    [(ArticleDatesField.review.rawValue, Self.attack)],
                    to: ArticleWorkAddresses.dates(item), from: ArticleWorkAddresses.item(item)),
                "dates")
            room.writer.cookies = [:]
            Self.expectHarmless(
                try room.writer.post(
                    ArticleWorkAddresses.item(item).string, try room.fields(Self.attack),
                    token: nil), "signed out")
        }
    }
}
