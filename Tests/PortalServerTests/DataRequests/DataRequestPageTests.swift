import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// Requests on personal data as citizens make and follow them, through the router.
struct DataRequestPageTests {
    static let filled: [(String, String)] = [
        ("quyen", DataRight.access.rawValue), ("noi-dung", "Cho tôi xem dữ liệu của tôi."),
        ("ho-ten", "Người Yêu Cầu"), ("lien-he", "0912 345 678"),
    ]

    /// Sends a request; the code on its receipt.
    static func send(
        _ portal: TestPortal, _ fields: [(String, String)] = filled, on label: String = ""
    ) throws -> DataRequestCode {
        let form = try OpenForm(portal, DataRequestAddresses.form().string, on: label)
        let answer = try form.send(fields, to: portal)
        guard answer.status == 303 else { throw MissingFixture() }
        let last = try answer["location"].orMissing.split(separator: "/").last.orMissing
        return try DataRequestCode(entered: String(last)).orMissing
    }

    static func item(
        _ code: DataRequestCode, _ portal: TestPortal, on label: String = ""
    ) throws -> AdminItem {
        let site = try portal.site(label)
        let id = try portal.core.database.read {
            try DataRequestQueries.find(code, siteID: site.id, $0)?.id
        }
        return AdminItem(AdminSiteName(label: label), try id.orMissing)
    }

    static func lookUp(
        _ code: DataRequestCode, _ contact: String, _ portal: TestPortal
    ) throws -> ReceivedAnswer {
        try OpenForm(portal, DataRequestAddresses.lookUp().string).send(
            [("ma", code.description), ("lien-he", contact)], to: portal)
    }

