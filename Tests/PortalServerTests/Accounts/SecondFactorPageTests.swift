import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// The second factor through the pages, with a form that waits.
struct SecondFactorPageTests {
    private static let code = SecondFactorPage.Field.code.rawValue

    private static var demanded: PortalSetup {
        var setup = PortalSetup()
        setup.staffRules.rolesWithSecondFactor = [.approver]
        return setup
    }

    /// The secret that the page shows, as somebody types it into the application.
    private func code(on page: String, at now: Instant) throws -> String {
        let shown = try page.components(between: "<code>", and: "</code>").orMissing
        let secret = try Self.bytes(base32: shown.filter { !$0.isWhitespace })
        return OneTimeCode(secret: secret).code(step: now.epochSeconds / 30)
    }

    private static func bytes(base32 text: String) throws -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bits = 0
        var buffer = 0
        var bytes: [UInt8] = []
        for letter in text {
            buffer = buffer << 5 | (try alphabet.firstIndex(of: letter).orMissing)
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
                buffer &= (1 << bits) - 1
            }
        }
        return bytes
    }

    @Test func whoseRoleDemandsItSetsItUpAndGoesOn() throws {
        try withPortal(.router, Self.demanded) { portal in
            let staff = try portal.staff("nguoi.duyet", [(.approver, on: "skhcn")])
            let wanted = "/quan-tri/cong/skhcn/bai-viet"
            let stop = try staff.get(wanted)
            #expect(stop.status == 303)
            let setup = try staff.get(try stop["location"].orMissing)
            #expect(setup.text.contains("otpauth://totp/"))
            let before = staff.sessionCookie
            let done = try staff.post(
                AccountAddresses.secondFactorSetup().string,
                [
                    (Self.code, try code(on: setup.text, at: portal.clock.now)),
                    (AccountAddresses.next, wanted),
                ], token: try OpenForm.token(in: setup.text).orMissing)
            #expect(done.status == 200)
            #expect(done.text.contains("Mã dự phòng") && done.text.contains(wanted))
            #expect(staff.sessionCookie != before)
            #expect(try staff.get(wanted).status == 200)
            // Shown once: the page does not come again.
            #expect(try staff.get(AccountAddresses.secondFactorSetup()).status == 303)
        }
    }

    /// Signing in anew while a form is open: it travels through both steps.
    @Test func aFormThatWaitsIsNotLost() throws {
        try withPortal(.router, Self.demanded) { portal in
            let staff = try portal.staff("nguoi.duyet", [(.approver, on: "skhcn")])
            let setup = try staff.get(AccountAddresses.secondFactorSetup())
            let secretPage = setup.text
            let recovery = try staff.post(
                AccountAddresses.secondFactorSetup().string,
                [(Self.code, try code(on: secretPage, at: portal.clock.now))],
                token: try OpenForm.token(in: secretPage).orMissing)
            #expect(recovery.status == 200)
            portal.clock.advance(seconds: 13 * 3600)
            // The session is over when the form arrives.
            let target = ArticleWorkAddresses.new(AdminSiteName(label: "skhcn")).string
            let sent = try staff.post(
                target, [("tieu-de", "Tiêu đề dở dang"), ("noi-dung", "Nội dung")], token: "x")
            #expect(sent.status == 403 && sent.text.contains("Tiêu đề dở dang"))
            let signIn = try staff.post(
                AccountAddresses.signIn().string,
                [
                    (SignInPage.Field.username.rawValue, "nguoi.duyet"),
                    (SignInPage.Field.password.rawValue, StaffBrowser.password),
                    ("giu-noi-gui", target), ("giu.tieu-de", "Tiêu đề dở dang"),
                ], token: try OpenForm.token(in: sent.text).orMissing)
            #expect(signIn.text.contains("Mã xác thực") && signIn.text.contains("Tiêu đề dở dang"))
            let wrong = try staff.post(
                AccountAddresses.secondFactor().string,
                [
                    (Self.code, "000000"), ("giu-noi-gui", target),
                    ("giu.tieu-de", "Tiêu đề dở dang"),
                ], token: try OpenForm.token(in: signIn.text).orMissing)
            #expect(wrong.status == 422 && wrong.text.contains("Tiêu đề dở dang"))
            let shown = try staff.post(
                AccountAddresses.secondFactor().string,
                [
                    (Self.code, try code(on: secretPage, at: portal.clock.now)),
                    ("giu-noi-gui", target), ("giu.tieu-de", "Tiêu đề dở dang"),
                ], token: try OpenForm.token(in: wrong.text).orMissing)
            #expect(shown.text.contains("Gửi tiếp") && shown.text.contains("Tiêu đề dở dang"))
            #expect(shown.text.contains("action=\"\(target)\""))
        }
    }

    /// With the password alone nothing can be done but showing the code and leaving.
    @Test func thePasswordAloneOpensNothing() throws {
        try withPortal { portal in
            let staff = try portal.staff("nguoi.mot", [(.editor, on: "skhcn")])
            let setup = try staff.get(AccountAddresses.secondFactorSetup()).text
            try staff.post(
                AccountAddresses.secondFactorSetup().string,
                [(Self.code, try code(on: setup, at: portal.clock.now))],
                token: try OpenForm.token(in: setup).orMissing)
            let thief = try portal.visitor(staff.accountID, "nguoi.mot")
            #expect(try thief.signIn().status == 303)
            let page = try thief.get(AccountAddresses.secondFactor()).text
            let token = try OpenForm.token(in: page).orMissing
            for route in RouteTable.all.routes {
                guard case .staff(let access) = route.rule.access, access != .beforeSecondFactor,
                    !route.pattern.contains("{")
                else { continue }
                let answer =
                    route.method == .get
                    ? try thief.get(route.pattern) : try thief.post(route.pattern, [], token: token)
                let isStopped =
                    answer["location"]?.hasPrefix("/quan-tri/ma-xac-thuc") == true
                    || answer.text.contains("<h1>Mã xác thực</h1>")
                #expect(isStopped, "\(route.method) \(route.pattern)")
            }
        }
    }
}
