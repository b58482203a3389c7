import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// Writing through the admin's forms.
struct ArticleWritingTests {
    @Test func aNewArticleIsADraftThatVisitorsDoNotSee() throws {
        try withNewsroom { room in
            let item = try room.create("Bài chưa công bố")
            #expect(try room.state(of: item) == .new)
            let page = try room.writer.get(ArticleWorkAddresses.item(item))
            #expect(page.status == 200)
            #expect(page.text.contains("value=\"Bài chưa công bố\""))
            #expect(page["cache-control"] == "no-store")
            let home = try room.portal.get("/", on: Newsroom.label)
            #expect(!home.text.contains("Bài chưa công bố"))
            let list = try room.writer.get(ArticleWorkAddresses.list(room.site))
            #expect(list.text.contains("Bài chưa công bố"))
        }
    }

    @Test func aFormWithoutATitleComesBackWithWhatWasTyped() throws {
        try withNewsroom { room in
            let answer = try room.writer.send(
                try room.fields("  ", [.lead: "Tóm tắt <đã gõ>", .eventDay: "hôm qua"]),
                to: ArticleWorkAddresses.new(room.site))
            #expect(answer.status == 422)
            #expect(answer.text.contains("Hãy ghi tiêu đề."))
            #expect(answer.text.contains("Ngày chưa đúng"))
            #expect(answer.text.contains("Tóm tắt &lt;đã gõ&gt;"))
        }
    }

    @Test func theSameFormTwiceIsOneArticle() throws {
        try withNewsroom { room in
            let address = ArticleWorkAddresses.new(room.site)
            let page = try room.writer.get(address)
            let token = OpenForm.token(in: page.text)
            let fields = try room.fields("Gửi hai lần")
            let answers = try (0..<2).map { _ in
                try room.writer.post(address.string, fields, token: token)
            }
            #expect(answers.map(\.status) == [303, 303])
            #expect(answers[0]["location"] == answers[1]["location"])
        }
    }

    /// What a form does not know is not assigned.
    @Test func furtherFieldsChangeNothing() throws {
        try withNewsroom { room in
            let more = [
                ("live", "published"), ("draft", "approved"), ("site_id", "1"), ("author_id", "1"),
                ("id", "1"), ("trang-thai", "da-dang"), ("publish_at", "1"),
            ]
            let answer = try room.writer.send(
                try room.fields("Gán thêm") + more, to: ArticleWorkAddresses.new(room.site))
            let id = try Int64(
                try answer["location"].orMissing.split(separator: "?")[0]
                    .split(separator: "/").last.orMissing
            ).orMissing
            let stored = try room.stored(AdminItem(room.site, id))
            #expect(stored.state == .new)
            #expect(stored.authorID == room.writer.accountID)
            #expect(stored.siteID == (try room.portal.site(Newsroom.label).id))
        }
    }

    @Test func aSectionOfAnotherSiteIsRefused() throws {
        try withNewsroom { room in
            let foreign = try room.portal.core.articleEditing.allSections(
                of: try room.portal.site("")
            ).first.orMissing.id
            let answer = try room.writer.send(
                try room.fields("Lạc chuyên mục", [.section: String(foreign)]),
                to: ArticleWorkAddresses.new(room.site))
            #expect(answer.status == 422)
            #expect(answer.text.contains("Hãy chọn một chuyên mục mà bạn được giao."))
        }
    }

    // MARK: Two at once

    @Test func whoSavesLaterSeesBothVersions() throws {
        try withNewsroom { room in
            let item = try room.create("Bản đầu")
            let base = try room.revision(of: item)
            #expect(
                try room.save(
                    item, "Bản của biên tập", by: room.editor, base: base,
                    [.body: "Chữ của biên tập."]
                ).status == 303)
            let answer = try room.save(
                item, "Bản của người viết", by: room.writer, base: base,
                [.body: "Chữ của người viết."])
            #expect(answer.status == 409)
            for text in [
                "Chữ của biên tập.", "Chữ của người viết.", "Tài khoản bien.tap vừa lưu bài này",
                "value=\"Bản của người viết\"",
            ] { #expect(answer.text.contains(text), "\(text)") }
            #expect(try room.stored(item).title == "Bản của biên tập")
            // The form that came back is based on the other's version: sent again, it is saved.
            let newest = try room.revision(of: item)
            #expect(answer.text.contains("name=\"ban-goc\" value=\"\(newest)\""))
            #expect(try room.save(item, "Bản gộp", by: room.writer, base: newest).status == 303)
        }
    }

