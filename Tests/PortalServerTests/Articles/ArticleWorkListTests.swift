import Foundation
import GRDB
import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// The list of articles in the admin: filters, kept filters, steps on many at once.
struct ArticleWorkListTests {
    private static func list(
        _ room: Newsroom, _ query: String = "", by person: StaffBrowser? = nil
    ) throws -> String {
        try (person ?? room.approver).get(ArticleWorkAddresses.list(room.site).string + query).text
    }

    @Test func filtersNarrowTheList() throws {
        try withNewsroom { room in
            let draft = try room.create("Bản nháp về đường sá")
            let waiting = try room.create("Bài chờ về trường học")
            try room.step(.submit, on: waiting, by: room.writer)
            func titles(_ query: String) throws -> [Bool] {
                let page = try Self.list(room, query)
                return ["Bản nháp về đường sá", "Bài chờ về trường học"].map(page.contains)
            }
            #expect(try titles("") == [true, true])
            #expect(try titles("?trang-thai=nhap") == [true, false])
            #expect(try titles("?trang-thai=cho-duyet") == [false, true])
            #expect(try titles("?trang-thai=toi-duyet") == [false, true])
            #expect(try titles("?tim=duong%20sa") == [true, false])
            #expect(try titles("?tim=khong-co-bai-nao") == [false, false])
            #expect(try titles("?cua-toi=co") == [false, false])
            #expect(try titles("?trang-thai=khong-co-trang-thai-nay") == [true, true])
            #expect(try titles("?chuyen-muc=999999") == [false, false])
            #expect(try room.state(of: draft) == .new)
        }
    }

    @Test func theWayOnKeepsTheFilter() throws {
        try withNewsroom(on: "") { room in
            let page = try Self.list(room, "?trang-thai=da-dang")
            let next = try page.components(between: "rel=\"next\" href=\"", and: "\"").orMissing
            #expect(next.contains("trang-thai=da-dang"))
            let older = try room.approver.get(next.replacing("&amp;", with: "&"))
            #expect(older.text.contains("rel=\"prev\""))
        }
    }

    /// My work: every number leads to a list with so many lines; what is empty is not shown.
    @Test func everyNumberOfMyWorkLeadsToWhatItCounts() throws {
        try withNewsroom { room in
            #expect(!(try room.approver.get("/quan-tri").text.contains("chờ bạn duyệt")))
            for number in 1...3 {
                let item = try room.create("Bài chờ \(number)")
                try room.step(.submit, on: item, by: room.writer)
            }
            let desk = try room.approver.get("/quan-tri").text
            #expect(desk.contains("<strong>3</strong> bài chờ bạn duyệt"))
            #expect(!desk.contains("bài bị trả lại"))
            let address = try desk.components(
                between: "<li><a href=\"", and: "\"><strong>3</strong> bài chờ bạn duyệt"
            ).orMissing
            let list = try room.approver.get(
                String(address.split(separator: "\"").last.orMissing)
                    .replacing("&amp;", with: "&")
            ).text
            #expect(list.components(separatedBy: "<th scope=\"row\">").count == 4)
        }
    }

    // MARK: Kept filters

    @Test func aFilterIsKeptForItsOwnerOnly() throws {
        try withNewsroom { room in
            let views = ArticleWorkAddresses.views(room.site)
            let list = ArticleWorkAddresses.list(room.site)
            let query = [("trang-thai", "cho-duyet"), ("tim", "lễ hội")]
            func keep(_ name: String, by person: StaffBrowser) throws -> ReceivedAnswer {
                try person.send(
                    [(ArticleWorkListPage.viewName, name)], to: views.with(query: query),
                    from: list.with(query: query))
            }
            let kept = try keep("Lễ hội <chờ duyệt>", by: room.approver)
            #expect(kept.status == 303)
            let page = try Self.list(room)
            #expect(page.contains("Lễ hội &lt;chờ duyệt&gt;</a>"))
            let address = list.with(query: query).string.replacing("&", with: "&amp;")
            #expect(page.contains("href=\"\(address)\""))
            #expect(!(try Self.list(room, by: room.editor).contains("chờ duyệt&gt;")))
            #expect(try keep("  ", by: room.approver).status == 422)
            // The same name takes the place of the first; another's cannot be removed.
            #expect(try keep("Lễ hội <chờ duyệt>", by: room.approver).status == 303)
            let id = try room.portal.core.database.read {
                try $0.row("SELECT id FROM saved_view") { $0[0] as Int64 }
            }.orMissing
            let removal = ArticleWorkAddresses.viewRemoval(AdminItem(room.site, id))
            try room.editor.send([], to: removal, from: list)
            #expect(try room.portal.core.database.count("saved_view") == 1)
            #expect(try room.approver.send([], to: removal, from: list).status == 303)
            #expect(try room.portal.core.database.count("saved_view") == 0)
        }
    }

