import PortalCore
import Templates
import Testing

@testable import PortalServer

/// Feedback from a public page to the Board's answer.
struct FeedbackPageTests {
    @Test func everyPageAsksAndTheFormKnowsThePage() throws {
        try withPortal { portal in
            let page = try portal.get("/van-ban").text
            #expect(page.contains("Trang này có hữu ích không?"))
            #expect(page.contains("/phan-hoi?trang=%2Fvan-ban&amp;huu-ich=co"))
            let form = try portal.get("/phan-hoi?trang=%2Fvan-ban&huu-ich=khong").text
            #expect(form.contains("<code>/van-ban</code>"))
            #expect(form.contains("value=\"khong\" checked"))
            let foreign = try portal.get("/phan-hoi?trang=https%3A%2F%2Fke-xau.vn").text
            #expect(!foreign.contains("ke-xau"))
            // An archived portal takes nothing in and does not ask.
            #expect(!(try portal.get("/", on: "tamduong").text.contains("/phan-hoi")))
            #expect(try portal.get("/phan-hoi", on: "tamduong").status == 410)
        }
    }

    @Test func reachesTheBoardWithoutItsContactBeingPublic() throws {
        try withPortal { portal in
            let open = try OpenForm(portal, "/phan-hoi")
            let script = "<script>alert(1)</script>"
            let wrong = try open.send([("noi-dung", " ")], to: portal)
            #expect(wrong.status == 422)
            let sent = try open.send(
                [
                    ("trang", "/van-ban"), ("noi-dung", "Chữ nhỏ \(script)"),
                    ("lien-he", "moc-rieng@vidu.vn"), ("dong-y", "co"),
                ], to: portal)
            #expect(sent.status == 303)
            let board = try portal.staff("ban.bien.tap", [(.boardMember, on: "")])
            let list = FeedbackAddresses.list(AdminSiteName(label: ""))
            #expect(try board.get("/quan-tri").text.contains("phản ánh, góp ý"))
            let shown = try board.get(list).text
            #expect(shown.contains("&lt;script&gt;") && !shown.contains(script))
            let item = AdminItem(AdminSiteName(label: ""), 1)
            #expect(!(try board.get(FeedbackAddresses.item(item)).text.contains("moc-rieng")))
            let contact = try board.send(
                [], to: FeedbackAddresses.contact(item), from: FeedbackAddresses.item(item))
            #expect(contact.text.contains("moc-rieng@vidu.vn"))
            #expect(
                try board.send(
                    [("buoc", "tra-loi"), ("tra-loi", "Đã sửa.")],
                    to: FeedbackAddresses.item(item)
                ).status == 303)
            #expect(try board.get(list).text.contains("Đã trả lời"))
            for target in try PublicPages(portal: portal, label: "").targets() {
                #expect(!(try portal.get(target).text.contains("moc-rieng")), "\(target)")
            }
        }
    }

    /// The form says how an answer arrives, and promises none where it does not.
    @Test(arguments: [
        ("", "không để lại liên hệ", "Ghi lại"), ("0912 345 678", "như gọi điện thoại", "Ghi lại"),
        ("nguoi@vidu.vn", "Gửi đến thư điện tử", "Trả lời"),
    ])
    func theBoardKnowsHowAnAnswerArrives(
        contact: String, hint: String, button: String
    ) throws {
        try withPortal { portal in
            let open = try OpenForm(portal, "/phan-hoi")
            let fields = [("noi-dung", "Chữ nhỏ quá."), ("lien-he", contact), ("dong-y", "co")]
            #expect(try open.send(fields, to: portal).status == 303)
            let board = try portal.staff("ban.bien.tap", [(.boardMember, on: "")])
            let item = FeedbackAddresses.item(AdminItem(AdminSiteName(label: ""), 1))
            let shown = try board.get(item).text
            #expect(shown.contains(hint) && !shown.contains("người gửi đọc được"))
            #expect(shown.contains("value=\"tra-loi\">\(button)</button>"))
            _ = try board.send([("buoc", "tra-loi"), ("tra-loi", "Đã sửa.")], to: item)
            let heading = button == "Trả lời" ? button : "Đã trả lời, xử lý thế nào"
            #expect(try board.get(item).text.contains("<h2>\(heading)</h2><p>Đã sửa."))
        }
    }

    @Test func aUnitReportsAndSeesTheAnswer() throws {
        try withPortal { portal in
            let writer = try portal.staff("can.bo", [(.contributor, on: "skhcn")])
            let own = FeedbackAddresses.difficulties(AdminSiteName(label: "skhcn"))
            let empty = try writer.send([("noi-dung", "ngắn")], to: own)
            #expect(empty.status == 422 && empty.text.contains("ngắn"))
            #expect(
                try writer.send([("noi-dung", "Thiếu người cập nhật tin bài.")], to: own).status
                    == 303)
            let board = try portal.staff("ban.bien.tap", [(.boardMember, on: "")])
            let item = AdminItem(AdminSiteName(label: ""), 1)
            _ = try board.send(
                [("buoc", "tra-loi"), ("tra-loi", "Sẽ mở lớp tập huấn.")],
                to: FeedbackAddresses.item(item))
            #expect(try writer.get(own).text.contains("Sẽ mở lớp tập huấn."))
            // The unit does not read the Board's list.
            #expect(try writer.get(FeedbackAddresses.item(item)).status == 404)
        }
    }
}
