import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// Feedback from a public page to the Board's answer.
struct FeedbackPageTests {
    /// Sends a feedback; the code on its receipt.
    static func send(
        _ fields: [(String, String)], _ portal: TestPortal, on label: String = ""
    ) throws -> FeedbackCode {
        let form = try OpenForm(portal, FeedbackAddresses.form().string, on: label)
        let answer = try form.send(fields, to: portal)
        guard answer.status == 303 else { throw MissingFixture() }
        let last = try answer["location"].orMissing.split(separator: "/").last.orMissing
        return try FeedbackCode(entered: String(last)).orMissing
    }

    private static func lookUp(
        _ entered: String, _ portal: TestPortal, on label: String = ""
    ) throws -> ReceivedAnswer {
        try OpenForm(portal, FeedbackAddresses.lookUp().string, on: label)
            .send([("ma", entered)], to: portal)
    }

    @Test(arguments: Reach.allCases)
    func theCodeLeadsToTheDayAndTheAnswer(reach: Reach) throws {
        try withPortal(reach) { portal in
            let code = try Self.send(FilledForms.feedback, portal)
            let receipt = FeedbackAddresses.receipt(code).string
            let first = try portal.get(receipt)
            #expect(first.status == 200 && first["cache-control"] == "no-store")
            for words in [code.description, "15 ngày làm việc", "Vì sao là ngày này?", "noindex"] {
                #expect(first.text.contains(words), "\(words)")
            }
            // Whoever has the code reads nothing of what was written.
            #expect(!first.text.contains("Chữ trên bản đồ"))
            #expect(try !portal.isKept(receipt))
            let found = try Self.lookUp(" \(code.characters.lowercased()) ", portal)
            #expect(found.status == 303 && found["location"] == receipt)
            let board = try portal.staff("ban.bien.tap", [(.boardMember, on: "")])
            let item = FeedbackAddresses.item(AdminItem(AdminSiteName(label: ""), 1))
            #expect(try board.get(item).text.contains("trả lời chậm nhất"))
            _ = try board.send([("buoc", "tra-loi"), ("tra-loi", "Đã phóng to chữ.")], to: item)
            let answered = try portal.get(receipt).text
            #expect(answered.contains("Đã phóng to chữ.") && !answered.contains("chậm nhất"))
            #expect(try portal.get(receipt, on: "skhcn").status == 404)
        }
    }

    @Test(arguments: [
        ("", "Mã gồm 8 chữ và số"), ("GY-12", "Mã gồm 8 chữ và số"),
        ("GY-0000-0000", "Không có góp ý nào"), ("\"'><script>alert(1)</script>", "Mã gồm 8"),
    ])
    func aWrongCodeIsToldBesideWhatWasTyped(entered: String, words: String) throws {
        try withPortal { portal in
            let answer = try Self.lookUp(entered, portal)
            #expect(answer.status == 422 && answer.text.contains(words))
            #expect(answer.text.contains("href=\"#muc-ma\""))
            #expect(TypedTextTests.isHarmless(answer.text))
            // The look-up of a code of another portal finds nothing there.
            let code = try Self.send(FilledForms.feedback, portal, on: "skhcn")
            #expect(try Self.lookUp(code.description, portal).status == 422)
            #expect(try Self.lookUp(code.description, portal, on: "skhcn").status == 303)
        }
    }

    @Test func aClickWithoutWordsIsThanked() throws {
        try withPortal { portal in
            let form = try OpenForm(portal, FeedbackAddresses.form().string)
            let answer = try form.send([("huu-ich", "co")], to: portal)
            #expect(answer["location"] == FeedbackAddresses.thanks().string)
        }
    }

    /// The Board finds what is late on “my work”, and the list shows it with its tag.
    @Test func whatIsLateIsCountedForTheBoard() throws {
        try withPortal { portal in
            _ = try Self.send(FilledForms.feedback, portal)
            let soon = try SignedIn("ban.mot", [(.boardMember, on: "")], portal)
            #expect(!(try soon.get(AdminAddresses.home()).text.contains("góp ý về cổng quá hạn")))
            portal.clock.now = portal.clock.now.adding(seconds: 86_400 * 60)
            let board = try SignedIn("ban.hai", [(.boardMember, on: "")], portal)
            #expect(try board.get(AdminAddresses.home()).text.contains("góp ý về cổng quá hạn"))
            let late = FeedbackAddresses.list(AdminSiteName(label: "")).with(
                query: [(FeedbackWorkField.filter.rawValue, FeedbackFilter.late.rawValue)])
            let list = try board.get(late).text
            #expect(list.contains("Chữ trên bản đồ") && list.contains("tag late"))
        }
    }

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
        ("", "bằng mã trên biên nhận", "Trả lời"),
        ("0912 345 678", "liên hệ theo thông tin họ để lại", "Trả lời"),
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