    @Test func onlySoManyFiltersAreKept() throws {
        try withNewsroom { room in
            let site = try room.portal.site(Newsroom.label)
            let actor = Actor(
                accountID: room.editor.accountID, name: "", origin: "", grants: [])
            let views = room.portal.core.savedViews
            for number in 1...SavedViews.limit {
                try views.save("Bộ lọc \(number)", query: "?tim=a", of: actor, on: site)
            }
            #expect(throws: SavedViews.Refusal.tooMany) {
                try views.save("Thêm", query: "", of: actor, on: site)
            }
            try views.save("Bộ lọc 1", query: "?tim=b", of: actor, on: site)
            #expect(try views.all(of: actor, on: site).first?.query == "?tim=b")
        }
    }

    // MARK: Many at once

    private static func onMany(
        _ action: WorkflowAction, _ rows: [String], _ room: Newsroom, by person: StaffBrowser
    ) throws -> ReceivedAnswer {
        try person.send(
            [(ArticleStepField.action.rawValue, action.rawValue)]
                + rows.map { (ArticleWorkListPage.selected, $0) },
            to: ArticleWorkAddresses.bulk(room.site), from: ArticleWorkAddresses.list(room.site))
    }

    @Test func aStepIsTakenOnManyAndTheRestIsExplained() throws {
        try withNewsroom { room in
            var rows: [String] = []
            for number in 1...3 {
                let item = try room.create("Bài \(number)")
                if number < 3 { try room.step(.submit, on: item, by: room.writer) }
                rows.append("\(item.id)-\(try room.revision(of: item))")
            }
            let foreign = try room.portal.core.database.read {
                try $0.row("SELECT id FROM article_item WHERE site_id = 1") { $0[0] as Int64 }
            }.orMissing
            let answer = try Self.onMany(
                .approve, rows + ["\(foreign)-1", "x", "1-2-3"], room, by: room.approver)
            #expect(answer.status == 200)
            #expect(answer.text.contains("Duyệt: 2 bài."))
            #expect(answer.text.contains("2 bài chưa được:"))
            #expect(answer.text.contains("Bài đang ở trạng thái “Bản nháp”"))
            #expect(answer.text.contains("Không tìm thấy bài."))
        }
    }

    /// The box above the list means every row of the page, ticked or not, without a script.
    @Test func theWholePageIsChosenWithOneBox() throws {
        try withNewsroom { room in
            for number in 1...3 { _ = try room.create("Bài \(number)") }
            let list = ArticleWorkAddresses.list(room.site)
            let page = try room.writer.get(list).text
            #expect(page.contains("name=\"\(ArticleWorkListPage.all)\""))
            let shown = page.components(
                separatedBy: "name=\"\(ArticleWorkListPage.shown)\" value=\""
            )
            .dropFirst().compactMap { $0.split(separator: "\"").first.map(String.init) }
            #expect(shown.count >= 3)
            let fields =
                [
                    (ArticleStepField.action.rawValue, WorkflowAction.submit.rawValue),
                    (ArticleWorkListPage.all, ArticleWorkListPage.ticked),
                    (ArticleWorkListPage.selected, shown[0]),
                ] + shown.map { (ArticleWorkListPage.shown, $0) }
            let answer = try room.writer.send(
                fields, to: ArticleWorkAddresses.bulk(room.site), from: list)
            #expect(answer.text.contains("Trình duyệt: 3 bài."))
            // Without the box the hidden rows mean nothing.
            let none = try room.writer.send(
                fields.filter {
                    ![ArticleWorkListPage.all, ArticleWorkListPage.selected].contains($0.0)
                }, to: ArticleWorkAddresses.bulk(room.site), from: list)
            #expect(none.text.contains("Hãy chọn ít nhất một bài."))
        }
    }

    @Test func nothingChosenIsSaid() throws {
        try withNewsroom { room in
            let item = try room.create("Bài")
            let answer = try Self.onMany(.submit, [], room, by: room.writer)
            #expect(answer.status == 422)
            #expect(answer.text.contains("Hãy chọn ít nhất một bài."))
            let row = "\(item.id)-\(try room.revision(of: item))"
            #expect(try Self.onMany(.withdraw, [row], room, by: room.approver).status == 400)
        }
    }
}