    @Test(arguments: Reach.allCases)
    func isSentAndLookedUp(reach: Reach) throws {
        try withPortal(reach) { portal in
            let code = try Self.send(portal)
            let receipt = try portal.get(DataRequestAddresses.receipt(code).string)
            #expect(receipt.status == 200 && receipt["cache-control"] == "no-store")
            for words in [code.description, "2 ngày làm việc", "15 ngày", "Tiếp theo"] {
                #expect(receipt.text.contains(words), "\(words)")
            }
            // Both days explain themselves.
            #expect(receipt.text.contains("Vì sao phản hồi trước ngày này?"))
            #expect(receipt.text.contains("Vì sao thực hiện trước ngày này?"))
            let found = try Self.lookUp(code, "5678", portal)
            #expect(found.status == 200 && found["cache-control"] == "no-store")
            #expect(found.text.contains("đã nhận và đang xem"))
            #expect(found.text.contains("Cổng nhận yêu cầu"))
            #expect(!found.text.contains("Người Yêu Cầu"))
            let wrong = try Self.lookUp(code, "0000", portal)
            #expect(wrong.status == 422 && !wrong.text.contains("Cổng nhận yêu cầu"))
            #expect(
                try portal.get(DataRequestAddresses.receipt(code).string, on: "skhcn").status
                    == 404)
        }
    }

    @Test func theSameFormTwiceIsStoredOnce() throws {
        try withPortal { portal in
            let form = try OpenForm(portal, DataRequestAddresses.form().string)
            let first = try form.send(Self.filled, to: portal)
            let second = try form.send(Self.filled, to: portal)
            #expect(first["location"] == second["location"] && first.status == 303)
            #expect(try portal.core.database.count("data_request") == 1)
        }
    }

    @Test func whatWasTypedIsKeptWhereSomethingIsWrong() throws {
        try withPortal { portal in
            let form = try OpenForm(portal, DataRequestAddresses.form().string)
            let script = "<script>alert(1)</script>"
            let wrong = try form.send(
                [
                    ("quyen", "xoa"), ("ma", "HD-0000-0000"), ("so-cuoi", "1111"),
                    ("noi-dung", script), ("ho-ten", script), ("lien-he", ""),
                ], to: portal)
            #expect(wrong.status == 422 && !wrong.text.contains(script))
            #expect(wrong.text.contains("value=\"xoa\" required checked"))
            #expect(wrong.text.contains("&lt;script&gt;") && wrong.text.contains("HD-0000-0000"))
            #expect(wrong.text.contains("href=\"#muc-ma\""))
            #expect(wrong.text.contains("href=\"#muc-lien-he\""))
            // Honeypot, and a form that is not ours.
            let trapped = try form.send(Self.filled.with("website", "x"), to: portal)
            #expect(trapped.status == 422)
            var forged = form
            forged.token = "x"
            #expect(try forged.send(Self.filled, to: portal).status == 422)
            let foreign = try form.send(
                Self.filled, to: portal, adding: [("Origin", "https://ke-xau.vn")])
            #expect(foreign.status == 403)
            #expect(try portal.core.database.count("data_request") == 0)
        }
    }

    @Test func formsAreLimitedByAddress() throws {
        let limit = RateLimit("2/min:2")
        try withPortal(.router, PortalSetup(formRateLimit: limit)) { portal in
            _ = try Self.send(portal)
            _ = try Self.send(portal)
            let form = try OpenForm(portal, DataRequestAddresses.form().string)
            let third = try form.send(Self.filled, to: portal)
            #expect(third.status == 429 && third.text.contains("Người Yêu Cầu"))
        }
    }

    /// The page says what is kept, for how long, and that consent is not what a request rests on.
    @Test func everyPageLeadsToWhatIsKept() throws {
        try withPortal { portal in
            #expect(try portal.get("/").text.contains("href=\"/du-lieu-ca-nhan\""))
            let about = try portal.get("/du-lieu-ca-nhan")
            #expect(about.text.contains("24 tháng") && about.text.contains("91/2025/QH15"))
            #expect(try portal.isKept("/du-lieu-ca-nhan"))
            let form = try portal.get(DataRequestAddresses.form().string).text
            #expect(form.contains("không dựa vào sự đồng ý"))
            #expect(!form.contains("type=\"checkbox\"") && !form.contains("type=\"file\""))
            let asking = try portal.get("/hoi-dap/dat-cau-hoi/ca-nhan").text
            #expect(asking.contains("href=\"/du-lieu-ca-nhan\">Dữ liệu cá nhân</a>"))
            // An archived portal leads to the province.
            let old = try portal.get("/du-lieu-ca-nhan", on: "tamduong").text
            #expect(!old.contains(">Gửi yêu cầu</a>") && old.contains("http://localhost/du-lieu"))
            #expect(
                try portal.get(DataRequestAddresses.form().string, on: "tamduong").status == 410)
        }
    }

    /// The letter's link leads to a page with a button; its token is for one address of one kind.
    @Test func theOwnerOfAnAddressConfirmsWithAButton() throws {
        try withPortal { portal in
            let code = try Self.send(portal, Self.filled.with("lien-he", "nguoi@vidu.vn"))
            let id = try Self.item(code, portal).id
            let tokens = portal.house.addressTokens
            let token = tokens.make(
                for: NoticeTopic.dataRequestAddress(id), writtenAt: portal.clock.now)
            let address = DataRequestAddresses.confirmation(token)
            let foreign = tokens.make(for: id, .question, writtenAt: portal.clock.now)
            #expect(
                try portal.get(DataRequestAddresses.confirmation(foreign).string).status == 404)
            #expect(try portal.get(QuestionAddresses.confirmation(token).string).status == 404)
            let form = try OpenForm(portal, address.string)
            #expect(try portal.get(address.string).text.contains("đây là thư của tôi"))
            #expect(try form.send([], to: portal).status == 303)
            #expect(try portal.get(address.string).text.contains("Đã xác nhận"))
            portal.clock.advance(seconds: AddressTokens.lifetime)
            #expect(try portal.get(address.string).status == 410)
        }
    }
}
