import GRDB
import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// Nobody reaches another site's articles, whatever number they type, on any route.
struct ArticleIsolationTests {
    /// Every route of the admin that names an article.
    static let itemRoutes = RouteTable.all.routes.filter {
        $0.pattern.hasPrefix(ArticleWorkAddresses.item.pattern)
    }

    private static func target(_ route: Route, _ item: AdminItem) -> String {
        route.pattern
            .replacing("{cong}", with: item.site.label.isEmpty ? "tinh" : item.site.label)
            .replacing("{so}", with: String(item.id))
    }

    private static func answer(
        _ route: Route, _ item: AdminItem, _ room: Newsroom, by person: StaffBrowser
    ) throws -> ReceivedAnswer {
        let target = target(route, item)
        guard route.method == .post else { return try person.get(target) }
        let fields =
            try room.fields("Của người khác")
            + [
                (ArticleStepField.action.rawValue, WorkflowAction.submit.rawValue),
                (ArticleStepField.revision.rawValue, "1"), (ArticleForm.Field.base.rawValue, "1"),
            ]
        return try person.post(target, fields, token: try person.token())
    }

    /// The number of an item of another site below one's own site is no item.
    @Test func aNumberOfAnotherSiteIsNotFoundOnAnyRoute() throws {
        try withNewsroom { room in
            let foreign = try room.portal.core.database.read {
                try $0.row("SELECT min(id) FROM article_item WHERE site_id = 1") { $0[0] as Int64 }
            }.orMissing
            #expect(Self.itemRoutes.count >= 9)
            for person in [room.writer, room.editor, room.approver] {
                for route in Self.itemRoutes {
                    let answer = try Self.answer(
                        route, AdminItem(room.site, foreign), room, by: person)
                    let isForApprovers = [
                        ArticleWorkAddresses.dates.pattern, ArticleWorkAddresses.proposal.pattern,
                    ].contains(route.pattern)
                    let expected = isForApprovers && person !== room.approver ? 403 : 404
                    #expect(
                        answer.status == expected,
                        "\(person.username): \(route.method) \(route.pattern)")
                }
            }
        }
    }

    /// Below the address of a site on which one has no role, nothing is known at all.
    @Test func anotherSiteIsNotKnownOnAnyRoute() throws {
        try withNewsroom { room in
            let province = try room.portal.core.database.read {
                try $0.row("SELECT min(id) FROM article_item WHERE site_id = 1") { $0[0] as Int64 }
            }.orMissing
            let item = AdminItem(AdminSiteName(label: ""), province)
            for route in RouteTable.all.routes
            where route.pattern.hasPrefix(ArticleWorkAddresses.list.pattern) {
                let answer = try Self.answer(route, item, room, by: room.approver)
                #expect(answer.status == 404, "\(route.method) \(route.pattern)")
            }
        }
    }

    /// Who is not signed in is sent to the door; a form is shown again there, and nothing changes.
    @Test func whoIsNotSignedInGetsNowhere() throws {
        try withNewsroom { room in
            let item = try room.create("Chưa công bố")
            let stranger = try room.portal.visitor(room.writer.accountID, "nguoi.viet")
            for route in Self.itemRoutes {
                let target = Self.target(route, item)
                let answer =
                    route.method == .post
                    ? try stranger.post(target, try room.fields("Kẻ lạ"), token: nil)
                    : try stranger.get(target)
                #expect(answer.status == (route.method == .post ? 403 : 303))
                #expect(!answer.text.contains("Chưa công bố"))
            }
            #expect(try room.stored(item).title == "Chưa công bố")
        }
    }

    /// A form sent from elsewhere, or without our token, does nothing.
    @Test(arguments: ItemForm.allCases)
    func formsOfOthersDoNothing(form: ItemForm) throws {
        try withNewsroom { room in
            let item = try room.create("Nguyên vẹn")
            let fields = try room.fields(
                "Giả mạo", [.base: String(try room.revision(of: item))])
            let target = form.address(item).string
            let stolen = try room.editor.token()
            let cases: [(String?, [(String, String)])] = [
                (nil, []), (nil, [("Origin", "https://ke-xau.vidu.vn")]),
                (stolen, [("Sec-Fetch-Site", "cross-site")]),
                (stolen, [("Origin", "http://localhost")]),
                (try room.writer.token(), [("Origin", "null"), ("Sec-Fetch-Site", "cross-site")]),
            ]
            for (token, head) in cases {
                let answer = try room.writer.post(target, fields, token: token, head: head)
                #expect(answer.status == 403 || answer.text.contains("Gửi tiếp"))
            }
            #expect(try room.stored(item).title == "Nguyên vẹn")
            #expect(try room.state(of: item) == .new)
        }
    }

    /// The forms of an article.
    enum ItemForm: CaseIterable, Sendable {
        case save, step, autosave, share, restoration

        func address(_ item: AdminItem) -> WebAddress {
            switch self {
            case .save: ArticleWorkAddresses.item(item)
            case .step: ArticleWorkAddresses.step(item)
            case .autosave: ArticleWorkAddresses.autosave(item)
            case .share: ArticleWorkAddresses.share(item)
            case .restoration: ArticleWorkAddresses.restoration(item)
            }
        }
    }
}
