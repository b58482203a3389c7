import Foundation
import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// What those who work on the portal type is text on every page of the admin, for whoever sees it.
struct StaffTypedTextTests {
    private static let site = AdminSiteName(label: "")
    private static let script = TypedTextTests.script
    /// Pages of one kind that are looked at; lists begin with what is newest, which is planted.
    private static let mostOfAKind = 5

    /// Somebody whose very name is hostile, with every right.
    private static func attacker(_ portal: TestPortal) throws -> StaffBrowser {
        let id = try portal.account(
            "ke.xau", Role.allCases.map { ($0, on: "") }, name: "Tên \(script)")
        let browser = try portal.visitor(id, "ke.xau")
        #expect(try browser.signIn().status == 303)
        return browser
    }

    private static func plant(_ who: StaffBrowser, _ other: StaffBrowser) throws -> AdminItem {
        let portal = who.portal
        let section = try portal.core.articleEditing.allSections(of: portal.site(""))
            .first { $0.slug == "tin-tuc" }.orMissing.id
        let fields: [ArticleForm.Field: String] = [
            .title: "Bài \(script)", .section: String(section), .lead: script,
            .body: "Nội dung \(script) [a](javascript:alert(3))", .format: "text", .author: script,
            .sourceName: script, .sourceAddress: "https://vidu.vn/\(script)",
            .eventDay: "20/11/2026",
        ]
        let made = try who.send(
            fields.map { ($0.key.rawValue, $0.value) }, to: ArticleWorkAddresses.new(site))
        #expect(made.status == 303)
        let path = try made["location"].orMissing.split(separator: "?")[0]
        let item = AdminItem(site, try Int64(path.split(separator: "/").last.orMissing).orMissing)
        for (action, person) in [
            (WorkflowAction.submit, who), (.sendBack, other), (.submit, who), (.approve, other),
            (.publish, other), (.withdraw, who),
        ] {
            let siteID = try portal.site("").id
            let revision = try portal.core.database.read {
                try ArticleItemQueries.item(id: item.id, siteID: siteID, $0)
            }.orMissing.revisionID
            let taken = try person.send(
                [
                    (ArticleStepField.action.rawValue, action.rawValue),
                    (ArticleStepField.revision.rawValue, String(revision)),
                    (ArticleStepField.comment.rawValue, "Lý do \(script)"),
                ], to: ArticleWorkAddresses.step(item), from: ArticleWorkAddresses.item(item))
            #expect(taken.status == 303, "\(action)")
        }
        try plantBesideArticles(who)
        return item
    }

    private static func plantBesideArticles(_ who: StaffBrowser) throws {
        func send(
            _ fields: [(String, String)], to address: WebAddress, from page: WebAddress? = nil
        ) throws {
            let answer = try who.send(fields, to: address, from: page)
            #expect([200, 303].contains(answer.status), "\(address.string) \(answer.status)")
        }
        try send(
            [(ArticleWorkListPage.viewName, "Bộ \(script)")],
            to: ArticleWorkAddresses.views(site).with(query: [("tim", script)]),
            from: ArticleWorkAddresses.list(site))
        let file = try who.uploaded("<b>a'.gif", MediaFixtures.gif())
        let media: [MediaForm.Field] = [.name, .alternative, .caption, .credit, .rights]
        try send(
            media.map { ($0.rawValue, "Tệp \(script)") },
            to: MediaAddresses.item(AdminItem(site, file)))
        let texts: [IntakeForm.Field] = [.subject, .organisation, .sender, .text, .note]
        var entry = IntakeWorkTests.entry
        for field in texts { entry = entry.with(field.rawValue, "Mục \(script)") }
        let registered = try IntakeWorkTests.register(entry, by: who)
        let item = try IntakeWorkTests.item(registered)
        let declined = try IntakeWorkTests.step(
            .decline, [(IntakeStepField.reason.rawValue, script)], on: item, by: who)
        #expect(declined.status == 303)
        try send(
            [
                (AnswerTemplates.Field.title.rawValue, "Mẫu \(script)"),
                (AnswerTemplates.Field.text.rawValue, script),
            ], to: QuestionWorkAddresses.templates(site))
        try send(
            [(FeedbackForm.Field.text.rawValue, "Vướng mắc \(script)")],
            to: FeedbackAddresses.difficulties(site))
    }

    /// The addresses that a page of the admin leads to, one of each list's pages.
    private static func links(in text: String) -> [String] {
        text.components(separatedBy: "href=\"").dropFirst().compactMap { part in
            let address = part.components(separatedBy: "\"").first?
                .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
            return address?.components(separatedBy: "#").first
        }.filter { $0.hasPrefix("/quan-tri") }
    }

    /// The kind of an address: without its numbers and what is asked for.
    private static func kind(_ target: String) -> String {
        let parts = target.split(separator: "?", maxSplits: 1).map(String.init)
        let names =
            parts.count == 2 ? parts[1].split(separator: "&").map { $0.prefix { $0 != "=" } } : []
        let path = (parts.first ?? "").split(separator: "/").map {
            $0.allSatisfy(\.isNumber) ? "#" : String($0)
        }
        return path.joined(separator: "/") + "?" + names.joined(separator: "&")
    }

    @Test func nothingTypedIsMarkupAnywhereInTheAdmin() throws {
        try withPortal { portal in
            let who = try Self.attacker(portal)
            let other = try portal.staff("nguoi.duyet", [(.approver, on: "")])
            let planted = try Self.plant(who, other)
            let typed = OpenForm.encoded(Self.script)
            var waiting = [
                ArticleWorkAddresses.item(planted).string, "/quan-tri",
                "/quan-tri/khong-co?tim=\(typed)",
                "/quan-tri/cong/tinh/bai-viet?tim=\(typed)",
                "/quan-tri/cong/tinh/thu-vien?tim=\(typed)",
                "/quan-tri/cong/tinh/tiep-nhan?tim=\(typed)",
                "/quan-tri/cong/tinh/tai-khoan?tim=\(typed)",
                "/quan-tri/cong/tinh/nhat-ky?ai=\(typed)&doi-tuong=\(typed)&tu-ngay=\(typed)",
                "/quan-tri/cong/tinh/cau-hoi?tim=\(typed)",
                "/quan-tri/dang-nhap?tiep=\(typed)", "/quan-tri/xac-nhan?tiep=\(typed)",
            ]
            var seen = Set(waiting)
            var kinds: [String: Int] = [:]
            var shown = 0
            var looked: Set<String> = []
            while !waiting.isEmpty {
                let target = waiting.removeFirst()
                looked.insert(target)
                let answer = try who.get(target)
                guard answer["content-type"]?.hasPrefix("text/html") == true else {
                    #expect(answer["x-content-type-options"] == "nosniff", "\(target)")
                    continue
                }
                #expect(TypedTextTests.isHarmless(answer.text), "\(target)")
                #expect(!answer.text.contains("href=\"javascript:"), "\(target)")
                shown += answer.text.contains("&lt;script&gt;") ? 1 : 0
                for link in Self.links(in: answer.text) where seen.insert(link).inserted {
                    kinds[Self.kind(link), default: 0] += 1
                    if kinds[Self.kind(link), default: 0] <= Self.mostOfAKind {
                        waiting.append(link)
                    }
                }
            }
            // Each page bears the name of who looks.
            #expect(shown > 50)
            #expect(looked.contains(ArticleWorkAddresses.item(planted).string))
            #expect(looked.contains(ArticleWorkAddresses.history(planted).string))
        }
    }
}
