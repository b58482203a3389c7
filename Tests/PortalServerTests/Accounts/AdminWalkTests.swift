import HTTPKit
import Templates
import Testing

@testable import PortalCore
@testable import PortalServer

/// Every route of the admin × everybody × own and other site, from the route table itself, so that
/// no new route is forgotten.
struct AdminWalkTests {
    /// Sites of the demonstration: on one everybody of a member works, on the other nobody does.
    private static let own = "skhcn"

    private static let staffRoutes = RouteTable.all.routes.compactMap {
        route -> (route: Route, access: StaffAccess)? in
        guard case .staff(let access) = route.rule.access else { return nil }
        return (route, access)
    }

    /// What is one's own alone and is gone is removed already; there is nothing to tell.
    private static let removesOnesOwn: Set<String> = ["Articles.removeView"]

    /// The target of a route on a site; nothing of the demonstration has the number.
    private static func target(_ pattern: String, site: String) -> String {
        "/"
            + pattern.split(separator: "/").map { segment in
                guard segment.hasPrefix("{") else { return String(segment) }
                return segment == "{cong}" ? (site.isEmpty ? "tinh" : site) : "987654321"
            }.joined(separator: "/")
    }

    /// A number that is nobody's answers as if nothing were there; addresses without one may answer
    /// otherwise.
    private static func namesAnItem(_ pattern: String) -> Bool {
        pattern.split(separator: "/").contains { $0.hasPrefix("{") && $0 != "{cong}" }
    }

    private func ask(_ route: Route, _ target: String, _ who: StaffBrowser, token: String) throws
        -> Int
    {
        route.method == .get
            ? try who.get(target).status : try who.post(target, [], token: token).status
    }

    private func demoOther(_ portal: TestPortal) throws -> String {
        let labels = try portal.core.sites.directory().members.map(\.site.label)
        return try labels.first { $0 != Self.own }.orMissing
    }

    @Test func everyRouteOfTheAdminNamesItsAccess() {
        #expect(Self.staffRoutes.count > 40)
        for route in RouteTable.all.routes where route.pattern.hasPrefix("/quan-tri") {
            switch route.rule.access {
            case .staff, .everyoneOnProvincialHost: break
            case .everyone, .everyoneWhileLive: Issue.record("\(route.pattern) is for everyone")
            }
        }
        let open = RouteTable.all.routes.filter { $0.rule.access == .everyoneOnProvincialHost }
        #expect(open.map(\.rule.handler) == ["Accounts.signIn", "Accounts.submitSignIn"])
    }

