import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// The two months of a password, and what is open when they end (Article 16.3).
struct PasswordPageTests {
    private static let new = "mưa rơi trên mái lá cọ"

    private func change(
        _ extra: [(String, String)] = [], by staff: StaffBrowser, token: String
    ) throws -> ReceivedAnswer {
        try staff.post(
            AccountAddresses.passwordChange().string,
            [
                (PasswordService.Field.current.rawValue, StaffBrowser.password),
                (PasswordService.Field.new.rawValue, Self.new),
                (PasswordService.Field.again.rawValue, Self.new),
            ] + extra, token: token)
    }

    /// Set on 24 November 2026: the last day is 24 January 2027, the sixty-first after it.
    @Test(arguments: [(46, false), (47, true), (61, true)] as [(Int64, Bool)])
    func aWarningStandsOnEveryPageForTwoWeeks(days: Int64, isWarned: Bool) throws {
        try withPortal { portal in
            let id = try portal.account("nguoi.mot", [(.editor, on: "skhcn")])
            portal.clock.advance(seconds: days * 86_400)
            let staff = try portal.visitor(id, "nguoi.mot")
            try staff.signIn()
            for page in ["/quan-tri", "/quan-tri/cong/skhcn/bai-viet"] {
                let shown = try staff.get(page)
                #expect(shown.status == 200)
                #expect(shown.text.contains("Mật khẩu sắp đến hạn đổi") == isWarned, "\(page)")
            }
        }
    }

    /// The two months end while a form is open: it is kept, the password changed, and sent on.
    @Test func afterTwoMonthsTheOpenFormIsNotLost() throws {
        try withPortal { portal in
            let id = try portal.account("nguoi.mot", [(.editor, on: "skhcn")])
            // 09:00 on the day of the demonstration; the last hour of the last day.
            portal.clock.advance(seconds: 61 * 86_400 + 14 * 3600 + 1800)
            let staff = try portal.visitor(id, "nguoi.mot")
            try staff.signIn()
            let target = ArticleWorkAddresses.new(AdminSiteName(label: "skhcn")).string
            let open = try staff.get(target)
            #expect(open.status == 200)
            portal.clock.advance(seconds: 1800)
            let sent = try staff.post(
                target, [("tieu-de", "Tiêu đề dở dang")],
                token: try OpenForm.token(in: open.text).orMissing)
            #expect(sent.text.contains("Đổi mật khẩu") && sent.text.contains("Tiêu đề dở dang"))
            let done = try change(
                [("giu-noi-gui", target), ("giu.tieu-de", "Tiêu đề dở dang")], by: staff,
                token: try OpenForm.token(in: sent.text).orMissing)
            #expect(done.text.contains("Gửi tiếp") && done.text.contains("Tiêu đề dở dang"))
            #expect(try staff.get("/quan-tri").status == 200)
        }
    }

    /// A wrong new password shows the form again, with what waits, and never a password.
    @Test func whatWaitsSurvivesAMistake() throws {
        try withPortal { portal in
            let staff = try portal.staff("nguoi.mot")
            let token = try staff.token()
            let answer = try staff.post(
                AccountAddresses.passwordChange().string,
                [
                    (PasswordService.Field.current.rawValue, StaffBrowser.password),
                    (PasswordService.Field.new.rawValue, "ngắn"),
                    (PasswordService.Field.again.rawValue, "ngắn"),
                    ("giu-noi-gui", "/quan-tri/x"), ("giu.a", "Giữ lại"),
                ], token: token)
            #expect(answer.status == 422)
            #expect(answer.text.contains("Giữ lại"))
            #expect(!answer.text.contains(StaffBrowser.password))
        }
    }

    @Test func sessionsAreListedAndEndedOneByOne() throws {
        try withPortal { portal in
            let first = try portal.staff("nguoi.mot")
            let second = try portal.visitor(first.accountID, "nguoi.mot")
            second.clientAddress = "192.0.2.44"
            try second.signIn()
            let page = try first.get(AccountAddresses.own()).text
            #expect(page.contains("192.0.2.44"))
            let digest = try page.components(
                between: "name=\"\(OwnAccountPage.sessionField)\" value=\"", and: "\""
            ).orMissing
            let plain = digest.replacing("&#43;", with: "+").replacing("&amp;", with: "&")
            #expect(
                try first.post(
                    AccountAddresses.endSession().string,
                    [(OwnAccountPage.sessionField, plain)], token: try first.token()
                ).status == 303)
            #expect(try second.get("/quan-tri").status == 303)
            #expect(try first.get("/quan-tri").status == 200)
        }
    }
}