    /// Publishes the answer to a feedback; the Board gives its words.
    private static func publish(
        _ text: String, _ number: Int64, by board: StaffBrowser, isRead: Bool = true
    ) throws -> ReceivedAnswer {
        let item = AdminItem(AdminSiteName(label: ""), number)
        return try board.send(
            [
                (FeedbackPublicationForm.Field.text.rawValue, text),
                (FeedbackPublicationForm.Field.reply.rawValue, "Đã phóng to chữ."),
                (FeedbackPublicationForm.Field.checked.rawValue, isRead ? "co" : ""),
            ], to: FeedbackAddresses.publication(item), from: FeedbackAddresses.item(item))
    }

    @Test func aReplyIsPublishedAndTakenOff() throws {
        try withPortal { portal in
            _ = try Self.send(
                FilledForms.feedback + [("lien-he", "0987 100 001"), ("dong-y", "co")], portal)
            let board = try portal.staff("ban.bien.tap", [(.boardMember, on: "")])
            let item = AdminItem(AdminSiteName(label: ""), 1)
            let early = try Self.publish("Chữ nhỏ.", 1, by: board)
            #expect(early.status == 422 && early.text.contains("đã có trả lời"))
            _ = try board.send(
                [("buoc", "tra-loi"), ("tra-loi", "Đã sửa.")], to: FeedbackAddresses.item(item))
            let unread = try Self.publish("Chữ nhỏ <script>", 1, by: board, isRead: false)
            #expect(unread.status == 422 && unread.text.contains("href=\"#muc-da-doc-lai\""))
            #expect(unread.text.contains("Chữ nhỏ &lt;script&gt;"))
            #expect(try Self.publish("Gọi 0987100001", 1, by: board).status == 422)
            #expect(try Self.publish("Chữ nhỏ <script>", 1, by: board).status == 303)
            let list = FeedbackAddresses.published().string
            try portal.application.refresh()
            let shown = try portal.get(list)
            #expect(shown.status == 200 && shown.text.contains("Chữ nhỏ &lt;script&gt;"))
            #expect(shown.text.contains("Đã phóng to chữ.") && !shown.text.contains("Đã sửa."))
            #expect(!(try portal.get(list, on: "skhcn").text.contains("Chữ nhỏ")))
            #expect(try portal.get("/sitemap/trang-1").text.contains(list))
            _ = try board.send(
                [], to: FeedbackAddresses.withdrawal(item), from: FeedbackAddresses.item(item))
            try portal.application.refresh()
            #expect(!(try portal.get(list).text.contains("Chữ nhỏ")))
        }
    }

    /// No public byte tells who sent a feedback, or which officer reported a difficulty, whatever
    /// became of it.
    @Test func noPageShowsAnythingOfASender() throws {
        try withPortal { portal in
            let board = try portal.staff("ban.bien.tap", [(.boardMember, on: "")])
            let officer = try portal.account(
                "can.bo", [(.contributor, on: "skhcn")], name: "Mốc Cán Bộ")
            let writer = try portal.visitor(officer, "can.bo")
            _ = try writer.signIn()
            let own = FeedbackAddresses.difficulties(AdminSiteName(label: "skhcn"))
            _ = try writer.send([("noi-dung", "Mốc Vướng thiếu người.")], to: own)
            var codes: [FeedbackCode] = []
            for number in 0..<4 {
                codes.append(
                    try Self.send(
                        [
                            ("noi-dung", "Tôi là Mốc Tên \(number), chữ nhỏ quá."),
                            ("lien-he", "0987 100 00\(number), moc\(number)x@vidu-rieng.vn"),
                            ("dong-y", "co"),
                        ], portal))
            }
            for (number, step) in [(1, "tra-loi"), (2, "tra-loi"), (3, "xu-ly"), (4, "dong")] {
                let item = AdminItem(AdminSiteName(label: ""), Int64(number))
                let sent = try board.send(
                    [("buoc", step), ("tra-loi", "Đã sửa.")], to: FeedbackAddresses.item(item))
                #expect(sent.status == 303)
            }
            #expect(try Self.publish("Chữ nhỏ quá.", 2, by: board).status == 303)
            try portal.application.refresh()
            for label in ["", "skhcn"] {
                let pages = PublicPages(
                    portal: portal, label: label, feedbackCodes: label.isEmpty ? codes : [],
                    words: ["mốc", "Mốc Tên", "vidu-rieng"])
                for target in try pages.targets() where !target.hasPrefix("/tim-kiem") {
                    let answer = try portal.get(target, on: label)
                    let bytes = answer.text + answer.fields.map(\.value).joined()
                    for mark in ["Mốc Tên", "Mốc Cán Bộ", "Mốc Vướng", "0987 100", "vidu-rieng"] {
                        #expect(!bytes.contains(mark), "\(mark) in \(target)")
                    }
                }
            }
        }
    }
}
