import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

struct SignInPageTests {
    @Test func theSessionIsANewOneAtEachSignIn() throws {
        try withPortal { portal in
            let staff = try portal.staff("nguoi.mot")
            let first = try staff.sessionCookie.orMissing
            try staff.post(
                AccountAddresses.signOut().string, [], token: try staff.token())
            #expect(staff.sessionCookie == nil)
            try staff.signIn()
            #expect(staff.sessionCookie != first)
            staff.cookies[SignInCookies.sessionName(portal.house.origins)] = first
            #expect(try staff.get("/quan-tri").status == 303)
        }
    }

    /// A session cookie that somebody planted beforehand does not become the signed-in one.
    @Test func aPlantedSessionStaysWorthless() throws {
        try withPortal { portal in
            let staff = try portal.visitor(try portal.account("nguoi.mot"), "nguoi.mot")
            let name = SignInCookies.sessionName(portal.house.origins)
            staff.cookies[name] = "chon-truoc"
            #expect(try staff.signIn().status == 303)
            #expect(staff.sessionCookie != "chon-truoc")
            staff.cookies[name] = "chon-truoc"
            #expect(try staff.get("/quan-tri").status == 303)
        }
    }

    @Test func theCookieIsForThisHostAndNotForScripts() throws {
        try withPortal(.router, PortalSetup(scheme: "https")) { portal in
            let staff = try portal.visitor(try portal.account("nguoi.mot"), "nguoi.mot")
            let answer = try staff.signIn()
            let cookie = try answer.values("set-cookie").first { $0.hasPrefix("__Host-phien=") }
                .orMissing
            #expect(cookie.contains("Secure") && cookie.contains("HttpOnly"))
            #expect(cookie.contains("SameSite=") && cookie.contains("Path=/"))
            #expect(!cookie.contains("Domain") && !cookie.contains("Max-Age"))
        }
    }

    @Test(arguments: [
        ("/quan-tri/thong-bao", "/quan-tri/thong-bao"),
        ("https://ke-xau.vidu.vn/", "/quan-tri"), ("//ke-xau.vidu.vn/", "/quan-tri"),
        ("/\\ke-xau.vidu.vn", "/quan-tri"), ("/quan-trix", "/quan-tri"), ("/hoi-dap", "/quan-tri"),
        ("javascript:alert(1)", "/quan-tri"), ("/quan-tri\r\nSet-Cookie: a=b", "/quan-tri"),
        ("", "/quan-tri"),
    ])
    func whoSignsInGoesOnWithinTheAdminOnly(next: String, expected: String) throws {
        try withPortal { portal in
            let staff = try portal.visitor(try portal.account("nguoi.mot"), "nguoi.mot")
            let answer = try staff.signIn(next: next)
            #expect(answer["location"] == expected)
            #expect(!answer.values("set-cookie").contains { $0.hasPrefix("a=") })
        }
    }

    /// An unknown name, a wrong password and an account that was closed get the same answer.
    @Test func nothingTellsWhetherAnAccountExists() throws {
        try withPortal { portal in
            let known = try portal.account("nguoi.mot")
            let closed = try portal.account("nguoi.hai")
            try portal.core.accounts.setActive(
                false, closed, by: .operatorAtConsole, now: portal.clock.now)
            var pages: Set<String> = []
            for (id, name) in [(known, "nguoi.mot"), (closed, "nguoi.hai"), (0, "khong.co")] {
                let browser = try portal.visitor(id, name)
                let answer = try browser.signIn(password: "không phải mật khẩu")
                #expect(answer.status == 422)
                #expect(browser.sessionCookie == nil)
                let token = try OpenForm.token(in: answer.text).orMissing
                pages.insert(
                    answer.text.replacing(token, with: "").replacing(name, with: "")
                        .replacing(answer["x-request-id"] ?? "-", with: ""))
            }
            #expect(pages.count == 1)
        }
    }
}