    @Test func whoHasItOpenIsNamed() throws {
        try withNewsroom { room in
            let item = try room.create()
            try room.editor.get(ArticleWorkAddresses.item(item).string)
            let page = try room.writer.get(ArticleWorkAddresses.item(item))
            #expect(page.text.contains("Người khác đang mở bài này"))
            #expect(page.text.contains("Tài khoản bien.tap"))
            room.portal.clock.now = room.portal.clock.now.adding(seconds: 120)
            let later = try room.writer.get(ArticleWorkAddresses.item(item))
            #expect(!later.text.contains("Người khác đang mở bài này"))
        }
    }

    // MARK: Saved by the browser

    @Test func theBrowserSavesByItself() throws {
        try withNewsroom { room in
            let item = try room.create("Bản đầu")
            let address = ArticleWorkAddresses.autosave(item)
            let base = try room.revision(of: item)
            let saved = try room.save(item, "Tự lưu", by: room.writer, base: base, to: address)
            #expect(saved.status == 200)
            #expect(saved["content-type"] == "application/json")
            #expect(saved.text.contains("\"state\":\"saved\""))
            #expect(saved.text.contains("\"base\":\(try room.revision(of: item))"))
            let late = try room.save(item, "Muộn", by: room.editor, base: base, to: address)
            #expect(late.status == 409)
            #expect(late.text.contains("\"state\":\"conflict\""))
            let empty = try room.save(item, " ", by: room.writer, to: address)
            #expect(empty.status == 422)
            #expect(empty.text.contains("Hãy ghi tiêu đề."))
            try room.step(.submit, on: item, by: room.writer)
            let refused = try room.save(item, "Sau khi trình", by: room.writer, to: address)
            #expect(refused.status == 422)
            #expect(refused.text.contains("\"state\":\"refused\""))
        }
    }

    /// Without a session nothing is answered that a script would take for a save.
    @Test func withoutASessionNothingIsTakenForSaved() throws {
        try withNewsroom { room in
            let item = try room.create()
            let token = try room.writer.token()
            room.writer.cookies = [:]
            let answer = try room.writer.post(
                ArticleWorkAddresses.autosave(item).string, try room.fields("Mất phiên"),
                token: token)
            #expect(answer.status == 403)
            #expect(answer["content-type"]?.hasPrefix("text/html") == true)
            #expect(answer.text.contains("Mất phiên"))
            #expect(try room.stored(item).title == "Khai mạc lễ hội")
        }
    }

    // MARK: Rich text

    @Test func whatIsLeftOutIsTold() throws {
        try withNewsroom { room in
            let item = try room.create()
            let answer = try room.save(
                item, "Có mã lạ", by: room.writer,
                [.format: "html", .body: "<p onclick=\"x()\">Chữ</p><script>x()</script>"])
            #expect(answer.status == 200)
            #expect(answer.text.contains("Đã lưu bản nháp."))
            #expect(!answer.text.contains("onclick") && !answer.text.contains("<script>x"))
        }
    }

    @Test func pasteFromWordKeepsWordsAndTables() throws {
        try withNewsroom { room in
            let word = """
                <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal
                {mso-style-name:x}</style></head><body lang=VI><!--[if gte mso 9]><xml>
                <o:OfficeDocumentSettings/></xml><![endif]-->
                <p class=MsoNormal style='mso-margin-top-alt:auto;color:red'><b style='mso-bidi-font-weight:normal'>\
                Kế hoạch<o:p></o:p></b></p><p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>\
                <span style='font-family:Symbol'>Việc thứ nhất</span></p>
                <table class=MsoTableGrid border=1 style='mso-yfti-tbllook:1184'><tr><td width=100>\
                <p class=MsoNormal>Xã</p></td><td>2</td></tr></table></body></html>
                """
            let token = try room.writer.token()
            let answer = try room.writer.post(
                ArticleWorkAddresses.cleaning().string, [("html", word)], token: token)
            #expect(answer.status == 200)
            for sign in ["mso-", "Mso", "style", "o:p", "xml", "Symbol", "class"] {
                #expect(!answer.text.contains(sign), "\(sign) in \(answer.text)")
            }
            for word in ["Kế hoạch", "Việc thứ nhất", "table", "Xã", "strong"] {
                #expect(answer.text.contains(word), "\(word) missing in \(answer.text)")
            }
        }
    }

    @Test func itemsOfThePortalAreFoundToLinkTo() throws {
        try withNewsroom(on: "") { room in
            let item = try room.published("Lễ hội hoa ban Mường Than")
            let address = ArticleWorkAddresses.linkTargets(room.site)
            let found = try room.writer.get(address.string + "?q=hoa%20ban")
            #expect(found["content-type"] == "application/json")
            #expect(found.text.contains("Lễ hội hoa ban Mường Than"))
            #expect(
                found.text.contains(
                    try room.publicPath(of: item).replacing("/", with: "\\/")))
            #expect(try room.writer.get(address.string + "?q=%20").text == "[]")
        }
    }
}