    /// Who is not signed in sees the page for signing in, and no form of theirs is taken.
    @Test func strangersAreSentToSignIn() throws {
        try withPortal { portal in
            let nobody = try portal.visitor(0, "ai.do")
            for (route, _) in Self.staffRoutes {
                let target = Self.target(route.pattern, site: "")
                if route.method == .get {
                    let answer = try nobody.get(target)
                    #expect(answer.status == 303 || answer.status == 404, "\(target)")
                    if answer.status == 303 {
                        #expect(
                            answer["location"]?.hasPrefix("/quan-tri/dang-nhap") == true,
                            "\(target)")
                    }
                } else {
                    let answer = try nobody.post(target, [], token: nil)
                    #expect([403, 404].contains(answer.status), "\(target)")
                }
            }
        }
    }

    /// The right decides on one's own site, and the other site is not even there.
    @Test(arguments: Role.allCases)
    func aMembersPeopleReachWhatTheirRoleAllows(role: Role) throws {
        try withPortal { portal in
            let other = try demoOther(portal)
            let who = try portal.staff("nguoi.mot", [(role, on: Self.own)])
            let token = try who.token()
            for (route, access) in Self.staffRoutes where route.rule.handler != "Accounts.signOut" {
                guard let permission = access.permission else { continue }
                let isOfSite = route.pattern.contains("{cong}")
                let here = Self.target(route.pattern, site: Self.own)
                let status = try ask(route, here, who, token: token)
                let mayHere = isOfSite && role.permissions.contains(permission)
                if mayHere {
                    #expect(status != 403, "\(role) \(route.method) \(here)")
                    if Self.namesAnItem(route.pattern),
                        !Self.removesOnesOwn.contains(route.rule.handler)
                    {
                        #expect(
                            [404, 400].contains(status), "\(role) \(route.method) \(here) \(status)"
                        )
                    }
                } else {
                    // Of the province they know nothing, of their own site that it exists.
                    #expect(
                        status == (isOfSite ? 403 : 404), "\(role) \(route.method) \(here)")
                }
                guard isOfSite else { continue }
                let there = Self.target(route.pattern, site: other)
                #expect(
                    try ask(route, there, who, token: token) == 404,
                    "\(role) \(route.method) \(there)")
            }
        }
    }

    /// On the province, the role decides, too; administrators reach members for accounts, settings
    /// and the trail alone.
    @Test(arguments: Role.allCases)
    func theProvincesPeopleReachWhatTheirRoleAllows(role: Role) throws {
        try withPortal { portal in
            let other = try demoOther(portal)
            let who = try portal.staff("nguoi.mot", [(role, on: "")])
            let token = try who.token()
            for (route, access) in Self.staffRoutes where route.rule.handler != "Accounts.signOut" {
                guard let permission = access.permission else { continue }
                let may = role.permissions.contains(permission)
                let here = Self.target(route.pattern, site: "")
                let status = try ask(route, here, who, token: token)
                #expect((status == 403) == !may, "\(role) \(route.method) \(here) \(status)")
                guard route.pattern.contains("{cong}") else { continue }
                let there = Self.target(route.pattern, site: other)
                let beyond = try ask(route, there, who, token: token)
                if role == .administrator {
                    #expect((beyond == 403) == !may, "\(role) \(route.method) \(there) \(beyond)")
                } else {
                    #expect(beyond == 404, "\(role) \(route.method) \(there)")
                }
            }
        }
    }

    /// Who is refused, or finds nothing, is told who can help and led back to the work.
    @Test func whoIsRefusedIsLedBackToTheWork() throws {
        try withPortal { portal in
            let who = try portal.staff("nguoi.mot", [(.editor, on: "")])
            let refused = try who.get("/quan-tri/cong/tinh/tai-khoan")
            #expect(refused.status == 403)
            #expect(refused.text.contains("Quản trị viên của cổng giao quyền."))
            #expect(refused.text.contains("<a href=\"/quan-tri\">Việc của tôi</a>"))
            let missing = try who.get("/quan-tri/cong/tinh/bai-viet/987654321")
            #expect(missing.status == 404)
            #expect(missing.text.contains("<a href=\"/quan-tri\">Việc của tôi</a>"))
            // Readers are shown the portal, as before.
            #expect(!(try portal.get("/khong-co").text.contains("Việc của tôi")))
        }
    }

    /// Whoever has a right nowhere reaches nothing that needs one.
    @Test func withoutARightNothingIsThere() throws {
        try withPortal { portal in
            let who = try portal.staff("nguoi.mot")
            let token = try who.token()
            for (route, access) in Self.staffRoutes where access.permission != nil {
                let target = Self.target(route.pattern, site: Self.own)
                #expect(try ask(route, target, who, token: token) == 404, "\(target)")
            }
        }
    }

    /// A site that there is not is not there for administrators of the province, either.
    @Test func anUnknownSiteIsNotThere() throws {
        try withPortal { portal in
            let who = try portal.staff("quan.tri", [(.administrator, on: "")])
            let token = try who.token()
            for (route, _) in Self.staffRoutes where route.pattern.contains("{cong}") {
                let target = Self.target(route.pattern, site: "khong-co")
                #expect(try ask(route, target, who, token: token) == 404, "\(target)")
            }
        }
    }

    /// No form is taken without its token, with another's, or from elsewhere.
    @Test func noFormIsTakenThatIsNotOurs() throws {
        try withPortal { portal in
            let who = try portal.staff(
                "nguoi.mot", Role.allCases.map { ($0, on: "") })
            let stranger = try portal.staff("nguoi.hai")
            let token = try who.token()
            let foreign = try stranger.token()
            let before = try portal.core.database.count("audit_entry")
            for (route, _) in Self.staffRoutes where route.method == .post {
                let target = Self.target(route.pattern, site: "")
                for wrong in [nil, "x", foreign] {
                    let answer = try who.post(target, [], token: wrong, head: [])
                    #expect([403, 404].contains(answer.status), "\(target)")
                }
                for head in [
                    [("Sec-Fetch-Site", "cross-site")], [("Origin", "https://ke-xau.vidu.vn")],
                ] {
                    let answer = try who.post(target, [], token: token, head: head)
                    #expect([403, 404].contains(answer.status), "\(target)")
                }
            }
            #expect(try portal.core.database.count("audit_entry") == before)
            #expect(who.sessionCookie != nil)
        }
    }

    /// What changes accounts, rights and settings asks for the password again after a while.
    @Test func dangerousActsAskForThePasswordAgain() throws {
        try withPortal { portal in
            let who = try portal.staff("quan.tri", [(.administrator, on: "")])
            portal.clock.advance(seconds: 11 * 60)
            let token = try who.token()
            let confirmed = Self.staffRoutes.filter { $0.access.isConfirmed }
            #expect(confirmed.count >= 12)
            for (route, _) in confirmed where !Self.namesAnItem(route.pattern) {
                let target = Self.target(route.pattern, site: "")
                let answer =
                    route.method == .get
                    ? try who.get(target) : try who.post(target, [("a", "giữ")], token: token)
                if route.method == .get {
                    #expect(
                        answer["location"]?.hasPrefix("/quan-tri/xac-nhan") == true, "\(target)")
                } else {
                    #expect(answer.text.contains("Xác nhận mật khẩu"), "\(target)")
                    #expect(answer.text.contains("giữ"), "\(target)")
                }
            }
        }
    }
}
