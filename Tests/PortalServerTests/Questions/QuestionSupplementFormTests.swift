import HTTPKit
import PortalCore
import Templates
import Testing

@testable import PortalServer

/// Sending what was missing from the look-up, as browsers without scripts do.
struct QuestionSupplementFormTests {
    private static let text = "Mốc bổ sung: thửa 12, tờ bản đồ 5."
    private static let pdf = Array("%PDF-1.4\n% thử\n%%EOF\n".utf8)

    /// A question that was passed to a unit, whose officer asked for data.
    struct Case {
        let work: QuestionWorkTests.Case
        var portal: TestPortal { work.portal }
        /// Of the number that `PersonalDataTests` plants.
        static let digits = "0001"

        init(_ portal: TestPortal) throws {
            work = try QuestionWorkTests.Case(portal)
            _ = try work.step(.assign, [(.unit, try work.unit("Sở Tư pháp"))], by: work.board)
            _ = try work.step(
                .askForData, [(.text, "Bạn ghi rõ thửa đất.")], by: work.officer, on: "sotuphap")
        }

        func lookUp(_ digits: String = Self.digits) throws -> (OpenForm, ReceivedAnswer) {
            let form = try OpenForm(portal, QuestionAddresses.lookUp().string)
            let answer = try form.send(
                [("ma", work.code.description), ("so-cuoi", digits)], to: portal)
            return (form, answer)
        }

        /// Sends the form that stands beside the state.
        func send(
            _ text: String, files: [(name: String, content: [UInt8])] = [],
            digits: String = Self.digits, token: String? = nil
        ) throws -> ReceivedAnswer {
            let (form, page) = try lookUp()
            let own = page.text.components(
                between: "action=\"\(QuestionAddresses.supplement().string)\"", and: "</form>")
            let token = try token ?? OpenForm.token(in: own ?? "").orMissing
            return try send(text, files: files, digits: digits, form, token: token)
        }

        func send(
            _ text: String, files: [(name: String, content: [UInt8])] = [],
            digits: String = Self.digits, _ form: OpenForm, token: String
        ) throws -> ReceivedAnswer {
            let body = MultipartBody(
                [
                    (FormContext<Never>.tokenName, token), ("ma", work.code.description),
                    ("so-cuoi", digits), ("bo-sung", text),
                ],
                files: files.map {
                    MultipartBody.File(field: "tep", name: $0.name, content: $0.content)
                })
            let cookie = BrowserCookie.name(portal.house.origins)
            return try portal.send(
                "POST", QuestionAddresses.supplement().string,
                fields: [
                    ("Content-Type", MultipartBody.contentType),
                    ("Cookie", "\(cookie)=\(form.cookie)"),
                ], body: body.bytes)
        }
    }

    @Test(arguments: Reach.allCases)
    func isSentFromTheLookUpAndReadByTheUnitAlone(reach: Reach) throws {
        try withPortal(reach) { portal in
            let sent = try Case(portal)
            let work = sent.work
            let waiting = try sent.lookUp().1
            #expect(waiting.text.contains("Bạn ghi rõ thửa đất."))
            #expect(waiting.text.contains("Gửi thông tin bổ sung"))
            let answer = try sent.send(Self.text, files: [("moc-tep.pdf", Self.pdf)])
            #expect(answer.status == 200 && answer["cache-control"] == "no-store")
            #expect(answer.text.contains("Đã nhận thông tin bổ sung"))
            #expect(answer.text.contains("Nhận được thông tin bổ sung"))
            #expect(!answer.text.contains("action=\"\(QuestionAddresses.supplement().string)\""))

            let item = QuestionWorkAddresses.item(work.item(on: "sotuphap"))
            let page = try work.officer.get(item).text
            #expect(page.contains(Self.text) && page.contains("moc-tep.pdf"))
            #expect(page.contains("Người gửi bổ sung thông tin"))
            #expect(
                try !work.board.get(QuestionWorkAddresses.item(work.item())).text
                    .contains("Đăng công khai tệp 1"))
            let list = QuestionWorkAddresses.list(AdminSiteName(label: "sotuphap"))
            #expect(try work.officer.get(list).text.contains("Đã bổ sung"))
            #expect(
                try work.officer.get(NoticeAddresses.list()).text
                    .contains("Người gửi đã bổ sung thông tin"))
            try Self.expectNothingPublic(work)
        }
    }

    /// Neither before the answer is published nor after.
    private static func expectNothingPublic(_ work: QuestionWorkTests.Case) throws {
        let portal = work.portal
        try portal.core.questionModeration.answer(
            work.code,
            QuestionModeration.Answer(
                unit: "Sở Tư pháp", answeredBy: nil, text: "Xem Luật Đất đai.",
                citations: [
                    Citation(
                        number: "31/2024/QH15", abstract: "Luật Đất đai",
                        issuedOn: CalendarDay("2024-01-18"), issuer: "Quốc hội")
                ]), now: portal.clock.now)
        try portal.application.refresh()
        let pages = PublicPages(
            portal: portal, label: "", codes: [work.code], words: ["Mốc bổ sung", "thửa 12"])
        for target in try pages.targets() {
            let text = try portal.get(target).text
                .replacing("<mark>", with: "").replacing("</mark>", with: "")
            #expect(!text.contains("tờ bản đồ 5") && !text.contains("moc-tep"), "\(target)")
        }
    }

    @Test func whatWasTypedIsKeptWhereSomethingIsWrong() throws {
        try withPortal { portal in
            let sent = try Case(portal)
            let empty = try sent.send(" ", files: [("a.pdf", Self.pdf)])
            #expect(empty.status == 422 && empty.text.contains("Hãy viết thông tin bổ sung."))
            #expect(empty.text.contains("hãy chọn lại tệp"))
            let unfit = try sent.send(Self.text, files: [("gia.pdf", Array("<html>".utf8))])
            #expect(unfit.status == 422 && unfit.text.contains("Tệp “gia.pdf”"))
            #expect(unfit.text.contains(Self.text))
            let both = try sent.send(" ", files: [("gia.pdf", Array("<html>".utf8))])
            #expect(both.status == 422 && both.text.contains("Hãy viết thông tin bổ sung."))
            #expect(both.text.contains("Tệp “gia.pdf”"))
            let wrong = try sent.send(Self.text, digits: "9999")
            #expect(wrong.status == 422 && wrong.text.contains(Self.text))
            #expect(!wrong.text.contains("Bạn ghi rõ thửa đất."))
            #expect(try portal.core.database.count("question_supplement") == 0)
            #expect(try sent.work.state?.state == .awaitingData)
        }
    }

    /// A form that is not ours any more keeps the text, and does not tell whether digits are right.
    @Test func aFormThatExpiredOpensNothing() throws {
        try withPortal(.router, PortalSetup(formLifetime: 60)) { portal in
            let sent = try Case(portal)
            let (form, page) = try sent.lookUp()
            let own = page.text.components(
                between: "action=\"\(QuestionAddresses.supplement().string)\"", and: "</form>")
            let token = try OpenForm.token(in: own ?? "").orMissing
            portal.clock.now = portal.clock.now.adding(seconds: 61)
            for digits in [Case.digits, "9999"] {
                let answer = try sent.send(Self.text, digits: digits, form, token: token)
                #expect(answer.status == 422 && answer.text.contains("Phiên làm việc đã hết hạn"))
                #expect(answer.text.contains(Self.text))
                #expect(!answer.text.contains("Bạn ghi rõ thửa đất."))
            }
            #expect(try portal.core.database.count("question_supplement") == 0)
        }
    }

    @Test func whatCameMeanwhileIsSaidAndTheTextShown() throws {
        try withPortal { portal in
            let sent = try Case(portal)
            let (form, page) = try sent.lookUp()
            let own = page.text.components(
                between: "action=\"\(QuestionAddresses.supplement().string)\"", and: "</form>")
            let token = try OpenForm.token(in: own ?? "").orMissing
            _ = try sent.work.step(
                .receiveData, [(.text, "Qua điện thoại.")], by: sent.work.officer, on: "sotuphap")
            let answer = try sent.send(Self.text, form, token: token)
            #expect(answer.status == 409)
            #expect(
                answer.text.contains("Không còn chờ bổ sung") && answer.text.contains(Self.text))
            // The same form twice is no mistake of the asker's.
            _ = try sent.work.step(
                .askForData, [(.text, "Còn thiếu.")], by: sent.work.officer, on: "sotuphap")
            for _ in 0..<2 {
                let again = try sent.send(Self.text, form, token: token)
                #expect(again.status == 200 && again.text.contains("Đã nhận thông tin bổ sung"))
            }
            #expect(try portal.core.database.count("question_supplement") == 1)
        }
    }

    @Test func theFormStandsOnlyWhereSomethingIsWaitedFor() throws {
        try withPortal { portal in
            let work = try QuestionWorkTests.Case(portal)
            let form = try OpenForm(portal, QuestionAddresses.lookUp().string)
            let answer = try form.send(
                [("ma", work.code.description), ("so-cuoi", Case.digits)], to: portal)
            #expect(answer.status == 200)
            #expect(!answer.text.contains(QuestionAddresses.supplement().string))
            let page = try portal.get(QuestionAddresses.supplement().string)
            #expect(page["location"] == QuestionAddresses.lookUp().string)
        }
    }
}
